// Excel's operators over scalars, and their spreading over arrays.
import type { CellValue } from "../book/types";
import {
  DIVISION_ERROR,
  Matrix,
  NOT_AVAILABLE,
  VALUE_ERROR,
  compareScalars,
  finite,
  isError,
  numberAsText,
  toNumber,
  type Value,
} from "./values";

export type ScalarOperator = (left: CellValue, right: CellValue) => CellValue;

function arithmetic(calculate: (left: number, right: number) => CellValue): ScalarOperator {
  return (left, right) => {
    const a = toNumber(left);
    if (typeof a !== "number") return a;
    const b = toNumber(right);
    if (typeof b !== "number") return b;
    return calculate(a, b);
  };
}

/** Excel takes for zero what is left of a difference beyond the 15th digit. */
function sum(a: number, b: number): CellValue {
  const result = a + b;
  return result !== 0 && Math.abs(result) < Math.abs(a) * 1e-15 ? 0 : finite(result);
}

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return finite(NaN);
  if (base === 0 && exponent < 0) return DIVISION_ERROR;
  return finite(base ** exponent);
}

function comparison(holds: (order: number) => boolean): ScalarOperator {
  return (left, right) => {
    if (isError(left)) return left;
    if (isError(right)) return right;
    return holds(compareScalars(left, right));
  };
}

/** Equality takes no order: this is what rows of list cells are compared with, so it is kept quick. */
function equality(wanted: boolean): ScalarOperator {
  return (left, right) => {
    if (typeof left === "string" && typeof right === "string") {
      const equal =
        left === right || (left.length === right.length && left.toLowerCase() === right.toLowerCase());
      return equal === wanted;
    }
    if (isError(left)) return left;
    if (isError(right)) return right;
    return (compareScalars(left, right) === 0) === wanted;
  };
}

function asText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberAsText(value);
  return value === null ? "" : value === true ? "TRUE" : "FALSE";
}

const concatenate: ScalarOperator = (left, right) => {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const joined = asText(left) + asText(right);
  return joined.length > 32767 ? VALUE_ERROR : joined;
};

export const OPERATORS: ReadonlyMap<string, ScalarOperator> = new Map<string, ScalarOperator>([
  ["+", arithmetic(sum)],
  ["-", arithmetic((a, b) => sum(a, -b))],
  ["*", arithmetic((a, b) => finite(a * b))],
  ["/", arithmetic((a, b) => (b === 0 ? DIVISION_ERROR : finite(a / b)))],
  ["^", arithmetic(power)],
  ["&", concatenate],
  ["=", equality(true)],
  ["<>", equality(false)],
  ["<", comparison((order) => order < 0)],
  [">", comparison((order) => order > 0)],
  ["<=", comparison((order) => order <= 0)],
  [">=", comparison((order) => order >= 0)],
]);

/** One element of a value spread over a larger array: a single row or column repeats, what is beyond is #N/A. */
export function spread(value: Value, row: number, column: number): CellValue {
  if (!(value instanceof Matrix)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : NOT_AVAILABLE;
}

/** Calculate element by element over values of which at least one is an array. */
export function broadcast(values: readonly Value[], calculate: (elements: CellValue[]) => CellValue): Matrix {
  let rows = 1;
  let columns = 1;
  for (const value of values) {
    if (!(value instanceof Matrix)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  return Matrix.build(rows, columns, (row, column) =>
    calculate(values.map((value) => spread(value, row, column))),
  );
}

export function applyOperator(operator: ScalarOperator, left: Value, right: Value): Value {
  if (!(left instanceof Matrix) && !(right instanceof Matrix)) return operator(left, right);
  return broadcast([left, right], ([a = null, b = null]) => operator(a, b));
}
