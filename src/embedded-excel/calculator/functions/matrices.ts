// Determinants, inverses, and sums over several arrays.
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  VALUE_ERROR,
  fail,
  finite,
  integer,
  isError,
  num,
  type Operand,
} from "../values";
import { numbers, single, visit } from "./collect";
import { MANY, general, scalar, type FunctionTable } from "./define";
import { logGamma } from "./special";

type Grid = number[][];

/** A square of numbers; text, blanks and truth values have no place in it. */
function square(operand: Operand | undefined, at: Place): Grid {
  const { rows, columns, values } = asMatrix(operand ?? null, at);
  for (const value of values) if (isError(value)) return fail(value);
  if (rows !== columns || values.some((value) => typeof value !== "number")) return fail(VALUE_ERROR);
  return Array.from({ length: rows }, (_row, row) =>
    values.slice(row * columns, (row + 1) * columns).map(num),
  );
}

const cell = (grid: Grid, row: number, column: number): number => grid[row]?.[column] ?? 0;

/** Brings `grid` to the identity, and does the same to `beside`; gives the determinant, 0 where it cannot be done. */
function eliminate(grid: Grid, beside: Grid): number {
  const size = grid.length;
  let determinant = 1;
  for (let step = 0; step < size; step += 1) {
    let pivot = step;
    for (let row = step + 1; row < size; row += 1)
      if (Math.abs(cell(grid, row, step)) > Math.abs(cell(grid, pivot, step))) pivot = row;
    const divisor = cell(grid, pivot, step);
    if (divisor === 0) return 0;
    for (const one of [grid, beside]) {
      const [up = [], down = []] = [one[step], one[pivot]];
      [one[step], one[pivot]] = [down, up];
    }
    determinant *= pivot === step ? divisor : -divisor;
    for (let row = 0; row < size; row += 1) {
      if (row === step) continue;
      const factor = cell(grid, row, step) / divisor;
      for (const one of [grid, beside])
        one[row] = (one[row] ?? []).map((value, column) => value - factor * cell(one, step, column));
    }
    for (const one of [grid, beside]) one[step] = (one[step] ?? []).map((value) => value / divisor);
  }
  return determinant;
}

const identity = (size: number): Grid =>
  Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) => (row === column ? 1 : 0)),
  );

const toMatrix = (grid: Grid): Matrix =>
  new Matrix(grid.length, grid[0]?.length ?? 0, grid.flat().map(finite));

const MDETERM = general(1, 1, ([source], at) => {
  const grid = square(source, at);
  return finite(eliminate(grid, identity(grid.length)));
});

const MINVERSE = general(1, 1, ([source], at) => {
  const grid = square(source, at);
  const inverse = identity(grid.length);
  return eliminate(grid, inverse) === 0 ? NUMBER_ERROR : toMatrix(inverse);
});

const MUNIT = general(1, 1, ([given], at) => {
  const size = integer(single(given, at));
  return size < 1 ? VALUE_ERROR : Matrix.build(size, size, (row, column) => (row === column ? 1 : 0));
});

/** Pairs of numbers at the same place of two arrays of one size. */
export function pairs(
  first: Operand | undefined,
  second: Operand | undefined,
  at: Place,
): (readonly [number, number])[] {
  const a = asMatrix(first ?? null, at);
  const b = asMatrix(second ?? null, at);
  if (a.values.length !== b.values.length) return fail(NOT_AVAILABLE);
  return a.values.flatMap((x, index) => {
    const y = b.values[index] ?? null;
    if (isError(x)) return fail(x);
    if (isError(y)) return fail(y);
    return typeof x === "number" && typeof y === "number" ? [[x, y] as const] : [];
  });
}

const overPairs = (of: (x: number, y: number) => number) =>
  general(2, 2, ([first, second], at) =>
    finite(pairs(first, second, at).reduce((sum, [x, y]) => sum + of(x, y), 0)),
  );

const MULTINOMIAL = general(1, MANY, (args, at) => {
  const counts: number[] = [];
  for (const operand of args)
    visit(operand, at, (value) => {
      if (typeof value === "boolean") fail(VALUE_ERROR);
      const count = integer(value);
      counts.push(count >= 0 ? count : fail(NUMBER_ERROR));
    });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const log = counts.reduce((rest, count) => rest - logGamma(count + 1), logGamma(total + 1));
  const ways = Math.exp(log);
  return ways < 1e15 ? Math.round(ways) : finite(ways);
});

const SERIESSUM = general(4, 4, ([x, power, step, factors], at) => {
  const [base, first, by] = [x, power, step].map((one) => num(single(one, at)));
  return finite(
    numbers([factors], at).reduce(
      (sum, factor, index) => sum + factor * (base ?? 0) ** ((first ?? 0) + index * (by ?? 0)),
      0,
    ),
  );
});

const SQRTPI = scalar(1, 1, ([value]) => {
  if (typeof value === "boolean") return VALUE_ERROR;
  return num(value) < 0 ? NUMBER_ERROR : Math.sqrt(num(value) * Math.PI);
});

export const matrices: FunctionTable = {
  MDETERM,
  MINVERSE,
  MUNIT,
  SUMX2MY2: overPairs((x, y) => x * x - y * y),
  SUMX2PY2: overPairs((x, y) => x * x + y * y),
  SUMXMY2: overPairs((x, y) => (x - y) ** 2),
  MULTINOMIAL,
  SERIESSUM,
  SQRTPI,
};
