// The question whether two figures may be compared, answered from the list of reasons that is on the page.

import { all, one } from "./dom.js";

export function answerQuestions() {
  for (const form of all(".tl-ask")) {
    form.hidden = false;
    form.addEventListener("change", () => {
      one("output", form).textContent = answer(/** @type {HTMLSelectElement[]} */ (all("select", form)));
    });
  }
}

/** @param {HTMLSelectElement[]} selects */
function answer(selects) {
  const ids = selects.map((select) => select.value).sort();
  if (!ids[0] || ids[0] === ids[1]) return "Choose two figures.";
  const reason = all("[data-pairs]").find((item) => item.dataset.pairs?.split(" ").includes(ids.join("+")));
  if (reason) return `No. ${one("span", reason).textContent}`;
  const [series, other] = selects.map((select) => select.selectedOptions[0].dataset.series);
  return series && series === other ? `Both are in one series: ${series}.` : "The data does not say, which is no yes.";
}
