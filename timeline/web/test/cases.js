import { readFileSync } from "node:fs";

// What the builder puts in the place of its call.
Object.assign(globalThis, { tr: (/** @type {string} */ text) => text });

/**
 * The table of cases that the tests of the builder read, too.
 * @param {string} name
 */
export const cases = (name) =>
  JSON.parse(readFileSync(new URL(`../../../tests/cases/${name}.json`, import.meta.url), "utf8"));
