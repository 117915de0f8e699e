// The drawer with the links of the site is a popover, which needs no script; but a link within the page must close it.

import { one, targetOf } from "./dom.js";

export function leaveDrawer() {
  document.addEventListener("click", (event) => {
    const link = targetOf(event).closest(".tl-drawer a[href^='#']");
    if (link) one(".tl-drawer").hidePopover();
  });
}
