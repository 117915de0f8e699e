// The charts of the page: each is told what concerns all.

import { all } from "../dom.js";
import { state } from "../view/state.js";
import { Chart } from "./chart.js";

export function startCharts() {
  const charts = all(".tl-timeline").map((figure) => new Chart(figure));
  document.addEventListener("timeline:shown", () => {
    for (const chart of charts) chart.show();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") for (const chart of charts) chart.card.dismiss();
  });
  // A link that was copied with an open card opens it; not before the browser has gone to the claim in the list.
  if (location.search.includes("card=")) {
    addEventListener("load", () =>
      setTimeout(() => {
        for (const { card, picture } of charts) card.open(picture.link(state.chosen), true);
      }),
    );
  }
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
