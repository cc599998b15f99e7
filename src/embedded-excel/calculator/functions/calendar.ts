// Day serials of the 1900 system, with its 29 February 1900 that never was (serial 60).
import { NUMBER_ERROR, fail } from "../values";

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;
/** 31 December 1899, which is serial 0. */
const ORIGIN = Date.UTC(1899, 11, 31) / MILLISECONDS;
const FALSE_LEAP_DAY = 60;
/** 31 December 9999. */
const LAST_SERIAL = 2958465;

/** The whole day of a serial; fails with #NUM! outside of Excel's calendar. */
export function wholeDay(serial: number): number {
  const day = Math.floor(serial);
  return day < 0 || day > LAST_SERIAL ? fail(NUMBER_ERROR) : day;
}

export function dayOf(serial: number): Day {
  const day = wholeDay(serial);
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date((ORIGIN + day - (day > FALSE_LEAP_DAY ? 1 : 0)) * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day; months and days may lie outside of the year and the month. Years before 1900 count from it. */
export function serialOf(year: number, month: number, day: number): number {
  const y = year < 1900 ? year + 1900 : year;
  if (year < 0 || y > 9999) return fail(NUMBER_ERROR);
  const first = Date.UTC(y, month - 1, 1) / MILLISECONDS - ORIGIN;
  const serial = first + (first >= FALSE_LEAP_DAY ? 1 : 0) + day - 1;
  return serial < 0 || serial > LAST_SERIAL ? fail(NUMBER_ERROR) : serial;
}

export function daysInMonth(year: number, month: number): number {
  return year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 = Monday … 6 = Sunday, as Excel reckons them (1 January 1900 is a Sunday to it). */
export function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 5) % 7;
}

/** The same day some months on, or the month's last where it has no such day. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + Math.trunc(months);
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return y < 1900 ? fail(NUMBER_ERROR) : serialOf(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Week number of ISO 8601. */
export function isoWeek(serial: number): number {
  const day = wholeDay(serial);
  const thursday = day - weekdayOf(day) + 3;
  const { year } = dayOf(Math.max(0, thursday));
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}
