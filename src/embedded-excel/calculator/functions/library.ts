// The long tail: functions of numbers that @formulajs/formulajs calculates as Excel does.
import * as formulajs from "@formulajs/formulajs";
import type { CellValue } from "../../book/types";
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  Matrix,
  Reference,
  VALUE_ERROR,
  errorNamed,
  fail,
  finite,
  isError,
  isScalar,
  num,
  text,
  type Operand,
} from "../values";
import { MANY, general, scalar, type FunctionTable, type WorksheetFunction } from "./define";

const library: Readonly<Record<string, unknown>> = { ...formulajs };

function named(name: string): (...args: unknown[]) => unknown {
  let found: unknown = library;
  for (const part of name.split(".")) found = (found as Readonly<Record<string, unknown>>)[part];
  if (typeof found !== "function") throw new Error(`The function library lacks ${name}.`);
  return found as (...args: unknown[]) => unknown;
}

/** What the library gives, as a cell's value; its errors are Error objects that carry Excel's text. */
function result(given: unknown): CellValue {
  if (typeof given === "number") return finite(given);
  if (typeof given === "string" || typeof given === "boolean") return given;
  return given instanceof Error ? (errorNamed(given.message) ?? VALUE_ERROR) : VALUE_ERROR;
}

function ofNumbers(name: string, minimum: number, maximum: number): WorksheetFunction {
  const calculate = named(name);
  return scalar(minimum, maximum, (args) => result(calculate(...args.map(num))));
}

function ofTexts(name: string, minimum: number, maximum: number): WorksheetFunction {
  const calculate = named(name);
  return scalar(minimum, maximum, (args) =>
    result(calculate(...args.map((value, index) => (index === 0 ? text(value) : num(value))))),
  );
}

/** Ranges as lists of their values, in which errors fail; single values as numbers. */
function listOrNumber(operand: Operand | undefined, at: Place): unknown {
  if (operand instanceof Reference || operand instanceof Matrix) {
    const { values } = asMatrix(operand, at);
    return values.map((value) => (isError(value) ? fail(value) : value));
  }
  return operand !== undefined && isScalar(operand) ? num(operand) : 0;
}

function ofRanges(name: string, minimum: number, maximum: number): WorksheetFunction {
  const calculate = named(name);
  return general(minimum, maximum, (args, at) =>
    result(calculate(...args.map((argument) => listOrNumber(argument, at)))),
  );
}

type Arity = readonly [name: string, minimum: number, maximum: number];

const NUMBERS: readonly Arity[] = [
  ...["ACOS", "ACOSH", "ASIN", "ASINH", "ATAN", "ATANH", "COS", "COSH", "SIN", "SINH", "TAN", "TANH"].map(
    (name): Arity => [name, 1, 1],
  ),
  ...["DEGREES", "RADIANS", "SQRTPI", "FISHER", "FISHERINV"].map((name): Arity => [name, 1, 1]),
  ...["ATAN2", "COMBINA", "DELTA", "EFFECT", "NOMINAL"].map((name): Arity => [name, 2, 2]),
  ["PMT", 3, 5],
  ["FV", 3, 5],
  ["PV", 3, 5],
  ["NPER", 3, 5],
  ["IPMT", 4, 6],
  ["PPMT", 4, 6],
  ["SLN", 3, 3],
  ["SYD", 4, 4],
  ["DB", 4, 5],
  ["DDB", 4, 5],
  ["NORM.DIST", 4, 4],
  ["NORM.INV", 3, 3],
  ["NORM.S.DIST", 2, 2],
  ["NORM.S.INV", 1, 1],
  ["STANDARDIZE", 3, 3],
  ["BITAND", 2, 2],
  ["BITOR", 2, 2],
  ["BITXOR", 2, 2],
];
const TEXTS: readonly Arity[] = [
  ["DECIMAL", 2, 2],
  ["BIN2DEC", 1, 1],
  ["HEX2DEC", 1, 1],
  ["OCT2DEC", 1, 1],
];
const RANGES: readonly Arity[] = [
  ["CORREL", 2, 2],
  ["SLOPE", 2, 2],
  ["INTERCEPT", 2, 2],
  ["RSQ", 2, 2],
  ["AVEDEV", 1, MANY],
  ["DEVSQ", 1, MANY],
  ["HARMEAN", 1, MANY],
  ["KURT", 1, MANY],
  ["SKEW", 1, MANY],
];

const table = (
  arities: readonly Arity[],
  adapt: (...arity: Arity) => WorksheetFunction,
): [string, WorksheetFunction][] => arities.map((arity) => [arity[0], adapt(...arity)]);

export const fromLibrary: FunctionTable = Object.fromEntries([
  ...table(NUMBERS, ofNumbers),
  ...table(TEXTS, ofTexts),
  ...table(RANGES, ofRanges),
]);
