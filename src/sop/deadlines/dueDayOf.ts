/** The day until which a step is on time. */
import { addWorkingDays } from "../days/addWorkingDays";
import type { Day, DeadlineRule, WorkCalendar } from "../types";

/**
 * The due day of a step that starts on `start`: that many calendar or working days later.
 *
 * @example dueDayOf(friday, { days: 2, calendar: "working", anchor: "finding" }, satSun) // Tuesday
 */
export const dueDayOf = (start: Day, rule: DeadlineRule, calendar: WorkCalendar): Day =>
  rule.calendar === "working" ? addWorkingDays(start, rule.days, calendar) : start + rule.days;
