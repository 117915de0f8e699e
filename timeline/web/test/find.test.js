// What is found with which words. test_text_search.py reads the same cases, but for what is suggested.

import assert from "node:assert/strict";
import { test } from "node:test";

import { foundIn } from "../src/find/index.js";
import { distance, suggestions } from "../src/find/suggest.js";
import { finder, fold, plain } from "../src/view/find.js";
import { cases } from "./cases.js";

const { finds, others, plain: made, texts } = cases("find");
const things = texts.map((/** @type {string} */ text) => ({ text: plain(text) }));

for (const [text, expected] of made) {
  test(`${text} is looked through as ${expected}`, () => assert.equal(plain(text), expected));
}

for (const [asked, expected] of finds) {
  test(`a search for ${asked} finds ${expected}`, () => {
    const found = finder(asked, things, others);
    assert.deepEqual(
      [...things.keys()].filter((i) => found(things[i].text)),
      expected,
    );
  });
}

test("a table is searched without capitals and curved marks", () => assert.equal(fold("The “Café’s”"), 'the "cafe\'s"'));

for (const [asked, expected] of [
  ["libary", ["library"]],
  ["lirbary", ["library"]],
  ["The Gazete", ["The gazette"]],
  ["children xyzzy", ["children"]],
  ['"hall reading"', ["hall reading"]],
  ["children loans", ["loans", "children"]],
  ["qqqqqqqq", []],
]) {
  test(`instead of ${asked}, ${expected} is suggested`, () =>
    assert.deepEqual(suggestions(`${asked}`, things, others), expected));
}

for (const [word, other, most, far] of /** @type {[string, string, number, number][]} */ ([
  ["reader", "reader", 2, 0],
  ["raeder", "reader", 2, 1],
  ["reder", "reader", 2, 1],
  ["readers", "reader", 2, 1],
  ["bored", "reader", 2, 3],
  ["a", "reader", 2, 3],
])) {
  test(`from ${word} to ${other} it is as far as ${far}`, () =>
    assert.equal(Math.min(distance(word, other, most), most + 1), far));
}

test("what has it in its title comes first, and the way to find it is one for all that the timeline lists", () => {
  const entry = (/** @type {string} */ title, text = "") => ({ address: "", note: "", title, text: `${title} ${text}` });
  const groups = [
    { name: "Claims", isListed: true, entries: [entry("Later", "a book"), entry("A book is lent"), entry("A textbook")] },
    { name: "Figures", isListed: true, entries: [entry("Two textbooks")] },
    { name: "Pages", isListed: false, entries: [entry("On textbooks")] },
  ];
  const found = foundIn({ others: { tome: "book" }, groups }, "book").map(({ entries }) =>
    entries.map(({ title }) => title),
  );
  assert.deepEqual(found, [["A book is lent", "Later"], ["On textbooks"]]);
});

test("another name is found where it stands, too, and in no other word", () => {
  const entries = ["The Book", "The Tome", "Of tomes", "Customer"].map((title) => ({
    address: "",
    note: "",
    title,
    text: title,
  }));
  const groups = [{ name: "Sources", isListed: false, entries }];
  const found = foundIn({ others: { tome: "book" }, groups }, "tome")[0].entries.map(({ title }) => title);
  assert.deepEqual(found, ["The Book", "The Tome"]);
});
