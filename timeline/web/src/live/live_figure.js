// What plotly.js draws: the builder's chart in the colours of the page, with the marks that the picture shows where it shows them.

import { all } from "../dom.js";
import { laneAt } from "../chart/rows.js";
import { edtf, unit } from "../range.js";

/** @typedef {Record<string, any>} Part of a chart, as plotly.js knows it */
/** @typedef {{data: Part[], layout: Part}} Drawn */
/** @typedef {Drawn & {outlines: Part[], claims: Record<string, Record<string, string>>}} Figure with what is known of each claim */
/** @typedef {import("../chart/picture.js").Picture} Picture */

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
 * What a picture shows: by how much it has moved each mark down its lane, by the id of its claim.
 * @param {Picture} picture
 * @returns {Map<string | undefined, number>}
 */
const movesOf = ({ links }) =>
  new Map(links.map((link) => [link.dataset.id, parseFloat(link.style.translate.split(" ")[1]) || 0]));

/**
 * The marks that a picture shows, and the ground below them, with the heights that they have there.
 * @param {Figure} figure
 * @param {Picture} picture
 * @param {(id: string) => string | undefined} colourOf
 * @param {number} pointLength how many days are as long as a point is wide
 * @returns {Drawn}
 */
export function shownFigure({ data, outlines, layout }, picture, colourOf, pointLength) {
  const { lanes, grown, said } = picture;
  const moves = movesOf(picture);
  const place = (/** @type {number} */ y, /** @type {string | undefined} */ id) =>
    y + (laneAt(y, lanes)?.by ?? 0) + (moves.get(id) ?? 0);
  // By the clock of what is said, a mark has nothing around it.
  const isKept = (/** @type {string} */ id) => moves.has(id) && !said.has(id);
  const keep = (/** @type {Part} */ part) => (part.name ? isKept(part.name) : !laneAt(part.y0, lanes)?.isOut);
  const tint = (/** @type {Part} */ part) => (part.name ? lined(part, colourOf(part.name)) : part);
  const height = layout.height + grown;
  return {
    data: [
      ...data.map((trace) =>
        spoken(
          coloured(
            moved(
              only(trace, (id) => moves.has(id)),
              place,
            ),
            colourOf,
          ),
          said,
          pointLength,
        ),
      ),
      ...outlines.flatMap((trace) => parted(moved(only(trace, isKept), place), colourOf)),
    ],
    layout: {
      ...layout,
      height,
      yaxis: { ...layout.yaxis, range: [height, 0] },
      shapes: layout.shapes
        .filter(keep)
        .map(tint)
        .map((/** @type {Part} */ part) => moveDown(part, (y) => place(y, part.name))),
    },
  };
}

/**
 * @param {Part} part
 * @param {string} [color] of its line, if not its own
 */
const lined = (part, color = part.line.color) => ({ ...part, line: { ...part.line, color } });

/**
 * @param {Part} trace
 * @param {(y: number, id: string) => number} place
 * @returns {Part}
 */
const moved = (trace, place) => ({
  ...trace,
  y: trace.y.map((/** @type {number | null} */ y, /** @type {number} */ i) => y && place(y, trace.ids[i])),
});

/**
 * A trace whose marks have the colours that are chosen.
 * @param {Part} trace
 * @param {(id: string) => string | undefined} colourOf
 */
const coloured = ({ marker, ...trace }, colourOf) => ({
  ...trace,
  marker: {
    ...marker,
    color: marker.color.map((/** @type {string} */ own, /** @type {number} */ i) => colourOf(trace.ids[i]) ?? own),
  },
});

/**
 * Outlines, a trace for each of the colours that are chosen; stripes have none, because they are cut out of a bar.
 * @param {Part} trace
 * @param {(id: string) => string | undefined} colourOf
 */
function parted(trace, colourOf) {
  if (trace.meta === "stripes") return [trace];
  const colours = [...new Set(trace.ids.map(colourOf))];
  return colours.map((colour) =>
    lined(
      only(trace, (id) => colourOf(id) === colour),
      colour,
    ),
  );
}

/**
 * A trace whose marks are points where their sources spoke, by the clock of what is said.
 * @param {Part} trace
 * @param {Picture["said"]} said
 * @param {number} pointLength
 * @returns {Part}
 */
function spoken(trace, said, pointLength) {
  const put = (/** @type {any[]} */ places, /** @type {(day: number) => unknown} */ at) =>
    places.map((own, i) => (said.has(trace.ids[i]) ? at(Number(said.get(trace.ids[i])) + 0.5) : own));
  if (!trace.base) return { ...trace, x: put(trace.x, moment) };
  return {
    ...trace,
    base: put(trace.base, (day) => moment(day - pointLength / 2)),
    x: put(trace.x, () => pointLength * unit),
  };
}

/** @param {number} day since 1970 */
const moment = (day) =>
  edtf(day * unit)
    .split(".")[0]
    .replace("T", " ");

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
  return { ...pick(trace), marker: pick(trace.marker ?? {}) };
}

/**
 * @param {Part} part
 * @param {(y: number) => number} place
 * @returns {Part}
 */
function moveDown(part, place) {
  const places = part.yanchor ? ["yanchor"] : ["y0", "y1"]; // what is as large however one zooms has one place
  return { ...part, ...Object.fromEntries(places.map((key) => [key, place(part[key])])) };
}

/**
 * The layout with the texts that the picture has on top of it, for a picture that is saved.
 * @param {Part} layout
 * @param {HTMLElement} target in which plotly.js draws
 * @param {HTMLElement} plot
 * @returns {Part}
 */
export function captioned(layout, target, plot) {
  const ground = target.getBoundingClientRect();
  const texts = all(".tl-svg text", plot).filter((text) => getComputedStyle(text).visibility === "visible");
  const annotations = texts.map((text) => {
    const [box, style] = [text.getBoundingClientRect(), getComputedStyle(text)];
    return {
      text: text.textContent,
      xref: "paper",
      yref: "paper",
      x: 0,
      y: 1,
      xanchor: "left",
      yanchor: "middle",
      xshift: box.left - ground.left,
      yshift: ground.top - (box.top + box.bottom) / 2,
      borderpad: 0,
      showarrow: false,
      font: { size: parseFloat(style.fontSize), color: style.fill, weight: Number(style.fontWeight) },
    };
  });
  return { ...layout, annotations: annotations.filter(({ xshift }) => xshift > -20 && xshift < ground.width) };
}
