// What plotly.js draws: the builder's chart in the colours of the page, without what the picture hides, and with its texts where
// the picture has them.

import { laneAt } from "../chart/rows.js";

/** @typedef {Record<string, any>} Part of a chart, as plotly.js knows it */
/** @typedef {{data: Part[], layout: Part}} Figure */

/**
 * What the picture shows: by how much it has moved each mark down its lane, by the id of its claim; lanes and texts as a Picture
 * has them.
 * @typedef {{marks: Map<string | undefined, number>} & Pick<import("../chart/picture.js").Picture, "lanes" | "grown" | "movedTexts">} Shown
 */

/**
 * Puts the values of CSS variables into a chart: plotly.js needs plain colours and fonts.
 * @param {any} value
 * @param {(variable: string) => string} valueOf
 * @returns {any}
 */
export function paint(value, valueOf) {
  if (Array.isArray(value)) return value.map((item) => paint(item, valueOf));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, paint(item, valueOf)]));
  }
  const variable = typeof value === "string" && /^var\((--[\w-]+)\)$/.exec(value);
  return variable ? valueOf(variable[1]) : value;
}

/**
 * @param {Figure} figure
 * @param {Shown} shown
 * @returns {Figure}
 */
export function shownFigure({ data, layout }, { marks, lanes, grown, movedTexts }) {
  const place = (/** @type {number} */ y, /** @type {string | undefined} */ id) =>
    y + (laneAt(y, lanes)?.by ?? 0) + (marks.get(id) ?? 0);
  const keep = (/** @type {Part} */ part) => (part.name ? marks.has(part.name) : !laneAt(part.y ?? part.y0, lanes)?.isOut);
  const move = (/** @type {Part} */ part) => moveDown(part, (y) => place(y, part.name));
  const hang = (/** @type {Part} */ part) => hangText(part, movedTexts.get(part.name ?? part.text));
  const traces = data.map((trace) => only(trace, (id) => marks.has(id)));
  const height = layout.height + grown;
  return {
    data: traces.map((trace) => ({
      ...trace,
      y: trace.y.map((/** @type {number} */ y, /** @type {number} */ i) => place(y, trace.ids[i])),
    })),
    layout: {
      ...layout,
      height,
      yaxis: { ...layout.yaxis, range: [height, 0] },
      shapes: layout.shapes.filter(keep).map(move),
      annotations: layout.annotations.filter(keep).map(move).map(hang),
    },
  };
}

/**
 * A trace with some of its points.
 * @param {Part} trace
 * @param {(id: string) => boolean} keep
 * @returns {Part}
 */
function only(trace, keep) {
  const pick = (/** @type {Part} */ part) =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.filter((_, i) => keep(trace.ids[i])) : value,
      ]),
    );
  return { ...pick(trace), marker: pick(trace.marker) };
}

/**
 * @param {Part} part
 * @param {(y: number) => number} place
 * @returns {Part}
 */
function moveDown(part, place) {
  const places = ["y", "y0", "y1", "yanchor"].filter(
    (key) => typeof part[key] === "number" && !(part.yanchor > 0 && key !== "yanchor"),
  );
  return { ...part, ...Object.fromEntries(places.map((key) => [key, place(part[key])])) };
}

/**
 * A text where the picture has moved it, so that its edge does not cut it off.
 * @param {Part} text
 * @param {[number, number] | undefined} moved
 * @returns {Part}
 */
function hangText(text, moved) {
  if (!moved) return text;
  const [x, y] = moved;
  return { ...text, xref: "paper", x: 0, xanchor: "left", xshift: x, yshift: -y };
}
