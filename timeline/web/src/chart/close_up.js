// A closer look at a part of the claims or of the range. Rows that are left without a mark go. A text that the edge would cut
// off moves: the label of a mark above what is seen of the mark, the name of a year or a phase into what is seen of it.

import { all } from "../dom.js";
import { EDGE, edges, moved } from "./labels.js";
import { emptyRows, rowCount, rowOf, rowTop, rowsHeight } from "./rows.js";

/** @typedef {import("./picture.js").Picture} Picture */

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/**
 * Leaves word for the live chart: the rows that have gone, and which texts have moved where.
 * @param {Picture} picture
 */
export function lookCloser(picture) {
  picture.emptyRows = all(".tl-lane:not(.tl-out)", picture.plot).flatMap(closeRows);
  moveTexts(picture);
}

/**
 * Returns the rows that have gone, from and to so many pixels of the whole drawing.
 * @param {HTMLElement} lane
 * @returns {[number, number][]}
 */
function closeRows(lane) {
  const marks = all("a.tl-mark", lane).map((link) => ({ link, row: rowOf(yOf(link)) }));
  // A label above its mark has the row before.
  const kept = marks
    .filter(({ link }) => !link.matches(".tl-out"))
    .flatMap(({ link, row }) => (link.querySelector(".tl-above") ? [row - 1, row] : [row]));
  const [top, bottom] = [lane.dataset.top, lane.dataset.bottom].map(Number);
  const empty = emptyRows(rowCount(bottom - top), kept);
  for (const { link, row } of marks) shift(link, 0, -rowsHeight(empty.filter((each) => each < row).length));
  lane.style.height = `${bottom - top - rowsHeight(empty.length)}px`;
  return empty.map((row) => [top + rowTop(row), top + rowTop(row + 1)]);
}

/** @param {Element} link */
function yOf(link) {
  const shape = /** @type {Element} */ (link.firstChild);
  return Number(shape.getAttribute({ circle: "cy", line: "y1" }[shape.localName] ?? "y"));
}

/**
 * @param {HTMLElement} element
 * @param {number} x
 * @param {number} y
 */
function shift(element, x, y) {
  element.style.translate = x || y ? `${x}px ${y}px` : "";
}

/** @param {Picture} picture */
function moveTexts(picture) {
  const { plot } = picture;
  const style = getComputedStyle(plot);
  const [gutter, start, part] = ["--tl-gutter", "--tl-start", "--tl-part"].map((name) =>
    parseFloat(style.getPropertyValue(name)),
  );
  const seen = { width: plot.clientWidth - EDGE - gutter, gutter, start, part };
  if (seen.width <= 0) return; // not the one that is seen
  const font = `12px ${style.getPropertyValue("--tl-font")}`;
  picture.movedTexts = new Map();
  for (const text of all("[data-part], a.tl-mark:not(.tl-out) > .tl-label", plot)) {
    pen.font = text.matches(".tl-band-name, .tl-chosen > *") ? `700 ${font}` : font;
    const { width } = pen.measureText(text.textContent);
    const label = labelOf(text);
    const by = moved(label, width, seen);
    text.style.visibility = by ? "" : "hidden";
    shift(text, by?.x ?? 0, by?.y ?? 0);
    const name = text.matches(".tl-band-name") ? text.textContent : text.parentElement?.dataset.id;
    if (name && (by?.x || by?.y)) picture.movedTexts.set(name, [edges(label, width, seen)[0] + by.x, by.y]);
  }
}

/**
 * @param {HTMLElement} text
 * @returns {import("./labels.js").Label}
 */
function labelOf(text) {
  const at = fraction(text, "x");
  if (text.dataset.part) {
    const half = fraction(text, "data-part") / 2;
    return { side: "head", at, dx: 0, from: at - half, to: at + half };
  }
  const side = text.matches(".tl-left") ? "left" : text.matches(".tl-above") ? "above" : "right";
  const shapes = [.../** @type {Element} */ (text.parentNode).children].filter((shape) => shape !== text);
  const starts = shapes.map((shape) => fraction(shape, { circle: "cx", line: "x1" }[shape.localName] ?? "x"));
  const ends = shapes.map((shape, i) => starts[i] + (shape.localName === "rect" ? fraction(shape, "width") : 0));
  return { side, at, dx: Number(text.getAttribute("dx")), from: Math.min(...starts), to: Math.max(...ends) };
}

/**
 * A percentage as a fraction of the whole window.
 * @param {Element} element
 * @param {string} name of an attribute
 */
const fraction = (element, name) => parseFloat(element.getAttribute(name) ?? "") / 100;
