/** How sure a figure is that has no formula for it: left out one recording at a time. */
import { sumOf } from "./counts";
import type { Estimate } from "../types";
import { estimate } from "./estimate";

/**
 * The figure of all, with the standard error of its delete-one jackknife: √((n − 1) ÷ n · Σ(θ₍ᵢ₎ − θ̄)²). Null where the figure
 * cannot be calculated of all; without a standard error where it cannot of all but one.
 *
 * Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 11.
 *
 * @example jackknife([1, 2, 3], (some) => some.reduce((sum, each) => sum + each, 0) / some.length)?.se // 0.5773…
 */
export const jackknife = <T>(
  recordings: readonly T[],
  figure: (some: readonly T[]) => number | null,
): Estimate | null => {
  const value = figure(recordings);
  if (value === null) return null;
  const n = recordings.length;
  const without: number[] = [];
  for (const left of recordings.keys()) {
    const each = figure(recordings.filter((_, index) => index !== left));
    if (each === null) break;
    without.push(each);
  }
  if (without.length < Math.max(2, n)) return estimate(value, null, n);
  const mean = sumOf(without) / n;
  return estimate(value, ((n - 1) / n) * sumOf(without.map((each) => (each - mean) ** 2)), n);
};
