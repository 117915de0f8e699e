// What a closer look fetches where the axis has other ticks than single years, or cells in the place of marks.

import { drawTicks } from "./chart/part_ticks.js";
import { countCells } from "./chart/year_counts.js";

dispatchEvent(new CustomEvent("timeline:scale", { detail: { countCells, drawTicks } }));
