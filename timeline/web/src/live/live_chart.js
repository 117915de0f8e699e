// The live chart: plotly.js draws the same layout in the place of the picture, and adds panning, zooming by wheel and saving.
// The links of the picture stay on top of it, unseen, for pointer, keyboard and assistive technology.

import { date, days } from "../range.js";
import { paint, shownFigure } from "./live_figure.js";
import { load } from "./plotly.js";

/** @typedef {import("../chart/chart.js").Chart} Chart */
/** @typedef {import("../chart/picture.js").Picture} Picture */

const OPTIONS = { displayModeBar: false, responsive: true, showSendToCloud: false, scrollZoom: false };

/**
 * Draws the live chart in the place of a picture.
 * @param {Chart} chart
 * @param {Picture} picture
 */
export async function goLive(chart, picture) {
  const figure = await load(`${picture.plot.dataset.chart}`);
  return new Live(chart, picture, figure);
}

export class Live {
  /**
   * @param {Chart} chart
   * @param {Picture} picture
   * @param {import("./live_figure.js").Figure} figure
   */
  constructor(chart, picture, figure) {
    this.chart = chart;
    this.picture = picture;
    this.figure = figure;
    this.target = /** @type {PlotlyElement} */ (document.createElement("div"));
    this.target.className = "tl-interactive";
    this.target.setAttribute("aria-hidden", "true");
    picture.plot.prepend(this.target);
  }

  async show() {
    const style = getComputedStyle(this.picture.plot);
    const figure = shownFigure(this.figure, this.shown);
    const { data, layout } = paint(figure, (/** @type {string} */ name) => style.getPropertyValue(name).trim());
    layout.dragmode = matchMedia("(pointer: fine)").matches ? "pan" : false; // on touch, a drag scrolls the page
    layout.xaxis.range = this.chart.range.map(date);
    layout.margin.r = this.picture.gutter;
    await window.Plotly.react(this.target, data, layout, OPTIONS);
    this.mark(true);
  }

  /** The picture follows while a reader drags; address, list and links when the drag or a turn of the wheel has ended. */
  listen() {
    this.target.on("plotly_relayouting", (change) => {
      this.chart.stretch([dayOf(change["xaxis.range[0]"]), dayOf(change["xaxis.range[1]"])]);
    });
    this.target.on("plotly_relayout", () => {
      const [from, to] = this.target.layout.xaxis.range.map(dayOf);
      const [now, until] = this.chart.range;
      if (Math.abs(from - now) + Math.abs(to - until) > 0.01) this.chart.look([from, to]);
    });
  }

  /** What the picture shows. */
  get shown() {
    const marks = this.picture.links.map((link) => [link.dataset.id, parseFloat(link.style.translate.split(" ")[1]) || 0]);
    return { .../** @type {Picture} */ (this.picture), marks: new Map(/** @type {[string, number][]} */ (marks)) };
  }

  /** @param {"png" | "svg"} format */
  save(format) {
    const { width, height } = this.target.getBoundingClientRect();
    const filename = this.chart.figure.id;
    window.Plotly.downloadImage(this.target, { format, width, height, filename, scale: format === "png" ? 2 : 1 });
  }

  /** Back to the picture. */
  quit() {
    window.Plotly.purge(this.target);
    this.target.remove();
    this.mark(false);
  }

  /** @param {boolean} isLive */
  mark(isLive) {
    this.picture.plot.classList.toggle("tl-live", isLive);
    this.chart.tools.classList.toggle("tl-live", isLive);
  }
}

/**
 * plotly.js tells an hour after a blank, and means that of Greenwich.
 * @param {string | number} moment
 */
const dayOf = (moment) => days(String(moment).replace(/ (.*)/, "T$1Z"));
