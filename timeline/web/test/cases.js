import { readFileSync } from "node:fs";

/**
 * The table of cases that the tests of the builder read, too.
 * @param {string} name
 */
export const cases = (name) =>
  JSON.parse(readFileSync(new URL(`../../../tests/cases/${name}.json`, import.meta.url), "utf8"));
