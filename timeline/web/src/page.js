// What every page runs.

import { followCopying } from "./page/copy.js";
import { all } from "./dom.js";
import { offerExploring } from "./explorer.js";
import { offerFinding } from "./page/finding.js";
import { switchPalette } from "./page/palette.js";

switchPalette();
followCopying();
offerExploring();
offerFinding();
// A link within the page leaves the drawer in which it stands.
addEventListener("hashchange", () => all(".tl-drawer").forEach((drawer) => drawer.hidePopover?.()));
