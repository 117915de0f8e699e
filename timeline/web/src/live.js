// The live chart: plotly.js draws the same layout in the place of the picture, and adds panning, zooming by wheel and saving.
// The links of the picture stay on top of it, unseen, for pointer, keyboard and assistive technology.
(() => {
  "use strict";

  // Instant navigation replaces the head of the page, and with it the style element that plotly.js made; an adopted sheet stays.
  let kept = false;
  function keepStyles() {
    const element = document.getElementById("plotly.js-style-global");
    if (kept || !element?.sheet) return;
    const sheet = new CSSStyleSheet();
    for (const rule of element.sheet.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    kept = true;
  }

  // Puts the values of CSS variables into a chart: plotly.js needs plain colours and fonts.
  function paint(value, style) {
    if (Array.isArray(value)) return value.map((item) => paint(item, style));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, paint(item, style)]));
    }
    const variable = typeof value === "string" && /^var\((--[\w-]+)\)$/.exec(value);
    return variable ? style.getPropertyValue(variable[1]).trim() : value;
  }

  // A trace with some of its points.
  function only(trace, keep) {
    const pick = (value) => (Array.isArray(value) ? value.filter((_, index) => keep(trace.ids[index])) : value);
    const marker = Object.fromEntries(Object.entries(trace.marker).map(([key, value]) => [key, pick(value)]));
    return { ...Object.fromEntries(Object.entries(trace).map(([key, value]) => [key, pick(value)])), marker };
  }

  // The chart without the marks that the picture hides, and without the lanes and rows that are left empty.
  function filtered({ data, layout }, picture) {
    const ids = new Set(picture.links.map((link) => link.dataset.id));
    const lanes = [...picture.plot.querySelectorAll(".tl-lane.tl-out")].map(({ dataset }) => [dataset.top, dataset.bottom].map(Number));
    const gone = [...lanes, ...picture.gone];
    const isGone = (y) => gone.some(([top, bottom]) => y > top && y < bottom);
    // A place down the drawing when what is empty has gone.
    const squeezed = (y) => gone.reduce((sum, [top, bottom]) => sum - Math.min(Math.max(0, y - top), bottom - top), y);
    const keep = (part) => (part.name ? ids.has(part.name) : !isGone(part.y ?? part.y0));
    // A text that the picture has moved, so that its edge does not cut it off.
    const hang = (part) => {
      const [x, y] = picture.moved.get(part.name ?? part.text) ?? [];
      return x === undefined ? part : { ...part, xref: "paper", x: 0, xanchor: "left", xshift: x, yshift: -y };
    };
    const move = (part) => {
      const places = ["y", "y0", "y1", "yanchor"].filter((key) => typeof part[key] === "number" && !(part.yanchor > 0 && key !== "yanchor"));
      return { ...part, ...Object.fromEntries(places.map((key) => [key, squeezed(part[key])])) };
    };
    const height = squeezed(layout.height);
    const traces = data.map((trace) => only(trace, (id) => ids.has(id)));
    return {
      data: traces.map((trace) => ({ ...trace, y: trace.y.map(squeezed) })),
      layout: {
        ...layout,
        height,
        yaxis: { ...layout.yaxis, range: [height, 0] },
        shapes: layout.shapes.filter(keep).map(move),
        annotations: layout.annotations.filter(keep).map(move).map(hang),
      },
    };
  }

  // plotly.js tells an hour after a blank, and means that of Greenwich.
  const day = (moment) => window.timeline.days(String(moment).replace(/ (.*)/, "T$1Z"));

  class Live {
    constructor(chart, picture, figure) {
      Object.assign(this, { chart, picture, figure, plot: picture.plot });
      this.target = document.createElement("div");
      this.target.className = "tl-interactive";
      this.target.setAttribute("aria-hidden", "true");
      this.plot.prepend(this.target);
    }

    async show() {
      const { chart, picture, target } = this;
      const { data, layout } = paint(filtered(this.figure, picture), getComputedStyle(this.plot));
      layout.dragmode = matchMedia("(pointer: fine)").matches ? "pan" : false; // on touch, a drag scrolls the page
      layout.xaxis.range = chart.window.map(window.timeline.date);
      await window.Plotly.react(target, data, layout, { displayModeBar: false, responsive: true, showSendToCloud: false, scrollZoom: false });
      keepStyles();
      if (!this.listens) target.on("plotly_relayout", (change) => this.moved(change));
      this.listens = true;
      this.plot.classList.add("tl-live");
      this.chart.tools.classList.add("tl-live");
    }

    // A reader dragged or turned the wheel: the address, the list and the links follow.
    moved(change) {
      if (!Object.keys(change).some((key) => key.startsWith("xaxis"))) return;
      const [from, to] = this.target.layout.xaxis.range.map(day);
      const [now, until] = this.chart.window;
      if (Math.abs(from - now) + Math.abs(to - until) > 0.01) this.chart.look(from, to);
    }

    save(format) {
      const { width, height } = this.target.getBoundingClientRect();
      window.Plotly.downloadImage(this.target, { format, width, height, filename: this.chart.figure.id, scale: format === "png" ? 2 : 1 });
    }

    // Back to the picture.
    quiet() {
      window.Plotly.purge(this.target);
      this.target.remove();
      this.plot.classList.remove("tl-live");
      this.chart.tools.classList.remove("tl-live");
    }
  }

  window.timeline.live = async (chart, picture) => {
    const answer = await fetch(picture.plot.dataset.chart);
    if (!answer.ok) throw new Error(`the chart answered ${answer.status}`);
    return new Live(chart, picture, await answer.json());
  };
})();
