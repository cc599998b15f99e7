/** Where one share of few stands against the share of all: a funnel plot's answer, without a ranking. */
import { binomialTails } from "./binomial";

/** `outer` = beyond the 99.9 % limits, `inner` = beyond those of 95 % alone. */
export type FunnelPlace = "within" | "inner" | "outer";

/**
 * Exact two-sided binomial limits around the whole's share: ten equal agents with six calls each differ by 39 points
 * best to worst by chance alone, so only what lies beyond the limits is said to stand out.
 *
 * @example funnelPlace(4, 6, 0.85) // "within"
 */
export const funnelPlace = (hits: number, total: number, share: number): FunnelPlace => {
  const { lower, upper } = binomialTails(hits, total, share);
  const tail = Math.min(lower, upper);
  if (tail < 0.0005) return "outer";
  return tail < 0.025 ? "inner" : "within";
};
