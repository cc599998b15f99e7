/** Serials of Excel's 1900 system to year, month and day and back, without a clock. */
import type { Day } from "../types";

/** 1900-01-01. */
export const FIRST_DAY: Day = 1;
/** 9999-12-31, the last day that Excel knows. */
export const LAST_DAY: Day = 2_958_465;
/** 29 February 1900, which never was: Excel counts it all the same. */
export const FALSE_LEAP_DAY: Day = 60;

export interface CalendarParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Serial of 1970-01-01, from where the arithmetic of civil days counts. */
const EPOCH = 25_569;

/** Whether the number is a day that Excel can show. */
export const isDay = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_DAY && value <= LAST_DAY;

/**
 * The calendar date of a day. Takes any whole serial from 1; gives 29 February 1900 for 60.
 *
 * @example partsOfDay(46227) // { year: 2026, month: 7, day: 24 }
 */
export const partsOfDay = (day: Day): CalendarParts => {
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  // Howard Hinnant's civil_from_days: years begin in March, eras of 400 years have 146,097 days.
  const shifted = (day < FALSE_LEAP_DAY ? day + 1 : day) - EPOCH + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

/** How many days the month has in the 1900 system: February 1900 has 29. */
export const lengthOfMonth = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900;
  return leap ? 29 : 28;
};

/**
 * The day of a calendar date, or undefined where there is no such date or its year is not 1900 to 9999.
 *
 * @example dayOfParts({ year: 2026, month: 2, day: 30 }) // undefined
 */
export const dayOfParts = ({ year, month, day }: CalendarParts): Day | undefined => {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lengthOfMonth(year, month)) return undefined;
  if (year === 1900 && month === 2 && day === 29) return FALSE_LEAP_DAY;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146_097 + dayOfEra - 719_468 + EPOCH;
  return serial <= FALSE_LEAP_DAY ? serial - 1 : serial;
};
