// Find, on every page: a dialog that looks through the index of the site, which is fetched when it first opens.

import { all, one, targetOf } from "../dom.js";
import { fetched, foundIn } from "./index.js";
import { hint } from "./hint.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").Group} Group */

const MOST = 6; // of a group

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** @param {HTMLAnchorElement} lens which leads to the timeline, a folder below the root of the site */
export function open(lens) {
  dialog ??= made(lens);
  dialog.showModal();
  fieldOf(dialog).select();
}

/**
 * @param {ParentNode} made
 * @returns {HTMLInputElement}
 */
const fieldOf = (made) => one("input", made);

/** @param {HTMLAnchorElement} lens */
function made(lens) {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<dialog class="tl-finder" aria-label="${tr("Search")}"><form role="search"><label>${tr("Search")} ` +
      `<input type="search" name="q" autocomplete="off"></label><button type="button" aria-label="${tr("Close")}">×</button></form>` +
      `<p role="status">${tr("Type a word, a name or a number.")}</p><p class="tl-hint" aria-live="polite"></p><div></div></dialog>`,
  );
  const made = /** @type {HTMLDialogElement} */ (one(".tl-finder"));
  const form = /** @type {HTMLFormElement} */ (one("form", made));
  form.action = lens.href;
  const index = fetched(new URL("../", lens.href));
  made.addEventListener("input", () => show(made, index));
  made.addEventListener("keydown", (event) => move(made, event));
  made.addEventListener("click", (event) => {
    if (event.target === made || targetOf(event).closest("a, form > button")) made.close();
  });
  made.addEventListener("close", () => lens.focus());
  form.addEventListener("submit", (event) => {
    const first = one("a", made);
    if (!first || one(".tl-all", made)) return; // the timeline shows it
    event.preventDefault();
    first.click();
  });
  return made;
}

/**
 * The arrow keys go along the field and what was found.
 * @param {HTMLElement} made
 * @param {KeyboardEvent} event
 */
function move(made, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = all("input, a", made);
  stops[stops.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step]?.focus();
}

/**
 * @param {HTMLElement} made
 * @param {Promise<Index>} coming
 */
async function show(made, coming) {
  const [status, line] = all("p", made);
  try {
    const index = await coming;
    const asked = fieldOf(made).value.trim();
    const found = asked ? foundIn(index, asked) : [];
    one("div", made).replaceChildren(...found.map(section));
    addAll(made, found, asked);
    const parts = found.map(({ name, entries }) => tr(` ${entries.length} in ${name}`));
    status.textContent = asked && (parts.length ? tr(`Found:${parts}.`) : tr("Nothing found."));
    const every = index.groups.flatMap(({ entries }) => entries);
    hint(line, fieldOf(made), every, index.others);
  } catch {
    status.textContent = tr("The index could not be loaded. Press Enter to search the claims on the timeline.");
  }
}

/** @param {Group[]} groups */
const sum = (groups) => groups.reduce((count, { entries }) => count + entries.length, 0);

/** @param {Group} group */
function section({ name, isListed, entries }) {
  const part = document.createElement("section");
  part.classList.toggle("tl-listed", isListed);
  const count = entries.length > MOST ? tr(`${MOST} of ${entries.length}`) : `${entries.length}`;
  part.append(element("h2", `${name} `, element("span", count)), element("ul", ...entries.slice(0, MOST).map(item)));
  return part;
}

/** @param {Group["entries"][0]} entry */
const item = ({ address, title, note }) => element("li", link(address, title, ...(note ? [element("span", note)] : [])));

/**
 * After the groups that the timeline lists, a link to all of theirs there.
 * @param {HTMLElement} made
 * @param {Group[]} found
 * @param {string} asked
 */
function addAll(made, found, asked) {
  const count = sum(found.filter(({ isListed }) => isListed));
  const address = new URL(/** @type {HTMLFormElement} */ (one("form", made)).action);
  address.searchParams.set("q", asked);
  const way = link(address.href, trCount(`See it on the timeline`, `See all ${count} on the timeline`, count));
  way.className = "tl-all";
  all(".tl-listed", made).at(-1)?.append(way);
}

/**
 * @param {string} address
 * @param {(string | Node)[]} inner
 */
const link = (address, ...inner) =>
  Object.assign(/** @type {HTMLAnchorElement} */ (element("a", ...inner)), { href: address });

/**
 * @param {string} name
 * @param {(string | Node)[]} inner
 */
function element(name, ...inner) {
  const made = document.createElement(name);
  made.append(...inner);
  return made;
}
