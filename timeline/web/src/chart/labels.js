// Where the label of a mark stands when a part of the window of time is seen, as the builder's labels.py chooses it for the whole
// window; and where the name of a year or a phase goes, so that the edge does not cut it off. Places are pixels across.

import { clamp } from "../range.js";

export const AWAY = -9999; // where nothing is seen
export const GAP = 7; // between a mark and its label, and before either

/** @typedef {import("./rows.js").Extent} Extent */

/**
 * Where a label begins, and whether it stands above its mark, because neither side has room.
 * @param {Extent} mark
 * @param {number} width of the label
 * @param {number} widest of the labels of marks in the same place, which stand on one side if they can
 * @param {number} edge as far as a label may reach; it begins at 0
 * @returns {[number, boolean]}
 */
export function labelPlace([from, to], width, widest, edge) {
  for (const room of [widest, width]) {
    if (to + GAP + room <= edge) return [to + GAP, false];
    if (from - GAP - room >= 0) return [from - GAP - width, false];
  }
  return [clamp(0, (Math.max(0, from) + Math.min(to, edge) - width) / 2, edge - width), true];
}

/**
 * Where a name begins that stands in the middle of what it names, as far as that is seen; far away if that is too little.
 * @param {Extent} named
 * @param {number} width of the name
 * @param {number} edge
 */
export function namePlace([from, to], width, edge) {
  const [start, end] = [Math.max(0, from), Math.min(to, edge)];
  return end - start < width ? AWAY : (start + end - width) / 2;
}
