// Discrete distributions: of counts.
import { NUMBER_ERROR, bool, fail, finite, num } from "../values";
import { numberOr, numeric, scalar, type FunctionTable } from "./define";
import { binomialTerm, incompleteBeta, poissonTerm, upperGamma } from "./special";
import { normalInverse } from "./continuous";

/** Counts beyond this are none that a double tells apart. */
const MOST = 2 ** 53;

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};

/** A count, cut to its whole part; none is below 0, however little. */
const count = (value: number): number =>
  value >= 0 && value < MOST ? Math.trunc(value) : fail(NUMBER_ERROR);

/** At most k successes of n. */
function binomialBelow(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}

const BINOM_DIST = scalar(4, 4, (args) => {
  const k = count(num(args[0]));
  const n = count(num(args[1]));
  const p = num(args[2]);
  const all = bool(args[3]);
  check(k >= 0 && k <= n && p >= 0 && p <= 1);
  return all ? binomialBelow(k, n, p) : binomialTerm(k, n, p);
});

const BINOM_RANGE = scalar(3, 4, (args) => {
  const n = count(num(args[0]));
  const p = num(args[1]);
  const from = count(num(args[2]));
  const to = count(numberOr(args, 3, from));
  check(n >= 0 && p >= 0 && p <= 1 && from >= 0 && from <= n && to >= from && to <= n);
  return from === to ? binomialTerm(from, n, p) : binomialBelow(to, n, p) - binomialBelow(from - 1, n, p);
});

/** The least count up to which the chance is at least `wanted`. */
function leastCount(n: number, p: number, wanted: number): number {
  const guess = n * p + normalInverse(wanted) * Math.sqrt(n * p * (1 - p));
  let k = Math.min(n, Math.max(0, Math.round(guess)));
  while (k > 0 && binomialBelow(k - 1, n, p) >= wanted) k -= 1;
  while (k < n && binomialBelow(k, n, p) < wanted) k += 1;
  return k;
}

const BINOM_INV = numeric(3, 3, (trials = 0, p = 0, wanted = 0) => {
  const n = count(trials);
  check(n >= 0 && p > 0 && p < 1 && wanted > 0 && wanted < 1);
  return leastCount(n, p, wanted);
});

const NEGBINOM = scalar(4, 4, (args) => {
  const failures = count(num(args[0]));
  const successes = count(num(args[1]));
  const p = num(args[2]);
  const all = bool(args[3]);
  check(successes >= 1 && p > 0 && p < 1);
  if (all) return incompleteBeta(p, successes, failures + 1);
  // Of the trials before the last, `successes` - 1 succeed; the last succeeds.
  return p * binomialTerm(successes - 1, failures + successes - 1, p);
});

const POISSON_DIST = scalar(3, 3, (args) => {
  const k = count(num(args[0]));
  const mean = num(args[1]);
  const all = bool(args[2]);
  check(k >= 0 && mean >= 0);
  return all ? upperGamma(k + 1, mean) : poissonTerm(k, mean);
});

/** The chance of `hits` in a sample without putting back: a binomial each for those taken and those left. */
function hypergeometric(hits: number, sample: number, marked: number, size: number): number {
  const p = sample / size;
  const taken = binomialTerm(hits, marked, p) * binomialTerm(sample - hits, size - marked, p);
  return taken / binomialTerm(sample, size, p);
}

function hypergeometricOf(given: readonly number[], all: boolean): number {
  const [hits = 0, sample = 0, marked = 0, size = 0] = given.map(count);
  check(size > 0 && sample >= 0 && sample <= size && marked >= 0 && marked <= size && hits >= 0);
  const least = Math.max(0, sample - size + marked);
  const most = Math.min(sample, marked);
  check(all ? hits <= sample : hits >= least && hits <= most);
  if (!all) return hypergeometric(hits, sample, marked, size);
  let sum = 0;
  for (let k = least; k <= Math.min(hits, most); k += 1) sum += hypergeometric(k, sample, marked, size);
  return Math.min(1, sum);
}

const PERMUTATIONA = numeric(2, 2, (number = 0, chosen = 0) => {
  const [n, k] = [count(number), count(chosen)];
  check(n >= 0 && k >= 0);
  return finite(n ** k);
});

export const discrete: FunctionTable = {
  "BINOM.DIST": BINOM_DIST,
  BINOMDIST: BINOM_DIST,
  "BINOM.DIST.RANGE": BINOM_RANGE,
  "BINOM.INV": BINOM_INV,
  CRITBINOM: BINOM_INV,
  "NEGBINOM.DIST": NEGBINOM,
  NEGBINOMDIST: numeric(3, 3, (failures = 0, successes = 0, p = 0) => {
    const [f, s] = [count(failures), count(successes)];
    check(s >= 1 && p > 0 && p < 1);
    return p * binomialTerm(s - 1, f + s - 1, p);
  }),
  "POISSON.DIST": POISSON_DIST,
  POISSON: POISSON_DIST,
  "HYPGEOM.DIST": scalar(5, 5, (args) => hypergeometricOf(args.slice(0, 4).map(num), bool(args[4]))),
  HYPGEOMDIST: numeric(4, 4, (...given) => hypergeometricOf(given, false)),
  PERMUTATIONA,
};
