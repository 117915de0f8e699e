// A frame: plotly.js draws it anew, to be moved, zoomed and asked for values. The picture stays below for keyboard and assistive
// technology, and comes back as soon as one of its links has the focus.

import { all } from "../dom.js";
import { paint } from "./live_figure.js";
import { load } from "./plotly.js";

const OPTIONS = {
  responsive: true,
  scrollZoom: true,
  displayModeBar: true,
  displaylogo: false,
  showSendToCloud: false,
  modeBarButtons: [["zoomIn2d", "zoomOut2d", "resetScale2d", "toImage"]],
};

/** @type {WeakMap<HTMLElement, () => void>} How to leave each frame that is live. */
const leaving = new WeakMap();

/**
 * Draws a frame in the place of its picture; goes back if it has been drawn.
 * @param {HTMLElement} figure
 * @param {HTMLElement} button
 */
export async function drawFrame(figure, button) {
  const back = leaving.get(figure);
  if (back) return back();
  const face = /** @type {HTMLElement} */ (all(".tl-face", figure).find(({ offsetParent }) => offsetParent));
  const chart = await load(`${face.dataset.chart}`);
  const target = /** @type {PlotlyElement} */ (document.createElement("div"));
  target.className = "tl-live-frame";
  target.setAttribute("aria-hidden", "true");
  face.append(target);
  const style = getComputedStyle(face);
  const { data, layout } = paint(chart, (name) => style.getPropertyValue(name).trim());
  layout.dragmode = matchMedia("(pointer: fine)").matches ? "pan" : false; // on touch, a drag scrolls the page
  await window.Plotly.react(target, data, layout, OPTIONS);
  face.classList.add("tl-live");
  button.textContent = "Back to the picture";
  leaving.set(figure, watch(face, target, button));
}

/**
 * Returns how to leave; which it also does at the focus on a link of the picture, and in another palette with its other colours.
 * @param {HTMLElement} face
 * @param {PlotlyElement} target
 * @param {HTMLElement} button
 */
function watch(face, target, button) {
  const leave = () => {
    face.removeEventListener("focusin", leave);
    palette.disconnect();
    window.Plotly.purge(target);
    target.remove();
    face.classList.remove("tl-live");
    button.textContent = "Explore";
    leaving.delete(/** @type {HTMLElement} */ (face.closest("figure")));
  };
  const palette = new MutationObserver(leave);
  palette.observe(document.documentElement, { attributeFilter: ["data-md-color-scheme"] });
  face.addEventListener("focusin", leave);
  return leave;
}
