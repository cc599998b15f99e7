/** Which lines a month's table of recommendations has: those in use, and always some that are free. */

const LEAST = 6;
const SPARE = 3;

/**
 * Ascending; those in use keep their place in the count for good, and the lowest free ones stand between and behind.
 *
 * @example recommendationLines([1, 2]) // [1, 2, 3, 4, 5, 6]
 */
export const recommendationLines = (used: Iterable<number>): readonly number[] => {
  const lines = new Set(used);
  const wanted = Math.max(LEAST, lines.size + SPARE);
  for (let index = 1; lines.size < wanted; index += 1) lines.add(index);
  return [...lines].sort((a, b) => a - b);
};
