/** Cohen's kappa of two raters. */
import { sumOf } from "./counts";
import type { Estimate } from "../types";

/** 97.5 % of the standard normal distribution. */
const Z = 1.959963984540054;

/** Things rated by both, a line a category of the first rater, a column one of the second. */
export type TwoRaters = readonly (readonly number[])[];

/**
 * How often each pair of categories was given; what either of the two left out is not counted.
 *
 * @example twoRaters([["yes", "no"], ["yes", null]], ["yes", "no"]) // [[0, 1], [0, 0]]
 */
export const twoRaters = <T>(
  pairs: readonly (readonly [T | null, T | null])[],
  categories: readonly T[],
): TwoRaters =>
  categories.map((first) =>
    categories.map((second) => pairs.filter(([a, b]) => a === first && b === second).length),
  );

/**
 * (p_o − p_e) ÷ (1 − p_e), p_e = Σ row·column; null without a thing rated by both, and where both always gave the same
 * single category. The standard error is that of a large sample, and so is the interval, ± 1.96 SE, its upper end cut at 1.
 *
 * Sources: Cohen 1960, Educational and Psychological Measurement 20:37; Fleiss, Cohen & Everitt 1969, Psychological
 * Bulletin 72:323 (standard error).
 *
 * @example cohenKappa([[40, 9], [6, 45]])?.value // 0.6993…
 */
export const cohenKappa = (table: TwoRaters): Estimate | null => {
  const n = sumOf(table.map(sumOf));
  if (n === 0) return null;
  const rows = table.map((line) => sumOf(line) / n);
  const columns = table.map((_, column) => sumOf(table.map((line) => line[column] ?? 0)) / n);
  const row = (index: number): number => rows[index] ?? 0;
  const column = (index: number): number => columns[index] ?? 0;
  if (rows.some((share, index) => share === 1 && column(index) === 1)) return null;
  const observed = sumOf(table.map((line, index) => line[index] ?? 0)) / n;
  const expected = sumOf(rows.map((share, index) => share * column(index)));
  const value = (observed - expected) / (1 - expected);
  // As a mean square about its mean: a difference of two squares would leave rounding where there is no spread at all.
  const mean = value - expected * (1 - value);
  const spread = sumOf(
    table.map((line, first) =>
      sumOf(
        line.map((count, second) => {
          const alike = first === second ? 1 : 0;
          const weight = column(first) + row(second);
          return (count / n) * (alike - weight * (1 - value) - mean) ** 2;
        }),
      ),
    ),
  );
  const se = Math.sqrt(spread / n) / (1 - expected);
  return { value, se, low: value - Z * se, high: Math.min(1, value + Z * se) };
};
