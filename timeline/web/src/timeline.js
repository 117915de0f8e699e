// What the pages of the site run.

import { followCharts } from "./chart/charts.js";
import { followCopying } from "./copy.js";
import { listen } from "./view/controls.js";
import { arrive, ask, read } from "./view/view.js";

listen(ask);
followCharts();
followCopying();
addEventListener("popstate", read);
// The theme goes to another page at a single letter, which a spoken word or a slip would press too (WCAG 2.1.4).
addEventListener("keydown", (event) => /^[pn,.]$/.test(event.key) && event.stopImmediatePropagation(), true);

arrive();
// Instant navigation then tells of each page, but never from a file.
window.document$?.subscribe(arrive);
