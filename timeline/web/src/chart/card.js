// The card of a mark: what it is, when, and who says so. It shows for whoever points at a mark, gives it the focus or taps it,
// stays while it is pointed at, goes with Escape, and leads from claim to claim in order of time.

import { one, targetOf } from "../dom.js";
import { clamp } from "../range.js";
import { state } from "../view/state.js";
import { say } from "../view/status.js";
import { choose } from "../view/view.js";

const LEAVE = 250; // milliseconds in which a pointer can go from a mark to its card

export class Card {
  isTouched = false; // by a finger, which cannot point
  isStill = false; // whether the pointer stays where it was when the card was closed
  isPinned = false;
  /** @type {HTMLElement | undefined} The mark whose card it is. */
  mark;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  leaving;

  /** @param {import("./chart.js").Chart} chart */
  constructor(chart) {
    const { figure } = chart;
    this.chart = chart;
    this.box = one(".tl-card", figure);
    figure.addEventListener("pointerdown", ({ pointerType }) => (this.isTouched = pointerType === "touch"));
    figure.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch" && !this.isStill) this.attend(targetOf(event));
    });
    figure.addEventListener("keydown", () => (this.isTouched = false));
    figure.addEventListener("focusin", (event) => this.isTouched || this.attend(targetOf(event)));
    figure.addEventListener("pointerout", () => this.leave());
    figure.addEventListener("focusout", () => this.leave());
    figure.addEventListener("click", (event) => this.tap(event));
  }

  get hasFocus() {
    return this.box.contains(document.activeElement);
  }

  /** @param {Element} target */
  attend(target) {
    const link = markOf(target);
    if (link || this.box.contains(target)) clearTimeout(this.leaving);
    if (link && !this.isPinned) this.open(link);
  }

  leave() {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.isPinned || this.hasFocus || this.close(), LEAVE);
  }

  /**
   * The first tap of a finger shows the card, which leads on.
   * @param {Event} event
   */
  tap(event) {
    const link = markOf(targetOf(event));
    if (!link || !this.isTouched || this.mark === link) return;
    event.preventDefault();
    this.open(link, true);
  }

  /** @param {HTMLElement} link */
  open(link, isPinned = false) {
    const claim = state.claims.find(({ id }) => id === link.dataset.id);
    if (!claim || (this.mark === link && this.isPinned === isPinned)) return;
    Object.assign(this, { mark: link, isPinned });
    one("div", this.box).replaceChildren(...claim.item.cloneNode(true).childNodes);
    this.box.hidden = false;
    this.place(/** @type {Element} */ (link.firstChild).getBoundingClientRect());
  }

  /** @param {DOMRect} mark */
  place(mark) {
    const [chart, box] = [this.chart.figure, this.box].map((part) => part.getBoundingClientRect());
    const isBelow = mark.bottom + box.height + 8 < innerHeight || mark.top < box.height + 100;
    this.box.style.top = `${(isBelow ? mark.bottom + 6 : mark.top - 6 - box.height) - chart.top}px`;
    this.box.classList.toggle("tl-high", mark.bottom > innerHeight - box.height - 24); // on a phone, so that it does not cover the mark
    this.box.style.left = `${Math.max(0, Math.min(mark.left - chart.left, chart.width - box.width))}px`;
  }

  close() {
    this.box.hidden = true;
    Object.assign(this, { mark: undefined, isPinned: false });
  }

  /** Closes the card; a focus in it goes back to the mark. What lies under a pointer that stays where it was opens no other. */
  dismiss() {
    this.isStill = true;
    addEventListener("pointermove", () => (this.isStill = false), { once: true });
    if (this.hasFocus) this.mark?.focus();
    clearTimeout(this.leaving);
    this.close();
  }

  /**
   * By so many marks on or back in time; by 0 to the chosen one or the first.
   * @param {number} by
   */
  step(by) {
    const { picture } = this.chart;
    const links = state.claims.flatMap(({ id, isShown }) => (isShown && picture.link(id)) || []);
    if (!links.length) return;
    const now = links.findIndex((link) => link === (this.mark ?? picture.link(state.chosen)));
    const number = clamp(0, now + by, links.length - 1);
    const link = links[number];
    choose(`${link.dataset.id}`);
    link.scrollIntoView({ block: "nearest" });
    this.open(link, true);
    if (!this.hasFocus) one("[data-do=next]", this.box).focus();
    say(`${number + 1} of ${links.length}: ${one(".tl-what", this.box).textContent}.`);
  }
}

/**
 * @param {Element} target
 * @returns {HTMLElement | null}
 */
const markOf = (target) => target.closest("a.tl-mark");
