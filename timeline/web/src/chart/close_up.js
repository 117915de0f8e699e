// A closer look at a part of the claims or of the range: the marks that are left are packed into rows anew, each with its label on
// the first side that has room, and the names in the head move into what is seen of what they name. All is read before anything is
// moved, so that the browser lays out the page once. By the clock of what is said, a mark is a point where its source spoke.

import { all, one } from "../dom.js";
import { EDGE } from "../range.js";
import { AWAY, GAP, labelPlace, namePlace } from "./labels.js";
import { ROW, laneHeight, put, rowOf } from "./rows.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./rows.js").Extent} Extent */

/**
 * A text as drawn, and a mark with its label; places are pixels from the left edge of what is seen, and `y` from the lane's top.
 * @typedef {{element: SVGTextElement, x: number, width: number}} Text
 * @typedef {{link: HTMLElement, label: Text | undefined, y: number, extent: Extent, by: number, scale: number}} Mark
 */

const RAISED = 18; // by which a label above its mark stands in the row before, as the builder's labels.py has it
const REACH = 5; // by which the builder lets a bar reach beyond its ends, as a point does
const NEAR = 12; // by which the ends of marks differ whose labels stand on one side

/**
 * Leaves word for the live chart: which lanes have moved where.
 * @param {Picture} picture
 * @param {boolean} isAsked whether anything but the whole picture is asked for
 * @param {[number, number]} range
 */
export function lookCloser(picture, isAsked, [from, to]) {
  const { plot } = picture;
  plot.classList.toggle("tl-close", isAsked);
  for (const part of all("a.tl-mark, .tl-label, [data-part]", plot)) {
    part.style.translate = "";
    part.classList.remove("tl-spoken");
  }
  const box = plot.getBoundingClientRect();
  const [start, edge] = [box.left + EDGE, box.width - EDGE];
  const lanes = all(".tl-lane", plot);
  const placeOf = (/** @type {number} */ day) => ((day + 0.5 - from) / (to - from)) * (edge - picture.gutter);
  const marks = isAsked && lanes.map((lane) => marksOf(lane, start, (id) => placeOf(picture.said.get(id) ?? NaN)));
  if (isAsked) moveNames(picture, start, edge - picture.gutter);
  let by = 0;
  picture.lanes = lanes.map((lane, i) => {
    const [top, judged, bottom] = ["top", "judged", "bottom"].map((name) => Number(lane.dataset[name]));
    const height = marks ? pack(marks[i], judged - top, edge) : bottom - top;
    lane.style.height = `${height}px`;
    const isOut = lane.matches(".tl-out");
    const found = { top, by, isOut };
    by += (isOut ? 0 : height) + top - bottom;
    return found;
  });
  picture.grown = by;
  if (plot.querySelector(".tl-cell, text[dx]:not(.tl-label)")) {
    picture.fetched("scale").then((/** @type {import("./closer.js").Scale} */ { countCells, drawTicks }) => {
      countCells(plot, from);
      drawTicks(plot, [from, to], edge - picture.gutter);
    });
  }
}

/**
 * @param {HTMLElement} lane
 * @param {number} start
 * @param {(id: string | undefined) => number} saidAt where a mark goes that shows when its source spoke, if it does
 * @returns {Mark[]}
 */
function marksOf(lane, start, saidAt) {
  const { top } = lane.getBoundingClientRect();
  return all("a.tl-mark:not(.tl-out)", lane).map((link) => {
    const label = /** @type {SVGTextElement | null} */ (link.querySelector(".tl-label"));
    const boxes = all("rect, circle, line, path", link).map((shape) => {
      const box = shape.getBoundingClientRect();
      const beyond = shape.matches("rect, line") ? REACH : 0;
      const { left, right, width } = box;
      return {
        left: left - beyond - start,
        right: right + beyond - start,
        width,
        beyond,
        y: (box.top + box.bottom) / 2 - top,
      };
    });
    const at = saidAt(link.dataset.id);
    const [{ left, width, beyond, y }] = boxes;
    const extent = /** @type {Extent} */ ([
      Math.min(...boxes.map((box) => box.left)),
      Math.max(...boxes.map((box) => box.right)),
    ]);
    return {
      link,
      label: label ? measured(label, start) : undefined,
      y,
      extent: at ? [at - REACH, at + REACH] : extent,
      by: at - REACH - left - beyond,
      scale: (2 * REACH) / (width || 1),
    };
  });
}

/**
 * @param {SVGTextElement} element
 * @param {number} start
 * @returns {Text}
 */
const measured = (element, start) => ({
  element,
  x: element.getBoundingClientRect().left - start,
  width: element.getComputedTextLength(),
});

/**
 * Returns how high the lane is now. Its name has the first row for itself. A mark that is not seen has none.
 * @param {Mark[]} marks
 * @param {number} judged
 * @param {number} edge
 */
function pack(marks, judged, edge) {
  /** @type {Extent[][]} */
  const rows = [[[-Infinity, Infinity]]];
  for (const isJudged of [false, true]) {
    const first = rows.length;
    for (const { link, label, y, extent, by, scale } of marks.filter((mark) => mark.y > judged === isJudged)) {
      if (by) {
        link.classList.add("tl-spoken");
        link.style.setProperty("--tl-said", `translateX(${by}px) scaleX(${scale})`);
      }
      if (label) move(label, AWAY, 0);
      if (extent[1] < -EDGE || extent[0] > edge) continue;
      const alike = marks.filter((other) => Math.abs(other.extent[1] - extent[1]) < NEAR);
      const widest = Math.max(...alike.map((other) => other.label?.width ?? 0));
      const width = label?.width ?? 0;
      const [x, isAbove] = labelPlace(extent, width, widest, edge);
      /** @type {Extent[]} */
      const both = [
        [x - GAP, x + width],
        [extent[0] - GAP, extent[1]],
      ];
      const beside = /** @type {Extent} */ ([Math.min(x, extent[0]) - GAP, Math.max(x + width, extent[1])]);
      link.style.translate = `0 ${ROW * (put(rows, first, isAbove ? both : [beside]) - rowOf(y))}px`;
      const wasAbove = label?.element.matches(".tl-above");
      if (label) move(label, x, (wasAbove ? RAISED : 0) - (isAbove ? RAISED : 0));
    }
  }
  return laneHeight(rows.length);
}

/**
 * @param {Picture} picture
 * @param {number} start
 * @param {number} edge
 */
function moveNames(picture, start, edge) {
  const { width } = one("svg", picture.plot).getBoundingClientRect();
  const names = all("[data-part]", picture.plot).map((name) =>
    measured(/** @type {SVGTextElement} */ (/** @type {unknown} */ (name)), start),
  );
  for (const name of names) {
    const half = (parseFloat(`${name.element.dataset.part}`) / 200) * width;
    move(name, namePlace([name.x - half, name.x + half], name.width, edge), 0);
  }
}

/**
 * @param {Text} text
 * @param {number} x where it is to begin
 * @param {number} y
 */
const move = ({ element, x: now }, x, y) => (element.style.translate = `${x - now}px ${y}px`);
