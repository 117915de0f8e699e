// What every page runs.

import { followCopying } from "./page/copy.js";
import { all, targetOf } from "./dom.js";
import { offerExploring } from "./page/explorer.js";
import { offerFinding } from "./page/finding.js";
import { switchPalette } from "./page/palette.js";

switchPalette();
followCopying();
offerExploring();
offerFinding();
// What shows only while it has the focus goes with Escape, until another key.
addEventListener("keydown", (event) => targetOf(event).classList.toggle("tl-shut", event.key === "Escape"));
// A link within the page leaves the drawer in which it stands.
addEventListener("hashchange", () => all(".tl-drawer").forEach((drawer) => drawer.hidePopover?.()));
