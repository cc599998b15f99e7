// Working days: WORKDAY, NETWORKDAYS and their .INTL forms.
import type { CellValue } from "../../book/types";
import type { Place } from "../program";
import {
  Matrix,
  NUMBER_ERROR,
  Reference,
  VALUE_ERROR,
  fail,
  integer,
  isError,
  num,
  type Operand,
} from "../values";
import { weekdayOf, wholeDay } from "./calendar";
import { single, visit } from "./collect";
import { general, type FunctionTable } from "./define";

/** Monday first; true = free. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [false, false, false, false, false, true, true];

/** A weekend from its number (1–7 two days, 11–17 one) or its seven digits from Monday, 1 = free. */
function weekend(given: CellValue, present: boolean): Weekend {
  if (!present) return SATURDAY_SUNDAY;
  if (isError(given)) return fail(given);
  if (typeof given === "string")
    return /^[01]{7}$/.test(given) ? Array.from(given, (digit) => digit === "1") : fail(VALUE_ERROR);
  const number = integer(given);
  if (number >= 1 && number <= 7) {
    const first = (number + 4) % 7;
    return SATURDAY_SUNDAY.map((_free, day) => day === first || day === (first + 1) % 7);
  }
  return number >= 11 && number <= 17
    ? SATURDAY_SUNDAY.map((_free, day) => day === (number - 5) % 7)
    : fail(NUMBER_ERROR);
}

/** The days of a holiday list; blanks and zeros are none, text is #VALUE!. */
function holidays(operand: Operand | undefined, at: Place): Set<number> {
  const days = new Set<number>();
  if (operand === undefined) return days;
  visit(operand, at, (value, direct) => {
    if (value === null) return;
    if (isError(value)) fail(value);
    if (typeof value === "number" || (direct && typeof value === "string")) days.add(wholeDay(num(value)));
    else fail(VALUE_ERROR);
  });
  return days;
}

/** A day in an argument: one cell or value; a boolean is none. */
function dayIn(operand: Operand | undefined, at: Place): number {
  const value = single(operand, at);
  if (typeof value === "boolean") return fail(VALUE_ERROR);
  return wholeDay(num(value));
}

/** The day that many working days after (before) the start; the start itself is not counted. */
export function addWorkdays(start: number, days: number, free: Weekend, closed: ReadonlySet<number>): number {
  if (free.every(Boolean)) return fail(VALUE_ERROR);
  const step = Math.sign(days);
  let day = start;
  for (let left = Math.abs(days); left > 0;) {
    day = wholeDay(day + step);
    if (free[weekdayOf(day)] !== true && !closed.has(day)) left -= 1;
  }
  return day;
}

/** Working days from the first to the last, both included; negative when they stand the other way round. */
export function countWorkdays(
  first: number,
  last: number,
  free: Weekend,
  closed: ReadonlySet<number>,
): number {
  if (last < first) return -countWorkdays(last, first, free, closed);
  let count = 0;
  for (let day = first; day <= last; day += 1)
    if (free[weekdayOf(day)] !== true && !closed.has(day)) count += 1;
  return count;
}

function workday(
  start: Operand | undefined,
  days: Operand | undefined,
  free: Weekend,
  closed: Operand | undefined,
  at: Place,
): number {
  return addWorkdays(dayIn(start, at), integer(single(days, at)), free, holidays(closed, at));
}

function network(
  first: Operand | undefined,
  last: Operand | undefined,
  free: Weekend,
  closed: Operand | undefined,
  at: Place,
): number {
  return countWorkdays(dayIn(first, at), dayIn(last, at), free, holidays(closed, at));
}

const weekendIn = (operand: Operand | undefined, at: Place): Weekend => {
  if (operand instanceof Matrix || (operand instanceof Reference && !operand.single))
    return fail(VALUE_ERROR);
  return weekend(single(operand, at), operand !== undefined);
};

export const workdays: FunctionTable = {
  WORKDAY: general(2, 3, ([start, days, closed], at) => workday(start, days, SATURDAY_SUNDAY, closed, at)),
  "WORKDAY.INTL": general(2, 4, ([start, days, free, closed], at) =>
    workday(start, days, weekendIn(free, at), closed, at),
  ),
  NETWORKDAYS: general(2, 3, ([first, last, closed], at) =>
    network(first, last, SATURDAY_SUNDAY, closed, at),
  ),
  "NETWORKDAYS.INTL": general(2, 4, ([first, last, free, closed], at) =>
    network(first, last, weekendIn(free, at), closed, at),
  ),
};
