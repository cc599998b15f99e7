// Payments of different sizes: net present value and internal rates, at equal times or at days.
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  DIVISION_ERROR,
  NUMBER_ERROR,
  VALUE_ERROR,
  fail,
  finite,
  isError,
  num,
  type Operand,
} from "../values";
import { numbers, single } from "./collect";
import { MANY, general, type FunctionTable } from "./define";

const presentValue = (rate: number, flows: readonly number[]): number =>
  flows.reduceRight((sum, flow) => (sum + flow) / (1 + rate), 0);

const NPV = general(2, MANY, ([rate, ...flows], at) => {
  const [yearly = 0] = numbers([rate], at);
  const found = numbers(flows, at);
  if (found.length === 0) return VALUE_ERROR;
  return yearly === -1 ? DIVISION_ERROR : finite(presentValue(yearly, found));
});

const MOST_TRIES = 200;
const NEAR = 1e-13;

/**
 * Where `value` is 0, from `start` on, by Newton's way within what rates can be; undefined where it does not arrive.
 */
function root(value: (rate: number) => number, start: number): number | undefined {
  let rate = start;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const here = value(rate);
    if (here === 0) return rate;
    const width = Math.max(1e-6, Math.abs(rate) * 1e-6);
    const slope = (value(rate + width) - value(rate - width)) / (2 * width);
    let next = rate - here / slope;
    if (!Number.isFinite(next)) return undefined;
    // A rate of -100 % is a wall: half the way to it instead.
    if (next <= -1) next = (rate - 1) / 2;
    if (Math.abs(next - rate) <= NEAR * Math.max(1, Math.abs(next))) return next > -1 ? next : undefined;
    rate = next;
  }
  return undefined;
}

/** The sign change nearest to `start`, where Newton's way does not arrive. */
function bracketed(value: (rate: number) => number, start: number): number | undefined {
  const places = [
    -0.9999, -0.99, -0.9, -0.75, -0.5, -0.25, -0.1, 0, 0.05, 0.1, 0.2, 0.4, 0.7, 1, 2, 5, 10, 50, 100,
  ];
  const found: number[] = [];
  for (let index = 1; index < places.length; index += 1) {
    let [low = 0, high = 0] = [places[index - 1], places[index]];
    const below = value(low);
    if (!(below * value(high) < 0)) continue;
    for (let step = 0; step < 100; step += 1) {
      const middle = (low + high) / 2;
      if (value(middle) * below > 0) low = middle;
      else high = middle;
    }
    found.push((low + high) / 2);
  }
  return found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
}

const hasBothSigns = (flows: readonly number[]): boolean =>
  flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);

/** Absent or empty: the guess that Excel takes. */
function guessOf(operand: Operand | undefined, at: Place): number {
  const given = operand === undefined ? null : single(operand, at);
  return given === null ? 0.1 : num(given);
}

const IRR = general(1, 2, ([flows, guess], at) => {
  const found = numbers([flows], at);
  const start = guessOf(guess, at);
  if (start <= -1) return VALUE_ERROR;
  if (!hasBothSigns(found)) return NUMBER_ERROR;
  const value = (rate: number): number =>
    found.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);
  return root(value, start) ?? bracketed(value, start) ?? NUMBER_ERROR;
});

const MIRR = general(3, 3, ([flows, finance, reinvest], at) => {
  const found = numbers([flows], at);
  const [cost, gain] = [num(single(finance, at)), num(single(reinvest, at))];
  const n = found.length;
  if (n < 2 || !found.some((flow) => flow < 0)) return DIVISION_ERROR;
  const [future, present] = found.reduce(
    ([gained, spent], flow, year) =>
      flow > 0
        ? [gained + flow * (1 + gain) ** (n - 1 - year), spent]
        : [gained, flow === 0 ? spent : spent + flow / (1 + cost) ** year],
    [0, 0],
  );
  if (!Number.isFinite(present)) return DIVISION_ERROR;
  return finite((-future / present) ** (1 / (n - 1)) - 1);
});

interface Dated {
  readonly flow: number;
  readonly days: number;
}

/** Flows with the days since the first. */
function dated(values: Operand | undefined, dates: Operand | undefined, at: Place): Dated[] {
  const flows = asMatrix(values ?? null, at).values;
  const days = asMatrix(dates ?? null, at).values;
  for (const value of [...flows, ...days]) if (isError(value)) return fail(value);
  if ([...flows, ...days].some((value) => typeof value === "boolean" || typeof value === "string"))
    return fail(VALUE_ERROR);
  if (flows.length !== days.length || flows.length === 0) return fail(NUMBER_ERROR);
  const first = Math.trunc(num(days[0]));
  return flows.map((flow, index) => {
    const day = Math.trunc(num(days[index]));
    if (day < first || day < 0) fail(NUMBER_ERROR);
    return { flow: num(flow), days: day - first };
  });
}

const valueAt = (flows: readonly Dated[], rate: number): number =>
  flows.reduce((sum, { flow, days }) => sum + flow / (1 + rate) ** (days / 365), 0);

const XNPV = general(3, 3, ([rate, values, dates], at) => {
  const given = single(rate, at);
  if (typeof given === "boolean") return VALUE_ERROR;
  const count = (operand: Operand | undefined): number => numbers([operand], at).length;
  if (count(values) !== count(dates)) return NUMBER_ERROR;
  const flows = dated(values, dates, at);
  const yearly = num(given);
  return yearly <= 0 ? NUMBER_ERROR : finite(valueAt(flows, yearly));
});

const XIRR = general(2, 3, ([values, dates, guess], at) => {
  const flows = dated(values, dates, at);
  const start = guessOf(guess, at);
  if (start <= -1 || !hasBothSigns(flows.map(({ flow }) => flow))) return NUMBER_ERROR;
  const value = (rate: number): number => valueAt(flows, rate);
  return root(value, start) ?? bracketed(value, start) ?? NUMBER_ERROR;
});

export const cashFlows: FunctionTable = { NPV, IRR, MIRR, XNPV, XIRR };
