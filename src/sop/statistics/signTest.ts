/** Whether differences lean to one side by more than chance. */
import { binomialTails } from "./binomial";

/**
 * The exact two-sided sign test: 2·P(X ≤ the smaller count), X ~ Bin(one + other, ½), at most 1; so 1 where there is no
 * difference at all. It is McNemar's exact test of the two counts of discordant pairs.
 * Source: Dixon & Mood 1946, Journal of the American Statistical Association 41:557.
 *
 * @example signTest(8, 1) // 0.0390625
 */
export const signTest = (one: number, other: number): number =>
  Math.min(1, 2 * binomialTails(Math.min(one, other), one + other, 0.5).lower);
