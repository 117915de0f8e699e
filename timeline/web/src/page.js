// What every page runs.

import { followCopying } from "./copy.js";
import { all } from "./dom.js";
import { offerExploring } from "./explorer.js";
import { switchPalette } from "./palette.js";

switchPalette();
followCopying();
offerExploring();
// A link within the page leaves the drawer in which it stands.
addEventListener("hashchange", () => all(".tl-drawer").forEach((drawer) => drawer.hidePopover?.()));
