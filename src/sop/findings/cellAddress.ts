/** Naming a cell as Excel does. */

/**
 * The A1 address of a cell, from its row and column counted from 0.
 *
 * @example cellAddress(13, 4) // "E14"
 * @example cellAddress(0, 26) // "AA1"
 */
export const cellAddress = (row: number, column: number): string => {
  let letters = "";
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return `${letters}${row + 1}`;
};
