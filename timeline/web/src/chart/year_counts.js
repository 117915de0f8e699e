// Where there are cells instead of marks, they count the claims that are listed, by lane and tick.

import { all } from "../dom.js";
import { countLike, days } from "../range.js";
import { LISTED } from "../view/state.js";

/**
 * The day on which a claim is counted, as the builder's year_counts.py does: the first on which it is seen.
 * @param {string} from the day from which on it is drawn
 * @param {number} start the first day that is seen
 */
export const countedDay = (from, start) => Math.max(days(from), start);

/**
 * @param {HTMLElement} plot
 * @param {number} start
 */
export function countCells(plot, start) {
  const cells = all(".tl-cell", plot);
  if (!cells.length) return;
  countLike(`${/** @type {HTMLElement} */ (plot.closest("[data-first]")).dataset.first}`);
  const starts = cells.map(({ dataset }) => days(`${dataset.from}`));
  const counts = cells.map(() => 0);
  for (const claim of all(`.tl-list > li:not([hidden], ${LISTED})`)) {
    const lane = claim.matches(".tl-context") ? "" : claim.dataset.theme;
    const day = countedDay(`${claim.dataset.from}`, start);
    counts[cells.findLastIndex(({ dataset }, i) => dataset.theme === lane && starts[i] <= day)]++;
  }
  for (const [i, cell] of cells.entries()) {
    const number = String(counts[i]);
    cell.classList.toggle("tl-out", number === "0");
    /** @type {Element} */ (cell.lastChild).textContent = number;
    cell.setAttribute("aria-label", `${cell.getAttribute("aria-label")}`.replace(/\d+$/, number));
  }
}
