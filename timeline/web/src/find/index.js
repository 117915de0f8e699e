// The index of the site: what may be found, in groups, and the names that the site does not use.

import { finder, other, plain } from "../view/find.js";

/** @typedef {import("../view/find.js").Others} Others */
/** @typedef {{address: string, title: string, note: string, text: string}} Entry */
/** @typedef {{name: string, isListed: boolean, entries: Entry[]}} Group whose entries the timeline lists, or not */
/** @typedef {{others: Others, groups: Group[]}} Index */

/**
 * A row has the address, the title, a note, more words, and the numbers of names that are words of it, too.
 * @typedef {[string, string, string?, string?, ...number[]]} Row
 */

/**
 * @param {URL} root of the site
 * @returns {Promise<Index>}
 */
export async function fetched(root) {
  const answer = await fetch(new URL("scripts/find-index.json", root));
  /** @type {{others: Others, names: string[], groups: [string, boolean, Row[]][]}} */
  const { others, names, groups } = await answer.json();
  const entry = (/** @type {Row} */ [address, title, note = "", more = "", ...numbers]) => ({
    address: new URL(address, root).href,
    title,
    note,
    text: plain([note, title, more, ...numbers.map((number) => names[number])].join(" ")),
  });
  return { others, groups: groups.map(([name, isListed, rows]) => ({ name, isListed, entries: rows.map(entry) })) };
}

/**
 * The same with other names as phrases: they stand in titles, and in none within another word.
 * @param {string} asked
 * @param {Others} others
 */
const asTyped = (asked, others) =>
  Object.keys(others).reduce((text, name) => text.replace(other(name), '"$&"'), plain(asked));

/**
 * The groups with what was asked for, first what has it in its title. What the timeline lists is looked through as one, as it is there.
 * @param {Index} index
 * @param {string} asked
 * @returns {Group[]}
 */
export function foundIn({ others, groups }, asked) {
  const listed = groups.filter(({ isListed }) => isListed).flatMap(({ entries }) => entries);
  const ofList = finder(asked, listed, others);
  return groups
    .map(({ entries, ...group }) => {
      const own = finder(asked, entries, others);
      const typed = finder(asTyped(asked, others), entries, {});
      const finds = group.isListed ? ofList : (/** @type {string} */ text) => own(text) || typed(text);
      const place = (/** @type {Entry} */ { title }) => Number(!finds(plain(title)));
      const found = entries.filter(({ text }) => finds(text));
      return { ...group, entries: found.sort((entry, other) => place(entry) - place(other)) };
    })
    .filter(({ entries }) => entries.length);
}
