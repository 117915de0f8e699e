// The keyboard: one stop of the Tab key for a whole chart; the arrows go along time and between lanes.

import { all, one, targetOf } from "../dom.js";

/** @type {Record<string, number>} */
const ALONG = { ArrowLeft: -1, ArrowRight: 1 };
/** @type {Record<string, number>} */
const ACROSS = { ArrowUp: -1, ArrowDown: 1 };

/** @param {Element} link */
const place = (link) => one(":not(title)", link).getBoundingClientRect();

/**
 * Makes `link` the stop among `links`.
 * @param {HTMLElement[]} links
 * @param {HTMLElement | undefined} link
 */
export function rove(links, link) {
  for (const other of links) if (other.tabIndex === 0) other.tabIndex = -1;
  if (link) link.tabIndex = 0;
}

/**
 * Moves the focus from mark to mark.
 * @param {HTMLElement} plot
 * @param {KeyboardEvent} event
 */
export function walk(plot, event) {
  const link = /** @type {HTMLElement | null} */ (targetOf(event).closest("a.tl-mark"));
  if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = neighbour(plot, link, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * @param {HTMLElement} plot
 * @param {HTMLElement} link
 * @param {string} key
 */
function neighbour(plot, link, key) {
  const lanes = shownLanes(plot);
  const lane = lanes.findIndex((marks) => marks.includes(link));
  const away = (/** @type {Element} */ mark) => Math.abs(place(mark).left - place(link).left);
  if (ALONG[key]) return lanes[lane][lanes[lane].indexOf(link) + ALONG[key]];
  if (ACROSS[key]) return lanes[lane + ACROSS[key]]?.reduce((near, mark) => (away(mark) < away(near) ? mark : near));
  return { Home: lanes[lane][0], End: lanes[lane].at(-1) }[key];
}

/**
 * The marks of each lane that are shown, in order of time.
 * @param {HTMLElement} plot
 */
const shownLanes = (plot) =>
  all(".tl-lane:not(.tl-out)", plot).map((lane) =>
    all("a.tl-mark:not(.tl-out)", lane).sort((a, b) => place(a).left - place(b).left || place(a).top - place(b).top),
  );
