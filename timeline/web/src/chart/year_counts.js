// Where there are cells instead of marks, they count the claims that are shown, by lane and year.

import { all } from "../dom.js";
import { LISTED, state } from "../view/state.js";

/**
 * The year in which a claim is counted, as the builder's year_counts.py does: the first in which it is seen.
 * @param {{from: string}} claim
 * @param {{from: string}} view
 */
export const countedYear = (claim, view) => (claim.from < view.from ? view : claim).from.slice(0, 4);

/** @param {HTMLElement} plot */
export function countCells(plot) {
  const cells = all(".tl-cell", plot);
  if (!cells.length) return;
  /** @type {Record<string, number>} */
  const counts = {};
  for (const claim of state.claims.filter(({ isShown, item }) => isShown && !item.matches(LISTED))) {
    const cell = `${claim.isContext ? "" : claim.theme} ${countedYear(claim, state.view)}`;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  for (const cell of cells) {
    const number = String(counts[`${cell.dataset.theme} ${cell.dataset.year}`] ?? 0);
    cell.classList.toggle("tl-out", number === "0");
    /** @type {Element} */ (cell.lastChild).textContent = number;
    cell.setAttribute("aria-label", `${cell.getAttribute("aria-label")}`.replace(/\d+$/, number));
  }
}
