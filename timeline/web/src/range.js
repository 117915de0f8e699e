// Days of a range of time as numbers, counted from 1970; in a short window they are minutes. The builder's axis.py holds them to
// the window in the same way.

export const DAY = 86_400_000; // milliseconds
export const EDGE = 12; // pixels left of the window of time
export const SHORTEST = 28; // days that a closer look shows at least

/** Of a day, or of a minute where they are counted, in milliseconds. */
export let unit = DAY;

/**
 * Each script that is fetched by itself has to be told.
 * @param {string} first the first day of the window, or minute
 */
export const countLike = (first) => (unit = first.includes("T") ? 60_000 : DAY);

/**
 * The whole window of time: its first day, and how many days it has.
 * @typedef {{first: number, length: number}} Axis
 */

/** @param {string} text a date in EDTF, which before the year 0 has two digits less than a script knows */
export const days = (text) => Date.parse(text.replace(/^-/, "-00").replace(/T.+/, "$&Z")) / unit;

/** @param {number} time in milliseconds since 1970 */
export const edtf = (time) => new Date(time).toISOString().replace(/^-00/, "-");

/** @param {number} number */
export const date = (number) => edtf(Math.round(number) * unit).split(unit < DAY ? ":00." : "T")[0];

/**
 * As the builder's wording.py writes it.
 * @param {string} day an ISO date
 */
export function dayInWords(day) {
  const [, time] = day.split("T");
  const words = new Date(days(day) * unit).toLocaleDateString(tr("en-GB"), { dateStyle: "long", timeZone: "UTC" });
  const dated = day < "0001" ? tr(`${words} BCE`) : day < "1000" ? tr(`${words} CE`) : words;
  return time ? tr(`${time} on ${dated}`) : dated;
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
export function axisOf(first, last) {
  countLike(first);
  return { first: days(first), length: days(last) + 1 - days(first) };
}

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
 * The first and the last day that are meant by a minute, a day, a month or a year each, or by "": what cannot be is taken for the nearest
 * that can, turned round where it is the wrong way round, and held to the window.
 * @param {Axis} axis
 * @param {string} from
 * @param {string} to
 */
export function meantRange(axis, from, to) {
  const [first, last] = [meantDay(from), meantDay(to, true)];
  if (days(first) > days(last)) return meantRange(axis, to, from);
  const [low, high] = seenRange(axis, first, last);
  return [first && date(low), last && date(high - 1)];
}

/**
 * @param {string} text
 * @param {boolean} [isLast] whether the last day is meant
 * @returns {string} a date, or "" for what is none
 */
function meantDay(text, isLast) {
  const parts = /^(-?\d{4})-?(\d*)-?(\d*)(?:T(\d\d):(\d\d))?$/.exec(text) ?? [];
  const [, year, month, day, hour, minute] = parts.map(Number);
  const isMonth = month > 0 && month < 13;
  const end = new Date(0).setUTCFullYear(year, isMonth ? month : isLast ? 12 : 1, 0); // of 99 Date.UTC() would make 1999
  const wanted = (isMonth && day) || (isLast ? 31 : 1);
  const time = hour >= 0 ? hour * 36e5 + minute * 6e4 : isLast ? DAY - unit : 0;
  return isNaN(end) ? "" : date(Math.floor((Math.min(new Date(end).setUTCDate(wanted), end) + time) / unit));
}

/**
 * Of days on which claims begin or end, that which is nearest to the middle of what is seen: of all in the window, or of those that
 * are later or earlier than what is seen. A claim that only runs through it is no reason to stay.
 * @param {Axis} axis
 * @param {[number, number]} range
 * @param {number} sign 0 for all, 1 for later, -1 for earlier
 * @param {string[]} dates ISO dates, or "" where an end is open
 * @returns {number | undefined}
 */
export function nearestDay({ first, length }, [from, to], sign, dates) {
  const away = (/** @type {number} */ day) => Math.abs(day - (from + to) / 2);
  const isThere = (/** @type {number} */ day) => !sign || (sign > 0 ? day >= to : day < from);
  const found = dates.map(days).filter((day) => day >= first && day < first + length && isThere(day));
  return found.sort((one, other) => away(one) - away(other))[0];
}

/**
 * The range multiplied and moved so that a day is in its middle, within the whole window.
 * @param {Axis} axis
 * @param {[number, number]} range
 * @param {number} factor
 * @param {number} [middle]
 * @returns {[number, number]}
 */
export function zoomed(axis, [from, to], factor, middle = (from + to) / 2) {
  const length = clamp(SHORTEST, (to - from) * factor, axis.length);
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
