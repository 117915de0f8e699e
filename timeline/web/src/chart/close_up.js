// A closer look at a part of the claims or of the range: the marks that are left are packed into rows anew, each with its label on
// the first side that has room, and the names in the head move into what is seen of what they name. All is read before anything is
// moved, so that the browser lays out the page once.

import { all } from "../dom.js";
import { state } from "../view/state.js";
import { labelPlace, namePlace } from "./labels.js";
import { ROW, laneHeight, put, rowOf } from "./rows.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./rows.js").Extent} Extent */

/**
 * A text as drawn, and a mark with its label; places are pixels from the left edge of what is seen, and `y` from the lane's top.
 * @typedef {{element: SVGTextElement, x: number, width: number}} Text
 * @typedef {{link: HTMLElement, label: Text | undefined, y: number, extent: Extent}} Mark
 */

const EDGE = 12; // pixels left of the window of time
const REACH = 5; // by which the builder lets a bar reach beyond its ends, as a point does
const NEAR = 12; // by which the ends of marks differ whose labels stand on one side
const RAISED = 18; // by which a label above its mark stands in the row before, as the builder's labels.py has it

/**
 * Leaves word for the live chart: which lanes, marks and texts have moved where.
 * @param {Picture} picture
 */
export function lookCloser(picture) {
  const { plot } = picture;
  const isAsked = Object.values(state.view).some(Boolean);
  plot.classList.toggle("tl-close", isAsked);
  for (const part of all("a.tl-mark, .tl-label, [data-part]", plot)) part.style.translate = part.style.visibility = "";
  picture.movedMarks.clear();
  picture.movedTexts.clear();
  const box = plot.getBoundingClientRect();
  const [left, edge] = [box.left + EDGE, box.width - EDGE];
  const marks = isAsked ? all(".tl-lane", plot).map((lane) => marksOf(lane, left)) : [];
  if (isAsked) moveNames(picture, left, edge - picture.gutter);
  let by = 0;
  picture.lanes = all(".tl-lane", plot).map((lane, i) => {
    const [top, judged, bottom] = ["top", "judged", "bottom"].map((name) => Number(lane.dataset[name]));
    const isOut = lane.matches(".tl-out");
    const height = isAsked ? pack(picture, marks[i], judged - top, edge) : bottom - top;
    lane.style.height = `${height}px`;
    const found = { top, by, isOut };
    by += (isOut ? 0 : height) - (bottom - top);
    return found;
  });
  picture.lanes.push({ top: Number(all(".tl-lane", plot).at(-1)?.dataset.bottom), by, isOut: false });
}

/**
 * @param {HTMLElement} lane
 * @param {number} start
 * @returns {Mark[]}
 */
function marksOf(lane, start) {
  const { top } = lane.getBoundingClientRect();
  return all("a.tl-mark:not(.tl-out)", lane).map((link) => {
    const shapes = all("rect, circle, line, path", link);
    const boxes = shapes.map((shape) => shape.getBoundingClientRect());
    const beyond = shapes.map((shape) => (shape.matches("rect, line") ? REACH : 0));
    const label = /** @type {SVGTextElement | null} */ (link.querySelector(".tl-label"));
    return {
      link,
      label: label ? measured(label, start) : undefined,
      y: (boxes[0].top + boxes[0].bottom) / 2 - top,
      extent: [
        Math.min(...boxes.map(({ left }, i) => left - beyond[i])) - start,
        Math.max(...boxes.map(({ right }, i) => right + beyond[i])) - start,
      ],
    };
  });
}

/**
 * @param {SVGTextElement} element
 * @param {number} left
 * @returns {Text}
 */
const measured = (element, left) => ({
  element,
  x: element.getBoundingClientRect().left - left,
  width: element.getComputedTextLength(),
});

/**
 * Returns how high the lane is now. Its name has the first row for itself.
 * @param {Picture} picture
 * @param {Mark[]} marks
 * @param {number} judged
 * @param {number} edge
 */
function pack(picture, marks, judged, edge) {
  /** @type {Extent[][]} */
  const rows = [[[-Infinity, Infinity]]];
  for (const isJudged of [false, true]) {
    const first = rows.length;
    for (const mark of marks.filter(({ y }) => y > judged === isJudged)) {
      const { link, label, y, extent } = mark;
      const isSeen = extent[1] > -EDGE && extent[0] < edge;
      if (label && !isSeen) label.element.style.visibility = "hidden";
      if (!isSeen) continue;
      const alike = marks.filter((other) => Math.abs(other.extent[1] - extent[1]) < NEAR);
      const widest = Math.max(...alike.map((other) => other.label?.width ?? 0));
      const found = labelPlace(extent, label?.width ?? 0, widest, edge);
      const by = ROW * (put(rows, first, found.extents) - rowOf(y));
      link.style.translate = `0 ${by}px`;
      picture.movedMarks.set(link.dataset.id, by);
      if (label) {
        const wasAbove = label.element.matches(".tl-above");
        move(picture, label, link.dataset.id, found.x, RAISED * (Number(wasAbove) - Number(found.side === "above")));
      }
    }
  }
  return laneHeight(rows.length);
}

/**
 * @param {Picture} picture
 * @param {number} left
 * @param {number} edge
 */
function moveNames(picture, left, edge) {
  const names = /** @type {SVGTextElement[]} */ (/** @type {unknown} */ (all("[data-part]", picture.plot)));
  const whole = names[0].ownerSVGElement?.getBoundingClientRect().width ?? 0;
  for (const name of names.map((element) => measured(element, left))) {
    const half = (parseFloat(`${name.element.dataset.part}`) / 200) * whole;
    const x = namePlace([name.x - half, name.x + half], name.width, edge);
    if (x === null) name.element.style.visibility = "hidden";
    // Two stretches may have the same name, and years are ticks of the live chart's own.
    else move(picture, name, name.element.matches(".tl-band-name") ? name.element.textContent : undefined, x, 0);
  }
}

/**
 * @param {Picture} picture
 * @param {Text} text
 * @param {string | undefined} id by which the live chart knows it
 * @param {number} x where it is to begin
 * @param {number} y
 */
function move(picture, { element, x: now }, id, x, y) {
  element.style.translate = `${x - now}px ${y}px`;
  if (id) picture.movedTexts.set(id, [x, y]);
}
