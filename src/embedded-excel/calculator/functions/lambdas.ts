// Functions that call a function which the formula makes with LAMBDA.
import type { CellValue } from "../../book/types";
import { arrayOf, asMatrix, dereference } from "../place";
import type { Place } from "../program";
import {
  CALCULATION_ERROR,
  Lambda,
  Matrix,
  NOT_AVAILABLE,
  VALUE_ERROR,
  fail,
  integer,
  isError,
  type Operand,
} from "../values";
import { single } from "./collect";
import { MANY, general, type FunctionTable } from "./define";

const lambdaOf = (operand: Operand | undefined, parameters: number): Lambda => {
  if (operand instanceof Lambda && operand.parameters === parameters) return operand;
  return fail(operand !== undefined && isError(operand) ? operand : VALUE_ERROR);
};

/** What a call gives as one element of an array: an array there has no place. */
function element(operand: Operand, at: Place): CellValue {
  const array = arrayOf(operand, at);
  if (array !== undefined && array.rows * array.columns !== 1) return CALCULATION_ERROR;
  const value = dereference(operand, at);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

const MAP = general(2, MANY, (args, at) => {
  const arrays = args.slice(0, -1).map((one) => asMatrix(one ?? null, at));
  const lambda = lambdaOf(args.at(-1), arrays.length);
  const rows = Math.max(...arrays.map((one) => one.rows));
  const columns = Math.max(...arrays.map((one) => one.columns));
  return Matrix.build(rows, columns, (row, column) => {
    if (arrays.some((one) => row >= one.rows || column >= one.columns)) return NOT_AVAILABLE;
    return element(lambda.call(...arrays.map((one) => one.at(row, column))), at);
  });
});

const BYROW = general(2, 2, ([source, given], at) => {
  const matrix = asMatrix(source ?? null, at);
  const lambda = lambdaOf(given, 1);
  return Matrix.build(matrix.rows, 1, (row) =>
    element(lambda.call(Matrix.build(1, matrix.columns, (_row, column) => matrix.at(row, column))), at),
  );
});

const BYCOL = general(2, 2, ([source, given], at) => {
  const matrix = asMatrix(source ?? null, at);
  const lambda = lambdaOf(given, 1);
  return Matrix.build(1, matrix.columns, (_row, column) =>
    element(lambda.call(Matrix.build(matrix.rows, 1, (row) => matrix.at(row, column))), at),
  );
});

/** The accumulated value after each element, row by row. */
const SCAN = general(3, 3, ([first, source, given], at) => {
  const matrix = asMatrix(source ?? null, at);
  const lambda = lambdaOf(given, 2);
  let total: Operand = first ?? null;
  return Matrix.build(matrix.rows, matrix.columns, (row, column) => {
    total = element(lambda.call(total, matrix.at(row, column)), at);
    return total;
  });
});

/** The last accumulated value, which may be an array. */
const REDUCE = general(3, 3, ([first, source, given], at) => {
  const lambda = lambdaOf(given, 2);
  return asMatrix(source ?? null, at).values.reduce<Operand>(
    (total, value) => lambda.call(total, value),
    first ?? null,
  );
});

const MAKEARRAY = general(3, 3, ([height, width, given], at) => {
  const rows = integer(single(height, at));
  const columns = integer(single(width, at));
  const lambda = lambdaOf(given, 2);
  if (rows < 1 || columns < 1) return VALUE_ERROR;
  return Matrix.build(rows, columns, (row, column) => element(lambda.call(row + 1, column + 1), at));
});

export const lambdas: FunctionTable = { MAP, BYROW, BYCOL, SCAN, REDUCE, MAKEARRAY };
