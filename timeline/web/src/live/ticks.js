// The ticks of a part of the window of time, where they are no years that plotly.js can name. Those of the whole window, and which
// ones are round, are the builder's ground.py.

import { edtf } from "../range.js";

const ROOM = 90; // pixels from a tick to the next, at least
const MINUTE = 60_000; // milliseconds
const DAY = 1440; // minutes
const MONTH = 43_829;
const MINUTES = [1, 5, 15, 30, 60, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY];
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000];

/**
 * @param {number} start in milliseconds since 1970
 * @param {number} end
 * @param {number} width in pixels
 */
export function ticksOf(start, end, width) {
  const isFew = (/** @type {number} */ minutes) => (end - start) / MINUTE / minutes <= Math.max(width / ROOM, 1);
  const minutes = MINUTES.find(isFew);
  const months = MONTHS.find((each) => isFew(each * MONTH)) ?? 120_000;
  const step = minutes ? minutes * MINUTE : months > 12 ? months / 12 : months;
  const at = minutes ? (/** @type {number} */ place) => place : months > 12 ? startOfYear : startOfMonth;
  const first = new Date(start);
  const place = minutes ? start : first.getUTCFullYear() * (months > 12 ? 1 : 12) + (months > 12 ? -1 : first.getUTCMonth());
  const found = [];
  for (let next = Math.floor(place / step) * step; at(next) < end; next += step) if (at(next) >= start) found.push(at(next));
  const unique = [...new Set(found)]; // no year 0 comes before 1 CE
  const label = (/** @type {number} */ time) => named(new Date(time), minutes ?? MONTH * months);
  return { tickvals: unique.map((time) => edtf(time).split(".")[0]), ticktext: unique.map(label) };
}

/** @param {number} year */
const yearInWords = (year) => (year > 0 ? year : 1 - year) + (year > 999 ? "" : year > 0 ? " CE" : " BCE");

/** @param {number} month counted from the year 0 */
const startOfMonth = (month) => new Date(0).setUTCFullYear(0, month, 1);

/** @param {number} year as readers count: 44 BCE is -44 */
const startOfYear = (year) => new Date(0).setUTCFullYear(year < 0 ? year + 1 : year || 1, 0, 1);

/**
 * @param {Date} at
 * @param {number} step in minutes
 */
function named(at, step) {
  const month = at.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" }).slice(0, 3);
  const [day, year] = [`${at.getUTCDate()} ${month}`, yearInWords(at.getUTCFullYear())];
  if (step < DAY) return `${day}, ${at.toISOString().split("T")[1].slice(0, 5)}`;
  if (step < MONTH) return `${day} ${year}`;
  return step < 12 * MONTH ? `${month} ${year}` : year;
}
