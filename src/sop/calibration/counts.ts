/** How often each thing rated was put into each category: what all figures of agreement begin with. */

/** One thing rated: how many raters chose each category. */
export type Counts = readonly number[];

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** At least one rating. */
export const isRated = (counts: Counts): boolean => sumOf(counts) > 0;
/** At least two: something to compare. */
export const isPaired = (counts: Counts): boolean => sumOf(counts) > 1;

/**
 * Counted, a line a thing rated: `ratings` holds each rater's category in it, null where they gave none. What is in none of
 * the categories is not counted either.
 *
 * @example countsOf([["yes", "yes", null]], ["yes", "no"]) // [[2, 0]]
 */
export const countsOf = <T>(
  ratings: readonly (readonly (T | null)[])[],
  categories: readonly T[],
): readonly Counts[] =>
  ratings.map((line) => categories.map((category) => line.filter((given) => given === category).length));

/** The share of pairs of raters who agree on one thing: Σ r(r − 1) ÷ (R(R − 1)). For those with a pair alone. */
export const pairAgreement = (counts: Counts): number => {
  const total = sumOf(counts);
  return sumOf(counts.map((count) => count * (count - 1))) / (total * (total - 1));
};

/** The mean share of each category over all things rated, of which there is one at least. */
export const meanShares = (rated: readonly Counts[], categories: number): readonly number[] =>
  Array.from(
    { length: categories },
    (_, category) => sumOf(rated.map((counts) => (counts[category] ?? 0) / sumOf(counts))) / rated.length,
  );
