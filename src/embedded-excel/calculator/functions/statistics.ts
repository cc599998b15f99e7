// Sums, counts, averages, spreads and ranks.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import { spread } from "../operators";
import {
  DIVISION_ERROR,
  Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  VALUE_ERROR,
  bool,
  fail,
  finite,
  integer,
  isError,
  num,
  type Operand,
} from "../values";
import { numbers, numbersOfAll, single, visit } from "./collect";
import { MANY, general, type FunctionTable } from "./define";

/** Adds as Excel does, without carrying noise beyond the 15th digit into a zero. */
export function sumOf(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function averageOf(values: readonly number[]): number {
  return values.length === 0 ? fail(DIVISION_ERROR) : sumOf(values) / values.length;
}

export function minimumOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), values[0] ?? 0);
}

export function maximumOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
}

export function varianceOf(values: readonly number[], sample: boolean): number {
  const divisor = values.length - (sample ? 1 : 0);
  if (divisor <= 0) return fail(DIVISION_ERROR);
  const mean = averageOf(values);
  return sumOf(values.map((value) => (value - mean) ** 2)) / divisor;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** The share `k` (0 to 1) of the way through the sorted values, both ends included. */
export function percentileOf(values: readonly number[], k: number): number {
  const order = sorted(values);
  if (order.length === 0 || k < 0 || k > 1) return fail(NUMBER_ERROR);
  const place = k * (order.length - 1);
  const below = order[Math.floor(place)] ?? 0;
  const above = order[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export function percentileExclusive(values: readonly number[], k: number): number {
  const order = sorted(values);
  const place = k * (order.length + 1);
  if (place < 1 || place > order.length) return fail(NUMBER_ERROR);
  const below = order[Math.floor(place) - 1] ?? 0;
  const above = order[Math.ceil(place) - 1] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 0.5);
}

export function modeOf(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const most = maximumOf([...times.values()]);
  const [mode] = [...times].find(([, count]) => count === most && most > 1) ?? [];
  return mode ?? fail(NOT_AVAILABLE);
}

export function kthLargest(values: readonly number[], k: number): number {
  const order = sorted(values);
  return k < 1 ? fail(NUMBER_ERROR) : (order[order.length - Math.ceil(k)] ?? fail(NUMBER_ERROR));
}

export function kthSmallest(values: readonly number[], k: number): number {
  return k < 1 ? fail(NUMBER_ERROR) : (sorted(values)[Math.ceil(k) - 1] ?? fail(NUMBER_ERROR));
}

export function productOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((product, value) => product * value, 1);
}

const over = (calculate: (values: number[]) => number) =>
  general(1, MANY, (args, at) => finite(calculate(numbers(args, at))));
const overAll = (calculate: (values: number[]) => number) =>
  general(1, MANY, (args, at) => finite(calculate(numbersOfAll(args, at))));

const withK = (calculate: (values: readonly number[], k: number) => number) =>
  general(2, 2, ([range, k], at) => {
    const values = numbers([range], at);
    const held = k instanceof Matrix ? k : single(k, at);
    if (!(held instanceof Matrix)) return finite(calculate(values, num(held)));
    return new Matrix(
      held.rows,
      held.columns,
      held.values.map((each) => finite(calculate(values, num(each)))),
    );
  });

function count(counts: (value: CellValue, direct: boolean) => boolean) {
  return general(1, MANY, (args, at) => {
    let total = 0;
    for (const argument of args)
      visit(argument, at, (value, direct) => (total += counts(value, direct) ? 1 : 0));
    return total;
  });
}

function countsAsNumber(value: CellValue, direct: boolean): boolean {
  if (typeof value === "number") return true;
  if (!direct || isError(value)) return false;
  return typeof value !== "string" || (value.trim() !== "" && Number.isFinite(Number(value)));
}

const COUNTBLANK = general(1, 1, ([range], at) => {
  const [area] = areasOf(range) ?? fail(VALUE_ERROR);
  if (area === undefined) return VALUE_ERROR;
  let filled = 0;
  visit(area, at, (value) => (filled += value === null || value === "" ? 0 : 1));
  return area.rows * area.columns - filled;
});

const SUMPRODUCT = general(1, MANY, (args, at) => {
  const factors = args.map((argument) => asMatrix(argument ?? null, at));
  const [first] = factors;
  if (first === undefined) return VALUE_ERROR;
  // Whole columns of sheets used to different rows: what is beyond the used area counts as 0.
  const rows = Math.max(...factors.map((factor) => factor.rows));
  if (factors.some((factor) => factor.columns !== first.columns)) return VALUE_ERROR;
  if (factors.some((factor, index) => factor.rows !== rows && !isClipped(args[index], factor)))
    return VALUE_ERROR;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < first.columns; column += 1) {
      let product = 1;
      for (const factor of factors) {
        const value = factor.rows === rows || row < factor.rows ? factor.at(row, column) : null;
        if (isError(value)) fail(value);
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return finite(total);
});

function isClipped(argument: Operand | undefined, factor: Matrix): boolean {
  const [area] = areasOf(argument) ?? [];
  return area !== undefined && area.rows > factor.rows;
}

function rankOf(values: readonly number[], value: number, ascending: boolean): number {
  if (!values.includes(value)) return fail(NOT_AVAILABLE);
  return 1 + values.filter((other) => (ascending ? other < value : other > value)).length;
}

const rank = (average: boolean) =>
  general(2, 3, ([subject, range, order], at: Place) => {
    const values = numbers([range], at);
    const ascending = bool(single(order, at));
    const subjects = asMatrix(subject ?? null, at);
    const rankEach = (each: CellValue): number => {
      const value = num(each);
      const ties = values.filter((other) => other === value).length;
      return rankOf(values, value, ascending) + (average ? (ties - 1) / 2 : 0);
    };
    return subjects.values.length === 1
      ? rankEach(subjects.at(0, 0))
      : Matrix.build(subjects.rows, subjects.columns, (r, c) => rankEach(spread(subjects, r, c)));
  });

const standardDeviation = (sample: boolean) => over((values) => Math.sqrt(varianceOf(values, sample)));
const variance = (sample: boolean) => over((values) => varianceOf(values, sample));
const quartile = withK((values, k) => percentileOf(values, integer(k) / 4));

export const statistics: FunctionTable = {
  SUM: over(sumOf),
  AVERAGE: over(averageOf),
  AVERAGEA: overAll(averageOf),
  MIN: over(minimumOf),
  MINA: overAll(minimumOf),
  MAX: over(maximumOf),
  MAXA: overAll(maximumOf),
  PRODUCT: over(productOf),
  SUMSQ: over((values) => sumOf(values.map((value) => value ** 2))),
  COUNT: count(countsAsNumber),
  COUNTA: count((value, direct) => direct || value !== null),
  COUNTBLANK,
  SUMPRODUCT,
  MEDIAN: over(medianOf),
  MODE: over(modeOf),
  "MODE.SNGL": over(modeOf),
  STDEV: standardDeviation(true),
  "STDEV.S": standardDeviation(true),
  STDEVP: standardDeviation(false),
  "STDEV.P": standardDeviation(false),
  VAR: variance(true),
  "VAR.S": variance(true),
  VARP: variance(false),
  "VAR.P": variance(false),
  PERCENTILE: withK(percentileOf),
  "PERCENTILE.INC": withK(percentileOf),
  "PERCENTILE.EXC": withK(percentileExclusive),
  QUARTILE: quartile,
  "QUARTILE.INC": quartile,
  LARGE: withK(kthLargest),
  SMALL: withK(kthSmallest),
  RANK: rank(false),
  "RANK.EQ": rank(false),
  "RANK.AVG": rank(true),
};
