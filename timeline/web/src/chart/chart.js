// A chart: its static picture follows what is asked for, and becomes live when a reader asks for it. Where the live chart
// cannot be had, the picture stays and does the same.

import { all, one, targetOf } from "../dom.js";
import { canFetch, explorer } from "../explorer.js";
import { askedRange, axisOf, date, seenRange, zoomed } from "../range.js";
import { state } from "../view/state.js";
import { say } from "../view/status.js";
import { ask } from "../view/view.js";
import { Card } from "./card.js";
import { rove, walk } from "./keys.js";
import { Picture } from "./picture.js";

/** @type {Record<string, [number, number]>} By how much a button multiplies the range, and by which part of it it moves it. */
const ZOOMS = { in: [0.5, 0], out: [2, 0], earlier: [1, -0.5], later: [1, 0.5] };

/** @type {Record<string, number>} By how many marks a button goes on. */
const STEPS = { step: 0, previous: -1, next: 1 };

export class Chart {
  /** @type {import("../live/live_chart.js").Live | undefined} */
  live;
  isLoading = false;
  width = 0;
  /** @type {Picture | undefined} The one that has been shown last. */
  drawn;

  /** @param {HTMLElement} figure */
  constructor(figure) {
    this.figure = figure;
    this.pictures = all(".tl-plot", figure).map((plot) => new Picture(plot));
    this.tools = one(".tl-tools", figure);
    this.axis = axisOf(`${figure.dataset.first}`, `${figure.dataset.last}`);
    for (const sign of ["pointerover", "pointerdown", "focusin"]) {
      figure.addEventListener(sign, () => this.picture.name(), true);
    }
    this.card = new Card(this);
    this.tools.hidden = false;
    if (!canFetch) this.tools.querySelector("[data-do=explore]")?.remove();
    this.listen(figure);
    // On paper the picture is smaller than it is laid out, and what is measured there is wrong.
    new ResizeObserver(([{ contentRect }]) => figure.matches(".tl-paper") || this.fit(contentRect.width)).observe(figure);
  }

  /** @param {HTMLElement} figure */
  listen(figure) {
    figure.addEventListener("click", (event) => this.press(targetOf(event)));
    figure.addEventListener("change", (event) => {
      const field = /** @type {HTMLSelectElement} */ (event.target);
      const [from, to = ""] = field.value.split("/"); // of a range, or nothing for the whole window
      if (field.dataset.do === "range") ask({ from, to });
    });
    figure.addEventListener("keydown", (event) => walk(this.picture.plot, event));
    figure.addEventListener("focusin", (event) => {
      if (targetOf(event).matches("a.tl-mark")) rove(this.picture.links, targetOf(event));
    });
  }

  /** The one for the width that the page has now. */
  get picture() {
    return this.pictures.find(({ plot }) => plot.offsetParent) ?? this.pictures[0];
  }

  /** The first day that is seen, and the day after the last. */
  get range() {
    return seenRange(this.axis, state.view.from, state.view.to);
  }

  /**
   * Another width has another picture.
   * @param {number} width
   */
  fit(width) {
    const { picture } = this;
    if (this.width && width !== this.width) this.show();
    Object.assign(this, { width, drawn: picture });
    picture.nameInTime();
  }

  /** Follows what is asked for. */
  show() {
    const { picture } = this;
    if (this.drawn !== picture && this.live) {
      this.quitLive();
      this.toggleLive().catch(() => {});
    }
    this.drawn = picture;
    const [from, to] = this.range;
    this.stretch([from, to]);
    picture.show([from, to]);
    const select = /** @type {HTMLSelectElement} */ (one("select", this.tools));
    select.value = to - from < this.axis.length ? `${date(from)}/${date(to - 1)}` : "";
    if (select.selectedIndex < 0) select.value = "other";
    if (this.card.mark?.matches(".tl-out")) this.card.close();
    this.live?.show();
  }

  /**
   * Moves the picture to a stretch of time.
   * @param {[number, number]} range
   */
  stretch([from, to]) {
    const { first, length } = this.axis;
    this.picture.plot.style.setProperty("--tl-start", String((from - first) / length));
    this.picture.plot.style.setProperty("--tl-part", String((to - from) / length));
  }

  /** @param {Element} target */
  press(target) {
    const action = /** @type {HTMLElement | null} */ (target.closest("button"))?.dataset.do ?? "";
    if (action in ZOOMS) this.look(zoomed(this.axis, this.range, ...ZOOMS[action]));
    else if (action in STEPS) this.card.step(STEPS[action]);
    else if (action === "close") this.card.dismiss();
    else if (action === "link") copyLink();
    else if (action === "explore") this.toggleLive().catch(() => say("The live chart cannot be had; this picture stays."));
  }

  /** @param {[number, number]} range */
  look(range) {
    ask(askedRange(this.axis, range));
  }

  /** Draws the live chart in the place of the picture, or goes back. */
  async toggleLive() {
    if (this.live) return this.quitLive();
    const { picture } = this;
    if (this.isLoading) return;
    this.isLoading = true;
    try {
      const live = await (await explorer(picture.plot.dataset.chart)).goLive(this, picture);
      this.live = live;
      await live.show();
    } catch (error) {
      this.quitLive();
      throw error;
    } finally {
      this.isLoading = false;
    }
  }

  /** Back to the picture. */
  quitLive() {
    this.live?.quit();
    this.live = undefined;
  }
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    say("The link is copied.");
  } catch {
    prompt("The link to this view:", location.href);
  }
}
