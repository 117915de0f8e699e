// Where the text of a label or of a name in the head of a chart stands, and where it goes if an edge would cut it off. The
// builder's labels.py chooses the side of a label such that in the whole window of time none is cut off.

import { clamp } from "../range.js";

export const EDGE = 12; // pixels left of the window of time that are seen, too
const ABOVE = -11; // between a bar and the one in the row before

/**
 * How much of a text is left of the point from which it hangs.
 * @typedef {"right" | "left" | "above" | "head"} Side
 */
const LEFT_PART = { right: 0, left: 1, above: 0.5, head: 0.5 };

/**
 * A text: the point from which it hangs, and what it names, as fractions of the whole window; `dx` is in pixels.
 * @typedef {{side: Side, at: number, dx: number, from: number, to: number}} Label
 */

/**
 * What is seen: the pixels of the window of time and of the gutter right of it, and which part of the whole window it is.
 * @typedef {{width: number, gutter: number, start: number, part: number}} Seen
 */

/**
 * The left and the right edge of a text, in pixels from the left edge of what is seen of the window.
 * @param {Label} label
 * @param {number} textWidth
 * @param {Seen} seen
 */
export function edges({ side, at, dx }, textWidth, seen) {
  const left = place(at, seen) + dx - LEFT_PART[side] * textWidth;
  return [left, left + textWidth];
}

/**
 * How far a text moves, across and up; null if nothing is seen of what it names, or in the head too little for the text.
 * @param {Label} label
 * @param {number} textWidth
 * @param {Seen} seen
 */
export function moved(label, textWidth, seen) {
  const isHead = label.side === "head";
  const [low, high] = isHead ? [0, seen.width] : [-EDGE, seen.width + seen.gutter];
  const [from, to] = [label.from, label.to].map((fraction) => clamp(low, place(fraction, seen), high));
  if (isHead ? to - from < textWidth : from === high || to === low) return null;
  const [left, right] = edges(label, textWidth, seen);
  if (left >= low && right <= high) return { x: 0, y: 0 };
  const start = clamp(low, (from + to - textWidth) / 2, high - textWidth);
  return { x: start - left, y: LEFT_PART[label.side] === 0.5 ? 0 : ABOVE };
}

/**
 * @param {number} fraction
 * @param {Seen} seen
 */
const place = (fraction, { width, start, part }) => ((fraction - start) / part) * width;
