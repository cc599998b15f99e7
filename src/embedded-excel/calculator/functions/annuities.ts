// Loans and savings with equal payments, and interest rates.
import type { CellValue } from "../../book/types";
import { DIVISION_ERROR, NUMBER_ERROR, VALUE_ERROR, fail, finite, num } from "../values";
import { numbers, single } from "./collect";
import {
  general,
  numberOr,
  numeric,
  scalar,
  toolpakNumeric,
  type FunctionTable,
  type Scalars,
} from "./define";

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};

/** Payments at the start of each period count one period more. */
const early = (type: number): number => (type === 0 ? 0 : 1);

/** What 1 grows to, and what payments of 1 grow to. */
function growth(rate: number, periods: number, type: number): { one: number; payments: number } {
  if (rate === 0) return { one: 1, payments: periods };
  if (rate === -1) check(periods > 0);
  const one = (1 + rate) ** periods;
  return { one, payments: ((one - 1) / rate) * (1 + rate * early(type)) };
}

function futureValue(rate: number, periods: number, payment: number, present: number, type: number): number {
  const { one, payments } = growth(rate, periods, type);
  return -(present * one + payment * payments);
}

function payment(rate: number, periods: number, present: number, future: number, type: number): number {
  const { one, payments } = growth(rate, periods, type);
  check(periods !== 0 && rate > -1 && payments !== 0);
  return -(present * one + future) / payments;
}

function interest(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future: number,
  type: number,
) {
  const paid = payment(rate, periods, present, future, type);
  if (period === 1 && early(type) === 1) return { paid, interest: 0 };
  const before = futureValue(rate, period - 1 - early(type), paid, present, type);
  return { paid, interest: early(type) === 1 ? (before - paid) * rate : before * rate };
}

const five = (minimum: number, of: (...numbers: [number, number, number, number, number]) => number) =>
  scalar(minimum, 5, (args) => {
    const [a = 0, b = 0, c = 0] = args.slice(0, 3).map(num);
    return finite(of(a, b, c, numberOr(args, 3, 0), numberOr(args, 4, 0)));
  });

const FV = scalar(3, 5, (args) => {
  const [rate = 0, periods = 0, paid = 0] = args.slice(0, 3).map(num);
  if (rate === -1 && periods < 0) return DIVISION_ERROR;
  return finite(futureValue(rate, periods, paid, numberOr(args, 3, 0), numberOr(args, 4, 0)));
});

const PV = five(3, (rate, periods, paid, future, type) => {
  const { one, payments } = growth(rate, periods, type);
  return -(future + paid * payments) / one;
});

const NPER = five(3, (rate, paid, present, future, type) => {
  if (rate === 0) return paid === 0 ? fail(NUMBER_ERROR) : -(present + future) / paid;
  check(rate > -1);
  const regular = paid * (1 + rate * early(type));
  const ratio = (regular - future * rate) / (regular + present * rate);
  check(ratio > 0);
  return Math.log(ratio) / Math.log1p(rate);
});

const ofPeriod = (of: (parts: { paid: number; interest: number }) => number) =>
  scalar(4, 6, (args) => {
    const [rate = 0, period = 0, periods = 0, present = 0] = args.slice(0, 4).map(num);
    check(period >= 1 && period < periods + 1);
    return finite(of(interest(rate, period, periods, present, numberOr(args, 4, 0), numberOr(args, 5, 0))));
  });

const ISPMT = numeric(4, 4, (rate = 0, period = 0, periods = 0, present = 0) =>
  periods === 0 ? DIVISION_ERROR : -present * rate * (1 - period / periods),
);

/** Interest, or what pays off, of several periods together. */
const cumulated = (of: (parts: { paid: number; interest: number }) => number) =>
  toolpakNumeric(6, 6, (rate = 0, periods = 0, present = 0, start = 0, end = 0, type = 0) => {
    const [first, last, count] = [Math.ceil(start), Math.floor(end), periods];
    check(rate > 0 && count > 0 && present > 0 && start >= 1 && end >= start && end <= count);
    check(type === 0 || type === 1);
    let sum = 0;
    for (let period = first; period <= last; period += 1)
      sum += of(interest(rate, period, count, present, 0, type));
    return sum;
  });

/** Tries of RATE, and how near it must come, as Excel's help has them. */
const MOST_TRIES = 20;
const NEAR = 1e-7;

const RATE = scalar(3, 6, (args: Scalars): CellValue => {
  const [periods = 0, paid = 0, present = 0] = args.slice(0, 3).map(num);
  const future = numberOr(args, 3, 0);
  const type = numberOr(args, 4, 0);
  const start = args.length > 5 && args[5] !== null ? num(args[5]) : 0.1;
  check(periods > 0 && start > -1);
  const left = (rate: number): number => -futureValue(rate, periods, paid, present, type) + future;
  let [a, b] = [start, start === 0 ? 0.01 : start * 1.1];
  let [fa, fb] = [left(a), left(b)];
  for (let tries = 0; tries < MOST_TRIES * 3; tries += 1) {
    if (fb === fa) break;
    const next = Math.max(b - (fb * (b - a)) / (fb - fa), -0.999_999);
    [a, fa] = [b, fb];
    [b, fb] = [next, left(next)];
    if (Math.abs(b - a) < NEAR * NEAR || fb === 0) break;
  }
  return Number.isFinite(b) && Math.abs(b - a) < NEAR ? b : NUMBER_ERROR;
});

const EFFECT = toolpakNumeric(2, 2, (nominal = 0, given = 0) => {
  const periods = Math.trunc(given);
  check(nominal > 0 && periods >= 1);
  return (1 + nominal / periods) ** periods - 1;
});
const NOMINAL = toolpakNumeric(2, 2, (effective = 0, given = 0) => {
  const periods = Math.trunc(given);
  check(effective > 0 && periods >= 1);
  return periods * ((1 + effective) ** (1 / periods) - 1);
});

const PDURATION = numeric(3, 3, (rate = 0, present = 0, future = 0) => {
  check(rate > 0 && present > 0 && future > 0);
  return (Math.log(future) - Math.log(present)) / Math.log1p(rate);
});
const RRI = numeric(3, 3, (periods = 0, present = 0, future = 0) => {
  check(periods > 0 && present !== 0);
  return finite((future / present) ** (1 / periods) - 1);
});

const FVSCHEDULE = general(2, 2, ([principal, schedule], at) => {
  const first = single(principal, at);
  if (typeof first === "boolean") return VALUE_ERROR;
  return finite(numbers([schedule], at).reduce((value, rate) => value * (1 + rate), num(first)));
});

/** Prices written in fractions of a dollar: 1.02 in sixteenths is 1 and 2/16. */
const fraction = (toDecimal: boolean) =>
  toolpakNumeric(2, 2, (price = 0, given = 0) => {
    const parts = Math.trunc(given);
    if (parts < 0) return NUMBER_ERROR;
    if (parts === 0) return DIVISION_ERROR;
    const scale = 10 ** Math.ceil(Math.log10(parts));
    const dollars = Math.trunc(price);
    const rest = price - dollars;
    return dollars + (toDecimal ? (rest * scale) / parts : (rest * parts) / scale);
  });

export const annuities: FunctionTable = {
  FV,
  PV,
  PMT: five(3, payment),
  NPER,
  RATE,
  IPMT: ofPeriod((parts) => parts.interest),
  PPMT: ofPeriod((parts) => parts.paid - parts.interest),
  ISPMT,
  CUMIPMT: cumulated((parts) => parts.interest),
  CUMPRINC: cumulated((parts) => parts.paid - parts.interest),
  EFFECT,
  NOMINAL,
  PDURATION,
  RRI,
  FVSCHEDULE,
  DOLLARDE: fraction(true),
  DOLLARFR: fraction(false),
};
