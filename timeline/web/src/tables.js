// What the pages of sources and speakers run: tables that a reader sorts by a column and narrows down by words, and the fold at
// the place that the address names.

import { all, one } from "./dom.js";
import { compare } from "./page/order.js";
import { fold } from "./view/find.js";

/**
 * @param {HTMLElement} row
 * @param {number} column
 */
function key(row, column) {
  const cell = all("th, td", row)[column];
  return cell.dataset.key ?? cell.textContent;
}

/** @param {HTMLElement} table in which a row is a body of its own, or a row of the only body */
function start(table) {
  const bodies = all("tbody[id]", table);
  const rows = bodies.length ? bodies : all("tbody > tr", table);
  const heads = all("thead th", table);
  table.classList.add("tl-ready");
  heads.forEach((head, column) => {
    head.innerHTML = `<button type="button">${head.innerHTML}</button>`;
    head.addEventListener("click", () => {
      const isDown = head.ariaSort ? head.ariaSort === "ascending" : head.matches(".tl-count"); // the most first
      for (const each of heads) each.ariaSort = null;
      head.ariaSort = isDown ? "descending" : "ascending";
      rows.sort((row, other) => compare(key(row, column), key(other, column), isDown ? -1 : 1));
      rows[0].parentElement?.append(...rows);
      table.classList.add("tl-mixed");
    });
  });
  const search = /** @type {HTMLElement | null} */ (table.previousElementSibling);
  if (!search?.matches(".tl-search")) return;
  search.hidden = false;
  search.addEventListener("input", () => {
    const words = fold(/** @type {HTMLInputElement} */ (one("input", search)).value).split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => fold(one("tr", row).textContent).includes(word));
    table.classList.add("tl-mixed");
    const shown = rows.filter((row) => !row.hidden).length;
    one("output", search).textContent = tr(`${shown} of ${rows.length} are shown.`);
  });
}

function openPlace() {
  const place = document.getElementById(location.hash.slice(1))?.closest("tbody[id], details");
  const folded = /** @type {HTMLDetailsElement | null | undefined} */ (place?.querySelector("details") ?? place);
  if (folded) folded.open = true;
}

all("table.tl-sortable").forEach(start);
addEventListener("hashchange", openPlace);
openPlace();
