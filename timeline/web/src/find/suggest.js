// What else to search for where nothing is found: the nearest words that there are, or fewer words.

import { finder, fold } from "../view/find.js";

/** @typedef {import("../view/find.js").Others} Others */
/** @typedef {{text: string}} Thing */

const MOST = 3;

/**
 * How many letters must be changed, added, taken away or swapped with the next, up to `most`.
 * @param {string} word
 * @param {string} other
 * @param {number} most
 */
export function distance(word, other, most) {
  if (Math.abs(word.length - other.length) > most) return most + 1;
  let [before, last] = [/** @type {number[]} */ ([]), [...other, ""].map((_, i) => i)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = last[j - 1] + Number(word[i - 1] !== other[j - 1]);
      row[j] = Math.min(change, last[j] + 1, row[j - 1] + 1);
      if (word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

/**
 * How often each word of three letters or more occurs.
 * @param {Thing[]} things
 */
function wordsOf(things) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { text } of things) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * The nearest word, the more frequent of equals; "" where none is near.
 * @param {string} asked
 * @param {Map<string, number>} words
 */
function nearest(asked, words) {
  const most = asked.length < 5 ? 1 : 2;
  const near = [...words]
    .map(([word, count]) => ({ word, count, far: distance(asked, word, most) }))
    .filter(({ far }) => far <= most);
  return near.sort((one, other) => one.far - other.far || other.count - one.count)[0]?.word ?? "";
}

/**
 * What finds something instead of what finds nothing; at most three, the one that finds most first.
 * @param {string} asked
 * @param {Thing[]} things with plain texts
 * @param {Others} others
 */
export function suggestions(asked, things, others) {
  const words = wordsOf(things);
  const count = (/** @type {string} */ words) => {
    const finds = finder(words, things, others);
    return words ? things.filter(({ text }) => finds(text)).length : 0;
  };
  const known = asked
    .split(/[\s"“”]+/)
    .map((word) => (!count(word) ? nearest(fold(word), words) : word))
    .filter(Boolean);
  const fewer = known.map((_, left) => known.filter((_, i) => i !== left).join(" "));
  for (const choice of [[known.join(" ")], fewer, known]) {
    const counted = [...new Set(choice)].map((text) => ({ text, found: count(text) })).filter(({ found }) => found);
    if (counted.length) {
      const best = counted.sort((one, other) => other.found - one.found).slice(0, MOST);
      return best.map(({ text }) => text);
    }
  }
  return [];
}
