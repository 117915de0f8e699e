// What the lens in the header of a page fetches, and a search on the timeline that finds nothing.

export { open } from "./find/dialog.js";
export { help } from "./find/help.js";
