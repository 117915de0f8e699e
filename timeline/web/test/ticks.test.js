// The ticks of a part of a window in a live chart.

import assert from "node:assert/strict";
import { test } from "node:test";

import { placed } from "../src/chart/part_ticks.js";
import { ticksOf } from "../src/live/ticks.js";
import { axisOf, days, unit } from "../src/range.js";

/** @type {[string, string, number, string[]][]} */
const PARTS = [
  ["2015-09-03T12:00", "2015-09-03T17:59", 300, ["3 Sep, 12:00", "3 Sep, 15:00"]],
  ["2015-09-03T22:10", "2015-09-04T02:09", 600, ["3 Sep, 23:00", "4 Sep, 00:00", "4 Sep, 01:00", "4 Sep, 02:00"]],
  ["2015-09-01", "2015-10-15", 500, ["10 Sep 2015", "24 Sep 2015", "8 Oct 2015"]],
  ["2015-03-23", "2015-09-20", 600, ["Apr 2015", "May 2015", "Jun 2015", "Jul 2015", "Aug 2015", "Sep 2015"]],
  ["1689-12-30", "1889-12-29", 360, ["1700", "1750", "1800", "1850"]],
  ["-0003-01-01", "0003-12-31", 700, ["4 BCE", "3 BCE", "2 BCE", "1 BCE", "1 CE", "2 CE", "3 CE"]],
  ["-0600-01-01", "0500-12-31", 700, ["600 BCE", "400 BCE", "200 BCE", "1 CE", "200 CE", "400 CE"]],
];

for (const [from, to, width, expected] of PARTS) {
  test(`from ${from} to ${to} in ${width} pixels ticks are round and told whole`, () => {
    const { first, length } = axisOf(from, to);
    const { tickvals, ticktext } = ticksOf(first * unit, (first + length) * unit, width);
    assert.deepEqual(ticktext, expected);
    const places = tickvals.map((moment) => ((days(moment) - first) / length) * width);
    assert.ok(places.every((place, i) => place >= (i ? places[i - 1] + 60 : 0) && place < width));
  });
}

test("in a picture of a part, each tick has its place in the whole, and a label if that is not cut off", () => {
  const axis = axisOf("1600-01-01", "1999-12-31");
  const range = /** @type {[number, number]} */ ([days("1700-01-01"), days("1801-01-01")]);
  const found = placed(axis, range, 300);
  assert.deepEqual(
    found.map(({ label }) => label),
    ["1700", "1750", ""],
  );
  assert.ok(found.every(({ at }, i) => Math.abs(parseFloat(at) - (25 + 12.5 * i)) < 0.02));
});
