// A box that a drag draws around a range of time, which is shown when the drag ends.

import { EDGE, SHORTEST, clamp } from "../range.js";
import { make } from "./make.js";

export class Box {
  element = make("div", { className: "tl-box" });

  /** @param {import("./live_chart.js").Live} live */
  constructor(live) {
    this.live = live;
    this.plot = live.picture.plot;
  }

  get isWanted() {
    return this.plot.matches(".tl-boxing");
  }

  /** Asks for a box, or for none. */
  toggle() {
    this.plot.classList.toggle("tl-boxing");
    this.live.toolbar.show();
  }

  /** @param {number[]} ends parts of what is seen, from left to right */
  draw(...ends) {
    const [left, right] = sorted(ends).map((part) => part * this.live.width);
    Object.assign(this.element.style, { left: `${EDGE + left}px`, width: `${right - left}px` });
    this.plot.append(this.element);
  }

  /** @param {number[]} ends */
  close(...ends) {
    this.element.remove();
    this.toggle();
    const [from, to] = this.live.range;
    const [start, end] = sorted(ends).map((part) => from + part * (to - from));
    this.live.chart.look([start, Math.max(end, start + SHORTEST)]);
  }
}

/** @param {number[]} ends */
const sorted = (ends) => ends.map((part) => clamp(0, part, 1)).sort((one, other) => one - other);
