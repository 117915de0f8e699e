// What a reader finds with which words. The builder's text_search.py decides the same, for the links of pages.

import { one } from "../dom.js";

/**
 * What this site writes instead of other names, by these, which are plain and written for a regular expression.
 * @typedef {Record<string, string>} Others
 */

/** @returns {Others} of a page with a timeline */
export const others = () => JSON.parse(one(".tl-hint")?.dataset.also ?? "{}");

/**
 * Letters without accents, marks as they are typed, and numbers without separators.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/(?<=\d)(?<!\d{4})[ ,](?=\d{3}(?!\d)|%)/g, "");

/** @param {string} name that does not begin a phrase in quotation marks */
export const other = (name) => RegExp(`(?<![\\w"])${name}(?!\\w)`, "gi");

/**
 * Whether a text has a word: as it is typed (0), as a whole word (1), at the beginning of one (2), or anywhere (3).
 * @param {string} text
 * @param {string} word
 * @param {number} way
 */
function has(text, word, way) {
  const [all, part] = way ? [text.toLowerCase(), word.toLowerCase()] : [text, word];
  const isEdge = (/** @type {number} */ i) => !/[\p{L}\p{N}]/u.test(all[i] ?? "");
  for (let i = -1; (i = all.indexOf(part, i + 1)) >= 0;) {
    if ((way > 2 || isEdge(i - 1)) && (way > 1 || isEdge(i + part.length))) return true;
  }
  return false;
}

/**
 * Whether a text has all that is asked for. Whole words come first: a short word in capitals, such as an abbreviation, is found as it
 * is typed; a short word, a number and a phrase as a whole or else, like a longer word, where a word begins; a longer one anywhere
 * else. Of the two ways to find it the first counts that finds any of `things`.
 * @param {string} asked
 * @param {{text: string}[]} things with plain texts, which are not read where nothing is asked for
 * @param {Others} others
 * @returns {(text: string) => boolean}
 */
export function finder(asked, things, others) {
  const own = Object.entries(others).reduce((text, [name, own]) => text.replace(other(name), own), plain(asked));
  const words = [...own.matchAll(/"([^"]+)"|[^\s"]*[\p{L}\p{N}][^\s"]*/gu)].map(([typed, phrase]) => {
    const word = phrase ?? typed;
    const first = /^\p{Lu}{2,3}$/u.test(word) ? 0 : phrase || /^\d|^.{1,3}$/.test(word) ? 1 : 2;
    return { word, way: things.some(({ text }) => has(text, word, first)) ? first : first + 1 };
  });
  return (text) => words.every(({ word, way }) => has(text, word, way));
}

/**
 * Small letters, for tables.
 * @param {string} text
 */
export const fold = (text) => plain(text).toLowerCase();
