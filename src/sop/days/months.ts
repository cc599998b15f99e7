/** Months as `YYYY-MM`: of a day, their first day and their length. */
import type { Day, Month } from "../types";
import { dayOfParts, lengthOfMonth, partsOfDay } from "./calendarParts";

/**
 * Whether the text is a month of the years 1900 to 9999.
 *
 * @example isMonth("2026-07") // true
 * @example isMonth("2026-13") // false
 */
export const isMonth = (text: string): boolean => /^(?:19|[2-9]\d)\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

/**
 * The month that a day lies in.
 *
 * @example monthOfDay(46227) // "2026-07"
 */
export const monthOfDay = (day: Day): Month => {
  const { year, month } = partsOfDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
};

/** Year and number of a month. Throws a RangeError where the text is no month. */
const monthParts = (month: Month): { readonly year: number; readonly month: number } => {
  if (!isMonth(month)) throw new RangeError(`"${month}" is no month`);
  return { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
};

/**
 * The first day of a month. Throws a RangeError where the text is no month (see {@link isMonth}).
 *
 * @example firstDayOfMonth("2026-07") // 46204
 */
export const firstDayOfMonth = (month: Month): Day => {
  const day = dayOfParts({ ...monthParts(month), day: 1 });
  if (day === undefined) throw new RangeError(`"${month}" is no month`);
  return day;
};

/**
 * The last day of a month. Throws a RangeError where the text is no month.
 *
 * @example lastDayOfMonth("2026-07") // 46234
 */
export const lastDayOfMonth = (month: Month): Day => firstDayOfMonth(month) + daysInMonth(month) - 1;

/**
 * How many days a month has, by Excel's calendar. Throws a RangeError where the text is no month.
 *
 * @example daysInMonth("2026-02") // 28
 */
export const daysInMonth = (month: Month): number => {
  const parts = monthParts(month);
  return lengthOfMonth(parts.year, parts.month);
};
