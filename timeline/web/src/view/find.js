// What a reader finds with which words. The builder's text_search.py decides the same, for the links of pages.

import { one } from "../dom.js";

/**
 * What this site writes instead of other names, by these.
 * @typedef {Record<string, string>} Others
 */

/** @returns {Others} of a page with a timeline */
export const others = () => JSON.parse(one(".tl-hint")?.dataset.also ?? "{}");

/**
 * Letters without accents, and numbers without separators.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<=\d)(?<!\d{4})[ ,](?=\d{3}(?!\d)|%)/g, "");

/**
 * Small letters, and marks as they are typed.
 * @param {string} text
 */
export const fold = (text) => plain(text).toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

const START = "(?<!\\p{L}|\\p{N})";
const END = "(?!\\p{L}|\\p{N})";

/**
 * Any sign may stand for another, such as a straight apostrophe for a curved one.
 * @param {string} words
 */
const pattern = (words) => words.replace(/[^\p{L}\p{N}%]/gu, ".");

/** @param {string} name that does not begin a phrase in quotation marks */
export const other = (name) => RegExp(`(?<!["“])${START}${pattern(name)}${END}`, "giu");

/**
 * The words and phrases that are asked for, first as they are typed, then as the site writes them.
 * @param {string} asked
 * @param {Others} others
 */
export const terms = (asked, others) =>
  [asked, Object.entries(others).reduce((text, [name, own]) => text.replace(other(name), own), asked)].map((text) => [
    ...plain(text).matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/g),
  ]);

/**
 * Whether a text has all that is asked for. Whole words come first: a word in capitals, such as an abbreviation, is found as it is
 * typed; a short word, a number and a phrase as a whole or else, like a longer word, where a word begins; a longer one anywhere
 * else. Of the two ways to find it the first counts that finds any of `things`.
 * @param {string} asked
 * @param {{text: string}[]} things with plain texts, which are not read where nothing is asked for
 * @param {Others} others
 * @returns {(text: string) => boolean}
 */
export function finder(asked, things, others) {
  const meant = terms(asked, others).map((words) =>
    words.map(([word, phrase]) => {
      const part = pattern(phrase ?? word);
      const first = /^\p{Lu}{2,5}$/u.test(part) ? 0 : phrase || /^\d|^.{1,3}$/.test(word) ? 1 : 2;
      const way = (/** @type {number} */ i) => RegExp((i < 3 ? START : "") + part + (i < 2 ? END : ""), i ? "iu" : "u");
      const best = way(first);
      return things.some(({ text }) => best.test(text)) ? best : way(first + 1);
    }),
  );
  return (text) => meant.some((ways) => ways.every((way) => way.test(text)));
}
