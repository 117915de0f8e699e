// What the pages of the site run.

import { startCharts } from "./chart/charts.js";
import { followCopying } from "./copy.js";
import { leaveDrawer } from "./drawer.js";
import { switchPalette } from "./palette.js";
import { listen } from "./view/controls.js";
import { ask, read, start } from "./view/view.js";

switchPalette();
leaveDrawer();
listen(ask);
startCharts();
followCopying();
addEventListener("popstate", read);
start();
