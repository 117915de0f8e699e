// What a page with a timeline runs.

import { one } from "./dom.js";
import { startCharts } from "./chart/charts.js";
import { listen } from "./view/controls.js";
import { watchParts } from "./view/list.js";
import { ask, read, start } from "./view/view.js";

function begin() {
  listen(ask);
  startCharts();
  addEventListener("popstate", read);
  start();
  // Who comes back from the page of a claim finds the mark from which they went.
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (visit.type === "back_forward") one("a.tl-chosen")?.focus({ preventScroll: true });
}

watchParts();
// The picture is painted first, unless the address asks for a part of it.
if (location.search) begin();
else requestAnimationFrame(() => setTimeout(begin));
