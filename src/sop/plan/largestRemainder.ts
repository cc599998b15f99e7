/** Exact quotas to whole numbers of the same sum. */
import { compare, floor, fraction, subtract, sum, type Fraction } from "./fraction";

interface Quota {
  readonly quota: Fraction;
  /** Of two equal remainders the one of the larger weight is rounded up; of equal weights the first. */
  readonly weight: Fraction;
}

/**
 * Each quota rounded down, and the calls that are left over one by one to the greatest remainders (Hare quota, the method
 * of Hamilton). The quotas' sum must be a whole number.
 *
 * @example largestRemainder of 7.5 (weight 15), 2.5 (weight 5) // [8, 2]
 */
export const largestRemainder = (quotas: readonly Quota[]): readonly number[] => {
  const whole = quotas.map(({ quota }) => floor(quota));
  const rest = subtract(sum(quotas.map(({ quota }) => quota)), sum(whole.map((count) => fraction(count))));
  if (rest.under !== 1n) throw new RangeError("quotas whose sum is not whole");
  const remainder = (place: number): Fraction =>
    subtract(quotas[place]?.quota ?? fraction(0n), fraction(whole[place] ?? 0n));
  const raised = new Set(
    quotas
      .map((_, place) => place)
      // Of equal ones the first stays the first: sorting keeps their order.
      .sort(
        (a, b) =>
          compare(remainder(b), remainder(a)) ||
          compare(quotas[b]?.weight ?? fraction(0n), quotas[a]?.weight ?? fraction(0n)),
      )
      .slice(0, Number(rest.over)),
  );
  return whole.map((count, place) => Number(count) + (raised.has(place) ? 1 : 0));
};
