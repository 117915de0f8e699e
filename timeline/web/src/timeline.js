// What the pages of the site run.

import { startCharts } from "./chart/charts.js";
import { followCopying } from "./copy.js";
import { all } from "./dom.js";
import { switchPalette } from "./palette.js";
import { listen } from "./view/controls.js";
import { ask, read, start } from "./view/view.js";

switchPalette();
listen(ask);
startCharts();
followCopying();
addEventListener("popstate", read);
// A link within the page leaves the drawer in which it stands.
addEventListener("hashchange", () => all(".tl-drawer").forEach((drawer) => drawer.hidePopover?.()));
start();
