// Light or dark: as a reader's system prefers, until the reader chooses. The page sets it by itself before anything is painted.

const NAME = "data-md-color-scheme";

export function switchPalette() {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".tl-palette"));
  if (!button) return; // a page without the theme
  button.hidden = false;
  button.addEventListener("click", () => {
    const palette = document.documentElement.getAttribute(NAME) === "slate" ? "default" : "slate";
    document.documentElement.setAttribute(NAME, palette);
    try {
      localStorage.setItem("palette", palette);
    } catch {
      // A browser may forbid it; then the choice holds for this page.
    }
  });
}
