// Functions that the library gets wrong, or does not end: here as Excel's help defines them.
import { NUMBER_ERROR, Reference, VALUE_ERROR, fail, num, text, type Operand } from "../values";
import type { Place } from "../program";
import { numbers, visit } from "./collect";
import { MANY, general, numberOr, numeric, scalar, type FunctionTable } from "./define";

/** Largest whole number that Excel calculates with. */
const LARGEST = 2 ** 53;

const within = (value: number, least: number, most: number): number =>
  value >= least && value <= most ? value : fail(NUMBER_ERROR);

/**
 * Whole numbers of at least 0, for GCD and LCM: text that reads as a number is one, a blank in a range is 0, an empty
 * cell by itself is left out.
 */
function wholeNumbers(args: readonly (Operand | undefined)[], at: Place): number[] {
  const found: number[] = [];
  for (const operand of args) {
    const alone = operand instanceof Reference && operand.single;
    visit(operand, at, (value) => {
      if (typeof value === "boolean") fail(VALUE_ERROR);
      if (value !== null || !alone) found.push(within(Math.trunc(num(value)), 0, LARGEST - 1));
    });
  }
  return found.length === 0 ? fail(VALUE_ERROR) : found;
}

function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

const GCD = general(1, MANY, (args, at) => wholeNumbers(args, at).reduce(commonDivisor, 0));

const LCM = general(1, MANY, (args, at) =>
  wholeNumbers(args, at).reduce(
    (a, b) => (a === 0 || b === 0 ? 0 : within((a / commonDivisor(a, b)) * b, 0, LARGEST - 1)),
    1,
  ),
);

const NUMERALS = ["M", "D", "C", "L", "X", "V", "I"] as const;
const WORTHS = [1000, 500, 100, 50, 10, 5, 1] as const;
const worth = (index: number): number => WORTHS[index] ?? 0;

/** @param form 0 = classic; each more lets a smaller numeral stand before one that many steps further up. */
function roman(value: number, form: number): string {
  let numeral = "";
  let rest = value;
  for (let place = 0; place < NUMERALS.length; place += 2) {
    const digit = Math.floor(rest / worth(place));
    if (digit % 5 !== 4) {
      numeral += (digit > 4 ? (NUMERALS[place - 1] ?? "") : "") + (NUMERALS[place] ?? "").repeat(digit % 5);
      rest %= worth(place);
      continue;
    }
    const upper = digit === 4 ? place - 1 : place - 2;
    let lower = place;
    for (let step = 0; step < form && lower < NUMERALS.length - 1; step += 1) {
      if (worth(upper) - worth(lower + 1) > rest) break;
      lower += 1;
    }
    numeral += `${NUMERALS[lower] ?? ""}${NUMERALS[upper] ?? ""}`;
    rest += worth(lower) - worth(upper);
  }
  return numeral;
}

const ROMAN = scalar(1, 2, (args) => {
  const value = Math.trunc(num(args[0]));
  const given = args[1];
  const form = typeof given === "boolean" ? (given ? 0 : 4) : Math.trunc(numberOr(args, 1, 0));
  return value < 0 || value > 3999 || form < 0 || form > 4 ? VALUE_ERROR : roman(value, form);
});

/** A numeral before a greater one counts against it, however far apart they are. */
const ARABIC = scalar(1, 1, ([given]) => {
  const numeral = text(given).trim().toUpperCase();
  if (!/^-?[MDCLXVI]*$/.test(numeral) || numeral.length > 255) return VALUE_ERROR;
  const worths = Array.from(numeral.replace("-", ""), (letter) =>
    worth(NUMERALS.findIndex((one) => one === letter)),
  );
  const sum = worths.reduce((total, one, index) => total + (one < (worths[index + 1] ?? 0) ? -one : one), 0);
  return numeral.startsWith("-") ? -sum : sum;
});

const BASE = scalar(2, 3, (args) => {
  const value = within(Math.trunc(num(args[0])), 0, LARGEST - 1);
  const radix = within(Math.trunc(num(args[1])), 2, 36);
  const length = within(Math.trunc(numberOr(args, 2, 0)), 0, 255);
  return value.toString(radix).toUpperCase().padStart(length, "0");
});

/** DEC2HEX and its kin: ten digits of two's complement for numbers below 0. */
const ofDecimal = (radix: number, most: number) =>
  scalar(1, 2, (args) => {
    if (args.some((one) => typeof one === "boolean")) return VALUE_ERROR;
    const value = within(Math.trunc(num(args[0])), -most, most - 1);
    const digits = (value < 0 ? radix ** 10 + value : value).toString(radix).toUpperCase();
    if (value < 0 || args.length < 2) return digits;
    const places = within(Math.trunc(num(args[1])), 1, 10);
    return digits.length > places ? NUMBER_ERROR : digits.padStart(places, "0");
  });

/** The numbers of flows: in cells and arrays numbers alone. */
const presentValue = (rate: number, flows: readonly number[]): number =>
  flows.reduceRight((sum, flow) => (sum + flow) / (1 + rate), 0);

const NPV = general(2, MANY, ([rate, ...flows], at) => {
  const [yearly = 0] = numbers([rate], at);
  const found = numbers(flows, at);
  return found.length === 0 ? VALUE_ERROR : presentValue(yearly, found);
});

/** Tries of IRR, and how near it must come, as Excel's help has them. */
const MOST_TRIES = 100;
const NEAR = 1e-12;

const IRR = general(1, 2, ([flows, guess], at) => {
  const found = numbers([flows], at);
  if (!found.some((flow) => flow > 0) || !found.some((flow) => flow < 0)) return NUMBER_ERROR;
  let [rate = 0.1] = guess === undefined ? [] : numbers([guess], at);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let [value, slope] = [0, 0];
    found.forEach((flow, year) => {
      value += flow / (1 + rate) ** year;
      slope -= (year * flow) / (1 + rate) ** (year + 1);
    });
    const step = value / slope;
    if (!Number.isFinite(step)) return NUMBER_ERROR;
    rate -= step;
    if (Math.abs(step) <= NEAR * Math.max(1, Math.abs(rate))) return rate <= -1 ? NUMBER_ERROR : rate;
  }
  return NUMBER_ERROR;
});

/** The logarithm of the factorial, exact to the last digits by summing while that is cheap. */
function logFactorial(n: number): number {
  if (n < 256) {
    let sum = 0;
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  }
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** `of` for 0 … `last`, summed. */
function cumulated(last: number, of: (n: number) => number): number {
  let sum = 0;
  for (let n = 0; n <= last; n += 1) sum += of(n);
  return Math.min(1, sum);
}

/** Numbers beyond this are summed too long. */
const MOST_SUMMED = 100_000;

const binomial = numeric(4, 4, (successes = 0, trials = 0, chance = 0, all = 0) => {
  const n = within(Math.trunc(trials), 0, MOST_SUMMED);
  const k = within(Math.trunc(successes), 0, n);
  within(chance, 0, 1);
  const of = (x: number): number => {
    if (chance === 0 || chance === 1) return x === n * chance ? 1 : 0;
    if (n < 60) {
      let ways = 1;
      for (let i = 1; i <= x; i += 1) ways = (ways * (n - x + i)) / i;
      return ways * chance ** x * (1 - chance) ** (n - x);
    }
    const ways = logFactorial(n) - logFactorial(x) - logFactorial(n - x);
    return Math.exp(ways + x * Math.log(chance) + (n - x) * Math.log1p(-chance));
  };
  return all === 0 ? of(k) : cumulated(k, of);
});

const poisson = numeric(3, 3, (count = 0, mean = 0, all = 0) => {
  const k = within(Math.trunc(count), 0, MOST_SUMMED);
  within(mean, 0, Infinity);
  const of = (x: number): number => {
    if (mean === 0) return x === 0 ? 1 : 0;
    return Math.exp(x * Math.log(mean) - mean - logFactorial(x));
  };
  return all === 0 ? of(k) : cumulated(k, of);
});

const PERMUT = numeric(2, 2, (number = 0, chosen = 0) => {
  const n = within(Math.trunc(number), 1, LARGEST);
  const k = within(Math.trunc(chosen), 0, n);
  let ways = 1;
  for (let i = 0; i < k && Number.isFinite(ways); i += 1) ways *= n - i;
  return Number.isFinite(ways) ? ways : NUMBER_ERROR;
});

/** n × (n - step) × (n - 2 step) …, down to 1. */
const factorial = (step: number) =>
  numeric(1, 1, (number = 0) => {
    let product = 1;
    for (let n = within(Math.trunc(number), 0, LARGEST); n > 1; n -= step) {
      product *= n;
      if (!Number.isFinite(product)) return NUMBER_ERROR;
    }
    return product;
  });

const COMBIN = numeric(2, 2, (number = 0, chosen = 0) => {
  const n = within(Math.trunc(number), 0, LARGEST);
  const k = within(Math.trunc(chosen), 0, n);
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) {
    ways = (ways * (n - i + 1)) / i;
    if (!Number.isFinite(ways)) return NUMBER_ERROR;
  }
  return Math.round(ways);
});

export const mended: FunctionTable = {
  FACT: factorial(1),
  FACTDOUBLE: factorial(2),
  COMBIN,
  GCD,
  LCM,
  ARABIC,
  ROMAN,
  BASE,
  DEC2BIN: ofDecimal(2, 512),
  DEC2OCT: ofDecimal(8, 2 ** 29),
  DEC2HEX: ofDecimal(16, 2 ** 39),
  NPV,
  IRR,
  "BINOM.DIST": binomial,
  "POISSON.DIST": poisson,
  PERMUT,
};
