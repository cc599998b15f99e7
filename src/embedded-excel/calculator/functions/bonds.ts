// Prices and yields of securities, after the formulas in Excel's help.
import { NAME_ERROR, NUMBER_ERROR, bool, fail, finite, num } from "../values";
import { wholeDay } from "./calendar";
import {
  checkedFrequency,
  couponCount,
  couponDays,
  daysAccrued,
  periodDays,
  securityOf,
  shareLeft,
  shiftedCoupon,
  type Security,
} from "./coupons";
import { checkedBasis, daysBetween, yearDays, yearFraction } from "./day-count";
import { numberOr, toolpak, type FunctionTable, type Scalars } from "./define";

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};

/** The price of 100 of face value without what has accrued. */
export function priceOf(one: Security, rate: number, yearly: number, redemption: number): number {
  const { frequency } = one;
  const count = couponCount(one);
  const period = couponDays(one);
  const accrued = daysAccrued(one);
  const share = shareLeft(one);
  const coupon = (100 * rate) / frequency;
  const step = 1 + yearly / frequency;
  if (count === 1)
    return (redemption + coupon) / (1 + (share * yearly) / frequency) - (coupon * accrued) / period;
  let sum = redemption / step ** (count - 1 + share);
  for (let k = 0; k < count; k += 1) sum += coupon / step ** (k + share);
  return sum - (coupon * accrued) / period;
}

const PRICE = toolpak(6, 7, (args) => {
  const [rate = 0, yearly = 0, redemption = 0] = args.slice(2, 5).map(num);
  const one = securityOf(args, 5);
  check(rate >= 0 && yearly >= 0 && redemption > 0);
  return finite(priceOf(one, rate, yearly, redemption));
});

/** The rate at which a falling price is the given one. */
export function yieldFor(price: number, of: (yearly: number) => number): number {
  let [low, high] = [-0.999, 1];
  while (of(high) > price && high < 1e6) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (of(middle) > price) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const YIELD = toolpak(6, 7, (args) => {
  const [rate = 0, price = 0, redemption = 0] = args.slice(2, 5).map(num);
  const one = securityOf(args, 5);
  check(rate >= 0 && price > 0 && redemption > 0);
  const { frequency } = one;
  if (couponCount(one) > 1) return yieldFor(price, (yearly) => priceOf(one, rate, yearly, redemption));
  const period = couponDays(one);
  const paid = price / 100 + ((daysAccrued(one) / period) * rate) / frequency;
  const gain = redemption / 100 + rate / frequency - paid;
  return ((gain / paid) * frequency) / shareLeft(one);
});

/** Macaulay's: the mean time of all payments, weighed by what they are worth. */
function durationOf(one: Security, rate: number, yearly: number): number {
  const share = shareLeft(one);
  const count = couponCount(one);
  const step = 1 + yearly / one.frequency;
  let [weighed, total] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    const paid = (100 * rate) / one.frequency + (k === count - 1 ? 100 : 0);
    const worth = paid / step ** (k + share);
    weighed += worth * (k + share);
    total += worth;
  }
  return weighed / total / one.frequency;
}

const duration = (modified: boolean) =>
  toolpak(5, 6, (args) => {
    const one = securityOf(args, 4);
    const [rate = 0, yearly = 0] = args.slice(2, 4).map(num);
    check(rate >= 0 && yearly >= 0);
    const found = durationOf(one, rate, yearly);
    return modified ? found / (1 + yearly / one.frequency) : found;
  });

/** Settlement and maturity, with the share of a year between them. */
function term(args: Scalars, basisAt: number): number {
  const settlement = wholeDay(num(args[0]));
  const maturity = wholeDay(num(args[1]));
  check(settlement < maturity);
  return yearFraction(settlement, maturity, checkedBasis(numberOr(args, basisAt, 0)));
}

/** Securities without interest in between: of two amounts and the time. */
const discounted = (of: (a: number, b: number, years: number) => number) =>
  toolpak(4, 5, (args) => {
    const [a = 0, b = 0] = args.slice(2, 4).map(num);
    check(a > 0 && b > 0);
    return finite(of(a, b, term(args, 4)));
  });

/** Securities that pay interest at maturity. */
const atMaturity = (
  of: (years: { whole: number; before: number; left: number }, rate: number, other: number) => number,
) =>
  toolpak(5, 6, (args) => {
    const settlement = wholeDay(num(args[0]));
    const maturity = wholeDay(num(args[1]));
    const issue = wholeDay(num(args[2]));
    const [rate = 0, other = 0] = args.slice(3, 5).map(num);
    const basis = checkedBasis(numberOr(args, 5, 0));
    check(settlement < maturity && issue <= settlement && rate >= 0 && other >= 0);
    // One length of a year for all three.
    const year = yearDays(issue, maturity, basis);
    const between = (from: number, to: number): number => daysBetween(from, to, basis) / year;
    return finite(
      of(
        {
          whole: between(issue, maturity),
          before: between(issue, settlement),
          left: between(settlement, maturity),
        },
        rate,
        other,
      ),
    );
  });

/** Treasury bills: at most a year to maturity. */
const treasury = (of: (other: number, days: number) => number) =>
  toolpak(3, 3, (args) => {
    const settlement = wholeDay(num(args[0]));
    const maturity = wholeDay(num(args[1]));
    const other = num(args[2]);
    const days = maturity - settlement;
    check(days > 0 && days <= 366 && other > 0);
    return finite(of(other, days));
  });

function billEquivalent(discount: number, days: number): number {
  const price = 1 - (discount * days) / 360;
  check(price > 0);
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const year = days === 366 ? 366 : 365;
  const share = days / year;
  return (-2 * share + 2 * Math.sqrt(share ** 2 - (2 * share - 1) * (1 - 1 / price))) / (2 * share - 1);
}

/** Interest from issue to settlement, period by period. */
const ACCRINT = toolpak(
  6,
  8,
  (args) => {
    const [issue = 0, first = 0, settlement = 0] = args.slice(0, 3).map((one) => wholeDay(num(one)));
    const [rate = 0, par = 0] = args.slice(3, 5).map(num);
    const frequency = checkedFrequency(num(args[5]));
    const basis = checkedBasis(numberOr(args, 6, 0));
    const fromIssue = args.length < 8 || args[7] === null || bool(args[7]);
    check(rate > 0 && par > 0 && issue < settlement);
    // Here Excel does not count as its help says, nor as anything else published.
    const isOdd = issue < shiftedCoupon(first, -1, frequency);
    if (!fromIssue || frequency === 4 || (isOdd && basis % 4 !== 0)) return fail(NAME_ERROR);
    const start = issue;
    let periods = 0;
    // Periods end at the first payment, and whole periods before and after it.
    let k = 0;
    while (shiftedCoupon(first, k, frequency) < settlement) k += 1;
    for (;;) {
      const [from, to] = [shiftedCoupon(first, k - 1, frequency), shiftedCoupon(first, k, frequency)];
      const [a, b] = [Math.max(from, start), Math.min(to, settlement)];
      if (a < b)
        periods +=
          a === from && b === to ? 1 : daysBetween(a, b, basis) / periodDays(from, to, frequency, basis);
      if (from <= start) break;
      k -= 1;
    }
    return finite(((par * rate) / frequency) * periods);
  },
  7,
);

const ACCRINTM = toolpak(4, 5, (args) => {
  const [issue = 0, settlement = 0] = args.slice(0, 2).map((one) => wholeDay(num(one)));
  const [rate, par] = [num(args[2]), num(args[3])];
  const basis = checkedBasis(numberOr(args, 4, 0));
  check(rate > 0 && par > 0 && issue < settlement);
  return par * rate * yearFraction(issue, settlement, basis);
});

export const bonds: FunctionTable = {
  ACCRINT,
  ACCRINTM,
  PRICE,
  YIELD,
  DURATION: duration(false),
  MDURATION: duration(true),
  DISC: discounted((price, redemption, years) => (redemption - price) / redemption / years),
  INTRATE: discounted((invested, redemption, years) => (redemption - invested) / invested / years),
  RECEIVED: discounted((invested, discount, years) => {
    check(discount * years < 1);
    return invested / (1 - discount * years);
  }),
  PRICEDISC: discounted((discount, redemption, years) => redemption - discount * redemption * years),
  YIELDDISC: discounted((price, redemption, years) => (redemption - price) / price / years),
  PRICEMAT: atMaturity(
    ({ whole, before, left }, rate, yearly) =>
      (100 + whole * rate * 100) / (1 + left * yearly) - before * rate * 100,
  ),
  YIELDMAT: atMaturity(({ whole, before, left }, rate, price) => {
    check(price > 0);
    const paid = price / 100 + before * rate;
    return ((1 + whole * rate - paid) / paid) * (1 / left);
  }),
  TBILLPRICE: treasury((discount, days) => {
    const price = 100 * (1 - (discount * days) / 360);
    check(price > 0);
    return price;
  }),
  TBILLYIELD: treasury((price, days) => (((100 - price) / price) * 360) / days),
  TBILLEQ: treasury(billEquivalent),
};
