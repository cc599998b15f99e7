/** Whether a month can be judged as a whole. */
import { monthOfDay } from "../days/months";
import type { Day, Month } from "../types";

/**
 * Whether the as-of day lies after the month's last day.
 *
 * @example hasEnded("2026-07", dayFromIso("2026-07-31")) // false
 */
export const hasEnded = (month: Month, asOf: Day): boolean => month < monthOfDay(asOf);
