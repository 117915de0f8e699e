// The charts: the static picture follows what is asked for, and becomes live at the first sign of interest. Where the live
// chart cannot be had, the picture stays and does the same.
(() => {
  "use strict";

  const { timeline } = window;
  const DAY = 86_400_000;
  const SHORTEST = 28; // days
  const ZOOMS = { in: [0.5, 0], out: [2, 0], earlier: [1, -0.5], later: [1, 0.5] };
  const SCRIPTS = new URL(".", document.currentScript.src);

  const days = (timeline.days = (text) => Date.parse(text) / DAY);
  const date = (timeline.date = (number) => new Date(Math.round(number) * DAY).toISOString().slice(0, 10));
  const between = (timeline.between = (low, number, high) => Math.max(low, Math.min(number, high)));

  const loading = {};
  function load(name) {
    loading[name] ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: new URL(name, SCRIPTS), onload: resolve, onerror: reject });
      document.head.append(script);
    }).catch((error) => {
      delete loading[name]; // so that a later interest tries again
      throw error;
    });
    return loading[name];
  }

  class Chart {
    constructor(figure) {
      this.figure = figure;
      this.pictures = [...figure.querySelectorAll(".tl-plot")].map((plot) => new timeline.Picture(plot));
      this.tools = figure.querySelector(".tl-tools");
      this.first = days(figure.dataset.first);
      this.length = days(figure.dataset.last) + 1 - this.first;
      for (const sign of ["pointerover", "pointerdown", "focusin"]) figure.addEventListener(sign, () => this.picture.name(), true);
      this.card = new timeline.Card(this);
      this.tools.hidden = false;
      if (location.protocol === "file:") this.tools.querySelector("[data-do=explore]")?.remove(); // nothing can be fetched
      figure.addEventListener("click", (event) => this.press(event));
      figure.addEventListener("change", ({ target }) => target.dataset.do === "range" && this.range(target.value));
      figure.addEventListener("keydown", (event) => timeline.keys.walk(this.picture.plot, event));
      figure.addEventListener("pointerover", ({ target, pointerType }) => pointerType !== "touch" && this.interest(target));
      figure.addEventListener("focusin", ({ target }) => {
        if (target.matches("a.tl-mark")) timeline.keys.rove(this.picture.links, target);
        this.interest(target);
      });
      new ResizeObserver(() => figure.isConnected && this.fit()).observe(figure);
    }

    // The one for the width that the page has now.
    get picture() {
      return this.pictures.find((picture) => picture.isSeen) ?? this.pictures[0];
    }

    // The first day that is seen, and the day after the last, within the whole range.
    get window() {
      const { from, to } = timeline.view;
      const end = this.first + this.length;
      const low = from ? between(this.first, days(from), end - SHORTEST) : this.first;
      return [low, to ? between(low + SHORTEST, days(to) + 1, end) : end];
    }

    // Another width has another picture.
    fit() {
      const { picture } = this;
      if (picture === this.drawn) return timeline.closer?.(picture);
      if (this.drawn) this.show();
      this.drawn = picture;
      picture.nameInTime();
    }

    // Follows what is asked for.
    show(pictures = [this.picture]) {
      if (this.drawn !== this.picture) this.quiet();
      this.drawn = this.picture;
      const [from, to] = this.window;
      for (const picture of pictures) picture.show((from - this.first) / this.length, (to - from) / this.length);
      const isClose = this.drawn.plot.querySelector(".tl-lane") && Object.values(timeline.view).some(Boolean);
      if (isClose && !timeline.closer) load("closer.js").then(() => this.show(), () => {});
      const select = this.tools.querySelector("select");
      select.value = to - from < this.length ? `${date(from)}/${date(to - 1)}` : "";
      if (select.selectedIndex < 0) select.value = "other";
      if (this.card.at?.matches(".tl-out")) this.card.close();
      this.live?.show();
    }

    press({ target }) {
      const action = target.closest("button")?.dataset.do;
      if (action in ZOOMS) this.zoom(...ZOOMS[action]);
      else if (action === "step") this.card.step(0);
      else if (action === "previous") this.card.step(-1);
      else if (action === "next") this.card.step(1);
      else if (action === "close") this.card.dismiss();
      else if (action === "link") this.copy();
      else if (action === "png" || action === "svg") this.live?.save(action);
      else if (action === "explore") this.enliven().catch(() => timeline.say("The live chart cannot be had; this picture stays."));
      else if (!target.closest("a, button")) this.interest(target);
    }

    range(value) {
      const [from, to = ""] = value.split("/");
      timeline.ask({ from, to });
    }

    // Multiplies the range of time around its middle and moves it by a part of its length, within the whole.
    zoom(factor, step) {
      const [from, to] = this.window;
      const length = between(SHORTEST, (to - from) * factor, this.length);
      const middle = (from + to) / 2 + step * (to - from);
      const start = between(this.first, middle - length / 2, this.first + this.length - length);
      this.look(start, start + length);
    }

    look(from, to) {
      const whole = to - from > this.length - 1;
      timeline.ask({ from: whole ? "" : date(from), to: whole ? "" : date(to - 1) });
    }

    async copy() {
      try {
        await navigator.clipboard.writeText(location.href);
        timeline.say("The link is copied.");
      } catch {
        prompt("The link to this view:", location.href);
      }
    }

    interest(target) {
      if (target.closest(".tl-plot") && !navigator.connection?.saveData) this.enliven().catch(() => {});
    }

    // Loads what draws the live chart, once for all pages, and draws it in the place of the picture.
    async enliven() {
      const { picture } = this;
      if (this.state === "live" || !picture.plot.dataset.chart || location.protocol === "file:") return;
      this.state = "live";
      try {
        await Promise.all([load("live.js"), load("../vendor/plotly.min.js")]);
        const live = await timeline.live(this, picture);
        if (!this.figure.isConnected || picture !== this.picture) throw new Error("the picture has gone");
        this.live = live;
        await live.show();
      } catch (error) {
        this.quiet();
        throw error;
      }
    }

    // Back to the picture.
    quiet() {
      this.live?.quiet();
      this.live = this.state = undefined;
    }
  }

  let charts = [];

  document.addEventListener("timeline:arrived", () => {
    for (const chart of charts) chart.quiet();
    charts = [...document.querySelectorAll(".tl-timeline")].map((figure) => new Chart(figure));
  });
  document.addEventListener("timeline:shown", () => {
    for (const chart of charts) chart.show();
  });
  document.addEventListener("keydown", ({ key, target }) => {
    // What shows only while it has the focus goes too, until another key.
    if (target.classList.toggle("tl-shut", key === "Escape")) for (const chart of charts) chart.card.dismiss();
  });
  // The first thing to unfold that holds a text to copy brings what copies it.
  document.addEventListener("toggle", ({ target }) => target.querySelector(".tl-copy") && load("copy.js").catch(() => {}), true);
  // Paper has another width than the screen, and so another picture.
  addEventListener("beforeprint", () => {
    for (const chart of charts) chart.show(chart.pictures);
  });
  // The other palette has other colours.
  new MutationObserver(() => {
    for (const chart of charts) chart.live?.show();
  }).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
})();
