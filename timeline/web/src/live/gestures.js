// Moving and zooming the live chart: a drag, a sweep of a finger along time, two fingers, a box where it is wanted, and the wheel with
// Ctrl or, where the chart fills the screen, alone. A finger up or down and the wheel by itself scroll the page.

import { EDGE, clamp } from "../range.js";
import { turned } from "./turn.js";

const SLIP = 6; // pixels that a pointer may slip before it drags
const PAUSE = 250; // milliseconds after the last turn of the wheel

/**
 * Returns how to leave it.
 * @param {import("./live_chart.js").Live} live
 */
export function followGestures(live) {
  const { chart } = live;
  const { plot } = live.picture;
  /** @type {Map<number, number>} Where each pointer is, as a part of what is seen. */
  const pointers = new Map();
  let [range, before] = [chart.range, [0]];
  let top = 0;
  let isDragging = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let turning;

  const part = (/** @type {MouseEvent} */ { clientX }) => (clientX - plot.getBoundingClientRect().left - EDGE) / live.width;
  const begin = () => {
    range = live.range;
    before = [...pointers.values()];
  };
  const leave = new AbortController();
  const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ action, options = {}) =>
    plot.addEventListener(name, action, { signal: leave.signal, ...options });

  on("pointerdown", (/** @type {PointerEvent} */ event) => {
    if (event.button) return;
    pointers.set(event.pointerId, part(event));
    isDragging = false;
    top = event.clientY;
    begin();
  });
  on("pointermove", (/** @type {PointerEvent} */ event) => {
    if (!pointers.has(event.pointerId)) return;
    const slip = Math.abs(part(event) - before[0]) * plot.clientWidth;
    if (!isDragging && pointers.size < 2 && slip < SLIP && Math.abs(event.clientY - top) < SLIP) return;
    if (!isDragging) plot.setPointerCapture(event.pointerId);
    isDragging = true;
    pointers.set(event.pointerId, part(event));
    if (live.box.isWanted) return live.box.draw(before[0], part(event));
    live.stretch(turned(chart.axis, range, before, [...pointers.values()]));
    if (live.isFull) live.scroller.scrollTop += top - event.clientY;
    top = event.clientY;
  });
  for (const name of ["pointerup", "pointercancel"]) {
    on(name, (/** @type {PointerEvent} */ event) => {
      if (!pointers.delete(event.pointerId)) return;
      if (pointers.size) return begin();
      if (isDragging && live.box.isWanted) live.box.close(before[0], part(event));
      else if (isDragging) live.settle();
    });
  }
  // plotly.js would follow drags, too.
  for (const name of ["mousedown", "touchstart"]) {
    on(name, (/** @type {Event} */ event) => event.stopPropagation(), { capture: true, passive: true });
  }
  // A drag is no click on the link where it ends, and pulls no link out of the page.
  on("click", (/** @type {Event} */ event) => isDragging && (event.preventDefault(), event.stopPropagation()), {
    capture: true,
  });
  on("dragstart", (/** @type {Event} */ event) => event.preventDefault());
  on(
    "dblclick",
    (/** @type {Event} */ event) => event.target instanceof Element && !event.target.closest("a") && live.showAll(),
  );
  on(
    "wheel",
    (/** @type {WheelEvent} */ event) => {
      if (!event.ctrlKey && !event.metaKey && !live.isFull) return;
      event.preventDefault();
      const at = [clamp(0, part(event), 1)];
      live.stretch(turned(chart.axis, live.range, at, at, 1.002 ** clamp(-200, event.deltaY, 200)));
      clearTimeout(turning);
      turning = setTimeout(() => live.settle(), PAUSE);
    },
    { passive: false },
  );
  return () => leave.abort();
}
