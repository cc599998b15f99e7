/** Text compared as Excel's `=` compares it: case ignored, nothing trimmed. */

/** The key under which texts that Excel calls equal meet. */
export const foldAsExcel = (text: string): string => text.toLowerCase();

/**
 * Whether Excel's `=` would call the two texts equal.
 *
 * @example equalsAsExcel("YA", "Ya") // true
 * @example equalsAsExcel(" Ya", "Ya") // false
 */
export const equalsAsExcel = (a: string, b: string): boolean => a === b || foldAsExcel(a) === foldAsExcel(b);
