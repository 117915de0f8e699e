// One static drawing of a chart: it follows which marks, in which lanes, in which stretch of time a reader asks for.

import { all, one, whenIdle } from "../dom.js";
import { days } from "../range.js";
import { state } from "../view/state.js";
import { fetched } from "./closer.js";
import { rove } from "./keys.js";

export class Picture {
  /** @type {import("./rows.js").Lane[]} Those of a closer look. */
  lanes = [];
  fetched = fetched;
  grown = 0; // by so many pixels in a closer look
  /** @type {Map<string | undefined, number>} The day on which its source spoke of a claim, by the clock of what is said. */
  said = new Map();

  /** @param {HTMLElement} plot */
  constructor(plot) {
    this.plot = plot;
  }

  get gutter() {
    return parseFloat(getComputedStyle(this.plot).getPropertyValue("--tl-gutter"));
  }

  get links() {
    return all("a.tl-mark:not(.tl-out)", this.plot);
  }

  /**
   * @param {string} id of a claim
   * @returns {HTMLElement | null}
   */
  link(id) {
    return this.plot.querySelector(`a.tl-mark[data-id="${id}"]:not(.tl-out)`);
  }

  /**
   * Follows what is asked for, in the stretch of time to which it has been moved.
   * @param {[number, number]} range
   */
  async show(range) {
    this.name();
    const spoken = state.view.clock ? state.claims.filter(({ said }) => said) : [];
    this.said = new Map(spoken.map(({ id, said }) => [id, days(said)]));
    const shown = new Set(state.claims.filter(({ isShown }) => isShown).map(({ id }) => id));
    for (const lane of all(".tl-lane", this.plot)) fillLane(lane, shown);
    const isAsked = Object.values(state.view).some(Boolean);
    this.rove();
    if (isAsked || this.plot.matches(".tl-close")) (await fetched("closer"))(this, isAsked, range);
  }

  /** Gives each mark its id, and to assistive technology its whole name; of all lanes, or of one that has not got them yet. */
  name(lanes = all(".tl-lane:not([data-named])", this.plot)) {
    if (!lanes.length) return;
    for (const lane of lanes) {
      lane.dataset.named = "";
      all("a.tl-mark", lane).forEach(nameMark);
    }
    this.rove();
  }

  /** The same lane by lane, when the browser has nothing else to do. */
  nameInTime() {
    const lane = /** @type {HTMLElement | null} */ (this.plot.querySelector(".tl-lane:not([data-named])"));
    if (!lane) return;
    this.name([lane]);
    whenIdle(() => this.nameInTime());
  }

  /** The chart is one stop of the Tab key: where the reader was, or its first mark. */
  rove() {
    const { links } = this;
    rove(links, links.find((link) => link.tabIndex === 0) ?? links[0]);
  }
}

/**
 * A lane without a mark goes.
 * @param {HTMLElement} lane
 * @param {Set<string | undefined>} shown
 */
function fillLane(lane, shown) {
  const links = all("a.tl-mark", lane);
  for (const link of links) {
    link.classList.toggle("tl-out", !shown.has(link.dataset.id));
    link.classList.toggle("tl-chosen", link.dataset.id === state.chosen);
  }
  lane.classList.toggle(
    "tl-out",
    links.every((link) => link.matches(".tl-out")),
  );
}

/** @param {HTMLElement} link */
function nameMark(link) {
  const [, id] = /** @type {RegExpExecArray} */ (/([^/#]+)\/?(index\.html)?$/.exec(`${link.getAttribute("href")}`));
  const item = /** @type {HTMLElement} */ (document.getElementById(id));
  const label = link.getAttribute("aria-label") ?? link.textContent;
  link.setAttribute("aria-label", `${label}: ${one(".tl-what a", item).textContent} (${one(".tl-when", item).textContent})`);
  link.dataset.id = id;
  link.tabIndex = -1;
}
