// What a gesture makes of a range of time.

import { SHORTEST, clamp } from "../range.js";

const mean = (/** @type {number[]} */ places) => places.reduce((sum, each) => sum + each, 0) / places.length;
const spread = (/** @type {number[]} */ places) => Math.max(...places) - Math.min(...places) || 1;

/**
 * The range that is seen when fingers that were at some places are at others, each a part of what was seen from left to right. What
 * was between them stays between them, within the whole window.
 * @param {import("../range.js").Axis} axis
 * @param {[number, number]} range
 * @param {number[]} before
 * @param {number[]} after
 * @param {number} factor by which the range becomes longer
 * @returns {[number, number]}
 */
export function turned(axis, [from, to], before, after, factor = spread(before) / spread(after)) {
  const length = clamp(SHORTEST, (to - from) * factor, axis.length);
  const start = from + mean(before) * (to - from) - mean(after) * length;
  const low = clamp(axis.first, start, axis.first + axis.length - length);
  return [low, low + length];
}
