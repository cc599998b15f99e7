/** Whether it is too long since callers were last compared. */
import { dayOfParts, lengthOfMonth, partsOfDay } from "../days/calendarParts";
import type { Day } from "../types";

/** The same day so many months on; where that month is shorter its last day. */
const monthsOn = (day: Day, months: number): Day => {
  const parts = partsOfDay(day);
  const index = parts.month - 1 + months;
  const year = parts.year + Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOfParts({ year, month, day: Math.min(parts.day, lengthOfMonth(year, month)) }) ?? Infinity;
};

/**
 * More than `months` (a whole number) since the day; never with 0, which switches it off.
 *
 * @example calibrationOverdue(46142, 46234, 3) // true: 30 April to 31 July 2026
 */
export const calibrationOverdue = (last: Day, asOf: Day, months: number): boolean =>
  months > 0 && asOf > monthsOn(last, months);
