// Numbers written in other systems, and their bits.
import type { CellValue } from "../../book/types";
import { NUMBER_ERROR, VALUE_ERROR, fail, integer, num, text } from "../values";
import { numberOr, numeric, scalar, toolpak, type FunctionTable, type Scalars } from "./define";

/** Digits that a number of these systems has at most; the first of ten tells its sign. */
const MOST_DIGITS = 10;

interface System {
  readonly radix: number;
  readonly digits: RegExp;
}

const BINARY: System = { radix: 2, digits: /^[01]*$/ };
const OCTAL: System = { radix: 8, digits: /^[0-7]*$/ };
const HEXADECIMAL: System = { radix: 16, digits: /^[0-9a-f]*$/i };

const within = (value: number, least: number, most: number): number =>
  value >= least && value <= most ? value : fail(NUMBER_ERROR);

/** The number that digits in two's complement stand for. */
function read(given: CellValue | undefined, { radix, digits }: System): number {
  const written = text(given);
  if (written.length > MOST_DIGITS || !digits.test(written)) return fail(NUMBER_ERROR);
  const value = written === "" ? 0 : parseInt(written, radix);
  return written.length === MOST_DIGITS && value >= radix ** MOST_DIGITS / 2
    ? value - radix ** MOST_DIGITS
    : value;
}

/** Ten digits of two's complement below 0, else padded to the places asked for. */
function write(value: number, { radix }: System, args: Scalars): CellValue {
  const half = radix ** MOST_DIGITS / 2;
  within(value, -half, half - 1);
  const digits = (value < 0 ? radix ** MOST_DIGITS + value : value).toString(radix).toUpperCase();
  if (args.length < 2) return digits;
  const places = within(integer(args[1]), 1, MOST_DIGITS);
  if (value < 0) return digits;
  return digits.length > places ? NUMBER_ERROR : digits.padStart(places, "0");
}

const between = (from: System, to: System) => toolpak(1, 2, (args) => write(read(args[0], from), to, args));
const toDecimal = (from: System) => toolpak(1, 1, ([given]) => read(given, from));
const ofDecimal = (to: System) => toolpak(1, 2, (args) => write(integer(args[0]), to, args));

/** Bits are those of whole numbers from 0 up to this. */
const MOST_BITS = 2 ** 48 - 1;

const bits = (value: number): bigint => {
  within(value, 0, MOST_BITS);
  return Number.isInteger(value) ? BigInt(value) : fail(NUMBER_ERROR);
};
const bitwise = (of: (a: bigint, b: bigint) => bigint) =>
  numeric(2, 2, (a = 0, b = 0) => Number(of(bits(a), bits(b))));

const shifted = (direction: 1 | -1) =>
  numeric(2, 2, (given = 0, amount = 0) => {
    const steps = Math.trunc(amount) * direction;
    const value = bits(given);
    if (Math.abs(steps) > 53) return NUMBER_ERROR;
    const result = steps >= 0 ? value << BigInt(steps) : value >> BigInt(-steps);
    return result > BigInt(MOST_BITS) ? NUMBER_ERROR : Number(result);
  });

const LARGEST = 2 ** 53;

const BASE = scalar(2, 3, (args) => {
  const value = within(Math.trunc(num(args[0])), 0, LARGEST - 1);
  const radix = within(Math.trunc(num(args[1])), 2, 36);
  const length = within(Math.trunc(numberOr(args, 2, 0)), 0, 255);
  return value.toString(radix).toUpperCase().padStart(length, "0");
});

const DECIMAL = scalar(2, 2, ([given, base]) => {
  const radix = within(integer(base), 2, 36);
  let written = text(given).trim().toLowerCase();
  if (written.length > 255) return VALUE_ERROR;
  if (radix === 16) written = written.replace(/^0?x/, "").replace(/h$/, "");
  if (radix === 2) written = written.replace(/b$/, "");
  let value = 0;
  for (const digit of written) {
    const worth = /[0-9a-z]/.test(digit) ? parseInt(digit, 36) : radix;
    if (worth >= radix) return NUMBER_ERROR;
    value = value * radix + worth;
  }
  return Number.isFinite(value) ? value : NUMBER_ERROR;
});

export const numberSystems: FunctionTable = {
  BIN2DEC: toDecimal(BINARY),
  BIN2OCT: between(BINARY, OCTAL),
  BIN2HEX: between(BINARY, HEXADECIMAL),
  OCT2DEC: toDecimal(OCTAL),
  OCT2BIN: between(OCTAL, BINARY),
  OCT2HEX: between(OCTAL, HEXADECIMAL),
  HEX2DEC: toDecimal(HEXADECIMAL),
  HEX2BIN: between(HEXADECIMAL, BINARY),
  HEX2OCT: between(HEXADECIMAL, OCTAL),
  DEC2BIN: ofDecimal(BINARY),
  DEC2OCT: ofDecimal(OCTAL),
  DEC2HEX: ofDecimal(HEXADECIMAL),
  BITAND: bitwise((a, b) => a & b),
  BITOR: bitwise((a, b) => a | b),
  BITXOR: bitwise((a, b) => a ^ b),
  BITLSHIFT: shifted(1),
  BITRSHIFT: shifted(-1),
  BASE,
  DECIMAL,
};
