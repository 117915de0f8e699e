// Light or dark: as a reader's system prefers, until the reader chooses. The page itself sets it before anything is painted.

const page = document.documentElement;
const NAME = "data-md-color-scheme";

export function switchPalette() {
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".tl-palette"));
  if (!button) return; // a page without the theme
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let isChosen = Boolean(stored());
  dark.addEventListener("change", () => isChosen || show(dark.matches ? "slate" : "default"));
  button.addEventListener("click", () => {
    isChosen = true;
    show(page.getAttribute(NAME) === "slate" ? "default" : "slate");
    store(`${page.getAttribute(NAME)}`);
  });
  button.hidden = false;
}

/** @param {string} palette */
const show = (palette) => page.setAttribute(NAME, palette);

// A browser may forbid both.
function stored() {
  try {
    return localStorage.getItem("palette");
  } catch {
    return null;
  }
}

/** @param {string} palette */
function store(palette) {
  try {
    localStorage.setItem("palette", palette);
  } catch {
    // then it holds for this page
  }
}
