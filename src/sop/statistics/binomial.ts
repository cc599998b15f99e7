/** Exact tails of the binomial distribution. */

const logFactorials: number[] = [0];

const logFactorial = (n: number): number => {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[n] ?? 0;
};

/** log of n over k, for whole numbers 0 ≤ k ≤ n. */
export const logChoose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** P(X = hits) where each of `total` succeeds with probability `share`. */
export const probability = (hits: number, total: number, share: number): number => {
  if (share <= 0) return hits === 0 ? 1 : 0;
  if (share >= 1) return hits === total ? 1 : 0;
  return Math.exp(logChoose(total, hits) + hits * Math.log(share) + (total - hits) * Math.log1p(-share));
};

export interface BinomialTails {
  /** P(X ≤ hits). */
  readonly lower: number;
  /** P(X ≥ hits). */
  readonly upper: number;
}

/**
 * How probable so few, and so many, hits are where each of `total` succeeds with probability `share`.
 * Each tail is added up on its own, so that a tiny one keeps its digits.
 *
 * @example binomialTails(0, 2, 0.5) // { lower: 0.25, upper: 1 }
 */
export const binomialTails = (hits: number, total: number, share: number): BinomialTails => {
  let lower = 0;
  let upper = 0;
  for (let count = 0; count <= total; count += 1) {
    const each = probability(count, total, share);
    if (count <= hits) lower += each;
    if (count >= hits) upper += each;
  }
  return { lower: Math.min(1, lower), upper: Math.min(1, upper) };
};

/**
 * The least and the greatest count whose tails both are at least `tail`: a count beyond them is a signal.
 *
 * @example countsWithin(2, 0.5, 0.3) // [1, 1]: 0 and 2 of two are each less probable than 0.3
 */
export const countsWithin = (
  total: number,
  share: number,
  tail: number,
): readonly [least: number, greatest: number] => {
  let least = 0;
  let sum = probability(0, total, share);
  while (sum < tail && least < total) {
    least += 1;
    sum += probability(least, total, share);
  }
  let greatest = total;
  sum = probability(total, total, share);
  while (sum < tail && greatest > 0) {
    greatest -= 1;
    sum += probability(greatest, total, share);
  }
  return [least, greatest];
};
