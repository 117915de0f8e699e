// What helps a search on the timeline; it is fetched with the first.

import { all, one } from "../dom.js";
import { others, plain } from "../view/find.js";
import { hint } from "./hint.js";

/** @type {{text: string}[] | undefined} */
let claims;

/** Says below the chart's status what a reader who searches should know. */
export function help() {
  const [line, field] = [one(".tl-hint"), /** @type {HTMLInputElement} */ (one(".tl-filters [name=q]"))];
  claims ??= all(".tl-list > li").map((item) => ({ text: plain(item.textContent) }));
  hint(line, field, claims, others());
}

// Where the reader searches no longer, the line goes.
document.addEventListener("timeline:shown", () => !location.search.includes("q=") && help());
