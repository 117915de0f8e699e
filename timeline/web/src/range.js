// Days of a range of time as numbers, counted from 1970. The builder's axis.py holds days to the window in the same way.

const DAY = 86_400_000; // milliseconds
export const SHORTEST = 28; // days that a closer look shows at least

/**
 * The whole window of time: its first day, and how many days it has.
 * @typedef {{first: number, length: number}} Axis
 */

/** @param {string} text an ISO date */
export const days = (text) => Date.parse(text) / DAY;

/** @param {number} number */
export const date = (number) => new Date(Math.round(number) * DAY).toISOString().slice(0, 10);

/**
 * Whether it is a day of the calendar.
 * @param {string} text
 */
export const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(days(text)) && date(days(text)) === text;

/**
 * As the builder's wording.py writes it.
 * @param {string} day an ISO date
 */
export function dayInWords(day) {
  const month = new Date(day).toLocaleDateString("en", { month: "long", timeZone: "UTC" });
  return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`;
}

/**
 * @param {number} low
 * @param {number} number
 * @param {number} high
 */
export const clamp = (low, number, high) => Math.max(low, Math.min(number, high));

/**
 * @param {string} first an ISO date
 * @param {string} last an ISO date
 * @returns {Axis}
 */
export const axisOf = (first, last) => ({ first: days(first), length: days(last) + 1 - days(first) });

/**
 * The first day that is seen, and the day after the last, within the whole window.
 * @param {Axis} axis
 * @param {string} from an ISO date, or "" for the beginning
 * @param {string} to an ISO date, or "" for the end
 * @returns {[number, number]}
 */
export function seenRange({ first, length }, from, to) {
  const end = first + length;
  const low = from ? clamp(first, days(from), end - SHORTEST) : first;
  return [low, to ? clamp(low + SHORTEST, days(to) + 1, end) : end];
}

/**
 * The range multiplied around its middle and moved by a part of its length, within the whole window.
 * @param {Axis} axis
 * @param {[number, number]} range
 * @param {number} factor
 * @param {number} step
 * @returns {[number, number]}
 */
export function zoomed(axis, [from, to], factor, step) {
  const length = clamp(SHORTEST, (to - from) * factor, axis.length);
  const middle = (from + to) / 2 + step * (to - from);
  const start = clamp(axis.first, middle - length / 2, axis.first + axis.length - length);
  return [start, start + length];
}

/**
 * How to ask for a range, from its first day to the day after its last: of the whole window nothing is asked.
 * @param {Axis} axis
 * @param {[number, number]} range
 */
export function askedRange(axis, [from, to]) {
  const isWhole = to - from > axis.length - 1;
  return { from: isWhole ? "" : date(from), to: isWhole ? "" : date(to - 1) };
}
