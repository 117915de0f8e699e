// Where labels stand, and where they go. test_labels.py reads the same cases.

import assert from "node:assert/strict";
import { test } from "node:test";

import { labelPlace, namePlace } from "../src/chart/labels.js";
import { laneAt, laneHeight, put, rowOf } from "../src/chart/rows.js";
import { cases } from "./cases.js";

const { labels, lanes, placing, rows } = cases("labels");
const [BAR, POINT, ARROW] = [10, 5, 11]; // pixels

for (const { is, mark, plot, textWidth, side, edges } of labels) {
  test(`${is}, a label stands where the builder puts it`, () => {
    const [left, right] = mark.arrows.map((/** @type {boolean} */ isArrow) => (isArrow ? ARROW : POINT));
    const from = mark.start * plot.width - left;
    const found = labelPlace([from, mark.end * plot.width + right], textWidth, textWidth, plot.width + plot.gutter);
    assert.deepEqual(found, [edges[0], side === "above"]);
  });
}

for (const { row, middle } of rows) {
  test(`the row ${row} has its place in the lane`, () => {
    for (const y of [middle, middle - BAR / 2, middle + BAR / 2]) assert.equal(rowOf(y), row);
  });
}

for (const { rows: count, height } of lanes) {
  test(`a lane is as high as its ${count} rows`, () => assert.equal(laneHeight(count), height));
}

for (const { rows: before, first, extents, row } of placing) {
  test(`${JSON.stringify(extents)} has the first rows of ${JSON.stringify(before)} in which it touches nothing`, () => {
    const after = structuredClone(before);
    assert.equal(put(after, first, extents), row);
    assert.deepEqual(
      extents.map((/** @type {unknown} */ _, /** @type {number} */ down) => after[row - extents.length + 1 + down].at(-1)),
      extents,
    );
    assert.equal(after.length, Math.max(before.length, row + 1));
  });
}

test("a label turns to the left before the edge, and stands above where the left has no room", () => {
  assert.deepEqual(labelPlace([400, 410], 100, 100, 517), [417, false]);
  assert.deepEqual(labelPlace([400, 410], 100, 100, 516), [293, false]);
  assert.deepEqual(labelPlace([106, 410], 100, 100, 516), [208, true]);
});

test("labels of marks in the same place stand on one side, if the widest has room there", () => {
  assert.deepEqual(labelPlace([400, 410], 50, 100, 500), [343, false]);
  assert.deepEqual(labelPlace([400, 410], 50, 450, 500), [417, false]);
});

test("a label above a mark that leaves what is seen stands over what is seen of it, within the edges", () => {
  assert.deepEqual(labelPlace([-500, 900], 100, 100, 520), [210, true]);
  assert.deepEqual(labelPlace([-500, 60], 480, 480, 520), [0, true]);
  assert.deepEqual(labelPlace([470, 900], 480, 480, 520), [40, true]);
});

test("a name in the head moves into what is seen of what it names, and is not shown where that is too little", () => {
  assert.equal(namePlace([-1500, 300], 100, 500), 100);
  assert.equal(namePlace([0, 500], 100, 500), 200);
  assert.equal(namePlace([450, 900], 40, 500), 455);
  assert.ok(namePlace([450, 900], 60, 500) < -1000);
});

test("a place is in the lane that begins above it, and the head in none", () => {
  const all = [60, 160, 400].map((top) => ({ top, by: 0, isOut: false }));
  assert.deepEqual(
    [0, 60, 159, 160, 404].map((y) => laneAt(y, all)?.top),
    [undefined, 60, 60, 160, 400],
  );
});
