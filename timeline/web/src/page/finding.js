// The lens in the header leads to the timeline. Where something can be fetched, it opens Find instead, which comes when it is first
// asked for; so does what helps a search on the timeline.

import { one } from "../dom.js";
import { canFetch } from "./explorer.js";

export function offerFinding() {
  const lens = /** @type {HTMLAnchorElement} */ (one("a.tl-lens"));
  if (!canFetch || !lens) return;
  /** @returns {Promise<typeof import("../find.js")>} */
  const find = () => import(new URL("../scripts/find.js", lens.href).href);
  /** @type {Awaited<ReturnType<typeof find>> | undefined} What has come, so that it opens at once for who goes on typing. */
  let finder;
  lens.ariaHasPopup = "dialog";
  lens.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (finder) return finder.open(lens);
    find().then(
      (come) => (finder = come).open(lens),
      () => location.assign(lens.href),
    );
  });
  document.addEventListener(
    "timeline:shown",
    () =>
      location.search.includes("q=") &&
      find().then(
        ({ help }) => help(),
        () => {},
      ),
  );
}
