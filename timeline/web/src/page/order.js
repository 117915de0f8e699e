// The order of the cells of a column.

/**
 * As `Array.sort` wants it: numbers in a text by their size, and empty cells last in both directions.
 * @param {string} one
 * @param {string} other
 * @param {number} sign 1 upwards, -1 downwards
 */
export const compare = (one, other, sign) =>
  Number(!one) - Number(!other) || sign * one.localeCompare(other, "en", { numeric: true });
