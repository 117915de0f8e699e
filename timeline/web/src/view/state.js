// What is asked for on this page, and the claims of its list.

import { all } from "../dom.js";
import { plain } from "./find.js";

/** Claims that the list has and the chart has not, as the builder's timeline_chart.py charts them. */
export const LISTED = ".tl-context[data-kind=figure]";

const FACTS = /** @type {const} */ (["theme", "phase", "kind", "from", "to", "said"]); // one by one, which is quicker than all

/**
 * A claim of the page's list.
 * @typedef {Facts & {item: HTMLElement, id: string, isShown: boolean, isChosen: boolean, folded?: string}} Claim
 */

/**
 * @param {HTMLElement} item
 * @returns {Claim}
 */
const claimOf = (item) => ({
  .../** @type {Record<typeof FACTS[number], string>} */ (
    Object.fromEntries(FACTS.map((name) => [name, item.dataset[name]]))
  ),
  item,
  id: item.id,
  sources: `${item.dataset.source}`.split(" "),
  isContext: item.matches(".tl-context"),
  isShown: true,
  isChosen: false,
  get text() {
    return (this.folded ??= plain(
      all("p:not(.tl-limits)", item)
        .map(({ textContent }) => textContent)
        .join(" "),
    ));
  },
});

/** @type {Claim[] | undefined} */
let claims; // read once: at the first need, or before it when the browser has nothing else to do

export const state = {
  /** @type {View} */
  view: { q: "", theme: "", phase: "", kind: "", source: "", context: "", clock: "", from: "", to: "" },
  note: "", // what is to be said of the address
  chosen: "", // the id of the claim that the address points to
  isChanged: false, // whether this page has ever shown less than everything

  /** In order of time. */
  get claims() {
    return (claims ??= all(".tl-list > li").map(claimOf));
  },
};

/** @typedef {import("./filter.js").View} View */
/** @typedef {import("./filter.js").Facts} Facts */
