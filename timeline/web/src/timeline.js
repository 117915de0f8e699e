// What a page with a timeline runs.

import { startCharts } from "./chart/charts.js";
import { listen } from "./view/controls.js";
import { ask, read, start } from "./view/view.js";

listen(ask);
startCharts();
addEventListener("popstate", read);
start();
