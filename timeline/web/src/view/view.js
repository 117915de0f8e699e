// What a reader asks to see: read from the address of the page, changed by its controls and charts, and shown in the list of
// claims. Whatever else follows is told by the event "timeline:shown".

import { all } from "../dom.js";
import { readAddress, writeAddress } from "./address.js";
import { NAMES, reflect } from "./controls.js";
import { showList, summary } from "./list.js";
import { items, state } from "./state.js";
import { say } from "./status.js";

export function start() {
  const form = /** @type {HTMLElement | null} */ (document.querySelector(".tl-filters"));
  if (form) form.hidden = false;
  for (const sign of ["pointerover", "focusin"]) form?.addEventListener(sign, () => state.claims, { once: true }); // in time
  read();
}

/** Shows what the address asks for. */
export function read() {
  readAddress();
  show();
}

/** @param {Partial<import("./filter.js").View>} changes */
export function ask(changes) {
  Object.assign(state.view, changes);
  writeAddress();
  show();
}

/** @param {string} id of a claim */
export function choose(id) {
  state.chosen = id;
  ask({});
}

function show() {
  reflect(state.view);
  state.isChanged ||= Boolean(state.chosen) || NAMES.some((name) => state.view[name]);
  if (!state.isChanged) return say(summary(items().length, items().length, state.view));
  showList();
  say(summary(state.claims.filter(({ isShown }) => isShown).length, state.claims.length, state.view));
  for (const link of /** @type {HTMLAnchorElement[]} */ (all(".tl-follows"))) {
    link.href = link.pathname + location.search + location.hash;
  }
  document.dispatchEvent(new Event("timeline:shown"));
}
