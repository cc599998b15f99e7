/** The days of a month that calls may be planned on. */
import { isWorkingDay } from "../days/addWorkingDays";
import { daysInMonth, firstDayOfMonth } from "../days/months";
import type { Day, Month, WorkCalendar } from "../types";

/**
 * The month's working days from `from` on, but for its last ones, which stay free for what has to be called again.
 *
 * @example freeDays("2026-07", calendar, { from: firstOfJuly, lastFree: 2 }) // 21 days: 1 July to 29 July
 */
export const freeDays = (
  month: Month,
  calendar: WorkCalendar,
  { from, lastFree }: { readonly from: Day; readonly lastFree: number },
): readonly Day[] => {
  const first = firstDayOfMonth(month);
  const working = Array.from({ length: daysInMonth(month) }, (_, index) => first + index).filter((day) =>
    isWorkingDay(day, calendar),
  );
  return working.slice(0, Math.max(0, working.length - lastFree)).filter((day) => day >= from);
};

/**
 * The day of call `index` of `calls`, counted from 0: as even as whole calls allow.
 *
 * @example 60 calls over 21 days // 18 days with 3 calls, 3 with 2
 */
export const dayOfCall = (days: readonly Day[], index: number, calls: number): Day | undefined =>
  days[Math.floor((index * days.length) / calls)];
