// What is asked for stands in the address of the page, which has only what differs from the default.

import { isDay } from "../range.js";
import { CHOICES, NAMES, control, offered } from "./controls.js";
import { state } from "./state.js";

export function readAddress() {
  const { view } = state;
  const asked = new URLSearchParams(location.search);
  const get = (/** @type {string} */ name) => asked.get(name) ?? "";
  for (const name of CHOICES) view[name] = offered(name, get(name));
  view.q = control("q") ? get("q") : "";
  view.context = control("context") && get("context") ? "hidden" : "";
  view.clock = get("clock") && "said";
  for (const name of /** @type {const} */ (["from", "to"])) view[name] = isDay(get(name)) ? get(name) : "";
  const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  state.chosen = anchor?.closest(".tl-list > li")?.id ?? ""; // an old id is within its successor
}

export function writeAddress() {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (state.view[name]) address.searchParams.set(name, state.view[name]);
    else address.searchParams.delete(name);
  }
  address.hash = state.chosen;
  history.replaceState(null, "", address);
}
