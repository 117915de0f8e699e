// One static drawing of a chart: it follows which marks, in which lanes, in which stretch of time a reader asks for.
(() => {
  "use strict";

  const { timeline } = window;
  const idle = window.requestIdleCallback ?? ((action) => setTimeout(action, 50));

  timeline.Picture = class {
    constructor(plot) {
      this.plot = plot;
      this.gone = []; // rows without a mark
      this.moved = new Map(); // texts, by name
    }

    get isSeen() {
      return this.plot.offsetParent !== null;
    }

    get links() {
      return [...this.plot.querySelectorAll("a.tl-mark:not(.tl-out)")];
    }

    link(id) {
      return this.plot.querySelector(`a.tl-mark[data-id="${id}"]:not(.tl-out)`);
    }

    // `start` and `part` are fractions of the whole range: where the stretch begins, and how long it is.
    show(start, part) {
      this.name();
      const shown = new Set(timeline.claims.filter((claim) => claim.shown).map(({ id }) => id));
      for (const lane of this.plot.querySelectorAll(".tl-lane")) this.fill(lane, shown);
      this.count();
      this.plot.style.setProperty("--tl-start", start);
      this.plot.style.setProperty("--tl-part", part);
      timeline.closer?.(this);
      this.rove();
    }

    // A lane without a mark goes.
    fill(lane, shown) {
      const links = [...lane.querySelectorAll("a.tl-mark")];
      for (const link of links) {
        link.classList.toggle("tl-out", !shown.has(link.dataset.id));
        link.classList.toggle("tl-chosen", link.dataset.id === timeline.chosen);
      }
      lane.classList.toggle("tl-out", links.every((link) => link.matches(".tl-out")));
    }

    // Gives each mark its id, and to assistive technology its whole name; of all lanes, or of one that has not got them yet.
    name(lanes = this.plot.querySelectorAll(".tl-lane:not([data-named])")) {
      if (!lanes.length) return;
      for (const lane of lanes) {
        lane.dataset.named = "";
        for (const link of lane.querySelectorAll("a.tl-mark")) {
          const [, id] = /([^/]+)\/(?:index\.html)?$/.exec(link.getAttribute("href"));
          const [when, what] = [".tl-when", ".tl-what a"].map((part) => document.getElementById(id).querySelector(part).textContent);
          const label = link.getAttribute("aria-label") ?? link.textContent;
          link.setAttribute("aria-label", `${label}: ${what} (${when})`);
          link.dataset.id = id;
          link.tabIndex = -1;
        }
      }
      this.rove();
    }

    // The chart is one stop of the Tab key: where the reader was, or its first mark.
    rove() {
      const { links } = this;
      timeline.keys.rove(links, links.find((link) => link.tabIndex === 0) ?? links[0]);
    }

    // The same lane by lane, when the browser has nothing else to do.
    nameInTime() {
      const lane = this.plot.querySelector(".tl-lane:not([data-named])");
      if (!lane || !this.plot.isConnected) return;
      this.name([lane]);
      idle(() => this.nameInTime());
    }

    // Where there are cells instead of marks, they count the claims that are shown.
    count() {
      const cells = this.plot.querySelectorAll(".tl-cell");
      if (!cells.length) return;
      const counts = {};
      const { first } = this.plot.closest("figure").dataset;
      for (const { shown, context, theme, from, to } of timeline.claims) {
        const start = from || to; // where it is counted if its start is not known
        const cell = `${context ? "" : theme} ${(start > first ? start : first).slice(0, 4)}`;
        if (shown) counts[cell] = (counts[cell] ?? 0) + 1;
      }
      for (const cell of cells) {
        const number = counts[`${cell.dataset.theme} ${cell.dataset.year}`] ?? 0;
        cell.classList.toggle("tl-out", !number);
        cell.lastChild.textContent = number;
        cell.setAttribute("aria-label", cell.getAttribute("aria-label").replace(/\d+$/, number));
      }
    }
  };
})();
