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

/** A share with its Wilson interval. */
export interface MeasuredShare {
  readonly share: number;
  readonly interval95: readonly [number, number];
}

/** Of the first share less the second, from their Wilson intervals: Newcombe's method 10. */
export const differenceInterval = (
  first: MeasuredShare,
  second: MeasuredShare,
): readonly [number, number] => {
  const difference = first.share - second.share;
  return [
    difference - Math.hypot(first.share - first.interval95[0], second.interval95[1] - second.share),
    difference + Math.hypot(first.interval95[1] - first.share, second.share - second.interval95[0]),
  ];
};

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
  const [low, high] = differenceInterval(
    { share: share1, interval95: first },
    { share: share2, interval95: second },
  );
  return {
    difference: share1 - share2,
    interval95: [low, high],
    differs: low > 0 || high < 0,
    fisherP: fisherExact(hits1, total1, hits2, total2),
  };
};
