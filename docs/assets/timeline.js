// Static first: the SVG in the page is the chart. At the first sign of interest plotly.js is loaded, once for all pages,
// and draws the same layout in the same place. Where anything fails, the SVG stays.
(() => {
  "use strict";

  const MONTH = 30 * 86_400_000;
  const ZOOMS = [["Zoom in", 0.5, 0], ["Zoom out", 2, 0], ["Earlier", 1, -0.5], ["Later", 1, 0.5]];
  let library; // the promise of plotly.js

  function load(url) {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = () => {
        keepStyles();
        resolve(window.Plotly);
      };
      script.onerror = () => reject(new Error("plotly.js could not be loaded"));
      document.head.append(script);
    }).catch((error) => {
      library = undefined; // so that a later interest tries again
      throw error;
    });
    return library;
  }

  // Instant navigation replaces the head of the page, and with it the style element that plotly.js made; an adopted sheet stays.
  function keepStyles() {
    const element = document.getElementById("plotly.js-style-global");
    if (!element?.sheet) return;
    const sheet = new CSSStyleSheet();
    for (const rule of element.sheet.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
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

  // The parts of the context are named so; they go, and the chart ends above their lane, when a reader hides them.
  function withoutContext(chart) {
    if (!document.querySelector(".tl-hide-context:checked")) return chart;
    const keep = (part) => part.name !== "context";
    const { layout } = chart;
    const [shapes, annotations] = [layout.shapes.filter(keep), layout.annotations.filter(keep)];
    const height = layout.meta.height_without_context;
    const yaxis = { ...layout.yaxis, range: [height, 0] };
    return { data: chart.data.filter(keep), layout: { ...layout, shapes, annotations, height, yaxis } };
  }

  const shown = (figure) => [...figure.querySelectorAll(".tl-plot")].find((plot) => plot.offsetParent !== null);

  async function enliven(figure) {
    const plot = shown(figure);
    if (!plot || plot.dataset.state) return;
    plot.dataset.state = "loading";
    try {
      const [Plotly, chart] = await Promise.all([
        load(new URL(figure.dataset.plotly, location.href).href),
        fetch(plot.dataset.chart).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))),
      ]);
      if (!plot.isConnected || shown(figure) !== plot) throw new Error("the chart left the page");
      await draw(Plotly, figure, plot, chart);
      plot.dataset.state = "live";
    } catch {
      quiet(plot);
    }
  }

  async function draw(Plotly, figure, plot, chart) {
    const { data, layout } = paint(withoutContext(chart), getComputedStyle(plot));
    const fine = matchMedia("(pointer: fine)").matches;
    layout.dragmode = fine ? "pan" : false; // on touch, a drag scrolls the page
    const target = document.createElement("div");
    target.className = "tl-interactive";
    target.setAttribute("aria-hidden", "true"); // the links of the SVG stay for assistive technology
    plot.prepend(target);
    await Plotly.newPlot(target, data, layout, { displayModeBar: false, responsive: true, showSendToCloud: false, scrollZoom: false });
    target.on("plotly_relayout", () => plot.classList.toggle("tl-zoomed", !isWhole(target)));
    target.on("plotly_click", ({ points, event }) => {
      const page = new URL(figure.dataset.root + points[0].customdata[1], location.href).href;
      if (event.ctrlKey || event.metaKey) window.open(page);
      else location.href = page;
    });
    plot.classList.add("tl-live");
    tools(figure, target);
  }

  // The links of the SVG stay above the live chart, so that a mark can be opened, copied and reached by keyboard; they ask the
  // chart for the card of their mark. While the chart is zoomed they are elsewhere, and only the focus brings it back.
  function card(event) {
    const plot = event.currentTarget;
    const target = plot.querySelector(".tl-interactive");
    const link = event.target.closest("a.tl-mark");
    if (!link || !plot.classList.contains("tl-live")) return;
    if (event.type === "focusin" && !isWhole(target)) return void show(target, whole(target).map(text));
    if (event.type === "pointerout" || event.type === "focusout") return window.Plotly.Fx.unhover(target);
    for (const [curveNumber, trace] of target.data.entries()) {
      const pointNumber = trace.customdata.findIndex(([id]) => id === link.dataset.id);
      if (pointNumber >= 0) return window.Plotly.Fx.hover(target, [{ curveNumber, pointNumber }]);
    }
  }

  function tools(figure, target) {
    const bar = figure.querySelector(".tl-tools");
    const hadFocus = bar.contains(document.activeElement);
    const presets = [["Whole range", whole(target).map(text)], ...target.layout.meta.presets];
    bar.replaceChildren(
      ...presets.map(([name, range]) => button(name, () => show(target, range))),
      ...ZOOMS.map(([name, factor, step]) => button(name, () => zoom(target, factor, step))),
    );
    if (hadFocus) bar.firstChild.focus();
  }

  function button(name, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", action);
    return made;
  }

  const time = (moment) => new Date(`${String(moment).replace(" ", "T")}Z`).getTime();
  const text = (ms) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");
  const whole = (target) => [target.layout.xaxis.minallowed, target.layout.xaxis.maxallowed].map(time);
  const show = (target, range) => window.Plotly.relayout(target, { "xaxis.range": range });

  function isWhole(target) {
    const [low, high] = whole(target);
    const [from, to] = target.layout.xaxis.range.map(time);
    return Math.abs(from - low) + Math.abs(to - high) < MONTH / 100;
  }

  // Multiplies the range of time around its middle and moves it by a part of its length, within what the chart allows.
  function zoom(target, factor, step) {
    const [low, high] = whole(target);
    const [from, to] = target.layout.xaxis.range.map(time);
    const half = Math.min(Math.max(((to - from) / 2) * factor, MONTH), (high - low) / 2);
    const middle = Math.min(Math.max((from + to) / 2 + step * (to - from), low + half), high - half);
    show(target, [middle - half, middle + half].map(text));
  }

  // Back to the static picture.
  function quiet(plot) {
    const target = plot.querySelector(".tl-interactive");
    if (target) {
      window.Plotly?.purge(target);
      target.remove();
      offer(plot.closest("figure"));
    }
    plot.classList.remove("tl-live", "tl-zoomed");
    delete plot.dataset.state;
  }

  function offer(figure) {
    figure.querySelector(".tl-tools").replaceChildren(button("Explore this chart", () => enliven(figure)));
  }

  function start(figure) {
    if (figure.dataset.started) return;
    figure.dataset.started = "yes";
    offer(figure);
    for (const plot of figure.querySelectorAll(".tl-plot")) {
      plot.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && enliven(figure)); // touch may be a scroll
      plot.addEventListener("click", (event) => event.target.closest("a") || enliven(figure));
      plot.addEventListener("focusin", () => enliven(figure));
      for (const sign of ["pointerover", "pointerout", "focusin", "focusout"]) plot.addEventListener(sign, card);
    }
    new ResizeObserver(() => {
      for (const plot of figure.querySelectorAll(".tl-plot.tl-live")) if (plot.offsetParent === null) quiet(plot);
    }).observe(figure);
  }

  document.querySelector(".md-search")?.setAttribute("aria-label", "Search"); // the theme gives its dialog no name

  const figures = () => document.querySelectorAll("figure[data-plotly]");
  let living = [];

  // Runs on every page, also on those that instant navigation puts in.
  function arrive() {
    for (const plot of living) if (!plot.isConnected) quiet(plot);
    living = [...document.querySelectorAll(".tl-plot")];
    figures().forEach(start);
  }

  function redraw() {
    for (const figure of figures()) {
      const plot = figure.querySelector(".tl-plot.tl-live");
      if (plot) {
        quiet(plot);
        enliven(figure);
      }
    }
  }

  // The other palette has other colours; without context the chart has fewer parts.
  new MutationObserver(redraw).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
  document.addEventListener("change", (event) => event.target.matches(".tl-hide-context") && redraw());

  if (window.document$) window.document$.subscribe(arrive);
  else document.addEventListener("DOMContentLoaded", arrive);
})();
