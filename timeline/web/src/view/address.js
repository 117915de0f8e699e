// What is asked for stands in the address of the page, which has only what differs from the default.

import { anchorOf, one, replaceAddress } from "../dom.js";
import { axisOf, meantRange } from "../range.js";
import { CHOICES, NAMES, control, offered } from "./controls.js";
import { state } from "./state.js";

/** Leaves word of what could not be taken as it stands there. */
export function readAddress() {
  const { view } = state;
  const asked = new URLSearchParams(location.search);
  const get = (/** @type {string} */ name) => asked.get(name) ?? "";
  state.note = "";
  for (const name of CHOICES) {
    view[name] = offered(name, get(name));
    if (get(name) && !view[name]) state.note += tr(`${name}=${get(name)} is unknown here; all ${name}s are shown. `);
  }
  view.q = control("q") ? get("q") : "";
  view.context = control("context") && get("context") ? "hidden" : "";
  view.clock = get("clock") && "said";
  const { first, last } = one(".tl-timeline").dataset;
  [view.from, view.to] = meantRange(axisOf(`${first}`, `${last}`), get("from"), get("to"));
  if (!view.from.startsWith(get("from")) || !view.to.startsWith(get("to")))
    state.note += tr("The dates in the address were corrected. ");
  state.chosen = anchorOf(location.hash)?.closest(".tl-list > li")?.id ?? ""; // an old id is within its successor
}

/** The address of what is asked for. */
export function addressOfView() {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (state.view[name]) address.searchParams.set(name, state.view[name]);
    else address.searchParams.delete(name);
  }
  address.searchParams.delete("card"); // only a link that is copied has it
  address.hash = state.chosen;
  return address;
}

export const writeAddress = () => replaceAddress(addressOfView());
