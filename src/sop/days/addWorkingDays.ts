/** Counting on in working days. */
import type { Day, WorkCalendar } from "../types";
import { weekdayOfDay } from "./weekdayOfDay";

/** Whether the day is neither of the weekend nor a holiday. */
export const isWorkingDay = (day: Day, calendar: WorkCalendar): boolean =>
  calendar.weekend[weekdayOfDay(day)] !== true && !calendar.holidays.has(day);

/**
 * The day that many working days after the start, as Excel's WORKDAY.INTL has it: the start itself is not counted,
 * and 0 gives the start even where it is a day off.
 *
 * `count` is a whole number ≥ 0. Throws a RangeError where all seven weekdays are off.
 *
 * @example addWorkingDays(friday, 2, satSun) // the Tuesday after
 */
export const addWorkingDays = (start: Day, count: number, calendar: WorkCalendar): Day => {
  if (count > 0 && [0, 1, 2, 3, 4, 5, 6].every((weekday) => calendar.weekend[weekday] === true)) {
    throw new RangeError("a week without a working day");
  }
  let day = start;
  let left = count;
  while (left > 0) {
    day += 1;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};
