// The form that filters the claims, a sheet that a button of the chart opens, and the switch that hides the context.

import { all, targetOf } from "../dom.js";

/** @typedef {import("./filter.js").View} View */

export const CHOICES = /** @type {const} */ (["theme", "phase", "kind", "source"]);
export const NAMES = /** @type {const} */ (["q", ...CHOICES, "context", "clock", "from", "to"]);

/** @type {Partial<View>} What lifts everything. */
export const NOTHING = Object.fromEntries(NAMES.map((name) => [name, ""]));

/**
 * @param {keyof View} name
 * @returns {HTMLInputElement | HTMLSelectElement | null}
 */
export const control = (name) =>
  document.querySelector(name === "context" ? ".tl-hide-context" : `.tl-filters [name=${name}]`);

/**
 * The id of a choice that is offered, or ""; of what has another id by now, the old one leads on.
 * @param {keyof View} name
 * @param {string} id
 */
export function offered(name, id) {
  const options = /** @type {HTMLOptionElement[]} */ (all(`.tl-filters [name=${name}] > option`));
  return options.find(({ value, dataset }) => value === id || dataset.was?.split(" ").includes(id))?.value ?? "";
}

/**
 * Lets the controls say what is asked for.
 * @param {View} view
 */
export function reflect(view) {
  for (const name of /** @type {const} */ (["q", ...CHOICES])) {
    const field = control(name);
    if (field && field.value.trim() !== view[name]) field.value = view[name]; // the blank before the next word stays
  }
  const asked = /** @type {const} */ (["q", ...CHOICES, "context"]).filter((name) => view[name]).length;
  for (const count of all("[data-do=filter] b")) count.textContent = asked ? ` (${asked})` : "";
  const hide = /** @type {HTMLInputElement | null} */ (control("context"));
  if (hide) hide.checked = Boolean(view.context);
}

/**
 * Hands on what a reader changes, on every page.
 * @param {(changes: Partial<View>) => void} ask
 */
export function listen(ask) {
  document.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.matches(".tl-filters [name]")) ask({ [field.name]: field.value.trim() });
    if (field.matches(".tl-hide-context")) ask({ context: field.checked ? "hidden" : "" });
  });
  document.addEventListener("submit", (event) => targetOf(event).matches(".tl-filters") && event.preventDefault());
  document.addEventListener("reset", (event) => {
    if (!targetOf(event).matches(".tl-filters")) return;
    event.preventDefault();
    ask(NOTHING);
  });
}
