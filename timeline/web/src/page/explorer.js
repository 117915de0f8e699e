// The way from a picture to what draws it live, which comes when a reader presses "Explore", and never before.

import { all, one } from "../dom.js";

/** A page from a file can fetch nothing. */
export const canFetch = location.protocol !== "file:";

/**
 * @param {string | undefined} chart the address of what is to be drawn, beside whose folder the scripts are
 * @returns {Promise<typeof import("../explore.js")>}
 */
export const explorer = (chart) => import(new URL("../scripts/explore.js", new URL(`${chart}`, location.href)).href);

/** Frames and graphs: the button goes to the live chart and back. */
export function offerExploring() {
  for (const figure of canFetch ? all("figure:has(.tl-explore)") : []) {
    const button = one(".tl-explore", figure);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const face = all("[data-chart]", figure).find(({ offsetParent }) => offsetParent);
      try {
        await (await explorer(face?.dataset.chart)).drawLive(figure, button);
      } catch {
        one("[role=status]", figure).textContent = tr("The live chart could not be loaded; this picture stays.");
      }
    });
  }
}
