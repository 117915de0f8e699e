// One short sentence, which a screen reader speaks when it can.

import { all } from "../dom.js";

/** @param {string} sentence */
export function say(sentence) {
  for (const place of all(".tl-status")) if (place.textContent !== sentence) place.textContent = sentence;
}
