// Functions that give arrays.
import type { CellValue } from "../../book/types";
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  CALCULATION_ERROR,
  Matrix,
  NOT_AVAILABLE,
  VALUE_ERROR,
  bool,
  compareScalars,
  fail,
  finite,
  integer,
  isError,
  num,
  type Operand,
} from "../values";
import { single } from "./collect";
import { general, numberOr, type FunctionTable } from "./define";

type Row = readonly CellValue[];

function rowsOf(matrix: Matrix): Row[] {
  return Array.from({ length: matrix.rows }, (_row, index) =>
    matrix.values.slice(index * matrix.columns, (index + 1) * matrix.columns),
  );
}

const transpose = (matrix: Matrix): Matrix =>
  Matrix.build(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row));

function fromRows(rows: readonly Row[]): Operand {
  const [first] = rows;
  return first === undefined ? CALCULATION_ERROR : new Matrix(rows.length, first.length, rows.flat());
}

const flag = (operand: Operand | undefined, at: Place): boolean =>
  operand !== undefined && bool(single(operand, at));
const number = (operand: Operand | undefined, at: Place, otherwise: number): number =>
  operand === undefined ? otherwise : integer(single(operand, at));

/** Works on rows, or on columns by turning the array. */
function along(matrix: Matrix, byColumn: boolean, change: (rows: Row[]) => readonly Row[]): Operand {
  const changed = fromRows(change(rowsOf(byColumn ? transpose(matrix) : matrix)));
  return byColumn && changed instanceof Matrix ? transpose(changed) : changed;
}

function keyOf(row: Row): string {
  return JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
}

const UNIQUE = general(1, 3, ([source, byColumn, once], at) =>
  along(asMatrix(source ?? null, at), flag(byColumn, at), (rows) => {
    const times = new Map<string, number>();
    for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
    if (flag(once, at)) return rows.filter((row) => times.get(keyOf(row)) === 1);
    return rows.filter((row) => times.delete(keyOf(row)));
  }),
);

/** Sorted order: numbers, text, booleans, errors, and blanks last. */
function order(left: CellValue, right: CellValue): number {
  const last = (value: CellValue): number => (value === null ? 2 : isError(value) ? 1 : 0);
  if (last(left) !== last(right)) return last(left) - last(right);
  return isError(left) || isError(right) ? 0 : compareScalars(left, right);
}

function sortRows(rows: readonly Row[], keys: readonly { key: Row; direction: number }[]): Row[] {
  const places = rows.map((row, index) => ({ row, index }));
  places.sort((a, b) => {
    for (const { key, direction } of keys) {
      const left = key[a.index] ?? null;
      const right = key[b.index] ?? null;
      const blanks = left === null || right === null;
      const found = order(left, right) * (blanks ? 1 : direction);
      if (found !== 0) return found;
    }
    return a.index - b.index;
  });
  return places.map(({ row }) => row);
}

const SORT = general(1, 4, ([source, index, direction, byColumn], at) =>
  along(asMatrix(source ?? null, at), flag(byColumn, at), (rows) => {
    const column = number(index, at, 1) - 1;
    if (column < 0 || column >= (rows[0]?.length ?? 0)) return fail(VALUE_ERROR);
    return sortRows(rows, [
      { key: rows.map((row) => row[column] ?? null), direction: number(direction, at, 1) },
    ]);
  }),
);

const SORTBY = general(2, 255, ([source, ...pairs], at) => {
  const matrix = asMatrix(source ?? null, at);
  const keys: { key: Row; direction: number }[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    keys.push({ key: asMatrix(pairs[index] ?? null, at).values, direction: number(pairs[index + 1], at, 1) });
  }
  return fromRows(sortRows(rowsOf(matrix), keys));
});

const FILTER = general(2, 3, ([source, condition, empty], at) => {
  const matrix = asMatrix(source ?? null, at);
  const wanted = asMatrix(condition ?? null, at);
  const byColumn = wanted.rows === 1 && matrix.rows !== 1;
  if (wanted.values.length !== (byColumn ? matrix.columns : matrix.rows)) return VALUE_ERROR;
  const found = along(matrix, byColumn, (rows) => rows.filter((_row, index) => bool(wanted.values[index])));
  return isError(found) && empty !== undefined ? empty : found;
});

const SEQUENCE = general(1, 4, (args, at) => {
  const given = args.map((argument) => single(argument, at));
  const rows = args[0] === undefined ? 1 : Math.trunc(numberOr(given, 0, 1));
  const columns = given[1] === null ? 1 : Math.trunc(numberOr(given, 1, 1));
  if (rows < 1 || columns < 1) return rows === 0 || columns === 0 ? CALCULATION_ERROR : VALUE_ERROR;
  const start = given[2] === null ? 1 : numberOr(given, 2, 1);
  const step = given[3] === null ? 1 : numberOr(given, 3, 1);
  return Matrix.build(rows, columns, (row, column) => start + step * (row * columns + column));
});

const TRANSPOSE = general(1, 1, ([source], at) => transpose(asMatrix(source ?? null, at)));

const MMULT = general(2, 2, ([left, right], at) => {
  const a = asMatrix(left ?? null, at);
  const b = asMatrix(right ?? null, at);
  const error = [...a.values, ...b.values].find(isError);
  if (error !== undefined) return error;
  if (a.columns !== b.rows || [...a.values, ...b.values].some((value) => typeof value !== "number"))
    return VALUE_ERROR;
  return Matrix.build(a.rows, b.columns, (row, column) => {
    let total = 0;
    for (let index = 0; index < a.columns; index += 1)
      total += num(a.at(row, index)) * num(b.at(index, column));
    return finite(total);
  });
});

/** How often values fall up to each bound, and above the last. */
const FREQUENCY = general(2, 2, ([data, bounds], at) => {
  const values = asMatrix(data ?? null, at).values.filter((value) => typeof value === "number");
  const limits = asMatrix(bounds ?? null, at).values.filter((value) => typeof value === "number");
  const counts = [...limits, Infinity].map((limit, index, all) => {
    const below = index === 0 ? -Infinity : (all[index - 1] ?? -Infinity);
    return values.filter((value) => value > below && value <= limit).length;
  });
  return new Matrix(counts.length, 1, counts);
});

/** CHOOSECOLS, CHOOSEROWS: some columns or rows, negative numbers from the end. */
const chosen = (byColumn: boolean) =>
  general(2, 255, ([source, ...which], at) =>
    along(asMatrix(source ?? null, at), byColumn, (rows) =>
      which.map((index) => {
        const place = integer(single(index, at));
        return rows.at(place > 0 ? place - 1 : place) ?? fail(VALUE_ERROR);
      }),
    ),
  );

/** VSTACK, HSTACK: one below (beside) the other, short ones filled with #N/A. */
const stacked = (sideways: boolean) =>
  general(1, 255, (args, at) => {
    const parts = args
      .map((argument) => asMatrix(argument ?? null, at))
      .map((part) => (sideways ? transpose(part) : part));
    const columns = Math.max(...parts.map((part) => part.columns));
    const padded = (part: Matrix): Matrix =>
      Matrix.build(part.rows, columns, (row, column) =>
        column < part.columns ? part.at(row, column) : NOT_AVAILABLE,
      );
    const rows = parts.flatMap((part) => rowsOf(padded(part)));
    const all = fromRows(rows);
    return sideways && all instanceof Matrix ? transpose(all) : all;
  });

export const arrays: FunctionTable = {
  TRANSPOSE,
  UNIQUE,
  SORT,
  SORTBY,
  FILTER,
  SEQUENCE,
  MMULT,
  FREQUENCY,
  CHOOSECOLS: chosen(true),
  CHOOSEROWS: chosen(false),
  VSTACK: stacked(false),
  HSTACK: stacked(true),
};
