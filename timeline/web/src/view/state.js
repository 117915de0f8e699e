// What is asked for on this page, and the claims of its list.

import { all } from "../dom.js";
import { fold } from "./filter.js";

/**
 * A claim of the page's list.
 * @implements {Facts}
 */
class Claim {
  /** @type {string | undefined} */
  folded;

  /** @param {HTMLElement} item */
  constructor(item) {
    const { from = "", to = "", said = "", theme = "", phase = "", kind = "", source = "" } = item.dataset;
    this.item = item;
    this.id = item.id;
    this.from = from;
    this.to = to;
    this.said = said;
    this.theme = theme;
    this.phase = phase;
    this.kind = kind;
    this.sources = source.split(" ");
    this.isContext = item.classList.contains("tl-context");
    this.isShown = true;
  }

  get text() {
    return (this.folded ??= fold(this.item.textContent));
  }
}

/** @type {Claim[] | undefined} */
let claims; // read when they are first needed: a page that is only read must not wait for it

export const items = () => all(".tl-list > li");

export const state = {
  /** @type {View} */
  view: { q: "", theme: "", phase: "", kind: "", source: "", context: "", clock: "", from: "", to: "" },
  chosen: "", // the id of the claim that the address points to
  isChanged: false, // whether this page has ever shown less than everything

  /** In order of time. */
  get claims() {
    return (claims ??= items().map((item) => new Claim(item)));
  },
};

/** @typedef {import("./filter.js").View} View */
/** @typedef {import("./filter.js").Facts} Facts */
