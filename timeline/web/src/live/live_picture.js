// A frame or a graph: plotly.js draws it anew, to be moved, zoomed and asked for values. The picture stays below for keyboard and
// assistive technology, and comes back as soon as one of its links has the focus.

import { all, targetOf } from "../dom.js";
import { days, unit } from "../range.js";
import { paint } from "./live_figure.js";
import { make } from "./make.js";
import { load } from "./plotly.js";
import { ticksOf } from "./ticks.js";

const OPTIONS = {
  responsive: true,
  scrollZoom: true,
  displayModeBar: true,
  displaylogo: false,
  modeBarButtons: [["zoomIn2d", "zoomOut2d", "resetScale2d", "toImage"]],
};

/** @type {WeakMap<HTMLElement, () => void>} How to leave each picture that is live. */
const leaving = new WeakMap();

/**
 * Draws what a figure shows in the place of its picture; goes back if it has been drawn.
 * @param {HTMLElement} figure
 * @param {HTMLElement} button
 */
export async function drawLive(figure, button) {
  const back = leaving.get(figure);
  if (back) return back();
  const face = /** @type {HTMLElement} */ (all("[data-chart]", figure).find(({ offsetParent }) => offsetParent));
  const { figure: fetched, plotly } = load(`${face.dataset.chart}`);
  const [chart] = await Promise.all([fetched, plotly]);
  const target = /** @type {PlotlyElement} */ (make("div", { className: "tl-live-frame" }));
  face.append(target);
  const style = getComputedStyle(face);
  const drawn = paint(chart, (name) => style.getPropertyValue(name).trim());
  drawn.layout.dragmode = matchMedia("(pointer: fine)").matches ? "pan" : false; // on touch, a drag scrolls the page
  await window.Plotly.react(target, drawn.data, drawn.layout, OPTIONS);
  if (drawn.layout.xaxis.tickvals) target.on("plotly_relayout", (change) => tickAgain(target, drawn, change));
  for (const svg of all(".main-svg", target)) svg.setAttribute("aria-hidden", "true"); // the buttons beside them can be pressed
  // A tap says what a mouse is told where it points; plotly.js forgets it with the tap.
  target.addEventListener("click", (event) => {
    if (targetOf(event).matches(".nsewdrag")) setTimeout(() => window.Plotly.Fx.hover(target, event, "xy"));
  });
  const parts = [target, ...switches(target, drawn)];
  face.append(...parts);
  leaving.set(figure, watch(figure, face, parts, button));
}

/**
 * Another stretch of time has other ticks; the whole has its own.
 * @param {PlotlyElement} target
 * @param {import("./live_figure.js").Drawn} drawn
 * @param {Record<string, unknown>} change
 */
function tickAgain(target, { layout }, change) {
  if ("xaxis.tickvals" in change) return;
  const [whole, seen] = [[layout.xaxis.minallowed, layout.xaxis.maxallowed], target.layout.xaxis.range].map((range) =>
    range.map((/** @type {string} */ moment) => days(moment.replace(" ", "T"))),
  );
  const isWhole = seen[1] - seen[0] >= whole[1] - whole[0];
  const { tickvals, ticktext } = isWhole ? layout.xaxis : ticksOf(seen[0] * unit, seen[1] * unit, target.clientWidth);
  window.Plotly.relayout(target, { "xaxis.tickvals": tickvals, "xaxis.ticktext": ticktext });
}

/**
 * A button for each series, where there are several.
 * @param {PlotlyElement} target
 * @param {import("./live_figure.js").Drawn} drawn
 */
function switches(target, { data, layout }) {
  const series = data.filter(({ name }) => name);
  /** @type {Set<string>} */
  const off = new Set();
  const shown = (/** @type {import("./live_figure.js").Part[]} */ parts) => parts.filter(({ name }) => !off.has(name));
  const buttons = series.map(({ name, marker }) => {
    const sign = make("span");
    sign.style.background = marker.color[0];
    sign.style.borderColor = marker.line.color[0];
    const click = () => {
      if (!off.delete(name)) off.add(name);
      button.ariaPressed = `${!off.has(name)}`;
      const { shapes, annotations } = layout;
      const rest = { ...layout, shapes: shown(shapes), annotations: shown(annotations) };
      window.Plotly.react(target, shown(data), rest, OPTIONS);
    };
    const button = make(
      "button",
      { type: "button", ariaPressed: "true", title: tr("Show or hide this series") },
      [sign, name],
      {
        click,
      },
    );
    return button;
  });
  const ariaLabel = tr("Series shown");
  return series.length > 1 ? [make("div", { className: "tl-switches", role: "group", ariaLabel }, buttons)] : [];
}

/**
 * Returns how to leave; which it also does at the focus on a link of the picture, and in another palette with its other colours.
 * @param {HTMLElement} figure
 * @param {HTMLElement} face
 * @param {HTMLElement[]} parts the first is what plotly.js drew
 * @param {HTMLElement} button
 */
function watch(figure, face, parts, button) {
  const { ariaLabel } = button;
  const leave = () => {
    face.removeEventListener("focusin", follow);
    palette.disconnect();
    window.Plotly.purge(parts[0]);
    for (const part of parts) part.remove();
    face.classList.remove("tl-live");
    button.textContent = tr("Explore");
    button.ariaLabel = ariaLabel;
    leaving.delete(figure);
  };
  const follow = (/** @type {Event} */ { target }) => target instanceof SVGElement && leave();
  const palette = new MutationObserver(leave);
  palette.observe(document.documentElement, { attributeFilter: ["data-md-color-scheme"] });
  face.addEventListener("focusin", follow);
  document.addEventListener("timeline:shown", leave, { once: true }); // a filter is followed by the picture alone
  face.classList.add("tl-live");
  button.ariaLabel = button.textContent = tr("Back to the picture");
  return leave;
}
