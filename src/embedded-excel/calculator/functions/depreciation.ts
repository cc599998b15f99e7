// What an asset loses in a period.
import { DIVISION_ERROR, NUMBER_ERROR, bool, fail, finite, num } from "../values";
import { numberOr, numeric, scalar, toolpak, type FunctionTable } from "./define";
import { yearFraction } from "./day-count";

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};

/** Fixed declining balance; the first year has some months of the asset's life, the year after the last the rest. */
const DB = scalar(4, 5, (args) => {
  const [cost = 0, salvage = 0] = args.slice(0, 2).map(num);
  const life = num(args[2]);
  const period = Math.trunc(num(args[3]));
  const months = Math.trunc(numberOr(args, 4, 12));
  check(cost >= 0 && salvage >= 0 && life > 0 && period > 0 && months >= 1 && months <= 12);
  check(period <= life || (period === life + 1 && months < 12));
  if (cost === 0) return 0;
  const rate = Number((1 - (salvage / cost) ** (1 / life)).toFixed(3));
  let lost = 0;
  for (let year = 1; ; year += 1) {
    const share = year === 1 ? months / 12 : year === life + 1 ? (12 - months) / 12 : 1;
    const loss = (year === 1 ? cost : cost - lost) * rate * share;
    if (year === period) return loss;
    lost += loss;
  }
});

/** What declining balance with a factor takes away from the start of the first period to a time. */
function declinedBy(cost: number, salvage: number, life: number, factor: number, time: number): number {
  const rate = Math.min(1, factor / life);
  return Math.min(Math.max(0, cost - salvage), cost * (1 - (1 - rate) ** time));
}

const DDB = scalar(4, 5, (args) => {
  const [cost = 0, salvage = 0, life = 0, period = 0] = args.slice(0, 4).map(num);
  const factor = numberOr(args, 4, 2);
  check(cost >= 0 && salvage >= 0 && life > 0 && period > 0 && period <= life && factor > 0);
  const rate = Math.min(1, factor / life);
  const before = rate === 1 ? (period === 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  const after = cost * (1 - rate) ** period;
  return Math.max(0, before - Math.max(salvage, after));
});

const SLN = numeric(3, 3, (cost = 0, salvage = 0, life = 0) =>
  life === 0 ? DIVISION_ERROR : (cost - salvage) / life,
);
const SYD = numeric(4, 4, (cost = 0, salvage = 0, life = 0, period = 0) => {
  check(life > 0 && period >= 1 && period <= life);
  return ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1));
});

/** Declining balance that changes to equal shares as soon as those are more. */
function variable(cost: number, salvage: number, life: number, factor: number, time: number): number {
  let left = cost;
  let straight = false;
  let share = 0;
  for (let year = 0; year < time; year += 1) {
    const part = Math.min(1, time - year);
    const declining = Math.min(Math.max(0, left - salvage), left * Math.min(1, factor / life));
    if (!straight) {
      share = Math.max(0, left - salvage) / (life - year);
      straight = share > declining;
    }
    left -= (straight ? share : declining) * part;
  }
  return cost - left;
}

const VDB = scalar(5, 7, (args) => {
  const [cost = 0, salvage = 0, life = 0, start = 0, end = 0] = args.slice(0, 5).map(num);
  const factor = numberOr(args, 5, 2);
  const staysDeclining = args.length > 6 && bool(args[6]);
  check(cost >= 0 && salvage >= 0 && life > 0 && start >= 0 && end >= start && end <= life && factor > 0);
  const by = (time: number): number => {
    if (!staysDeclining) return variable(cost, salvage, life, factor, time);
    const whole = declinedBy(cost, salvage, life, factor, Math.floor(time));
    const next = declinedBy(cost, salvage, life, factor, Math.floor(time) + 1);
    return whole + (next - whole) * (time - Math.floor(time));
  };
  return finite(by(end) - by(start));
});

/** Of AMORDEGRC, by the years that an asset lives. */
function degressive(life: number): number {
  if (life < 3) return 1;
  return life < 5 ? 1.5 : life <= 6 ? 2 : 2.5;
}

const french = (of: (cost: number, first: number, salvage: number, period: number, rate: number) => number) =>
  toolpak(6, 7, (args) => {
    const [cost = 0, bought = 0, ended = 0, salvage = 0, period = 0, rate = 0] = args.slice(0, 6).map(num);
    const basis = Math.trunc(numberOr(args, 6, 0));
    check(cost > 0 && bought <= ended && salvage >= 0 && salvage <= cost && period >= 0 && rate > 0);
    check(basis >= 0 && basis <= 4 && basis !== 2);
    return of(cost, yearFraction(bought, ended, basis), salvage, Math.trunc(period), rate);
  });

const AMORLINC = french((cost, first, salvage, period, rate) => {
  const yearly = cost * rate;
  let left = cost - salvage;
  const start = yearly * first;
  if (period === 0) return Math.min(left, start);
  left -= start;
  for (let year = 1; year < period; year += 1) left -= yearly;
  return Math.max(0, Math.min(yearly, left));
});

const AMORDEGRC = french((cost, first, salvage, period, rate) => {
  const quick = rate * degressive(1 / rate);
  let loss = Math.round(first * quick * cost);
  let value = cost - loss;
  let rest = value - salvage;
  for (let year = 0; year < period; year += 1) {
    loss = Math.round(quick * value);
    rest -= loss;
    if (rest < 0) return period - year <= 1 ? Math.round(value * 0.5) : 0;
    value -= loss;
  }
  return loss;
});

export const depreciation: FunctionTable = { DB, DDB, SLN, SYD, VDB, AMORLINC, AMORDEGRC };
