// The card of a mark: what it is, when, who says so, and what limits it. It shows for whoever points at a mark, gives it the focus
// or taps it, stays while it is pointed at, goes with Escape, and leads on: in the order of the list, along a theme, and to the claim
// of the other phase that answers.

import { all, one, targetOf } from "../dom.js";
import { clamp } from "../range.js";
import { writeAddress } from "../view/address.js";
import { NOTHING } from "../view/controls.js";
import { state } from "../view/state.js";
import { say } from "../view/status.js";
import { choose } from "../view/view.js";

const LEAVE = 250; // milliseconds in which a pointer can go from a mark to its card
const HEAD = 120; // pixels at the top of the window that the header of the site and the axis take

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
    figure.addEventListener("pointerover", (event) => this.isStill || this.point(event));
    figure.addEventListener("keydown", () => (this.isTouched = false));
    figure.addEventListener("focusin", (event) => this.isTouched || this.attend(targetOf(event)));
    figure.addEventListener("pointerout", () => this.leave());
    figure.addEventListener("focusout", () => this.leave());
    figure.addEventListener("click", (event) => this.tap(event));
  }

  get hasFocus() {
    return this.box.contains(document.activeElement);
  }

  /** @param {PointerEvent} event that comes after "pointerover", also when one move leads from elsewhere onto a mark */
  stir = (event) => {
    this.isStill = false;
    this.point(event);
  };

  /** @param {PointerEvent} event */
  point(event) {
    if (event.pointerType !== "touch") this.attend(targetOf(event));
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
   * The first tap of a finger shows the card, which leads on. The address keeps where a reader went on, for who comes back.
   * @param {Event} event
   */
  tap(event) {
    const link = markOf(targetOf(event));
    if (link && this.isTouched && this.mark !== link) {
      event.preventDefault();
      this.open(link, true);
    } else if (this.mark && targetOf(event).closest("a")) {
      state.chosen = `${this.mark.dataset.id}`;
      writeAddress();
    }
  }

  /** @param {HTMLElement | null} link */
  open(link, isPinned = false) {
    const claim = claimOf(link?.dataset.id);
    if (!link || !claim || (this.mark === link && this.isPinned === isPinned)) return;
    Object.assign(this, { mark: link, isPinned });
    one("div", this.box).replaceChildren(...claim.item.cloneNode(true).childNodes);
    const { claims } = this;
    const at = claims.indexOf(claim) + 1;
    const place = tr(`${at} of ${claims.length}`);
    one(".tl-place", this.box).textContent = place;
    if (isPinned) say(`${place}: ${one(".tl-what", this.box).textContent}.`); // first, because it may move the chart down
    const answer = answerTo(claim);
    one("[data-do=answer]", this.box).hidden = !answer;
    for (const side of all("[data-phase]", this.box)) side.hidden = side.dataset.phase !== answer?.phase;
    this.box.hidden = false;
    // A pointer is where the mark is seen; whoever goes on by keyboard or by a button must see it beside the card.
    if (isPinned || link === document.activeElement) link.scrollIntoView({ block: "nearest" });
    this.box.classList.toggle("tl-high", link.getBoundingClientRect().bottom > innerHeight - this.box.offsetHeight);
    this.place();
  }

  /**
   * Below the mark or above it. On a phone the style sheet has a place for it, and another if it would lie on a mark that is pointed at
   * when it opens: it does not move under a finger.
   */
  place() {
    if (!this.mark) return;
    const [chart, box, mark] = [this.chart.figure, this.box, this.mark].map((part) => part.getBoundingClientRect());
    const isBelow = mark.bottom + box.height + 8 < innerHeight || mark.top < box.height + HEAD;
    this.box.style.top = `${(isBelow ? mark.bottom + 6 : mark.top - 6 - box.height) - chart.top}px`;
    this.box.style.left = `${clamp(0, mark.left - chart.left, chart.width - box.width)}px`;
  }

  close() {
    this.box.hidden = true;
    Object.assign(this, { mark: undefined, isPinned: false });
  }

  /** Closes the card; a focus in it goes back to the mark. What lies under a pointer that stays where it was opens no other. */
  dismiss() {
    this.isStill = true;
    this.chart.figure.addEventListener("pointermove", this.stir, { once: true });
    if (this.hasFocus) this.mark?.focus();
    clearTimeout(this.leaving);
    this.close();
  }

  /** The claims that are shown as a mark, in the order of the list. */
  get claims() {
    const ids = new Set(this.chart.picture.links.map((link) => link.dataset.id));
    return state.claims.filter(({ id }) => ids.has(id));
  }

  /**
   * From the claim of the card, or else the chosen one, by so many claims on or back; by 0 to itself or the first.
   * @param {number} by
   */
  step(by, isAlong = false) {
    const now = claimOf(this.mark?.dataset.id ?? state.chosen);
    const claims = this.claims.filter((claim) => !isAlong || !now || laneOf(claim) === laneOf(now));
    this.go(claims[clamp(0, claims.findIndex((claim) => claim === now) + by, claims.length - 1)]);
  }

  /** What hides the answer is lifted. */
  goToAnswer() {
    const answer = answerTo(claimOf(this.mark?.dataset.id));
    if (!answer?.isShown) Object.assign(state.view, NOTHING);
    this.go(answer);
  }

  /**
   * Chooses a claim and shows its card.
   * @param {Claim | undefined} claim
   */
  go(claim) {
    if (!claim) return;
    choose(claim.id);
    this.open(this.chart.picture.link(claim.id), true);
    if (!this.hasFocus) one(".tl-place + button", this.box).focus();
  }
}

/** @param {string | undefined} id */
const claimOf = (id) => state.claims.find((claim) => claim.id === id);

/** @param {Claim} claim */
const laneOf = ({ isContext, theme }) => isContext || theme;

/** @param {Claim | undefined} claim */
const answerTo = (claim) => claimOf(claim?.item.dataset.answer);

/** @typedef {typeof state.claims[0]} Claim */

/**
 * @param {Element} target
 * @returns {HTMLElement | null}
 */
const markOf = (target) => target.closest("a.tl-mark");
