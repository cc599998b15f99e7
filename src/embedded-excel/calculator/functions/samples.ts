// Statistics of samples beyond sums and averages: shapes, ranks, two samples against each other, tests.
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import {
  DIVISION_ERROR,
  Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  fail,
  finite,
  integer,
  num,
  type Operand,
} from "../values";
import { numbers, numbersOfAll, single } from "./collect";
import { chiSquaredAbove, fisherAbove, normalBelow, studentAbove } from "./continuous";
import { MANY, general, numeric, type FunctionTable } from "./define";
import { pairs } from "./matrices";
import { averageOf, percentileExclusive, sumOf, varianceOf } from "./statistics";

type Given = readonly (Operand | undefined)[];

const over = (of: (values: number[]) => number) =>
  general(1, MANY, (args, at) => finite(of(numbers(args, at))));

/** The sum of a power of the distances from the mean. */
function moment(values: readonly number[], power: number): number {
  const mean = averageOf(values);
  return sumOf(values.map((value) => (value - mean) ** power));
}

const quotient = (a: number, b: number): number => (b === 0 ? fail(DIVISION_ERROR) : a / b);

function skewness(values: readonly number[], sample: boolean): number {
  const n = values.length;
  if (n < 3) return fail(DIVISION_ERROR);
  const deviation = Math.sqrt(varianceOf(values, sample));
  const cubes = quotient(moment(values, 3), deviation ** 3);
  return sample ? (n * cubes) / ((n - 1) * (n - 2)) : cubes / n;
}

function kurtosis(values: readonly number[]): number {
  const n = values.length;
  if (n < 4) return fail(DIVISION_ERROR);
  const fourth = quotient(moment(values, 4), varianceOf(values, true) ** 2);
  return (n * (n + 1) * fourth) / ((n - 1) * (n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

/** An empty range is #NUM!. */
const someOf = (values: readonly number[]): readonly number[] =>
  values.length === 0 ? fail(NUMBER_ERROR) : values;

const harmonic = (values: readonly number[]): number =>
  someOf(values).length / sumOf(values.map((value) => (value > 0 ? 1 / value : fail(NUMBER_ERROR))));

const geometric = (values: readonly number[]): number =>
  Math.exp(averageOf(someOf(values).map((value) => (value > 0 ? Math.log(value) : fail(NUMBER_ERROR)))));

/** What is left when a share of the values is cut off, half at each end. */
const TRIMMEAN = general(2, 2, ([range, share], at) => {
  const values = [...someOf(numbers([range], at))].sort((a, b) => a - b);
  const part = num(single(share, at));
  if (part < 0 || part >= 1) return NUMBER_ERROR;
  const cut = Math.floor((values.length * part) / 2);
  return averageOf(values.slice(cut, values.length - cut));
});

interface Joint {
  readonly size: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Sums of products of the distances from the means. */
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

function joint(given: readonly (readonly [number, number])[]): Joint {
  if (given.length === 0) return fail(DIVISION_ERROR);
  const meanX = averageOf(given.map(([x]) => x));
  const meanY = averageOf(given.map(([, y]) => y));
  const sum = (of: (dx: number, dy: number) => number): number =>
    given.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  return {
    size: given.length,
    meanX,
    meanY,
    xx: sum((x) => x * x),
    xy: sum((x, y) => x * y),
    yy: sum((_x, y) => y * y),
  };
}

/** Over pairs of numbers; of the functions that fit y to x, y comes first. */
const overJoint = (of: (both: Joint) => number, yFirst = false) =>
  general(2, 2, ([first, second], at) =>
    finite(of(joint(yFirst ? pairs(second, first, at) : pairs(first, second, at)))),
  );

const correlation = ({ xx, xy, yy }: Joint): number => quotient(xy, Math.sqrt(xx * yy));
const covariance = (less: number) => overJoint(({ xy, size }) => quotient(xy, size - less));
const slope = ({ xx, xy }: Joint): number => quotient(xy, xx);
const PEARSON = overJoint(correlation);
const COVAR = covariance(0);

const FORECAST = general(3, 3, ([x, known, places], at) => {
  const both = joint(pairs(places, known, at));
  return both.meanY + slope(both) * (num(single(x, at)) - both.meanX);
});

/** The share of values below `x`, of all values or of those and one more. */
const percentRank = (exclusive: boolean) =>
  general(2, 3, ([range, wanted, digits], at) => {
    const values = [...someOf(numbers([range], at))].sort((a, b) => a - b);
    const x = num(single(wanted, at));
    const places = digits === undefined ? 3 : integer(single(digits, at));
    const [least = 0, most = 0] = [values[0], values.at(-1)];
    if (places < 1) return NUMBER_ERROR;
    if (x < least || x > most) return NOT_AVAILABLE;
    const below = values.filter((value) => value < x).length;
    const exact = values.includes(x);
    const [before = x, after = x] = [values[below - 1], values[below]];
    const place = exact ? below : below - 1 + (x - before) / (after - before);
    if (!exclusive && values.length === 1) return 1;
    const share = exclusive ? (place + 1) / (values.length + 1) : place / (values.length - 1);
    const scale = 10 ** places;
    return Math.floor(Number((share * scale).toPrecision(15))) / scale;
  });

const QUARTILE_EXC = general(2, 2, ([range, k], at) => {
  const quarter = integer(single(k, at));
  if (quarter < 1 || quarter > 3) return NUMBER_ERROR;
  return percentileExclusive(numbers([range], at), quarter / 4);
});

/** Every value that comes most often, in the order of the first of each. */
const MODE_MULT = general(1, MANY, (args, at) => {
  const times = new Map<number, number>();
  for (const value of numbers(args, at)) times.set(value, (times.get(value) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  if (most < 2) return NOT_AVAILABLE;
  const modes = [...times].flatMap(([value, count]) => (count === most ? [value] : []));
  return new Matrix(modes.length, 1, modes);
});

const PROB = general(3, 4, ([values, chances, low, high], at) => {
  const given = pairs(values, chances, at);
  const total = sumOf(given.map(([, chance]) => chance));
  if (given.some(([, chance]) => chance <= 0 || chance > 1)) return NUMBER_ERROR;
  if (Math.abs(total - 1) > 1e-9) return NUMBER_ERROR;
  const from = num(single(low, at));
  const to = high === undefined ? from : num(single(high, at));
  return sumOf(given.map(([value, chance]) => (value >= from && value <= to ? chance : 0)));
});

function studentTest(first: number[], second: number[], kind: number): { t: number; degrees: number } {
  const [n, m] = [first.length, second.length];
  const [a, b] = [varianceOf(first, true), varianceOf(second, true)];
  const apart = averageOf(first) - averageOf(second);
  if (kind === 2) {
    const pooled = ((n - 1) * a + (m - 1) * b) / (n + m - 2);
    return { t: quotient(apart, Math.sqrt(pooled * (1 / n + 1 / m))), degrees: n + m - 2 };
  }
  const [p, q] = [a / n, b / m];
  return {
    t: quotient(apart, Math.sqrt(p + q)),
    degrees: (p + q) ** 2 / (p ** 2 / (n - 1) + q ** 2 / (m - 1)),
  };
}

const T_TEST = general(4, 4, ([first, second, tailsGiven, kindGiven], at) => {
  const [tails, kind] = [integer(single(tailsGiven, at)), integer(single(kindGiven, at))];
  if ((tails !== 1 && tails !== 2) || kind < 1 || kind > 3) return NUMBER_ERROR;
  if (kind > 1) {
    const { t, degrees } = studentTest(numbers([first], at), numbers([second], at), kind);
    return finite(tails * studentAbove(Math.abs(t), degrees));
  }
  const apart = pairs(first, second, at).map(([x, y]) => x - y);
  const t = quotient(averageOf(apart), Math.sqrt(varianceOf(apart, true) / apart.length));
  return finite(tails * studentAbove(Math.abs(t), apart.length - 1));
});

const F_TEST = general(2, 2, ([first, second], at) => {
  const [a, b] = [numbers([first], at), numbers([second], at)];
  const ratio = quotient(varianceOf(a, true), varianceOf(b, true));
  if (ratio === 0) return DIVISION_ERROR;
  const above = fisherAbove(ratio, a.length - 1, b.length - 1);
  return 2 * Math.min(above, 1 - above);
});

const Z_TEST = general(2, 3, ([range, x, sigma], at) => {
  const values = numbers([range], at);
  if (values.length === 0) return NOT_AVAILABLE;
  const deviation = sigma === undefined ? Math.sqrt(varianceOf(values, true)) : num(single(sigma, at));
  const z = quotient(averageOf(values) - num(single(x, at)), deviation / Math.sqrt(values.length));
  return normalBelow(-z);
});

const CHISQ_TEST = general(2, 2, ([actual, expected], at) => {
  const shape = asMatrix(actual ?? null, at);
  const other = asMatrix(expected ?? null, at);
  if (shape.rows !== other.rows || shape.columns !== other.columns) return NOT_AVAILABLE;
  const [rows, columns] = [shape.rows, shape.columns];
  if (rows * columns === 1) return NOT_AVAILABLE;
  const degrees = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
  const chi = pairs(actual, expected, at).reduce((sum, [x, e]) => sum + quotient((x - e) ** 2, e), 0);
  return chiSquaredAbove(chi, degrees);
});

const STANDARDIZE = numeric(3, 3, (x = 0, mean = 0, deviation = 0) =>
  deviation <= 0 ? NUMBER_ERROR : (x - mean) / deviation,
);

const isEmptyRange = (args: Given, at: Place): boolean =>
  args.every((one) => areasOf(one) !== undefined) && numbersOfAll(args, at).length === 0;

const varianceOfAll = (sample: boolean, of: (variance: number) => number) =>
  general(1, MANY, (args, at) =>
    isEmptyRange(args, at) ? DIVISION_ERROR : of(varianceOf(numbersOfAll(args, at), sample)),
  );

const rootOf = Math.sqrt;
const itself = (value: number): number => value;

const PERCENTRANK = percentRank(false);

export const samples: FunctionTable = {
  AVEDEV: over((values) => {
    const mean = averageOf(someOf(values));
    return averageOf(values.map((value) => Math.abs(value - mean)));
  }),
  DEVSQ: over((values) => moment(someOf(values), 2)),
  SKEW: over((values) => skewness(values, true)),
  "SKEW.P": over((values) => skewness(values, false)),
  KURT: over(kurtosis),
  HARMEAN: over(harmonic),
  GEOMEAN: over(geometric),
  TRIMMEAN,
  STDEVA: varianceOfAll(true, rootOf),
  STDEVPA: varianceOfAll(false, rootOf),
  VARA: varianceOfAll(true, itself),
  VARPA: varianceOfAll(false, itself),
  CORREL: PEARSON,
  PEARSON,
  RSQ: overJoint((both) => correlation(both) ** 2),
  COVAR,
  "COVARIANCE.P": COVAR,
  "COVARIANCE.S": covariance(1),
  SLOPE: overJoint(slope, true),
  INTERCEPT: overJoint((both) => both.meanY - slope(both) * both.meanX, true),
  STEYX: overJoint(
    ({ xx, xy, yy, size }) => Math.sqrt(quotient(yy - quotient(xy * xy, xx), size > 2 ? size - 2 : 0)),
    true,
  ),
  FORECAST,
  "FORECAST.LINEAR": FORECAST,
  PERCENTRANK,
  "PERCENTRANK.INC": PERCENTRANK,
  "PERCENTRANK.EXC": percentRank(true),
  "QUARTILE.EXC": QUARTILE_EXC,
  "MODE.MULT": MODE_MULT,
  PROB,
  "T.TEST": T_TEST,
  TTEST: T_TEST,
  "F.TEST": F_TEST,
  FTEST: F_TEST,
  "Z.TEST": Z_TEST,
  ZTEST: Z_TEST,
  "CHISQ.TEST": CHISQ_TEST,
  CHITEST: CHISQ_TEST,
  STANDARDIZE,
  FISHER: numeric(1, 1, (x = 0) => (Math.abs(x) < 1 ? Math.atanh(x) : NUMBER_ERROR)),
  FISHERINV: numeric(1, 1, (y = 0) => Math.tanh(y)),
};
