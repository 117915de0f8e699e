// The whole window of time below the chart, with every mark small, and on it what is seen: its ends are sliders, its middle moves.

import { date, dayInWords, days, unit } from "../range.js";
import { make } from "./make.js";
import { turned } from "./turn.js";

const HEIGHT = 34;
const THIN = 3; // pixels of a mark at least, of a thousand

export class Slider {
  /** @param {import("./live_chart.js").Live} live */
  constructor(live) {
    this.live = live;
    const { axis } = live.chart;
    this.ends = [tr("Start of the range"), tr("End of the range")].map((name, i) =>
      make("input", { type: "range", ariaLabel: name, min: `${axis.first}`, max: `${axis.first + axis.length}` }, [], {
        input: () => live.stretch(this.asked(i)),
        change: () => live.settle(),
      }),
    );
    this.window = make("div", { className: "tl-slider-window", title: tr("Drag to move through time") });
    this.element = make(
      "div",
      { className: "tl-slider", role: "group", ariaLabel: tr("The time range, within the whole time") },
      [this.drawing(), this.window, ...this.ends],
    );
    this.followDrags();
  }

  /** Every mark as a small bar in the colour of its phase, and as pale. */
  drawing() {
    const { axis } = this.live.chart;
    const { data, layout } = this.live.figure;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const across = (/** @type {string} */ moment) => ((days(moment.replace(" ", "T")) - axis.first) / axis.length) * 1000;
    for (const { base, x, y, marker } of data) {
      y.forEach((/** @type {number} */ at, /** @type {number} */ i) => {
        const bar = document.createElementNS(svg.namespaceURI, "rect");
        const start = across((base ?? x)[i]);
        const width = Math.max(THIN, base ? (x[i] / unit / axis.length) * 1000 : 0);
        const places = { x: start, y: (at / layout.height) * HEIGHT - 1, width, height: 2 };
        for (const [name, value] of Object.entries(places)) bar.setAttribute(name, value.toFixed(1));
        bar.setAttribute("style", `fill: ${marker.color[i]}; fill-opacity: ${marker.opacity[i]}`);
        svg.append(bar);
      });
    }
    svg.setAttribute("viewBox", `0 0 1000 ${HEIGHT}`);
    svg.setAttribute("preserveAspectRatio", "none");
    return svg;
  }

  show() {
    const { chart, range } = this.live;
    const { first, length } = chart.axis;
    const [from, to] = range.map((day) => ((day - first) / length) * 100);
    Object.assign(this.window.style, { left: `${from}%`, width: `${to - from}%` });
    this.ends.forEach((end, i) => {
      end.value = `${range[i]}`;
      end.setAttribute("aria-valuetext", dayInWords(date(range[i] - i)));
    });
  }

  /**
   * What the two ends ask for when one has moved: it does not pass the other.
   * @param {number} moved
   * @returns {[number, number]}
   */
  asked(moved) {
    const [from, to] = this.live.range;
    const value = Number(this.ends[moved].value);
    const { axis } = this.live.chart;
    return moved
      ? turned(axis, [from, Math.max(value, from + 1)], [0], [0], 1)
      : turned(axis, [Math.min(value, to - 1), to], [1], [1], 1);
  }

  followDrags() {
    /** @type {{x: number, range: [number, number]} | undefined} */
    let start;
    this.window.addEventListener("pointerdown", (event) => {
      start = { x: event.clientX, range: this.live.range };
      this.window.setPointerCapture(event.pointerId);
    });
    this.window.addEventListener("pointermove", ({ clientX }) => {
      if (!start) return;
      const { axis } = this.live.chart;
      const [from, to] = start.range;
      const by = ((clientX - start.x) / this.element.clientWidth) * axis.length;
      this.live.stretch(turned(axis, start.range, [by / (to - from)], [0]));
    });
    for (const name of ["pointerup", "pointercancel"]) {
      this.window.addEventListener(name, () => {
        if (start) this.live.settle();
        start = undefined;
      });
    }
  }
}
