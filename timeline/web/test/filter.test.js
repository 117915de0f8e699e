// Which claims a view shows. test_claim_filter.py reads the same cases.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fits } from "../src/view/filter.js";
import { finder } from "../src/view/find.js";
import { cases } from "./cases.js";

const { claims, views } = cases("filter");
const NOTHING = { q: "", theme: "", phase: "", kind: "", source: "", context: "", clock: "", from: "", to: "" };

for (const { asks, shows } of views) {
  test(`${JSON.stringify(asks)} shows what is asked for`, () => {
    const finds = finder(asks.q ?? "", Object.values(claims), {});
    const shown = Object.keys(claims).filter((name) => fits(claims[name], { ...NOTHING, ...asks }, finds));
    assert.deepEqual(shown, shows);
  });
}

test("the text of a claim is not asked for in vain", () => {
  const claim = {
    ...claims.loan,
    get text() {
      throw new Error("asked for");
    },
  };
  assert.equal(fits(claim, { ...NOTHING, theme: "lending" }, Boolean), true);
  assert.equal(fits(claim, { ...NOTHING, theme: "readers", q: "book" }, Boolean), false);
});
