/** How far a rater's scores lie from the standard's. */
import type { ScoreDeviation } from "../types";
import { sumOf } from "./counts";

/** So many points of difference are called the same. */
export const WITHIN_POINTS = 5;

/**
 * Of pairs of scores (0 to 100), the rater's and the standard's; null without any.
 *
 * @example scoreDeviation([[85, 90], [90, 85], [70, 80], [100, 95]]) // bias −1.25, meanAbsolute 6.25, within5 0.75
 */
export const scoreDeviation = (
  pairs: readonly (readonly [rater: number, standard: number])[],
): ScoreDeviation | null => {
  const scored = pairs.length;
  if (scored === 0) return null;
  const differences = pairs.map(([rater, standard]) => rater - standard);
  return {
    scored,
    bias: sumOf(differences) / scored,
    meanAbsolute: sumOf(differences.map(Math.abs)) / scored,
    // A score is a quotient: what rounding made of a difference of five is five.
    within5: differences.filter((each) => Math.abs(each) <= WITHIN_POINTS + 1e-9).length / scored,
  };
};
