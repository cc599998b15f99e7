// The days on which bonds pay interest.
import { NUMBER_ERROR, fail, num } from "../values";
import { addMonths, dayOf, daysInMonth, serialOf, wholeDay } from "./calendar";
import { checkedBasis, daysBetween, type Basis } from "./day-count";
import { numberOr, toolpak, type FunctionTable, type Scalars } from "./define";

export interface Security {
  readonly settlement: number;
  readonly maturity: number;
  /** Payments a year: 1, 2 or 4. */
  readonly frequency: number;
  readonly basis: Basis;
}

export function checkedFrequency(value: number): number {
  const frequency = Math.trunc(value);
  return frequency === 1 || frequency === 2 || frequency === 4 ? frequency : fail(NUMBER_ERROR);
}

/** Some payments before or after one; where that is a month's last day, all are. */
export function shiftedCoupon(day: number, payments: number, frequency: number): number {
  const { year, month, day: date } = dayOf(day);
  const moved = addMonths(day, (payments * 12) / frequency);
  if (date !== daysInMonth(year, month)) return moved;
  const to = dayOf(moved);
  return serialOf(to.year, to.month, daysInMonth(to.year, to.month));
}

/** How many payments before maturity the last one up to `day` was. */
function paymentsLeft({ maturity, frequency }: Security, day: number): number {
  let count = 0;
  while (shiftedCoupon(maturity, -count, frequency) > day) count += 1;
  return count;
}

export const couponCount = (one: Security): number => paymentsLeft(one, one.settlement);

/** The last payment up to settlement. */
export const previousCoupon = (one: Security): number =>
  shiftedCoupon(one.maturity, -couponCount(one), one.frequency);

export const nextCoupon = (one: Security): number =>
  shiftedCoupon(one.maturity, 1 - couponCount(one), one.frequency);

/** Days of a period between payments. */
export function periodDays(start: number, end: number, frequency: number, basis: Basis): number {
  if (basis === 1) return end - start;
  return (basis === 3 ? 365 : 360) / frequency;
}

export const couponDays = (one: Security): number =>
  periodDays(previousCoupon(one), nextCoupon(one), one.frequency, one.basis);

/** Days from the period's start to settlement. */
export const daysAccrued = (one: Security): number =>
  daysBetween(previousCoupon(one), one.settlement, one.basis);

/** Days from settlement to the next payment. */
export function daysToCoupon(one: Security): number {
  if (one.basis === 0) return couponDays(one) - daysAccrued(one);
  return daysBetween(one.settlement, nextCoupon(one), one.basis);
}

/** The share of a period until the next payment, as prices count it: what has not accrued yet. */
export const shareLeft = (one: Security): number => 1 - daysAccrued(one) / couponDays(one);

/** A security of arguments: settlement, maturity, and from `index` on frequency and basis. */
export function securityOf(args: Scalars, index: number): Security {
  const settlement = wholeDay(num(args[0]));
  const maturity = wholeDay(num(args[1]));
  const frequency = checkedFrequency(num(args[index]));
  const basis = checkedBasis(numberOr(args, index + 1, 0));
  return settlement < maturity ? { settlement, maturity, frequency, basis } : fail(NUMBER_ERROR);
}

const ofSecurity = (of: (one: Security) => number) => toolpak(3, 4, (args) => of(securityOf(args, 2)));

export const coupons: FunctionTable = {
  COUPNUM: ofSecurity(couponCount),
  COUPPCD: ofSecurity(previousCoupon),
  COUPNCD: ofSecurity(nextCoupon),
  COUPDAYS: ofSecurity(couponDays),
  COUPDAYBS: ofSecurity(daysAccrued),
  COUPDAYSNC: ofSecurity(daysToCoupon),
};
