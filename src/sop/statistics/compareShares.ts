/** Whether one share differs from another by more than chance alone. */
import { wilsonInterval } from "../figures/wilsonInterval";
import { fisherExact } from "./fisherExact";

export interface ShareComparison {
  /** The first share less the second. */
  readonly difference: number;
  readonly interval95: readonly [number, number];
  /** 0 lies outside the interval. Otherwise a change is not proven, which is not the same as no change. */
  readonly differs: boolean;
  /** Fisher's exact p, two-sided: for the JSON alone, so that one page never contradicts itself. */
  readonly fisherP: number;
}

/**
 * Newcombe's method 10: the difference's interval from the two shares' Wilson intervals; null where one is of nothing.
 * Source: Newcombe 1998, Statistics in Medicine 17:873.
 *
 * @example compareShares(56, 70, 48, 80) // difference 0.2, interval95 [0.0524…, 0.3339…]
 */
export const compareShares = (
  hits1: number,
  total1: number,
  hits2: number,
  total2: number,
): ShareComparison | null => {
  const first = wilsonInterval(hits1, total1);
  const second = wilsonInterval(hits2, total2);
  if (!first || !second) return null;
  const share1 = hits1 / total1;
  const share2 = hits2 / total2;
  const difference = share1 - share2;
  const low = difference - Math.hypot(share1 - first[0], second[1] - share2);
  const high = difference + Math.hypot(first[1] - share1, share2 - second[0]);
  return {
    difference,
    interval95: [low, high],
    differs: low > 0 || high < 0,
    fisherP: fisherExact(hits1, total1, hits2, total2),
  };
};
