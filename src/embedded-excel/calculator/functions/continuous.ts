// Continuous distributions: densities, distribution functions and their inverses, by name old and new.
import { DIVISION_ERROR, NUMBER_ERROR, VALUE_ERROR, bool, fail, finite, num } from "../values";
import type { CellValue } from "../../book/types";
import { numberOr, numeric, scalar, type FunctionTable, type Scalars } from "./define";
import {
  complementaryError,
  errorFunction,
  gamma,
  incompleteBeta,
  inverse,
  logGamma,
  lowerGamma,
  poissonTerm,
  upperGamma,
} from "./special";

/** A density and its integral from below. */
interface Distribution {
  readonly density: (x: number) => number;
  readonly below: (x: number) => number;
}

const check = (holds: boolean): void => {
  if (!holds) fail(NUMBER_ERROR);
};
const whole = (value: number): number => Math.trunc(value);
/** A chance strictly between 0 and 1, as inverses want it. */
const chance = (value: number): number => (value > 0 && value < 1 ? value : fail(NUMBER_ERROR));

export const normalBelow = (z: number): number => complementaryError(-z / Math.SQRT2) / 2;
const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
export const normalInverse = (p: number): number =>
  p <= 0.5 ? inverse(normalBelow, p, -40, 0.5) : -inverse(normalBelow, 1 - p, -40, 0.5);

function normal(mean: number, deviation: number): Distribution {
  check(deviation > 0);
  return {
    density: (x) => normalDensity((x - mean) / deviation) / deviation,
    below: (x) => normalBelow((x - mean) / deviation),
  };
}

function logNormal(mean: number, deviation: number): Distribution {
  check(deviation > 0);
  return {
    density: (x) => (check(x > 0), normalDensity((Math.log(x) - mean) / deviation) / (deviation * x)),
    below: (x) => (check(x > 0), normalBelow((Math.log(x) - mean) / deviation)),
  };
}

function gammaDistribution(alpha: number, beta: number): Distribution {
  check(alpha > 0 && beta > 0);
  return {
    density: (x) => {
      check(x >= 0);
      if (x === 0) return alpha === 1 ? 1 / beta : alpha < 1 ? fail(NUMBER_ERROR) : 0;
      return (poissonTerm(alpha, x / beta) * alpha) / x;
    },
    below: (x) => (check(x >= 0), lowerGamma(alpha, x / beta)),
  };
}

function weibull(alpha: number, beta: number): Distribution {
  check(alpha > 0 && beta > 0);
  return {
    density: (x) => (
      check(x >= 0),
      (alpha / beta) * (x / beta) ** (alpha - 1) * Math.exp(-((x / beta) ** alpha))
    ),
    below: (x) => (check(x >= 0), -Math.expm1(-((x / beta) ** alpha))),
  };
}

function exponential(rate: number): Distribution {
  check(rate > 0);
  return {
    density: (x) => (check(x >= 0), rate * Math.exp(-rate * x)),
    below: (x) => (check(x >= 0), -Math.expm1(-rate * x)),
  };
}

/** The beta distribution stretched from 0 … 1 to `low` … `high`. */
function beta(alpha: number, betaShape: number, low: number, high: number): Distribution {
  check(alpha > 0 && betaShape > 0 && low < high);
  const width = high - low;
  const share = (x: number): number => (x >= low && x <= high ? (x - low) / width : fail(NUMBER_ERROR));
  const logFront = logGamma(alpha + betaShape) - logGamma(alpha) - logGamma(betaShape);
  return {
    density: (x) => {
      const z = share(x);
      if ((z === 0 && alpha < 1) || (z === 1 && betaShape < 1)) return fail(NUMBER_ERROR);
      return (Math.exp(logFront) * z ** (alpha - 1) * (1 - z) ** (betaShape - 1)) / width;
    },
    below: (x) => incompleteBeta(share(x), alpha, betaShape),
  };
}

const freedom = (value: number): number => {
  const degrees = whole(value);
  check(degrees >= 1 && degrees <= 1e10);
  return degrees;
};

function chiSquared(degrees: number): Distribution {
  return gammaDistribution(freedom(degrees) / 2, 2);
}

export const chiSquaredAbove = (x: number, degrees: number): number => upperGamma(degrees / 2, x / 2);

/** The chance beyond `t` of Student's distribution. */
export function studentAbove(t: number, degrees: number): number {
  const square = t * t;
  // Near the middle from there, where the tail is all but a half.
  const tail =
    square < degrees
      ? 0.5 - incompleteBeta(square / (degrees + square), 0.5, degrees / 2) / 2
      : incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5) / 2;
  return t >= 0 ? tail : 1 - tail;
}

function student(given: number): Distribution {
  const degrees = freedom(given);
  return {
    density: (t) =>
      Math.exp(
        logGamma((degrees + 1) / 2) -
          logGamma(degrees / 2) -
          ((degrees + 1) / 2) * Math.log1p((t * t) / degrees),
      ) / Math.sqrt(degrees * Math.PI),
    below: (t) => studentAbove(-t, degrees),
  };
}

/** The t beyond which the chance is `p`, 0 < p < 1. */
export function studentInverse(p: number, degrees: number): number {
  if (p > 0.5) return -studentInverse(1 - p, degrees);
  return inverse((t) => -studentAbove(t, degrees), -p, 0, Infinity);
}

/** The chance beyond `x` of Fisher's distribution. */
export function fisherAbove(x: number, first: number, second: number): number {
  return incompleteBeta(second / (second + first * x), second / 2, first / 2);
}

function fisher(firstGiven: number, secondGiven: number): Distribution {
  const [first, second] = [freedom(firstGiven), freedom(secondGiven)];
  const [a, b] = [first / 2, second / 2];
  return {
    density: (x) => {
      check(x >= 0);
      if (x === 0) return first === 2 ? 1 : first < 2 ? fail(NUMBER_ERROR) : 0;
      const log =
        logGamma(a + b) -
        logGamma(a) -
        logGamma(b) +
        a * Math.log(first / second) +
        (a - 1) * Math.log(x) -
        (a + b) * Math.log1p((first * x) / second);
      return Math.exp(log);
    },
    below: (x) => (check(x >= 0), incompleteBeta((first * x) / (second + first * x), a, b)),
  };
}

const cumulative = (flag: CellValue | undefined, of: Distribution, x: number): CellValue =>
  finite(bool(flag) ? of.below(x) : of.density(x));

/** `NAME.DIST(x, …, cumulative)`; the flag stands behind `parameters` numbers. */
const distribution = (parameters: number, of: (...numbers: number[]) => Distribution) =>
  scalar(parameters + 2, parameters + 2, (args) => {
    const [x = 0, ...rest] = args.slice(0, parameters + 1).map(num);
    return cumulative(args[parameters + 1], of(...rest), x);
  });

/** The x below which the chance is the given one. */
const inverseOf = (
  parameters: number,
  of: (...numbers: number[]) => Distribution,
  low: number,
  high = Infinity,
) =>
  numeric(parameters + 1, parameters + 1, (p = 0, ...rest) => {
    const { below } = of(...rest);
    return p === 0 && low === 0 ? 0 : finite(inverse(below, chance(p), low, high));
  });

/** From the upper tail. */
const inverseAbove = (count: number, invert: (p: number, ...degrees: number[]) => number) =>
  numeric(count + 1, count + 1, (p = 0, ...degrees) => {
    check(p > 0 && p <= 1);
    return finite(invert(p, ...degrees.map(freedom)));
  });

const above = (count: number, of: (x: number, ...degrees: number[]) => number) =>
  numeric(count + 1, count + 1, (x = 0, ...degrees) => {
    check(x >= 0);
    return of(x, ...degrees.map(freedom));
  });

const NORM_DIST = distribution(2, normal);
const NORM_INV = numeric(3, 3, (p = 0, mean = 0, deviation = 0) => {
  check(deviation > 0);
  return mean + deviation * normalInverse(chance(p));
});
const NORMSINV = numeric(1, 1, (p = 0) => normalInverse(chance(p)));
const LOGINV = numeric(3, 3, (p = 0, mean = 0, deviation = 0) => {
  check(deviation > 0);
  return finite(Math.exp(mean + deviation * normalInverse(chance(p))));
});
const GAMMA_DIST = distribution(2, gammaDistribution);
const GAMMA_INV = inverseOf(2, gammaDistribution, 0);
const WEIBULL = distribution(2, weibull);
const EXPONENTIAL = distribution(1, exponential);

const betaBounds = (args: Scalars, from: number): [number, number] => [
  numberOr(args, from, 0),
  numberOr(args, from + 1, 1),
];
const BETA_DIST = scalar(4, 6, (args) => {
  const [x = 0, a = 0, b = 0] = args.slice(0, 3).map(num);
  return cumulative(args[3], beta(a, b, ...betaBounds(args, 4)), x);
});
const BETADIST = scalar(3, 5, (args) => {
  const [x = 0, a = 0, b = 0] = args.slice(0, 3).map(num);
  return beta(a, b, ...betaBounds(args, 3)).below(x);
});
const BETA_INV = scalar(3, 5, (args) => {
  const [p = 0, a = 0, b = 0] = args.slice(0, 3).map(num);
  const [low, high] = betaBounds(args, 3);
  const { below } = beta(a, b, 0, 1);
  check(low < high && p > 0 && p <= 1);
  return low + (high - low) * (p === 1 ? 1 : inverse(below, p, 0, 1));
});

const chiInverse = (p: number, degrees: number): number =>
  p === 1 ? 0 : inverse((x) => -chiSquaredAbove(x, degrees), -p, 0, Infinity);
const fisherInverse = (p: number, first: number, second: number): number =>
  p === 1 ? 0 : inverse((x) => -fisherAbove(x, first, second), -p, 0, Infinity);
const CHIDIST = above(1, (x, degrees = 1) => chiSquaredAbove(x, degrees));
const CHIINV = inverseAbove(1, (p, degrees = 1) => chiInverse(p, degrees));
const FDIST = above(2, (x, first = 1, second = 1) => fisherAbove(x, first, second));
const FINV = inverseAbove(2, (p, first = 1, second = 1) => fisherInverse(p, first, second));
const T_TWO_TAILS = inverseAbove(1, (p, degrees = 1) => (p === 1 ? 0 : studentInverse(p / 2, degrees)));
const TDIST = numeric(3, 3, (t = 0, degrees = 0, tails = 0) => {
  check(t >= 0 && (whole(tails) === 1 || whole(tails) === 2));
  return whole(tails) * studentAbove(t, freedom(degrees));
});

/** The half width of the interval around a mean; `quantile` gives how many standard errors. */
const confidence = (quantile: (tail: number, size: number) => number) =>
  numeric(3, 3, (alpha = 0, deviation = 0, given = 0) => {
    const size = whole(given);
    check(alpha > 0 && alpha < 1 && deviation > 0 && size >= 1);
    return (quantile(alpha / 2, size) * deviation) / Math.sqrt(size);
  });
const CONFIDENCE_NORM = confidence((tail) => -normalInverse(tail));

const GAMMALN = numeric(1, 1, (x = 0) => (x > 0 ? logGamma(x) : NUMBER_ERROR));
const ERF = scalar(1, 2, (args) => {
  if (args.some((one) => typeof one === "boolean")) return VALUE_ERROR;
  const first = errorFunction(num(args[0]));
  return args.length < 2 ? first : errorFunction(num(args[1])) - first;
});
const ofOne = (of: (x: number) => number) =>
  scalar(1, 1, ([x]) => (typeof x === "boolean" ? VALUE_ERROR : of(num(x))));

export const continuous: FunctionTable = {
  "NORM.DIST": NORM_DIST,
  NORMDIST: NORM_DIST,
  "NORM.INV": NORM_INV,
  NORMINV: NORM_INV,
  "NORM.S.DIST": scalar(2, 2, ([z, flag]) => cumulative(flag, normal(0, 1), num(z))),
  NORMSDIST: numeric(1, 1, (z = 0) => normalBelow(z)),
  "NORM.S.INV": NORMSINV,
  NORMSINV,
  PHI: numeric(1, 1, (z = 0) => normalDensity(z)),
  GAUSS: numeric(1, 1, (z = 0) => errorFunction(z / Math.SQRT2) / 2),
  "LOGNORM.DIST": distribution(2, logNormal),
  LOGNORMDIST: numeric(3, 3, (x = 0, mean = 0, deviation = 0) => logNormal(mean, deviation).below(x)),
  "LOGNORM.INV": LOGINV,
  LOGINV,
  "GAMMA.DIST": GAMMA_DIST,
  GAMMADIST: GAMMA_DIST,
  "GAMMA.INV": GAMMA_INV,
  GAMMAINV: GAMMA_INV,
  GAMMA: numeric(1, 1, (x = 0) => finite(gamma(x))),
  GAMMALN,
  "GAMMALN.PRECISE": GAMMALN,
  "WEIBULL.DIST": WEIBULL,
  WEIBULL,
  "EXPON.DIST": EXPONENTIAL,
  EXPONDIST: EXPONENTIAL,
  "BETA.DIST": BETA_DIST,
  BETADIST,
  "BETA.INV": BETA_INV,
  BETAINV: BETA_INV,
  "CHISQ.DIST": distribution(1, chiSquared),
  "CHISQ.DIST.RT": CHIDIST,
  CHIDIST,
  "CHISQ.INV": inverseOf(1, chiSquared, 0),
  "CHISQ.INV.RT": CHIINV,
  CHIINV,
  "F.DIST": distribution(2, fisher),
  "F.DIST.RT": FDIST,
  FDIST,
  "F.INV": inverseOf(2, fisher, 0),
  "F.INV.RT": FINV,
  FINV,
  "T.DIST": distribution(1, student),
  "T.DIST.RT": numeric(2, 2, (t = 0, degrees = 0) => studentAbove(t, freedom(degrees))),
  "T.DIST.2T": above(1, (t, degrees = 1) => 2 * studentAbove(t, degrees)),
  TDIST,
  "T.INV": numeric(2, 2, (p = 0, degrees = 0) => -studentInverse(chance(p), freedom(degrees))),
  "T.INV.2T": T_TWO_TAILS,
  TINV: T_TWO_TAILS,
  "CONFIDENCE.NORM": CONFIDENCE_NORM,
  CONFIDENCE: CONFIDENCE_NORM,
  "CONFIDENCE.T": confidence((tail, size) =>
    size === 1 ? fail(DIVISION_ERROR) : studentInverse(tail, size - 1),
  ),
  ERF,
  ERFC: ofOne(complementaryError),
  "ERF.PRECISE": ofOne(errorFunction),
  "ERFC.PRECISE": ofOne(complementaryError),
};
