// What a reader asks to see: read from the address of the page, changed by its controls and charts, and shown in the list of
// claims. Whatever else follows is told by the event "timeline:shown".

import { all, whenIdle } from "../dom.js";
import { addressOfView, readAddress, writeAddress } from "./address.js";
import { reflect } from "./controls.js";
import { showList, summary } from "./list.js";
import { state } from "./state.js";
import { say } from "./status.js";

export function start() {
  for (const served of all(".tl-filters, .tl-tools")) served.hidden = false;
  read();
  whenIdle(() => state.claims); // before a reader asks for some
}

/** Shows what the address asks for. */
export function read() {
  readAddress();
  show();
}

/** @param {Partial<import("./filter.js").View>} changes */
export function ask(changes) {
  Object.assign(state.view, changes);
  state.note = "";
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
  state.isChanged ||= [state.chosen, ...Object.values(state.view)].some(Boolean);
  if (state.isChanged) showList();
  say(state.note + summary(state.view));
  if (!state.isChanged) return;
  const { search, hash } = addressOfView();
  for (const link of /** @type {HTMLAnchorElement[]} */ (all(".tl-follows"))) link.href = link.pathname + search + hash;
  document.dispatchEvent(new Event("timeline:shown"));
}
