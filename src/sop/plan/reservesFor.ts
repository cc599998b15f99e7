/** How many calls are held ready for those that will not count. */
import { ceiling, divide, fraction, fractionOf, subtract } from "./fraction";

/**
 * ⌈calls/(1−u)⌉ − calls, u being the share of attempts that did not count; none where that is not from 0 to under 1.
 *
 * @example reservesFor(60, 15, 100) // 11
 */
export const reservesFor = (calls: number, failed: number, attempts = 1): number => {
  if (!(failed > 0 && failed < attempts)) return 0;
  const kept = subtract(fraction(1n), divide(fractionOf(failed), fractionOf(attempts)));
  return Number(ceiling(divide(fractionOf(calls), kept))) - calls;
};
