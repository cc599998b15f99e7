/** Fisher's exact test of a table of two by two. */
import { logChoose } from "./binomial";

/** Tables as probable as the one at hand, but for rounding, count as such: R's fisher.test does the same. */
const ROUNDING = 1 + 1e-7;

/**
 * The two-sided p: all tables with the same margins that are no more probable than this one. 1 where a margin is 0.
 * Source: R's fisher.test; its vectors are in test/cases/statistics-vectors.json.
 *
 * @example fisherExact(3, 4, 1, 4) // 0.4857…
 */
export const fisherExact = (hits1: number, total1: number, hits2: number, total2: number): number => {
  const hits = hits1 + hits2;
  const whole = logChoose(total1 + total2, hits);
  const probability = (count: number): number =>
    Math.exp(logChoose(total1, count) + logChoose(total2, hits - count) - whole);
  const least = Math.max(0, hits - total2);
  const greatest = Math.min(hits, total1);
  const own = probability(hits1) * ROUNDING;
  let sum = 0;
  for (let count = least; count <= greatest; count += 1) {
    const each = probability(count);
    if (each <= own) sum += each;
  }
  return Math.min(1, sum);
};
