// The rows of a lane, as the builder's timeline_layout.py lays them out; down, places are pixels from the top of the lane.

export const ROW = 24;
const PADDING = 4;

/**
 * The row, from 0, in which a mark is drawn.
 * @param {number} y anywhere in the mark
 */
export const rowOf = (y) => Math.floor((y - PADDING) / ROW);

/**
 * How high a lane with so many rows is.
 * @param {number} rows
 */
export const laneHeight = (rows) => 2 * PADDING + ROW * rows;

/** @typedef {[number, number]} Extent what a mark or its label covers across, in pixels */

/**
 * Puts extents, one below the other, into the first rows in which they touch nothing; returns the row of the last.
 * @param {Extent[][]} rows what stands in them; it grows
 * @param {number} first of the rows that are free to take
 * @param {Extent[]} extents
 */
export function put(rows, first, extents) {
  const isFree = (/** @type {number} */ top) =>
    extents.every(([left, right], down) => (rows[top + down] ?? []).every(([from, to]) => right <= from || to <= left));
  let top = first;
  while (!isFree(top)) top += 1;
  extents.forEach((extent, down) => (rows[top + down] ??= []).push(extent));
  return top + extents.length - 1;
}

/**
 * Where a lane begins in the builder's drawing, and by how much what is in it has moved; what hides it is asked for.
 * @typedef {{top: number, by: number, isOut: boolean}} Lane
 */

/**
 * The lane, of those from top to bottom, in which a place down the builder's drawing is; none in its head.
 * @param {number} y
 * @param {Lane[]} lanes
 * @returns {Lane | undefined}
 */
export const laneAt = (y, lanes) => lanes.filter(({ top }) => top <= y).at(-1);
