// The order of the cells of a column.

import assert from "node:assert/strict";
import { test } from "node:test";

import { compare } from "../src/page/order.js";

for (const { cells, up, down } of [
  { cells: ["b", "A", "c"], up: ["A", "b", "c"], down: ["c", "b", "A"] },
  { cells: ["10", "9", "0"], up: ["0", "9", "10"], down: ["10", "9", "0"] },
  { cells: ["", "2015-09-26", "2014-06-29"], up: ["2014-06-29", "2015-09-26", ""], down: ["2015-09-26", "2014-06-29", ""] },
]) {
  test(`${cells} in both directions`, () => {
    assert.deepEqual(
      cells.toSorted((one, other) => compare(one, other, 1)),
      up,
    );
    assert.deepEqual(
      cells.toSorted((one, other) => compare(one, other, -1)),
      down,
    );
  });
}
