/** A figure with its standard error and interval. */
import { studentT } from "../statistics/studentT";
import type { Estimate } from "../types";

/** The interval is value ± t·SE, its upper end cut at 1. `count` = how many recordings it rests on: the interval's t has one degree of freedom less. */
export const estimate = (value: number, variance: number | null, count: number): Estimate => {
  if (variance === null) return { value, se: null, low: null, high: null };
  const se = Math.sqrt(Math.max(0, variance));
  const reach = studentT(count - 1) * se;
  return { value, se, low: value - reach, high: Math.min(1, value + reach) };
};

/** Σ(xᵢ − G)² ÷ (n(n − 1)): the variance of a mean of what each recording contributes; null for fewer than two. */
export const varianceOfMean = (contributions: readonly number[], mean: number): number | null => {
  const n = contributions.length;
  if (n < 2) return null;
  return contributions.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n * (n - 1));
};
