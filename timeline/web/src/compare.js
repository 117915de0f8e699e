// The question whether two figures may be compared. The answers are on the page, each with the pairs for which it holds.

import { all, one } from "./dom.js";

for (const form of all(".tl-ask")) {
  form.hidden = false;
  form.onchange = () => {
    const pair = all("select", form).map((select) => /** @type {HTMLSelectElement} */ (select).value);
    const answer = one(`[data-pairs~="${pair.sort().join("+")}"]`) ?? form;
    one("output", form).textContent = `${answer.dataset.answer}`;
  };
}
