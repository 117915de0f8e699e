// The line that helps a reader who searches: what this site calls by another name, and what else may be searched for.

import { finder, other, plain } from "../view/find.js";
import { suggestions } from "./suggest.js";

/** @typedef {import("../view/find.js").Others} Others */

/**
 * @param {HTMLElement} line
 * @param {HTMLInputElement} field in which a reader searches
 * @param {{text: string}[]} things among which, with plain texts
 * @param {Others} others
 */
export function hint(line, field, things, others) {
  const asked = field.value.trim();
  const finds = finder(asked, things, others);
  const isFound = !asked || things.some(({ text }) => finds(text));
  const buttons = isFound ? [] : suggestions(asked, things, others).map((text) => button(field, text));
  const nothing = buttons.length ? [tr("Try instead"), ...buttons.flatMap((each) => [" ", each])] : [];
  line.replaceChildren(renamed(plain(asked), others), ...nothing);
}

/**
 * @param {string} asked
 * @param {Others} others
 */
const renamed = (asked, others) =>
  Object.entries(others)
    .flatMap(([name, own]) =>
      (asked.match(other(name)) ?? []).map((typed) => tr(`This site uses “${own}”, not “${typed}”. `)),
    )
    .join("");

/**
 * @param {HTMLInputElement} field
 * @param {string} text to search for
 */
function button(field, text) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.addEventListener("click", () => {
    field.value = text;
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return made;
}
