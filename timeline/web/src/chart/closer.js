// The way to close_up.js, which comes as a script of its own when it is first needed, also on a page from a file.

/** @typedef {typeof import("./close_up.js").lookCloser} Look */

/** @type {Promise<Look> | undefined} */
let coming;

/** Without it a picture is moved and filtered, but its rows and labels stay as they were. */
export function closer() {
  coming ??= new Promise((resolve) => {
    addEventListener("timeline:closer", (event) => resolve(/** @type {CustomEvent<Look>} */ (event).detail));
    const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[src$='scripts/timeline.js']"));
    document.head.append(
      Object.assign(document.createElement("script"), { src: own.src.replace("timeline.js", "closer.js") }),
    );
  });
  return coming;
}
