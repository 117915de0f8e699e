// Where labels stand, and where they go. test_labels.py reads the same cases.

import assert from "node:assert/strict";
import { test } from "node:test";

import { edges, moved } from "../src/chart/labels.js";
import { emptyRows, rowCount, rowOf, squeezed } from "../src/chart/rows.js";
import { cases } from "./cases.js";

const { labels, lanes, rows } = cases("labels");
const BAR = 10; // pixels

for (const { is, mark, plot, textWidth, side, at, dx, edges: expected } of labels) {
  test(`${is}, a label stays in the whole window`, () => {
    const label = { side, at, dx, from: mark.start, to: mark.end };
    const whole = { ...plot, start: 0, part: 1 };
    assert.deepEqual(edges(label, textWidth, whole), expected);
    assert.deepEqual(moved(label, textWidth, whole), { x: 0, y: 0 });
  });
}

for (const { row, middle } of rows) {
  test(`the row ${row} has its place in the lane`, () => {
    for (const y of [middle, middle - BAR / 2, middle + BAR / 2]) assert.equal(rowOf(y), row);
  });
}

for (const { rows: count, height } of lanes) {
  test(`a lane is as high as its ${count} rows`, () => assert.equal(rowCount(height), count));
}

// A bar from 0.2 to 0.6 of the window, with a label right of it, in a plot of 500 pixels with a gutter of 20.
const LABEL = /** @type {const} */ ({ side: "right", at: 0.6, dx: 12, from: 0.2, to: 0.6 });
const seen = (/** @type {number} */ start, part = 0.5) => ({ width: 500, gutter: 20, start, part });

test("a label that the right edge would cut off moves above what is seen of its mark", () => {
  const by = moved(LABEL, 100, seen(0));
  assert.deepEqual(by, { x: 310 - 612, y: -11 }); // the bar is seen from 200 to the edge of the gutter, whose middle is 360
});

test("a label that the left edge would cut off moves to the edge", () => {
  const [left] = edges({ ...LABEL, side: "left", at: 0.2, dx: -12 }, 100, seen(0.19));
  const by = moved({ ...LABEL, side: "left", at: 0.2, dx: -12 }, 100, seen(0.19));
  assert.ok(left < -12);
  assert.equal(left + (by?.x ?? 0), 160);
});

test("a label of a mark that is not seen is not shown", () => {
  assert.equal(moved(LABEL, 100, seen(0.7, 0.2)), null);
  assert.equal(moved(LABEL, 100, seen(0, 0.1)), null);
});

test("a name in the head moves into what is seen of what it names, and is not shown where that is too little", () => {
  const phase = /** @type {const} */ ({ side: "head", at: 0.5, dx: 0, from: 0, to: 1 });
  assert.deepEqual(moved(phase, 100, seen(0.75, 0.25)), { x: 250 - -500, y: 0 });
  assert.deepEqual(moved(phase, 100, seen(0, 1)), { x: 0, y: 0 });
  assert.equal(moved({ ...phase, at: 0.05, to: 0.1 }, 100, seen(0, 1)), null);
});

test("rows without a mark are empty, but never the one with the name of the lane", () => {
  assert.deepEqual(emptyRows(5, [2, 4]), [1, 3]);
  assert.deepEqual(emptyRows(3, []), [1, 2]);
});

test("what is below a closed stretch moves up by its height, and what is in it to its top", () => {
  /** @type {[number, number][]} */
  const closed = [
    [100, 124],
    [200, 300],
  ];
  assert.deepEqual(
    [50, 110, 150, 250, 400].map((y) => squeezed(y, closed)),
    [50, 100, 126, 176, 276],
  );
});
