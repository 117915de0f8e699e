// The list of claims: those that are asked for, and how many they are.

import { all } from "../dom.js";
import { dayInWords } from "../range.js";
import { fits } from "./filter.js";
import { finder, others } from "./find.js";
import { state } from "./state.js";

export function showList() {
  const finds = finder(state.view.q, state.claims, others());
  for (const claim of state.claims) {
    claim.isShown = fits(claim, state.view, finds);
    if (claim.item.hidden === claim.isShown) claim.item.hidden = !claim.isShown;
    claim.item.classList.toggle("tl-chosen", claim.id === state.chosen);
  }
  for (const list of all(".tl-list")) list.hidden = !list.querySelector("li:not([hidden])");
}

/**
 * How many claims are shown, from which day until which.
 * @param {number} shown
 * @param {number} whole
 * @param {{from: string, to: string}} range
 */
export function summary(shown, whole, { from, to }) {
  const count = shown === whole ? `All ${whole}` : `${shown} of ${whole}`;
  return `${count} claims are shown${from && `, from ${dayInWords(from)}`}${to && ` until ${dayInWords(to)}`}.`;
}
