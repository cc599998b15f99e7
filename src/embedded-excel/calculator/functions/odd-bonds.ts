// Bonds whose first or last period is longer or shorter than the others, after the formulas in Excel's help.
import { NAME_ERROR, NUMBER_ERROR, fail, finite, num } from "../values";
import { yieldFor } from "./bonds";
import { wholeDay } from "./calendar";
import { checkedFrequency, periodDays, shiftedCoupon } from "./coupons";
import { checkedBasis, daysBetween, type Basis } from "./day-count";
import { numberOr, toolpak, type FunctionTable } from "./define";

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};

/** A basis on which Excel counts odd periods as its help says; on actual days over 360 or 365 it does not. */
function helpedBasis(value: number): Basis {
  const basis = checkedBasis(value);
  return basis === 2 || basis === 3 ? fail(NAME_ERROR) : basis;
}

/** Whole and broken periods between two days, counted from a payment at `anchor`. */
function periodsBetween(start: number, end: number, anchor: number, frequency: number, basis: Basis): number {
  let k = 0;
  while (shiftedCoupon(anchor, k, frequency) < end) k += 1;
  while (shiftedCoupon(anchor, k - 1, frequency) >= end) k -= 1;
  let sum = 0;
  for (; shiftedCoupon(anchor, k, frequency) > start; k -= 1) {
    const [from, to] = [shiftedCoupon(anchor, k - 1, frequency), shiftedCoupon(anchor, k, frequency)];
    const [a, b] = [Math.max(from, start), Math.min(to, end)];
    sum += a === from && b === to ? 1 : daysBetween(a, b, basis) / periodDays(from, to, frequency, basis);
  }
  return sum;
}

/** Periods from a day to the payment at `anchor`: those that are whole, and what of the day's own has not accrued. */
function periodsLeft(day: number, anchor: number, frequency: number, basis: Basis): number {
  let k = 0;
  while (shiftedCoupon(anchor, -k, frequency) > day) k += 1;
  const [from, to] = [shiftedCoupon(anchor, -k, frequency), shiftedCoupon(anchor, 1 - k, frequency)];
  return k - daysBetween(from, day, basis) / periodDays(from, to, frequency, basis);
}

interface OddFirst {
  readonly settlement: number;
  readonly maturity: number;
  readonly issue: number;
  readonly first: number;
  readonly rate: number;
  readonly redemption: number;
  readonly frequency: number;
  readonly basis: Basis;
}

/** The price of a bond with an odd first period. */
function oddFirstPrice(one: OddFirst, yearly: number): number {
  const { settlement, maturity, issue, first, rate, redemption, frequency, basis } = one;
  const coupon = (100 * rate) / frequency;
  const step = 1 + yearly / frequency;
  // Payments after the first.
  let count = 0;
  while (shiftedCoupon(first, count, frequency) < maturity) count += 1;
  const firstPeriods = periodsBetween(issue, first, first, frequency, basis);
  const accrued = periodsBetween(issue, settlement, first, frequency, basis);
  const left = periodsLeft(settlement, first, frequency, basis);
  let price = redemption / step ** (count + left) + (coupon * firstPeriods) / step ** left;
  for (let k = 1; k <= count; k += 1) price += coupon / step ** (k + left);
  return price - coupon * accrued;
}

const oddFirst = (of: (one: OddFirst, other: number) => number) =>
  toolpak(8, 9, (args) => {
    const [settlement = 0, maturity = 0, issue = 0, first = 0] = args
      .slice(0, 4)
      .map((day) => wholeDay(num(day)));
    const [rate = 0, other = 0, redemption = 0] = args.slice(4, 7).map(num);
    const frequency = checkedFrequency(num(args[7]));
    const basis = helpedBasis(numberOr(args, 8, 0));
    check(maturity > first && first > settlement && settlement > issue);
    check(rate >= 0 && other >= 0 && redemption > 0);
    return finite(of({ settlement, maturity, issue, first, rate, redemption, frequency, basis }, other));
  });

interface OddLast {
  /** Periods from the last payment to settlement, from there to maturity, and altogether. */
  readonly accrued: number;
  readonly left: number;
  readonly whole: number;
  readonly rate: number;
  readonly redemption: number;
  readonly frequency: number;
}

const oddLast = (of: (one: OddLast, other: number) => number) =>
  toolpak(7, 8, (args) => {
    const [settlement = 0, maturity = 0, last = 0] = args.slice(0, 3).map((day) => wholeDay(num(day)));
    const [rate = 0, other = 0, redemption = 0] = args.slice(3, 6).map(num);
    const frequency = checkedFrequency(num(args[6]));
    const basis = helpedBasis(numberOr(args, 7, 0));
    check(maturity > settlement && settlement > last && rate >= 0 && other >= 0 && redemption > 0);
    const between = (from: number, to: number): number => periodsBetween(from, to, last, frequency, basis);
    const accrued = between(last, settlement);
    const left = between(settlement, maturity);
    return finite(of({ accrued, left, whole: between(last, maturity), rate, redemption, frequency }, other));
  });

function oddLastPrice(
  { accrued, left, whole, rate, redemption, frequency }: OddLast,
  yearly: number,
): number {
  const coupon = (100 * rate) / frequency;
  return (redemption + whole * coupon) / ((left * yearly) / frequency + 1) - accrued * coupon;
}

function oddLastYield({ accrued, left, whole, rate, redemption, frequency }: OddLast, price: number): number {
  const coupon = (100 * rate) / frequency;
  const paid = price + accrued * coupon;
  return ((redemption + whole * coupon - paid) / paid) * (frequency / left);
}

export const oddBonds: FunctionTable = {
  ODDFPRICE: oddFirst(oddFirstPrice),
  ODDFYIELD: oddFirst((one, price) => yieldFor(price, (yearly) => oddFirstPrice(one, yearly))),
  ODDLPRICE: oddLast(oddLastPrice),
  ODDLYIELD: oddLast(oddLastYield),
};
