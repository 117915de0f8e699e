// The slides one at a time: by keyboard, by buttons, by a finger that sweeps across, and each with an address of its own.

import { all, anchorOf, one, replaceAddress } from "./dom.js";

const SWEEP = 60; // pixels
const FINE = 0.02; // by how much less a picture is enlarged at each try
const LEAST = 0.6; // how small a picture may become before the slide scrolls
const slides = all("main > section");
const main = one("main");
const bar = one("nav");
const progress = one(".tl-progress");
const roomy = matchMedia("(min-width: 720px)");
const [previous, next, full] = /** @type {HTMLButtonElement[]} */ (all("button", bar));
let at = -1;
/** @type {Touch | undefined} Where a finger was set down. */
let start;

/** @param {string} hash */
function numberOf(hash) {
  return slides.findIndex((slide) => slide === anchorOf(hash)?.closest("main > section"));
}

/**
 * Shows a slide; if a reader went there, its heading takes the focus, and its address the place of the last.
 * @param {number} number
 */
function show(number, isStep = true) {
  const wanted = Math.min(Math.max(number, 0), slides.length - 1);
  if (wanted === at) return;
  at = wanted;
  for (const slide of slides) slide.hidden = slide !== slides[at];
  previous.disabled = at === 0;
  next.disabled = at === slides.length - 1;
  progress.style.setProperty("--tl-done", `${(at + 1) / slides.length}`);
  fit();
  main.scrollTop = 0;
  if (!isStep) return;
  replaceAddress(new URL(`#${slides[at].id}`, location.href));
  one("h2", slides[at]).focus({ preventScroll: true });
}

/** Enlarges the picture of the slide as far as all of the slide is still in sight; on a phone it stays as it is, and scrolls. */
function fit() {
  const picture = one(".tl-picture", slides[at]);
  picture.style.removeProperty("--tl-zoom");
  if (!roomy.matches) return;
  const { clientWidth } = picture;
  let zoom = clientWidth / (Number(picture.dataset.least) || clientWidth);
  do picture.style.setProperty("--tl-zoom", `${zoom}`);
  while (main.scrollHeight > main.clientHeight && (zoom -= FINE) > LEAST);
}

const leave = () => location.assign(/** @type {HTMLAnchorElement} */ (one("header a")).href);
const fill = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());

/** @type {Record<string, () => unknown>} */
const KEYS = {
  ArrowRight: () => show(at + 1),
  ArrowLeft: () => show(at - 1),
  PageDown: () => show(at + 1),
  PageUp: () => show(at - 1),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  Escape: () => document.fullscreenElement || leave(),
};

addEventListener("keydown", (event) => {
  if (!KEYS[event.key] || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  KEYS[event.key]();
});
previous.addEventListener("click", () => show(at - 1));
next.addEventListener("click", () => show(at + 1));
full.addEventListener("click", fill);
addEventListener("touchstart", ({ touches }) => (start = touches.length === 1 ? touches[0] : undefined), { passive: true });
addEventListener("touchend", ({ changedTouches: [end] }) => {
  if (!start) return;
  const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
  if (Math.abs(across) > Math.max(SWEEP, 2 * Math.abs(down))) show(at - Math.sign(across));
});
addEventListener("resize", fit);
addEventListener("toggle", fit, true); // a note that is opened takes of its room
addEventListener("hashchange", () => show(numberOf(location.hash)));

full.hidden = !document.fullscreenEnabled;
bar.hidden = progress.hidden = false;
document.body.classList.add("tl-stepping");
show(numberOf(location.hash), false);
