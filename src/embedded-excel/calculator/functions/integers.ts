// Whole numbers: divisors, factorials, ways to choose, and Roman numerals.
import { areasOf } from "../place";
import type { Place } from "../program";
import { NOT_AVAILABLE, NUMBER_ERROR, VALUE_ERROR, fail, num, text, type Operand } from "../values";
import { visit } from "./collect";
import { MANY, general, numberOr, numeric, scalar, toolpakNumeric, type FunctionTable } from "./define";

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
    if (operand === undefined) return fail(NOT_AVAILABLE);
    const [area] = areasOf(operand) ?? [];
    visit(operand, at, (value) => {
      if (typeof value === "boolean") fail(VALUE_ERROR);
      if (value !== null || area?.single !== true) found.push(Math.trunc(within(num(value), 0, LARGEST - 1)));
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

const PERMUT = numeric(2, 2, (number = 0, chosen = 0) => {
  const n = within(Math.trunc(number), 1, LARGEST);
  const k = within(Math.trunc(chosen), 0, n);
  let ways = 1;
  for (let i = 0; i < k && Number.isFinite(ways); i += 1) ways *= n - i;
  return Number.isFinite(ways) ? ways : NUMBER_ERROR;
});

/** n × (n - step) × (n - 2 step) …, down to 1. */
const factorial = (step: number, declare: typeof numeric) =>
  declare(1, 1, (number = 0) => {
    let product = 1;
    for (let n = within(Math.trunc(number), 0, LARGEST); n > 1; n -= step) {
      product *= n;
      if (!Number.isFinite(product)) return NUMBER_ERROR;
    }
    return product;
  });

function waysToChoose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) {
    ways = (ways * (n - i + 1)) / i;
    if (!Number.isFinite(ways)) return fail(NUMBER_ERROR);
  }
  return Math.round(ways);
}

const COMBIN = numeric(2, 2, (number = 0, chosen = 0) => {
  const n = within(Math.trunc(number), 0, LARGEST);
  return waysToChoose(n, within(Math.trunc(chosen), 0, n));
});

/** With repetition. */
const COMBINA = numeric(2, 2, (number = 0, chosen = 0) => {
  const n = within(Math.trunc(number), 0, LARGEST);
  const k = within(Math.trunc(chosen), 0, LARGEST);
  if (n === 0) return k === 0 ? 1 : NUMBER_ERROR;
  return waysToChoose(n + k - 1, k);
});

export const integers: FunctionTable = {
  FACT: factorial(1, numeric),
  FACTDOUBLE: factorial(2, toolpakNumeric),
  COMBIN,
  COMBINA,
  GCD,
  LCM,
  ARABIC,
  ROMAN,
  PERMUT,
};
