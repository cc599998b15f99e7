/** When the activities of a month that the procedure calls "on time" are due. Source: docs/rules/procedure.md, "Where the procedure is silent". */
import { daysInMonth, firstDayOfMonth, monthOfDay } from "../days/months";
import type { Day, DueDays, Month } from "../types";

const dayOfMonth = (first: Day, length: number, day: number): Day => first + Math.min(day, length) - 1;

/**
 * The day on which what is due on a day of the next month falls; a day that the next month does not have is its last.
 *
 * @example dueNextMonth("2026-07", 5) // 5 August 2026
 * @example dueNextMonth("2026-01", 31) // 28 February 2026
 */
export const dueNextMonth = (month: Month, day: number): Day => {
  const next = firstDayOfMonth(month) + daysInMonth(month);
  return dayOfMonth(next, daysInMonth(monthOfDay(next)), day);
};

/** By when a month's scenarios have to be written; undefined where that is before the month's first call. */
export const scenariosDue = (month: Month, { scenarios }: DueDays): Day | undefined =>
  scenarios === "beforeFirstCall"
    ? undefined
    : dayOfMonth(firstDayOfMonth(month), daysInMonth(month), scenarios);
