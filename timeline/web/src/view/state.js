// What is asked for on this page, and the claims of its list.

import { all } from "../dom.js";
import { plain } from "./find.js";

/**
 * A claim of the page's list.
 * @implements {Facts}
 */
class Claim {
  /** @type {string | undefined} */
  made;

  /** @param {HTMLElement} item */
  constructor(item) {
    const { from = "", to = "", theme = "", phase = "", kind = "", source = "" } = item.dataset;
    this.item = item;
    this.id = item.id;
    this.from = from;
    this.to = to;
    this.theme = theme;
    this.phase = phase;
    this.kind = kind;
    this.sources = source.split(" ");
    this.isContext = item.classList.contains("tl-context");
    this.isShown = true;
  }

  get text() {
    return (this.made ??= plain(this.item.textContent));
  }
}

/** @type {Claim[] | undefined} */
let claims; // read when they are first needed: a page that is only read must not wait for it

export const items = () => all(".tl-list > li");

export const state = {
  /** @type {View} */
  view: { q: "", theme: "", phase: "", kind: "", source: "", context: "", from: "", to: "" },
  chosen: "", // the id of the claim that the address points to
  isChanged: false, // whether this page has ever shown less than everything

  /** In order of time. */
  get claims() {
    return (claims ??= items().map((item) => new Claim(item)));
  },
};

/** @typedef {import("./filter.js").View} View */
/** @typedef {import("./filter.js").Facts} Facts */
