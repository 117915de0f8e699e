// Buttons that copy the text of an element, such as a citation. A button names the element by its id, in `data-copy`, and stands
// in something to unfold: this script comes when the first one is unfolded, and until then the buttons are not seen.
(() => {
  "use strict";

  // A status must be there before it speaks.
  function ready() {
    for (const button of document.querySelectorAll(".tl-copy:not(.tl-ready)")) {
      button.classList.add("tl-ready");
      button.insertAdjacentHTML("afterend", '<span class="tl-copied" role="status"></span>');
    }
    follow();
  }

  // A frame that shows what the reader sees now: its address ends like that of the page.
  function follow() {
    const end = `${location.search}${location.hash}`.replaceAll("&", "&amp;");
    for (const lines of document.querySelectorAll("pre[data-view]")) {
      lines.textContent = lines.textContent.replace(/src="([^"?#]*)[^"]*/, (_, address) => `src="${address}${end}`);
    }
  }

  // Who forbids the clipboard finds the text chosen, and can copy it by hand.
  async function copy(button) {
    const element = document.getElementById(button.dataset.copy);
    for (const status of document.querySelectorAll(".tl-copied")) status.textContent = "";
    try {
      await navigator.clipboard.writeText(element.textContent);
      button.nextSibling.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(element);
      button.nextSibling.textContent = "The text is selected: copy it with the keyboard or the menu.";
    }
  }

  document.addEventListener("toggle", ready, true);
  document.addEventListener("timeline:shown", follow);
  document.addEventListener("click", ({ target }) => target.matches(".tl-copy") && copy(target));
  ready();
})();
