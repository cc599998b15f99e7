/** Until when a record is kept. Source: docs/rules/procedure.md, "Where the procedure is silent". */
import { lastDayOfMonth, monthOfDay } from "../days/months";
import type { Day } from "../types";

/**
 * The last day of the month that lies so many months after that of the record's day.
 *
 * @example keptUntil(dayOf("2026-07-15"), 12) // dayOf("2027-07-31")
 */
export const keptUntil = (day: Day, retentionMonths: number): Day => {
  const month = monthOfDay(day);
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + retentionMonths;
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return lastDayOfMonth(`${year}-${String((number % 12) + 1).padStart(2, "0")}`);
};
