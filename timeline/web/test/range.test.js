// Dates and ranges of time. test_axis.py, test_index.py, test_claim_filter.py and test_wording.py read the same cases.

import assert from "node:assert/strict";
import { test } from "node:test";

import { countedDay } from "../src/chart/year_counts.js";
import { askedRange, axisOf, date, dayInWords, days, meantRange, nearestDay, seenRange, zoomed } from "../src/range.js";
import { cases } from "./cases.js";

const { counted, elsewhere, meant, ranges, words } = cases("range");
const AXIS = axisOf("2014-01-01", "2018-12-31");
const END = days("2019-01-01");
/** @type {[number, number]} */
const WHOLE = [AXIS.first, END];

for (const { window, asks, sees, places } of ranges) {
  test(`${asks.join("/")} has its place in ${window.join("/")}`, () => {
    const axis = axisOf(window[0], window[1]);
    const [from, to] = seenRange(axis, asks[0], asks[1]);
    assert.deepEqual([date(from), date(to - 1)], sees);
    [from, to].forEach((day, i) => assert.ok(Math.abs((day - axis.first) / axis.length - places[i]) < 1e-9));
  });
}

for (const { asks, means } of meant) {
  test(`what an address asks for by ${asks.join(" and ")} is taken for ${means.join(" and ")}`, () => {
    assert.deepEqual(meantRange(axisOf("2014-01-01", "2019-03-31"), asks[0], asks[1]), means);
  });
}

/** @type {Record<string, [string, string]>} */
const WINDOWS = {
  "-0100/0099": ["-0100-01-01", "0099-12-31"],
  "2015-09-01/2015-09-11": ["2015-09-01T00:00", "2015-09-11T23:59"],
  "2014/2018": ["2014-01-01", "2018-12-31"],
};

for (const { window, asks, means } of elsewhere) {
  test(`what an address asks for by ${asks.join(" and ")} in ${window} is taken for ${means.join(" and ")}`, () => {
    assert.deepEqual(meantRange(axisOf(...WINDOWS[window]), asks[0], asks[1]), means);
  });
}

for (const { claim, view, day } of counted) {
  test(`what is drawn from ${claim.from} on is counted on ${day} in a view from "${view.from}"`, () => {
    axisOf(day, day);
    assert.equal(date(countedDay(claim.from, days(view.from || claim.from))), day);
  });
}

for (const [day, expected] of words) {
  test(`${day} is written in words`, () => assert.equal(dayInWords(day), expected));
}

test("a range is at least four weeks, and within the window", () => {
  const asked = [
    ["2016-03-01", "2016-03-01"],
    ["2018-12-31", "2018-12-31"],
    ["2016-03-01", "2015-03-01"],
    ["2030-01-01", ""],
    ["", "2010-01-01"],
  ];
  for (const [from, to] of asked) {
    const [low, high] = seenRange(AXIS, from, to);
    assert.equal(high - low, 28);
    assert.ok(AXIS.first <= low && high <= END);
  }
});

test("zooming halves and doubles around a day or the middle, within the window", () => {
  const inner = zoomed(AXIS, WHOLE, 0.5);
  assert.equal(inner[1] - inner[0], AXIS.length / 2);
  assert.equal(inner[0] + inner[1], WHOLE[0] + WHOLE[1]);
  assert.deepEqual(zoomed(AXIS, inner, 2), WHOLE);
  assert.deepEqual(zoomed(AXIS, WHOLE, 2), WHOLE);
  const [low, high] = zoomed(AXIS, [AXIS.first, AXIS.first + 30], 0.5);
  assert.equal(high - low, 28);
  assert.ok(low >= AXIS.first);
  const day = days("2015-09-21");
  const [from, to] = zoomed(AXIS, WHOLE, 0.5, day);
  assert.equal((from + to) / 2, day);
  assert.deepEqual(zoomed(AXIS, WHOLE, 0.5, END)[1], END);
  assert.deepEqual(zoomed(AXIS, inner, 1, AXIS.first)[0], AXIS.first);
});

const DATES = ["2014-03-01", "2014-03-31", "", "2015-12-31", "2017-10-01", "2018-05-28", "2010-01-01"];
/** @type {[string, [string, string], number, string | undefined][]} */
const NEAREST = [
  ["nearest", ["2014-01-01", "2019-01-01"], 0, "2015-12-31"],
  ["nearest, though it is not seen", ["2016-01-01", "2017-01-01"], 0, "2015-12-31"],
  ["next", ["2014-01-01", "2016-01-01"], 1, "2017-10-01"],
  ["next, on the day after the last that is seen", ["2015-01-01", "2015-12-31"], 1, "2015-12-31"],
  ["one before", ["2017-01-01", "2019-01-01"], -1, "2015-12-31"],
  ["one before, but not the first that is seen", ["2015-12-31", "2017-01-01"], -1, "2014-03-31"],
  ["next, of which there is none", ["2018-01-01", "2019-01-01"], 1, undefined],
  ["one before, of which there is none in the window", ["2014-01-01", "2014-12-31"], -1, undefined],
];

for (const [name, [from, to], sign, expected] of NEAREST) {
  test(`a claim begins or ends on the ${name}`, () => {
    const day = nearestDay(AXIS, [days(from), days(to)], sign, DATES);
    assert.equal(day === undefined ? day : date(day), expected);
  });
}

test("of the whole window nothing is asked", () => {
  assert.deepEqual(askedRange(AXIS, WHOLE), { from: "", to: "" });
  assert.deepEqual(askedRange(AXIS, [days("2015-01-01"), days("2016-01-01")]), { from: "2015-01-01", to: "2015-12-31" });
});
