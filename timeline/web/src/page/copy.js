// Buttons that copy the text of an element, such as a citation, or save it as a file. A button names the element by its id, in
// `data-copy`, and the file in `data-save`. It stands in something to unfold, and is not seen until the first one is unfolded.

import { all, targetOf } from "../dom.js";

export function followCopying() {
  document.addEventListener("toggle", (event) => targetOf(event).querySelector(".tl-copy") && prepare(), true);
  document.addEventListener("timeline:shown", followView);
  document.addEventListener("click", (event) => {
    const button = targetOf(event);
    if (button.matches("[data-save]")) save(button);
    else if (button.matches(".tl-copy")) copy(button);
  });
}

/** A status must be there before it speaks. */
function prepare() {
  for (const button of all(".tl-copy:not(.tl-ready)")) {
    button.classList.add("tl-ready");
    if (!button.dataset.save) button.insertAdjacentHTML("afterend", '<span class="tl-copied" role="status"></span>');
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

/** @param {HTMLElement} button */
function save(button) {
  const name = `${button.dataset.save}`;
  const text = `${document.getElementById(`${button.dataset.copy}`)?.textContent}`;
  const data = new Blob([name.endsWith(".ris") ? text.replaceAll("\n", "\r\n") : text]); // the lines of RIS end so
  const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(data) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers begin to save later
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
    status.textContent = tr("Copied.");
  } catch {
    /** @type {Selection} */ (getSelection()).selectAllChildren(element);
    status.textContent = tr("The text is selected: copy it with the keyboard or the menu.");
  }
}
