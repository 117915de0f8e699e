// The rows of a lane, in pixels from its top, as the builder's timeline_layout.py lays them out.

const ROW = 24;
const PADDING = 4;

/**
 * The row, from 0, in which a mark is drawn.
 * @param {number} y anywhere in the mark
 */
export const rowOf = (y) => Math.floor((y - PADDING) / ROW);

/**
 * How many rows a lane has.
 * @param {number} height
 */
export const rowCount = (height) => Math.floor((height - PADDING) / ROW);

/**
 * How far from its top a lane begins each row.
 * @param {number} row
 */
export const rowTop = (row) => PADDING + ROW * row;

/**
 * How high so many rows are.
 * @param {number} rows
 */
export const rowsHeight = (rows) => ROW * rows;

/**
 * The rows that are left without a mark. The first has the name of the lane.
 * @param {number} count of all rows of the lane
 * @param {number[]} kept
 */
export function emptyRows(count, kept) {
  return [...Array(count).keys()].slice(1).filter((row) => !kept.includes(row));
}

/**
 * A place down a drawing when stretches of it, from top to bottom, have gone.
 * @param {number} y
 * @param {[number, number][]} stretches
 */
export const squeezed = (y, stretches) =>
  stretches.reduce((place, [top, bottom]) => place - Math.min(Math.max(0, y - top), bottom - top), y);
