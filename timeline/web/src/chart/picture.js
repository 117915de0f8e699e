// One static drawing of a chart: it follows which marks, in which lanes, in which stretch of time a reader asks for.

import { all, one } from "../dom.js";
import { state } from "../view/state.js";
import { lookCloser } from "./close_up.js";
import { rove } from "./keys.js";
import { countCells } from "./year_counts.js";

const whenIdle = window.requestIdleCallback ?? ((/** @type {() => void} */ action) => setTimeout(action, 50));

export class Picture {
  /** @type {import("./rows.js").Lane[]} Those of a closer look, and what is below the last. */
  lanes = [];
  /** @type {Map<string | undefined, number>} By how much a mark has moved down its lane, by the id of its claim. */
  movedMarks = new Map();
  /** @type {Map<string | undefined, [number, number]>} Where a text begins, and by how much it has moved down beside its mark. */
  movedTexts = new Map();
  isClose = false; // whether it has ever shown less than everything

  /** @param {HTMLElement} plot */
  constructor(plot) {
    this.plot = plot;
  }

  get gutter() {
    return parseFloat(getComputedStyle(this.plot).getPropertyValue("--tl-gutter"));
  }

  get isSeen() {
    return this.plot.offsetParent !== null;
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
   * @param {number} start where the stretch of time begins, as a fraction of the whole window
   * @param {number} part how long it is
   */
  show(start, part) {
    this.name();
    const shown = new Set(state.claims.filter(({ isShown }) => isShown).map(({ id }) => id));
    for (const lane of all(".tl-lane", this.plot)) fillLane(lane, shown);
    countCells(this.plot);
    this.plot.style.setProperty("--tl-start", String(start));
    this.plot.style.setProperty("--tl-part", String(part));
    this.isClose ||= Object.values(state.view).some(Boolean) && Boolean(this.plot.querySelector(".tl-lane"));
    this.fit();
    this.rove();
  }

  /** Fits rows and texts of a closer look into the width that the drawing has now. */
  fit() {
    if (this.isClose && this.isSeen) lookCloser(this);
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
  const [, id] = /** @type {RegExpExecArray} */ (/([^/]+)\/(?:index\.html)?$/.exec(`${link.getAttribute("href")}`));
  const item = /** @type {HTMLElement} */ (document.getElementById(id));
  const label = link.getAttribute("aria-label") ?? link.textContent;
  link.setAttribute("aria-label", `${label}: ${one(".tl-what a", item).textContent} (${one(".tl-when", item).textContent})`);
  link.dataset.id = id;
  link.tabIndex = -1;
}
