/** Agreement of several raters, as it is and beyond what chance would give: percent, AC1 and Fleiss' kappa. */
import { type Counts, isPaired, isRated, meanShares, pairAgreement, sumOf } from "./counts";
import type { Estimate } from "../types";
import { estimate, varianceOfMean } from "./estimate";

export interface Agreement {
  /** The mean share of agreeing pairs. */
  readonly pa: Estimate | null;
  /** Gwet's AC1: 1 where all are alike. */
  readonly ac1: Estimate | null;
  /** Fleiss' kappa: null where all are alike. */
  readonly fleiss: Estimate | null;
}

/** What chance alone is said to give, of all and of one thing rated. */
interface Chance {
  readonly expected: number;
  readonly ofOne: (counts: Counts) => number;
}

/**
 * p_a, and (p_a − p_e) ÷ (1 − p_e) with p_e = Σπ(1 − π) ÷ (q − 1) for AC1 and Σπ² for kappa. Only what has two ratings or
 * more gives pairs; all that is rated gives the shares π. The variance is that of a sample of things rated, linearized:
 * g* = g − 2(1 − G)(e − p_e) ÷ (1 − p_e). All null without a pair.
 *
 * `counts`: a line a thing rated, a number a category, q ≥ 2 categories alike in each line, chosen or not.
 *
 * Sources: Fleiss 1971, Psychological Bulletin 76:378; Gwet 2008, British Journal of Mathematical and Statistical
 * Psychology 61:29 (both coefficients' variance). Vectors: test/cases/agreement-vectors.json.
 *
 * @example agreementOf([[3, 0, 0], [2, 1, 0]]).pa?.value // 0.6666…
 */
export const agreementOf = (counts: readonly Counts[], categories: number): Agreement => {
  const rated = counts.filter(isRated);
  const pairs = rated.filter(isPaired);
  if (pairs.length === 0) return { pa: null, ac1: null, fleiss: null };
  const weight = rated.length / pairs.length;
  const agreed = rated.map((one) => (isPaired(one) ? pairAgreement(one) : null));
  const pa = sumOf(agreed.map((each) => each ?? 0)) / pairs.length;
  const shares = meanShares(rated, categories);

  const beyondChance = ({ expected, ofOne }: Chance): Estimate => {
    const value = (pa - expected) / (1 - expected);
    const contributions = rated.map((one, index) => {
      const own = agreed[index] ?? null;
      const part = own === null ? 0 : (weight * (own - expected)) / (1 - expected);
      return part - (2 * (1 - value) * (ofOne(one) - expected)) / (1 - expected);
    });
    return estimate(value, varianceOfMean(contributions, value), rated.length);
  };
  const mean = (of: (share: number) => number) => (one: Counts) =>
    sumOf(one.map((count, category) => count * of(shares[category] ?? 0))) / sumOf(one);
  const others = (share: number): number => (1 - share) / (categories - 1);
  const oneCategory = shares.filter((share) => share > 0).length < 2;
  return {
    pa: estimate(
      pa,
      varianceOfMean(
        agreed.map((own) => weight * (own ?? 0)),
        pa,
      ),
      rated.length,
    ),
    ac1: beyondChance({
      expected: sumOf(shares.map((share) => share * others(share))),
      ofOne: mean(others),
    }),
    fleiss: oneCategory
      ? null
      : beyondChance({ expected: sumOf(shares.map((share) => share ** 2)), ofOne: mean((share) => share) }),
  };
};
