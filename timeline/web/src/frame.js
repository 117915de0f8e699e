// A frame: at the press on its button plotly.js draws it anew, to be moved, zoomed and asked for values. The picture stays below
// for keyboard and assistive technology, and comes back as soon as one of its links has the focus.

import { all, one } from "./dom.js";
import { paint } from "./chart/live_figure.js";
import { loadPlotly } from "./chart/plotly.js";

const OPTIONS = {
  responsive: true,
  scrollZoom: true,
  displayModeBar: true,
  displaylogo: false,
  showSendToCloud: false,
  modeBarButtons: [["zoomIn2d", "zoomOut2d", "resetScale2d", "toImage"]],
};

// A page from a file can fetch nothing.
if (location.protocol !== "file:") {
  for (const figure of all(".tl-frame:has(.tl-explore)")) offer(figure, one(".tl-explore", figure));
}

/**
 * @param {HTMLElement} figure
 * @param {HTMLElement} button
 */
function offer(figure, button) {
  const faces = all(".tl-face", figure);
  const back = () => faces.filter((face) => face.matches(".tl-live")).forEach((face) => quit(face, button));
  button.hidden = false;
  button.addEventListener("click", () => {
    const face = /** @type {HTMLElement} */ (faces.find(({ offsetParent }) => offsetParent));
    if (face.matches(".tl-live")) return back();
    draw(face, button).catch(() => {
      one("[role=status]", figure).textContent = "The live chart cannot be had; this picture stays.";
    });
  });
  for (const face of faces) face.addEventListener("focusin", back);
  // The other palette has other colours.
  new MutationObserver(back).observe(document.documentElement, { attributeFilter: ["data-md-color-scheme"] });
}

/**
 * @param {HTMLElement} face
 * @param {HTMLElement} button
 */
async function draw(face, button) {
  const address = new URL(`${face.dataset.chart}`, location.href);
  const [answer] = await Promise.all([fetch(address), loadPlotly(new URL("../vendor/plotly.min.js", address))]);
  if (!answer.ok) throw new Error(`the chart answered ${answer.status}`);
  const target = /** @type {PlotlyElement} */ (document.createElement("div"));
  target.className = "tl-live-frame";
  target.setAttribute("aria-hidden", "true");
  face.append(target);
  const style = getComputedStyle(face);
  const { data, layout } = paint(await answer.json(), (name) => style.getPropertyValue(name).trim());
  layout.dragmode = matchMedia("(pointer: fine)").matches ? "pan" : false; // on touch, a drag scrolls the page
  await window.Plotly.react(target, data, layout, OPTIONS);
  face.classList.add("tl-live");
  button.textContent = "Back to the picture";
}

/**
 * @param {HTMLElement} face
 * @param {HTMLElement} button
 */
function quit(face, button) {
  const target = one(".tl-live-frame", face);
  window.Plotly.purge(target);
  target.remove();
  face.classList.remove("tl-live");
  button.textContent = "Explore";
}
