// In a part of the window of time, ticks that suit it take the place of those of the whole. Single years keep theirs, because
// their names move into what is seen of them.

import { all } from "../dom.js";
import { ticksOf } from "../live/ticks.js";
import { axisOf, days, unit } from "../range.js";

const LABEL = 60; // pixels

/** Labels beside the line of their tick. They have a class, but pages without any would get its rules if it stood in a script. */
const BESIDE = "text[dx]:not(.tl-label)";

/**
 * Where in the whole window each tick of a part is, in percent, and its label, if it has room.
 * @param {import("../range.js").Axis} axis
 * @param {[number, number]} range
 * @param {number} width in pixels
 */
export function placed({ first, length }, [from, to], width) {
  const { tickvals, ticktext } = ticksOf(from * unit, to * unit, width);
  return tickvals.map((moment, i) => {
    const day = days(moment);
    const room = ((to - day) / (to - from)) * width;
    return { at: `${((day - first) / length) * 100}%`, label: room < LABEL ? "" : ticktext[i] };
  });
}

/**
 * @param {HTMLElement} plot
 * @param {[number, number]} range
 * @param {number} width in pixels
 */
export function drawTicks(plot, range, width) {
  for (const part of all(".tl-finer", plot)) part.remove();
  const { first, last } = /** @type {HTMLElement} */ (plot.closest("[data-first]")).dataset;
  const axis = axisOf(`${first}`, `${last}`);
  const isPart = range[1] - range[0] < axis.length && plot.querySelector(BESIDE);
  const isUpright = (/** @type {Element} */ part) => part.getAttribute("x1") === part.getAttribute("x2");
  const whole = all(`${BESIDE}, svg > line[x1]`, plot).filter(isUpright);
  for (const part of whole) part.style.visibility = isPart ? "hidden" : "";
  if (!isPart) return;
  const isLike = (/** @type {HTMLElement} */ one, /** @type {HTMLElement} */ other) =>
    one.parentNode === other.parentNode && one.tagName === other.tagName;
  const models = whole.filter((part, i) => whole.findIndex((other) => isLike(part, other)) === i);
  for (const model of models) {
    for (const { at, label } of placed(axis, range, width)) {
      const part = /** @type {HTMLElement} */ (model.cloneNode());
      part.classList.add("tl-finer");
      part.style.visibility = "";
      for (const name of ["x", "x1", "x2"]) if (part.hasAttribute(name)) part.setAttribute(name, at);
      if (part.matches("text")) part.textContent = label;
      model.before(part);
    }
  }
}
