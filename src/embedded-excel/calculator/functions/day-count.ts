// Days and years between dates as securities reckon them: Excel's five bases.
import { NUMBER_ERROR, fail } from "../values";
import { dayOf, daysInMonth, serialOf, type Day } from "./calendar";

/** 0 = US 30/360, 1 = actual/actual, 2 = actual/360, 3 = actual/365, 4 = European 30/360. */
export type Basis = number;

export function checkedBasis(value: number): Basis {
  const basis = Math.trunc(value);
  return basis >= 0 && basis <= 4 ? basis : fail(NUMBER_ERROR);
}

const isLastOfFebruary = ({ year, month, day }: Day): boolean => month === 2 && day === daysInMonth(year, 2);

/** Days in years of twelve times thirty. */
export function days360(start: number, end: number, european: boolean): number {
  const [from, to] = [dayOf(start), dayOf(end)];
  let [first, last] = [from.day, to.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (isLastOfFebruary(from) && isLastOfFebruary(to)) last = 30;
    if (isLastOfFebruary(from)) first = 30;
    if (last === 31 && first >= 30) last = 30;
    first = Math.min(first, 30);
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** Days from one date to another. */
export function daysBetween(start: number, end: number, basis: Basis): number {
  if (basis === 0 || basis === 4) return days360(start, end, basis === 4);
  return Math.floor(end) - Math.floor(start);
}

const yearLength = (year: number): number => serialOf(year + 1, 1, 1) - serialOf(year, 1, 1);

/** The length of a year of actual days: of the years touched, or of the one year from `start`. */
function actualYear(start: number, end: number): number {
  const [from, to] = [dayOf(start), dayOf(end)];
  const withinYear =
    from.year === to.year ||
    (to.year === from.year + 1 && (from.month > to.month || (from.month === to.month && from.day >= to.day)));
  if (!withinYear) {
    let sum = 0;
    for (let year = from.year; year <= to.year; year += 1) sum += yearLength(year);
    return sum / (to.year - from.year + 1);
  }
  if (from.year === to.year) return yearLength(from.year);
  const leapDayFrom = yearLength(from.year) === 366 && start <= serialOf(from.year, 2, 29);
  const leapDayTo = yearLength(to.year) === 366 && end >= serialOf(to.year, 2, 29);
  return leapDayFrom || leapDayTo ? 366 : 365;
}

/** Days of a year for a basis. */
export function yearDays(start: number, end: number, basis: Basis): number {
  if (basis === 1) return actualYear(start, end);
  return basis === 3 ? 365 : 360;
}

/** The share of a year between two dates, in either order. */
export function yearFraction(a: number, b: number, basis: Basis): number {
  const [start, end] = [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))];
  if (start === end) return 0;
  return daysBetween(start, end, basis) / yearDays(start, end, basis);
}
