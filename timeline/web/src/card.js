// The card of a mark: what it is, when, and who says so. It shows for whoever points at a mark, gives it the focus or taps it,
// stays while it is pointed at, goes with Escape, and leads from claim to claim in order of time.
(() => {
  "use strict";

  const { timeline } = window;
  const LEAVE = 250; // milliseconds in which a pointer can go from a mark to its card

  timeline.Card = class {
    constructor(chart) {
      this.chart = chart;
      this.box = chart.figure.querySelector(".tl-card");
      const { figure } = chart;
      figure.addEventListener("pointerdown", ({ pointerType }) => (this.touched = pointerType === "touch"));
      figure.addEventListener("pointerover", ({ target, pointerType }) => pointerType !== "touch" && !this.still && this.attend(target));
      figure.addEventListener("keydown", () => (this.touched = false));
      figure.addEventListener("focusin", ({ target }) => this.touched || this.attend(target));
      figure.addEventListener("pointerout", () => this.leave());
      figure.addEventListener("focusout", () => this.leave());
      figure.addEventListener("click", (event) => this.tap(event));
    }

    get hasFocus() {
      return this.box.contains(document.activeElement);
    }

    attend(target) {
      const link = target.closest("a.tl-mark");
      if (link || this.box.contains(target)) clearTimeout(this.leaving);
      if (link && !this.pinned) this.open(link);
    }

    leave() {
      clearTimeout(this.leaving);
      this.leaving = setTimeout(() => this.pinned || this.hasFocus || this.close(), LEAVE);
    }

    // A finger cannot point: its first tap shows the card, which leads on.
    tap(event) {
      const link = event.target.closest("a.tl-mark");
      if (!link || !this.touched || this.at === link) return;
      event.preventDefault();
      this.open(link, true);
    }

    open(link, pinned = false) {
      const claim = timeline.claims.find(({ id }) => id === link.dataset.id);
      if (!claim || (this.at === link && this.pinned === pinned)) return;
      Object.assign(this, { at: link, pinned });
      this.box.firstChild.replaceChildren(...claim.item.cloneNode(true).childNodes);
      this.box.hidden = false;
      const [mark, chart, box] = [link.firstChild, this.chart.figure, this.box].map((part) => part.getBoundingClientRect());
      const below = mark.bottom + box.height + 8 < innerHeight || mark.top < box.height + 100;
      this.box.style.top = `${(below ? mark.bottom + 6 : mark.top - 6 - box.height) - chart.top}px`;
      this.box.classList.toggle("tl-high", mark.bottom > innerHeight - box.height - 24); // on a phone, so that it does not cover the mark
      this.box.style.left = `${Math.max(0, Math.min(mark.left - chart.left, chart.width - box.width))}px`;
    }

    close() {
      this.box.hidden = true;
      Object.assign(this, { at: undefined, pinned: false });
    }

    // Closes the card; a focus in it goes back to the mark. What lies under a pointer that stays where it was opens no other.
    dismiss() {
      this.still = true;
      addEventListener("pointermove", () => (this.still = false), { once: true });
      const link = this.hasFocus && this.at;
      if (link) link.focus();
      clearTimeout(this.leaving);
      this.close();
    }

    // By so many marks on or back in time; by 0 to the chosen one or the first.
    step(by) {
      const links = timeline.claims.map(({ id, shown }) => shown && this.chart.picture.link(id)).filter(Boolean);
      if (!links.length) return;
      const now = links.indexOf(this.at ?? this.chart.picture.link(timeline.chosen));
      const number = Math.min(Math.max(now + by, 0), links.length - 1);
      timeline.choose(links[number].dataset.id);
      links[number].scrollIntoView({ block: "nearest" });
      this.open(links[number], true);
      if (!this.hasFocus) this.box.querySelector("[data-do=next]").focus();
      timeline.say(`${number + 1} of ${links.length}: ${this.box.querySelector(".tl-what").textContent}.`);
    }
  };
})();
