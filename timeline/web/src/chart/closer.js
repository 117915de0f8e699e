// The way to scripts that come when they are first needed, also on a page from a file: close_up.js, without which a picture is moved
// and filtered, but its rows and labels stay as they were; and what only some timelines need of it.

/** @typedef {{countCells: typeof import("./year_counts.js").countCells, drawTicks: typeof import("./part_ticks.js").drawTicks}} Scale */

/** @type {Record<string, Promise<any>>} */
const coming = {};

/** @param {"closer" | "scale"} name */
export const fetched = (name) =>
  (coming[name] ??= new Promise((resolve) => {
    addEventListener(`timeline:${name}`, (event) => resolve(/** @type {CustomEvent} */ (event).detail));
    const own = /** @type {HTMLScriptElement} */ (document.querySelector("script[src$='scripts/timeline.js']"));
    document.head.append(
      Object.assign(document.createElement("script"), { src: own.src.replace("timeline.js", `${name}.js`) }),
    );
  }));
