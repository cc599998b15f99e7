/** Whether a month in progress keeps up with its target. */
import { firstDayOfMonth, daysInMonth, monthOfDay } from "../days/months";
import type { Day, Month } from "../types";

/**
 * counted ÷ (target × day of month ÷ days in month): 1 is right on pace. Null for a month that the as-of day does not
 * lie in, and for a target of 0.
 *
 * @example paceOf(30, 60, "2026-04", dayFromIso("2026-04-15")) // 1
 */
export const paceOf = (counted: number, target: number, month: Month, asOf: Day): number | null => {
  if (target === 0 || monthOfDay(asOf) !== month) return null;
  const dayOfMonth = asOf - firstDayOfMonth(month) + 1;
  return counted / ((target * dayOfMonth) / daysInMonth(month));
};
