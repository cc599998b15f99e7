/** Easter by the Gregorian calendar, which Good Friday and Ascension are counted from. */
import { dayOfParts } from "../days/calendarParts";
import type { Day } from "../types";

/**
 * Easter Sunday of a year from 1900 to 9999. Throws a RangeError for another one.
 *
 * Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
 *
 * @example easterSunday(2026) // dayFromIso("2026-04-05")
 */
export const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  const found = dayOfParts({ year, month, day });
  if (found === undefined) throw new RangeError(`Easter of ${year} is not in Excel's calendar`);
  return found;
};
