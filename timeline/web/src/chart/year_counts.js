// Where there are cells instead of marks, they count the claims that are shown, by lane and tick.

import { all } from "../dom.js";
import { days } from "../range.js";
import { LISTED, state } from "../view/state.js";

/**
 * The day on which a claim is counted, as the builder's year_counts.py does: the first on which it is seen.
 * @param {{from: string}} claim
 * @param {{from: string}} view
 */
export const countedDay = (claim, view) => Math.max(days(claim.from), days(view.from || claim.from));

/** @param {HTMLElement} plot */
export function countCells(plot) {
  const cells = all(".tl-cell", plot);
  if (!cells.length) return;
  const starts = cells.map(({ dataset }) => days(`${dataset.from}`));
  const counts = cells.map(() => 0);
  for (const claim of state.claims.filter(({ isShown, item }) => isShown && !item.matches(LISTED))) {
    const [lane, day] = [claim.isContext ? "" : claim.theme, countedDay(claim, state.view)];
    counts[cells.findLastIndex(({ dataset }, i) => dataset.theme === lane && starts[i] <= day)]++;
  }
  for (const [i, cell] of cells.entries()) {
    const number = String(counts[i]);
    cell.classList.toggle("tl-out", number === "0");
    /** @type {Element} */ (cell.lastChild).textContent = number;
    cell.setAttribute("aria-label", `${cell.getAttribute("aria-label")}`.replace(/\d+$/, number));
  }
}
