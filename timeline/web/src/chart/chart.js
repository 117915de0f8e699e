// A chart: its static picture follows what is asked for, and becomes live when a reader asks for it. Where the live chart
// cannot be had, the picture stays and does the same.

import { all, one, targetOf } from "../dom.js";
import { canFetch, explorer } from "../page/explorer.js";
import { askedRange, axisOf, date, nearestDay, seenRange, zoomed } from "../range.js";
import { addressOfView } from "../view/address.js";
import { shownIn } from "../view/list.js";
import { LISTED, state } from "../view/state.js";
import { say } from "../view/status.js";
import { ask, choose } from "../view/view.js";
import { Card } from "./card.js";
import { rove, walk } from "./keys.js";
import { Picture } from "./picture.js";

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
    if (!canFetch) this.tools.querySelector("[data-do=explore]")?.remove();
    this.listen(figure);
    // On paper the picture is smaller than it is laid out, and what is measured there is wrong.
    new ResizeObserver(([{ contentRect }]) => figure.matches(".tl-paper") || this.fit(contentRect.width)).observe(figure);
  }

  /** @param {HTMLElement} figure */
  listen(figure) {
    figure.addEventListener("click", (event) => this.press(targetOf(event)));
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
  async show() {
    const { picture } = this;
    if (this.drawn !== picture && this.live) {
      this.quitLive();
      this.toggleLive().catch(() => {});
    }
    this.drawn = picture;
    const [from, to] = this.range;
    this.stretch([from, to]);
    const shown = picture.show([from, to]);
    const seen = to - from < this.axis.length ? `${date(from)}/${date(to - 1)}` : "";
    for (const chip of /** @type {HTMLButtonElement[]} */ (all("[data-do=range]", this.tools))) {
      chip.ariaPressed = String(chip.value === seen);
    }
    one("[data-do=clock]", this.tools).ariaPressed = String(Boolean(state.view.clock));
    if (this.card.mark?.matches(".tl-out")) this.card.close();
    await shown;
    await this.live?.show();
    this.card.place(); // its mark may have moved
  }

  /**
   * Moves the picture to a stretch of time.
   * @param {[number, number]} range
   */
  stretch([from, to]) {
    const { first, length } = this.axis;
    const { style } = this.picture.plot;
    style.setProperty("--tl-start", String((from - first) / length));
    style.setProperty("--tl-part", String((to - from) / length));
  }

  /**
   * What each button of the chart does, by its value.
   * @type {Record<string, (value: string, button: HTMLButtonElement) => unknown>}
   */
  actions = {
    range: (value) => {
      const [from, to = ""] = value.split("/"); // or nothing, for the whole window
      ask({ from, to });
    },
    look: (value, button) => this.move(button, ...value.split(" ").map(Number)),
    step: (value) => this.card.step(Number(value)),
    along: () => this.card.step(1, true),
    answer: () => this.card.goToAnswer(),
    close: () => this.card.dismiss(),
    link: (_, button) => this.copyLink(button),
    clock: () => ask({ clock: state.view.clock ? "" : "said" }),
    explore: (_, { dataset }) => this.toggleLive().catch(() => say(`${dataset.end}`)),
  };

  /** @param {Element} target */
  press(target) {
    const button = target.closest("button");
    if (button) this.actions[`${button.dataset.do}`]?.(button.value, button);
  }

  /**
   * Never into nothing: to where claims are that would be shown in the whole window, or else the button says why not.
   * @param {HTMLButtonElement} button
   * @param {number[]} how by which factor the range is multiplied, and in which direction it is moved: 0, 1 or -1
   */
  move({ dataset }, ...[factor, sign]) {
    const { axis, range } = this;
    const drawn = shownIn({ ...state.view, from: "", to: "" }).filter(({ item }) => !item.matches(LISTED));
    const chosen = drawn.filter(({ id }) => !sign && id === state.chosen);
    const dates = (chosen.length ? chosen : drawn).flatMap(({ from, to }) => [from, to]);
    const next = zoomed(axis, range, factor, nearestDay(axis, range, sign, dates));
    if (`${next}` === `${range}`) say(`${dataset.end}`);
    else this.look(next);
  }

  /** @param {[number, number]} range */
  look(range) {
    ask(askedRange(this.axis, range));
  }

  /** Makes the picture live, or goes back. */
  async toggleLive() {
    if (this.live) return this.quitLive();
    const { picture } = this;
    if (this.isLoading) return;
    this.isLoading = true;
    try {
      this.live = await (await explorer(picture.plot.dataset.chart)).goLive(this, picture);
    } finally {
      this.isLoading = false;
    }
    try {
      await this.live.show();
      await this.live.drawing;
    } catch (error) {
      this.quitLive();
      throw error;
    }
  }

  /** Back to the picture. */
  quitLive() {
    this.live?.quit();
    this.live = undefined;
  }

  /**
   * Of the view with the card that is open.
   * @param {HTMLButtonElement} button
   */
  async copyLink({ dataset, title }) {
    const { mark } = this.card;
    if (mark) choose(`${mark.dataset.id}`);
    const address = addressOfView();
    if (mark) address.searchParams.set("card", "open");
    try {
      await navigator.clipboard.writeText(`${address}`);
      say(`${dataset.end}`);
    } catch {
      prompt(title, `${address}`);
    }
  }
}
