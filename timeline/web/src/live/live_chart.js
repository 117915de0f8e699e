// The live chart: gestures, a slider and a toolbar move the picture, and as soon as plotly.js has come, it draws the marks in the
// place of those of the picture. Links, labels and names of the picture stay on top of it, so both say the same, and move at once.

import { EDGE, countLike, date, unit } from "../range.js";
import { Box } from "./box.js";
import { Colours } from "./colours.js";
import { followGestures } from "./gestures.js";
import { captioned, paint, shownFigure } from "./live_figure.js";
import { make } from "./make.js";
import { load } from "./plotly.js";
import { Slider } from "./slider.js";
import { ticksOf } from "./ticks.js";
import { Toolbar } from "./toolbar.js";

/** @typedef {import("../chart/chart.js").Chart} Chart */
/** @typedef {import("../chart/picture.js").Picture} Picture */

const OPTIONS = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false };
const POINT = 10; // pixels
const TICK = 70; // pixels that the name of a month takes; that of a year always has room
const YEAR = 366; // days
const NEAR = 0.1; // of what is seen
const MOVED = ".mlayer, .gridlayer, .xaxislayer-above, .shapelayer";
const GLIDE = 600; // milliseconds in which marks move to another place

/**
 * Makes a picture live; `drawing` tells when plotly.js draws it.
 * @param {Chart} chart
 * @param {Picture} picture
 */
export async function goLive(chart, picture) {
  countLike(`${chart.figure.dataset.first}`);
  const { figure, plotly } = load(`${picture.plot.dataset.chart}`);
  plotly.catch(() => {}); // told where it is waited for, below
  return new Live(chart, picture, await figure, plotly);
}

export class Live {
  /** @type {[number, number]} What plotly.js has drawn. */
  drawn = [0, 0];
  /** @type {[number, number] | undefined} What a gesture that lasts shows. */
  stretched;
  /** @type {number | undefined} In which that is drawn. */
  frame;
  /** @type {boolean | undefined} Whether marks are where their sources spoke. */
  isSaid;
  canDraw = false;

  /**
   * @param {Chart} chart
   * @param {Picture} picture
   * @param {import("./live_figure.js").Figure} figure
   * @param {Promise<unknown>} plotly
   */
  constructor(chart, picture, figure, plotly) {
    this.chart = chart;
    this.picture = picture;
    this.figure = figure;
    this.target = /** @type {PlotlyElement} */ (make("div", { className: "tl-interactive", ariaHidden: "true" }));
    picture.plot.prepend(this.target);
    this.colours = new Colours(this);
    this.box = new Box(this);
    this.toolbar = new Toolbar(this);
    this.slider = new Slider(this);
    this.foot = make("div", { className: "tl-live-foot" }, [this.toolbar.element, this.slider.element]);
    picture.plot.after(this.foot);
    this.quitGestures = followGestures(this);
    this.drawing = plotly.then(async () => {
      this.canDraw = true;
      if (this.target.isConnected) await this.show();
    });
  }

  /** Follows what the picture shows. */
  async show() {
    if (this.canDraw) await this.draw();
    this.slider.show();
    this.toolbar.show();
    this.mark(true);
  }

  /** Draws the marks that the picture shows; by another clock, they glide to where they are to be. */
  async draw() {
    const { chart, colours, figure, picture, target } = this;
    const [from, to] = (this.drawn = chart.range);
    const pointLength = (POINT * (to - from)) / this.width;
    const { data, layout } = this.painted(shownFigure(figure, picture, colours.of, pointLength));
    layout.xaxis.range = [from, to].map(date);
    const months = Math.min(layout.xaxis.nticks, picture.plot.clientWidth / TICK - 1);
    layout.xaxis.nticks = Math.ceil(Math.max((to - from) / YEAR + 1, months));
    Object.assign(layout.xaxis, this.ticks([from, to]));
    layout.margin.r = picture.gutter;
    const isSaid = picture.said.size > 0;
    if (isSaid !== (this.isSaid ?? isSaid)) await this.glide(data);
    this.isSaid = isSaid;
    await window.Plotly.react(target, data, layout, OPTIONS);
    this.shift("");
    if (this.stretched) this.move(this.stretched);
  }

  /**
   * Moves the marks to where they are to be, without their labels; not for who wants no motion, nor if others are to be shown.
   * @param {import("./live_figure.js").Part[]} data
   */
  async glide(data) {
    const { length } = this.figure.data; // before what is around the marks
    const [now, next] = [this.target.data, data].map((traces) => traces.slice(0, length));
    const ids = (/** @type {import("./live_figure.js").Part[]} */ traces) => traces.map((trace) => trace.ids.join()).join();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || ids(now) !== ids(next)) return;
    const moved = next.map(({ base, x, y }) => (base ? { base, x, y } : { x, y }));
    const timing = { transition: { duration: GLIDE, easing: "cubic-in-out" }, frame: { duration: GLIDE, redraw: false } };
    this.picture.plot.classList.add("tl-gliding");
    await window.Plotly.animate(this.target, { data: moved, traces: moved.map((_, i) => i) }, timing);
    this.picture.plot.classList.remove("tl-gliding");
  }

  /**
   * The ticks of a stretch of time, where plotly.js cannot name them.
   * @param {[number, number]} range
   */
  ticks([from, to]) {
    const { tickvals, ticktext } = this.figure.layout.xaxis;
    if (!tickvals || to - from >= this.chart.axis.length) return { tickvals, ticktext };
    return ticksOf(from * unit, to * unit, this.width);
  }

  /** How many pixels the stretch of time that is seen takes. */
  get width() {
    return this.picture.plot.clientWidth - EDGE - this.picture.gutter;
  }

  /** The first day that is seen, and the day after the last; of a gesture, while one lasts. */
  get range() {
    return this.stretched ?? this.chart.range;
  }

  /**
   * Shows a stretch of time while a gesture lasts: nothing is asked for yet.
   * @param {[number, number]} range
   */
  stretch(range) {
    this.stretched = range;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.stretched) return;
      this.chart.stretch(this.stretched);
      this.slider.show();
      this.move(this.stretched);
    });
  }

  /**
   * Moves and stretches what is drawn, which is quick; draws anew what has much that was not drawn.
   * @param {[number, number]} range
   */
  move([from, to]) {
    if (!this.canDraw) return;
    const length = to - from;
    const [first, last] = this.drawn;
    if (Math.max(Math.abs(first - from), Math.abs(last - to)) < NEAR * length) {
      const scale = (last - first) / length;
      this.shift(`translateX(${EDGE * (1 - scale) + ((first - from) / length) * this.width}px) scaleX(${scale})`);
      return;
    }
    this.shift("");
    this.drawn = [from, to];
    const { tickvals, ticktext } = this.ticks(this.drawn);
    const named = tickvals && { "xaxis.tickvals": tickvals, "xaxis.ticktext": ticktext };
    window.Plotly.relayout(this.target, { "xaxis.range": this.drawn.map(date), ...named });
  }

  /** Puts what is drawn beside its place. */
  shift(/** @type {string} */ transform) {
    for (const part of /** @type {NodeListOf<SVGElement>} */ (this.target.querySelectorAll(MOVED))) {
      part.style.transform = transform;
    }
  }

  /** Asks for what a gesture has come to. */
  settle() {
    const { range } = this;
    this.stretched = undefined;
    this.chart.look(range);
  }

  showAll() {
    const { first, length } = this.chart.axis;
    this.chart.look([first, first + length]);
  }

  get scroller() {
    return this.chart.figure;
  }

  get isFull() {
    return document.fullscreenElement === this.scroller;
  }

  fill() {
    return this.isFull ? document.exitFullscreen() : this.scroller.requestFullscreen();
  }

  /**
   * Saves what is seen, with its texts.
   * @param {"png" | "svg"} format
   */
  async save(format) {
    await this.drawing;
    const { data, layout } = this.target;
    const { width, height } = this.target.getBoundingClientRect();
    const figure = { data, layout: captioned(layout, this.target, this.picture.plot) };
    const filename = this.chart.figure.id;
    await window.Plotly.downloadImage(figure, { format, width, height, filename, scale: format === "png" ? 2 : 1 });
  }

  /**
   * @param {import("./live_figure.js").Drawn} figure
   * @returns {import("./live_figure.js").Drawn}
   */
  painted(figure) {
    const style = getComputedStyle(this.picture.plot);
    return paint(figure, (name) => style.getPropertyValue(name).trim());
  }

  /** Back to the picture. */
  quit() {
    this.quitGestures();
    if (this.canDraw) window.Plotly.purge(this.target);
    for (const part of [this.target, this.foot]) part.remove();
    this.mark(false);
  }

  /** @param {boolean} isLive */
  mark(isLive) {
    this.picture.plot.classList.toggle("tl-live", isLive);
    this.picture.plot.classList.toggle("tl-drawn", isLive && this.canDraw);
    this.chart.tools.classList.toggle("tl-live", isLive);
  }
}
