// The charts of the page: each is told what concerns all.

import { all } from "../dom.js";
import { Chart } from "./chart.js";

export function startCharts() {
  const charts = all(".tl-timeline").map((figure) => new Chart(figure));
  document.addEventListener("timeline:shown", () => {
    for (const chart of charts) chart.show();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const chart of charts) chart.card.dismiss();
  });
  // Paper has another width than the screen, and so another picture.
  for (const sign of ["beforeprint", "afterprint"]) {
    addEventListener(sign, () => {
      for (const chart of charts) {
        chart.figure.classList.toggle("tl-paper", sign === "beforeprint");
        chart.show();
      }
    });
  }
  // The other palette has other colours.
  new MutationObserver(() => {
    for (const chart of charts) chart.live?.show();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-md-color-scheme"] });
}
