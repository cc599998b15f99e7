/** Krippendorff's alpha for categories without an order. */
import { type Counts, isPaired, sumOf } from "./counts";

/**
 * 1 − (n.. − Σ o_cc)(n.. − 1) ÷ (n..² − Σ n_c²), from the coincidences o_ck = Σ r_c(r_k − [c = k]) ÷ (R − 1) of what at least
 * two rated. Null without a pair, and where all are alike.
 *
 * Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability (nominal data, any number of observers, missing data).
 *
 * @example krippendorffAlpha([[2, 0], [0, 2], [1, 1]]) // 0.4444…
 */
export const krippendorffAlpha = (counts: readonly Counts[]): number | null => {
  const pairs = counts.filter(isPaired);
  const totals = (pairs[0] ?? []).map((_, category) => sumOf(pairs.map((one) => one[category] ?? 0)));
  if (totals.filter((total) => total > 0).length < 2) return null;
  const all = sumOf(totals);
  const alike = sumOf(pairs.map((one) => sumOf(one.map((count) => count * (count - 1))) / (sumOf(one) - 1)));
  return 1 - ((all - alike) * (all - 1)) / (all ** 2 - sumOf(totals.map((total) => total ** 2)));
};
