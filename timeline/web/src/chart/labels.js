// Where the label of a mark stands when a part of the window of time is seen, as the builder's labels.py chooses it for the whole
// window; and where the name of a year or a phase goes, so that the edge does not cut it off. Places are pixels across.

import { clamp } from "../range.js";

const GAP = 7; // between a mark and its label, and before either

/** @typedef {"right" | "left" | "above"} Side */
/** @typedef {import("./rows.js").Extent} Extent */

/**
 * The side on which a label stands, where it begins, and what it and its mark cover, row by row.
 * @param {Extent} mark
 * @param {number} width of the label
 * @param {number} widest of the labels of marks in the same place, which stand on one side if they can
 * @param {number} edge as far as a label may reach; it begins at 0
 * @returns {{side: Side, x: number, extents: Extent[]}}
 */
export function labelPlace([from, to], width, widest, edge) {
  for (const room of [widest, width]) {
    const x = from - GAP - width;
    if (to + GAP + room <= edge) return { side: "right", x: to + GAP, extents: [[from - GAP, to + GAP + width]] };
    if (from - GAP - room >= 0) return { side: "left", x, extents: [[x - GAP, to]] };
  }
  const x = clamp(0, (Math.max(0, from) + Math.min(to, edge) - width) / 2, edge - width);
  return {
    side: "above",
    x,
    extents: [
      [x - GAP, x + width],
      [from - GAP, to],
    ],
  };
}

/**
 * Where a name begins that stands in the middle of what it names, as far as that is seen; null if it is too little for it.
 * @param {Extent} named
 * @param {number} width of the name
 * @param {number} edge
 */
export function namePlace([from, to], width, edge) {
  const [start, end] = [Math.max(0, from), Math.min(to, edge)];
  return end - start < width ? null : clamp(start, (from + to - width) / 2, end - width);
}
