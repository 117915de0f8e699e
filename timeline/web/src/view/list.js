// The list of claims: those that are asked for, and how many they are.

import { all, targetOf } from "../dom.js";
import { dayInWords } from "../range.js";
import { fits } from "./filter.js";
import { finder, others } from "./find.js";
import { LISTED, state } from "./state.js";

/**
 * The claims that a view shows.
 * @param {typeof state.view} view
 */
export function shownIn(view) {
  const finds = finder(view.q, state.claims, others());
  return state.claims.filter((claim) => fits(claim, view, finds));
}

/** A part of the list that is off the screen is not laid out. */
export function watchParts() {
  document.addEventListener("contentvisibilityautostatechange", (event) =>
    targetOf(event).classList.toggle("tl-off", event.skipped),
  );
}

export function showList() {
  const shown = new Set(shownIn(state.view));
  for (const claim of state.claims) {
    if (claim.isShown !== shown.has(claim)) claim.item.hidden = !(claim.isShown = shown.has(claim));
    if (claim.isChosen !== (claim.id === state.chosen)) claim.isChosen = claim.item.classList.toggle("tl-chosen");
  }
  for (const list of all(".tl-list")) {
    const part = all("li:not([hidden])", list).length / list.childElementCount;
    list.hidden = !part;
    list.style.setProperty("--tl-shown", part < 1 ? `${part}` : "");
  }
}

/**
 * How many claims are drawn and listed, from which day to which.
 * @param {{from: string, to: string, clock: string}} view
 */
export function summary({ from, to, clock }) {
  const count = (/** @type {string} */ but) => all(`.tl-list > li:not(${but})`).length;
  const [whole, drawn] = [count(LISTED), count(`${LISTED}, [hidden]`)];
  const listed = count("[hidden]") - drawn;
  const [first, last] = [from, to].map(dayInWords);
  const range = (from && tr(`, from ${first}`)) + (to && (from ? tr(` to ${last}`) : tr(`, up to ${last}`)));
  const some = trCount(`${drawn} of ${whole} claims is on the chart`, `${drawn} of ${whole} claims are on the chart`, drawn);
  const marks = drawn === whole ? tr(`All ${whole} claims are on the chart`) : drawn ? some : tr("No claim is on the chart");
  const rest = trCount(
    ` ${listed} {context} figure is only in the list.`,
    ` ${listed} {context} figures are only in the list.`,
    listed,
  );
  const where = clock ? tr(", each on the day its {article} appeared") : "";
  const less = tr(" Remove a word or a filter, or choose a longer range.");
  return `${marks}${where}${range}.${listed ? rest : drawn ? "" : less}`;
}
