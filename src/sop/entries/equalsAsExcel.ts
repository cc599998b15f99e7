/** Text compared as Excel's `=` compares it: case ignored, nothing trimmed. */

/** The key under which texts that Excel calls equal meet. */
export const foldAsExcel = (text: string): string => text.toLowerCase();

/** The one letter that is longer when folded: texts of two lengths are equal only where one has it. */
const LONGER_FOLDED = "\u0130";

/**
 * Whether Excel's `=` would call the two texts equal.
 *
 * @example equalsAsExcel("YA", "Ya") // true
 * @example equalsAsExcel(" Ya", "Ya") // false
 */
export const equalsAsExcel = (a: string, b: string): boolean =>
  a === b ||
  ((a.length === b.length || a.includes(LONGER_FOLDED) || b.includes(LONGER_FOLDED)) &&
    foldAsExcel(a) === foldAsExcel(b));
