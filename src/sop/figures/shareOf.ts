/**
 * A part of a whole, 0 to 1; null for 0 of 0, never 0 % or 100 %.
 *
 * @example shareOf(3, 4) // 0.75
 */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
