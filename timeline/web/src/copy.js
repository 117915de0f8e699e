// Buttons that copy the text of an element, such as a citation. A button names the element by its id, in `data-copy`, and stands
// in something to unfold: it is not seen until the first one is unfolded.

import { all, targetOf } from "./dom.js";

export function followCopying() {
  document.addEventListener("toggle", (event) => targetOf(event).querySelector(".tl-copy") && prepare(), true);
  document.addEventListener("timeline:shown", followView);
  document.addEventListener("click", (event) => targetOf(event).matches(".tl-copy") && copy(targetOf(event)));
}

/** A status must be there before it speaks. */
function prepare() {
  for (const button of all(".tl-copy:not(.tl-ready)")) {
    button.classList.add("tl-ready");
    button.insertAdjacentHTML("afterend", '<span class="tl-copied" role="status"></span>');
  }
  followView();
}

/** A frame that shows what the reader sees now: its address ends like that of the page. */
function followView() {
  const end = `${location.search}${location.hash}`.replaceAll("&", "&amp;");
  for (const lines of all("pre[data-view]")) {
    lines.textContent = lines.textContent.replace(/src="([^"?#]*)[^"]*/, (_, address) => `src="${address}${end}`);
  }
}

/**
 * Who forbids the clipboard finds the text chosen, and can copy it by hand.
 * @param {HTMLElement} button
 */
async function copy(button) {
  const element = /** @type {HTMLElement} */ (document.getElementById(`${button.dataset.copy}`));
  const status = /** @type {Element} */ (button.nextElementSibling);
  for (const other of all(".tl-copied")) other.textContent = "";
  try {
    await navigator.clipboard.writeText(element.textContent);
    status.textContent = "Copied.";
  } catch {
    /** @type {Selection} */ (getSelection()).selectAllChildren(element);
    status.textContent = "The text is selected: copy it with the keyboard or the menu.";
  }
}
