/** Retention: which months' records have been kept as long as the procedure asks. Nothing is ever deleted by itself. */
import { partsOfDay } from "../days/calendarParts";
import type { Day, Month } from "../types";

/**
 * The months whose end lies more than so many months before the as-of day, in the order given. Source: docs/rules/procedure.md,
 * "Where the procedure is silent": flagged when the period's end plus 1 year has passed.
 *
 * @example keptLongEnough(["2026-01", "2026-02"], 12, dayOf("2027-02-01")) // ["2026-01"]
 */
export const keptLongEnough = (
  months: readonly Month[],
  retentionMonths: number,
  asOf: Day,
): readonly Month[] => {
  const { year, month } = partsOfDay(asOf);
  const now = year * 12 + month;
  return months.filter((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5)) + retentionMonths < now);
};
