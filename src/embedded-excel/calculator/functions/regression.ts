// Lines and curves of exponents fitted to data by least squares: LINEST, LOGEST, TREND, GROWTH.
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  REFERENCE_ERROR,
  VALUE_ERROR,
  bool,
  fail,
  finite,
  type Operand,
} from "../values";
import { single } from "./collect";
import { general, type FunctionTable } from "./define";
import type { CellValue } from "../../book/types";

/** Data to fit: each observation's x values beside its y. */
interface Data {
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  /** Each x is a row of the source, and y lies along one. */
  readonly across: boolean;
}

interface Fit {
  /** One for each x, in their order, and the constant. */
  readonly slopes: readonly number[];
  readonly constant: number;
  readonly slopeErrors: readonly number[];
  readonly constantError: number | undefined;
  readonly determination: number;
  readonly error: number;
  readonly f: number;
  readonly degrees: number;
  readonly explained: number;
  readonly residual: number;
}

function numbersOf(matrix: Matrix): number[] {
  return matrix.values.map((value) => (typeof value === "number" ? value : fail(VALUE_ERROR)));
}

/** Rows of x values, one for each observation. */
function observations(source: Matrix, count: number, across: boolean): number[][] {
  const flat = numbersOf(source);
  if (source.rows === 1 || source.columns === 1) {
    if (flat.length !== count) return fail(REFERENCE_ERROR);
    return flat.map((value) => [value]);
  }
  const at = (row: number, column: number): number => flat[row * source.columns + column] ?? 0;
  if ((across ? source.columns : source.rows) !== count) return fail(REFERENCE_ERROR);
  const variables = across ? source.rows : source.columns;
  return Array.from({ length: count }, (_one, index) =>
    Array.from({ length: variables }, (_x, variable) => (across ? at(variable, index) : at(index, variable))),
  );
}

function dataOf(known: Operand | undefined, places: Operand | undefined, at: Place): Data {
  const source = asMatrix(known ?? null, at);
  const y = numbersOf(source);
  const across = source.rows === 1 && source.columns > 1;
  if (places === undefined || places === null) return { y, x: y.map((_value, index) => [index + 1]), across };
  const shape = asMatrix(places, at);
  if (source.rows > 1 && source.columns > 1) {
    if (shape.rows !== source.rows || shape.columns !== source.columns) return fail(REFERENCE_ERROR);
    return { y, x: numbersOf(shape).map((value) => [value]), across };
  }
  return { y, x: observations(shape, y.length, across), across };
}

/**
 * The columns of `rows` made orthogonal one after the other (Gram and Schmidt, twice); a column that the others give already is left
 * out (its slope is 0), as Excel does.
 */
function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]) {
  const columns = rows[0]?.length ?? 0;
  const basis: number[][] = [];
  const kept: number[] = [];
  const r: number[][] = [];
  for (let column = 0; column < columns; column += 1) {
    const original = rows.map((row) => row[column] ?? 0);
    let left = [...original];
    const factors = basis.map(() => 0);
    // Twice, so that what rounding left of the others goes too.
    for (let pass = 0; pass < 2; pass += 1) {
      basis.forEach((one, index) => {
        const dot = one.reduce((sum, value, row) => sum + value * (left[row] ?? 0), 0);
        factors[index] = (factors[index] ?? 0) + dot;
        left = left.map((value, row) => value - dot * (one[row] ?? 0));
      });
    }
    const length = Math.hypot(...left);
    if (length <= 1e-10 * Math.hypot(...original) || length === 0) continue;
    basis.push(left.map((value) => value / length));
    r.push([...factors, length]);
    kept.push(column);
  }
  const target = basis.map((one) => one.reduce((sum, value, row) => sum + value * (y[row] ?? 0), 0));
  const count = kept.length;
  // r[j][i] is the part of kept column j along basis i; so R is upper triangular.
  const solve = (right: readonly number[]): number[] => {
    const solution = Array.from({ length: count }, () => 0);
    for (let i = count - 1; i >= 0; i -= 1) {
      let value = right[i] ?? 0;
      for (let j = i + 1; j < count; j += 1) value -= (r[j]?.[i] ?? 0) * (solution[j] ?? 0);
      solution[i] = value / (r[i]?.[i] ?? 1);
    }
    return solution;
  };
  const solved = solve(target);
  const coefficients = Array.from({ length: columns }, () => 0);
  const spread = Array.from({ length: columns }, () => 0);
  kept.forEach((column, index) => {
    coefficients[column] = solved[index] ?? 0;
  });
  for (let unit = 0; unit < count; unit += 1) {
    const inverse = solve(Array.from({ length: count }, (_one, index) => (index === unit ? 1 : 0)));
    kept.forEach((column, index) => {
      spread[column] = (spread[column] ?? 0) + (inverse[index] ?? 0) ** 2;
    });
  }
  return { coefficients, spread, rank: count };
}

function fit({ x, y }: Data, withConstant: boolean): Fit {
  const mean = withConstant ? y.reduce((sum, value) => sum + value, 0) / y.length : 0;
  const means = (x[0] ?? []).map((_value, index) =>
    withConstant ? x.reduce((sum, row) => sum + (row[index] ?? 0), 0) / x.length : 0,
  );
  const centred = x.map((row) => row.map((value, index) => value - (means[index] ?? 0)));
  const { coefficients, spread, rank } = leastSquares(
    centred,
    y.map((value) => value - mean),
  );
  const constant = coefficients.reduce((rest, slope, index) => rest - slope * (means[index] ?? 0), mean);
  const predicted = x.map((row) =>
    row.reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), withConstant ? constant : 0),
  );
  const residual = y.reduce((sum, value, index) => sum + (value - (predicted[index] ?? 0)) ** 2, 0);
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const degrees = y.length - rank - (withConstant ? 1 : 0);
  const variance = degrees > 0 ? residual / degrees : 0;
  // The constant's: that of the mean, and what the slopes carry to x = 0.
  let atZero = 0;
  if (withConstant) {
    const extended = leastSquares(
      x.map((row) => [...row, 1]),
      y,
    );
    atZero = extended.spread.at(-1) ?? 0;
  }
  const explained = total - residual;
  return {
    slopes: coefficients,
    constant: withConstant ? constant : 0,
    slopeErrors: spread.map((one) => Math.sqrt(variance * one)),
    constantError: withConstant ? Math.sqrt(variance * atZero) : undefined,
    determination: total === 0 ? 1 : explained / total,
    error: Math.sqrt(variance),
    f: rank === 0 || variance === 0 ? Infinity : explained / rank / variance,
    degrees,
    explained,
    residual,
  };
}

const flag = (operand: Operand | undefined, at: Place, otherwise: boolean): boolean =>
  operand === undefined || operand === null ? otherwise : bool(single(operand, at));

function logarithms(data: Data): Data {
  return { ...data, y: data.y.map((value) => (value > 0 ? Math.log(value) : fail(NUMBER_ERROR))) };
}

/** LINEST, or LOGEST where `exponential`. */
const estimate = (exponential: boolean) =>
  general(1, 4, ([known, places, withConstant, statistics], at) => {
    const data = dataOf(known, places, at);
    const found = fit(exponential ? logarithms(data) : data, flag(withConstant, at, true));
    const shown = exponential ? Math.exp : (value: number): number => value;
    const first: CellValue[] = [...found.slopes.map(shown).reverse(), shown(found.constant)].map(finite);
    if (!flag(statistics, at, false)) return new Matrix(1, first.length, first);
    const width = first.length;
    const row = (...values: readonly (number | undefined)[]): CellValue[] =>
      Array.from({ length: width }, (_one, index) => {
        const value = values[index];
        return value === undefined ? NOT_AVAILABLE : finite(value);
      });
    return new Matrix(5, width, [
      ...first,
      ...row(...[...found.slopeErrors].reverse(), found.constantError),
      ...row(found.determination, found.error),
      ...row(found.f, found.degrees),
      ...row(found.explained, found.residual),
    ]);
  });

/** TREND, or GROWTH where `exponential`: the fitted values at new places. */
const extend = (exponential: boolean) =>
  general(1, 4, ([known, places, wanted, withConstant], at) => {
    const data = dataOf(known, places, at);
    const { slopes, constant } = fit(exponential ? logarithms(data) : data, flag(withConstant, at, true));
    const source = asMatrix(known ?? null, at);
    const target =
      wanted === undefined || wanted === null
        ? places === undefined || places === null
          ? undefined
          : asMatrix(places, at)
        : asMatrix(wanted, at);
    const value = (row: readonly number[]): CellValue => {
      const line = row.reduce((sum, one, index) => sum + one * (slopes[index] ?? 0), constant);
      return finite(exponential ? Math.exp(line) : line);
    };
    if (target === undefined) return new Matrix(source.rows, source.columns, data.x.map(value));
    if (slopes.length === 1)
      return new Matrix(
        target.rows,
        target.columns,
        numbersOf(target).map((one) => value([one])),
      );
    const count = data.across ? target.columns : target.rows;
    const found = observations(target, count, data.across).map(value);
    return data.across ? new Matrix(1, count, found) : new Matrix(count, 1, found);
  });

export const regression: FunctionTable = {
  LINEST: estimate(false),
  LOGEST: estimate(true),
  TREND: extend(false),
  GROWTH: extend(true),
};
