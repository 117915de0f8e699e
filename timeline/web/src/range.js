// Days of a range of time as numbers, counted from 1970. The builder's axis.py holds days to the window in the same way.

const DAY = 86_400_000; // milliseconds
const SHORTEST = 28; // days that a closer look shows at least

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

/** @typedef {[number, number]} Span from a day to the day after another */

/**
 * Where a claim begins and ends, within the whole window.
 * @param {Axis} axis
 * @param {{from: string, to: string}} claim an open end is ""
 * @returns {Span}
 */
export function spanOf({ first, length }, { from, to }) {
  const end = first + length;
  return [from ? clamp(first, days(from), end) : first, to ? clamp(first, days(to) + 1, end) : end];
}

/**
 * The day around which to look closer: the beginning or the end of a claim that is nearest to the middle of what is seen. A claim
 * that only runs through it is no reason to stay.
 * @param {Axis} axis
 * @param {Span} range
 * @param {Span[]} spans
 */
export function centreOf({ first, length }, [from, to], spans) {
  const away = (/** @type {number} */ day) => Math.abs(day - (from + to) / 2);
  const ends = spans.flat().filter((day) => day > first && day < first + length);
  return ends.sort((one, other) => away(one) - away(other))[0] ?? (from + to) / 2;
}

/**
 * The range multiplied around a day, within the whole window.
 * @param {Axis} axis
 * @param {Span} range
 * @param {number} factor
 * @param {number} centre
 * @returns {Span}
 */
export function zoomed(axis, [from, to], factor, centre) {
  const length = clamp(SHORTEST, (to - from) * factor, axis.length);
  return held(axis, centre - length / 2, length);
}

/**
 * The range moved until the next claim that begins after it, or ends before it, is in its middle; as it is if there is none.
 * @param {Axis} axis
 * @param {Span} range
 * @param {number} sign 1 for later, -1 for earlier
 * @param {Span[]} spans
 * @returns {Span}
 */
export function moved(axis, [from, to], sign, spans) {
  const away = spans.map(([start, end]) => (sign > 0 ? start - to : from - end)).filter((gap) => gap >= 0);
  const by = away.length && Math.min(...away) + (to - from) / 2;
  return held(axis, from + sign * by, to - from);
}

/**
 * @param {Axis} axis
 * @param {number} start
 * @param {number} length
 * @returns {Span}
 */
function held(axis, start, length) {
  const from = clamp(axis.first, start, axis.first + axis.length - length);
  return [from, from + length];
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
