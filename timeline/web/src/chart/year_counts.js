// Where there are cells instead of marks, they count the claims that are shown, by lane and year.

import { all } from "../dom.js";
import { state } from "../view/state.js";

/**
 * The year in which a claim is counted, as the builder's year_counts.py does: that in which its date begins, or ends if its
 * start is not known, held to the window of time.
 * @param {{from: string, to: string}} claim
 * @param {string} first day of the window
 * @param {string} last day of the window
 */
export function countedYear({ from, to }, first, last) {
  const start = from || to;
  return Number((start < first ? first : start > last ? last : start).slice(0, 4));
}

/** @param {HTMLElement} plot */
export function countCells(plot) {
  const cells = all(".tl-cell", plot);
  if (!cells.length) return;
  const { first = "", last = "" } = /** @type {HTMLElement} */ (plot.closest("figure")).dataset;
  /** @type {Record<string, number>} */
  const counts = {};
  for (const claim of state.claims.filter(({ isShown }) => isShown)) {
    const cell = `${claim.isContext ? "" : claim.theme} ${countedYear(claim, first, last)}`;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  for (const cell of cells) {
    const number = String(counts[`${cell.dataset.theme} ${cell.dataset.year}`] ?? 0);
    cell.classList.toggle("tl-out", number === "0");
    /** @type {Element} */ (cell.lastChild).textContent = number;
    cell.setAttribute("aria-label", `${cell.getAttribute("aria-label")}`.replace(/\d+$/, number));
  }
}
