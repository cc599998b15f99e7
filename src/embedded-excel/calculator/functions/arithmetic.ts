// Rounding, powers and the rest of everyday arithmetic.
import { DIVISION_ERROR, NUMBER_ERROR, fail, finite, num } from "../values";
import { lazy, numberOr, numeric, scalar, toolpakNumeric, type FunctionTable } from "./define";

type Rounding = (value: number) => number;

const halfAwayFromZero: Rounding = (value) => Math.sign(value) * Math.round(Math.abs(value));
const awayFromZero: Rounding = (value) => Math.sign(value) * Math.ceil(Math.abs(value));

/** Rounds at a number of decimals, on the 15 digits Excel shows: ROUND(1.005, 2) is 1.01. */
function roundAt(value: number, digits: number, rounding: Rounding): number {
  if (digits > 20) return value;
  if (digits < -20) return 0;
  const factor = 10 ** Math.abs(digits);
  const scaled = digits < 0 ? value / factor : value * factor;
  if (!Number.isFinite(scaled)) return value;
  const rounded = rounding(Number(scaled.toPrecision(15)));
  return digits < 0 ? rounded * factor : rounded / factor;
}

const rounded = (rounding: Rounding, minimum: number) =>
  scalar(minimum, 2, (args) => finite(roundAt(num(args[0]), Math.trunc(numberOr(args, 1, 0)), rounding)));

const logarithm = (value: number, base: number): number => {
  if (value <= 0 || base <= 0) return fail(NUMBER_ERROR);
  if (base === 1) return fail(DIVISION_ERROR);
  // Exact for powers of ten, where a quotient of logarithms is a digit off.
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
};

const always = { volatile: "always" } as const;
const RAND = { ...lazy(0, 0, () => Math.random()), ...always };
const RANDBETWEEN = {
  ...numeric(2, 2, (low = 0, high = 0) => {
    const least = Math.ceil(low);
    const span = Math.floor(high) - least + 1;
    return span < 1 ? NUMBER_ERROR : least + Math.floor(Math.random() * span);
  }),
  ...always,
};

export const arithmetic: FunctionTable = {
  ROUND: rounded(halfAwayFromZero, 2),
  ROUNDUP: rounded(awayFromZero, 2),
  ROUNDDOWN: rounded(Math.trunc, 2),
  TRUNC: rounded(Math.trunc, 1),
  INT: numeric(1, 1, (value = 0) => Math.floor(value)),
  MOD: numeric(2, 2, (value = 0, divisor = 0) => {
    if (divisor === 0) return DIVISION_ERROR;
    const rest = value % divisor;
    return finite(rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest);
  }),
  QUOTIENT: toolpakNumeric(2, 2, (value = 0, divisor = 0) =>
    divisor === 0 ? DIVISION_ERROR : Math.trunc(value / divisor),
  ),
  ABS: numeric(1, 1, (value = 0) => Math.abs(value)),
  SIGN: numeric(1, 1, (value = 0) => Math.sign(value)),
  SQRT: numeric(1, 1, (value = 0) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value))),
  POWER: numeric(2, 2, (base = 0, exponent = 0) => {
    if (base === 0 && exponent === 0) return NUMBER_ERROR;
    return base === 0 && exponent < 0 ? DIVISION_ERROR : finite(base ** exponent);
  }),
  EXP: numeric(1, 1, (value = 0) => finite(Math.exp(value))),
  LN: numeric(1, 1, (value = 0) => (value <= 0 ? NUMBER_ERROR : Math.log(value))),
  LOG: scalar(1, 2, (args) => finite(logarithm(num(args[0]), numberOr(args, 1, 10)))),
  LOG10: numeric(1, 1, (value = 0) => logarithm(value, 10)),
  PI: lazy(0, 0, () => Math.PI),
  RAND,
  RANDBETWEEN,
};
