// Which claims a view shows. test_claim_filter.py reads the same cases.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isDay } from "../src/range.js";
import { fits, fold } from "../src/view/filter.js";
import { cases } from "./cases.js";

const { claims, days, folded, views } = cases("filter");
const NOTHING = { q: "", theme: "", phase: "", kind: "", source: "", context: "", clock: "", from: "", to: "" };

for (const { asks, shows } of views) {
  test(`${JSON.stringify(asks)} shows what is asked for`, () => {
    const shown = Object.keys(claims).filter((name) => fits(claims[name], { ...NOTHING, ...asks }));
    assert.deepEqual(shown, shows);
  });
}

for (const [text, expected] of folded) {
  test(`a search for ${text} passes over capitals and accents`, () => assert.equal(fold(text), expected));
}

for (const [text, expected] of days) {
  test(`"${text}" is ${expected ? "a" : "no"} day of the calendar`, () => assert.equal(isDay(text), expected));
}

test("the text of a claim is not asked for in vain", () => {
  const claim = {
    ...claims.loan,
    get text() {
      throw new Error("asked for");
    },
  };
  assert.equal(fits(claim, { ...NOTHING, theme: "lending" }), true);
  assert.equal(fits(claim, { ...NOTHING, theme: "readers", q: "book" }), false);
});
