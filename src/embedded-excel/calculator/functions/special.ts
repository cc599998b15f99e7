// Special functions of analysis: gamma, error function, incomplete gamma and beta. After Abramowitz & Stegun, by section.

/** Below this a term no longer changes a sum of doubles. */
const EPSILON = 2 ** -53;
/** Stands for a zero that would be divided by, in Lentz's way through a continued fraction. */
const TINY = 1e-300;
const MOST_TERMS = 100_000;

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const LANCZOS_G = 7;

function lanczosSum(x: number): number {
  return LANCZOS.reduce<number>((sum, one, index) => (index === 0 ? one : sum + one / (x + index)), 0);
}

/** The natural logarithm of |Γ(x)|; Infinity at 0 and below at whole numbers. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  if (x === 1 || x === 2) return 0;
  if (x > 15) {
    // Stirling's series, 6.1.41: exact to the last digits up there.
    const square = 1 / (x * x);
    const series =
      (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
  }
  const shifted = x - 1;
  const t = shifted + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(lanczosSum(shifted));
}

/** Γ(x); NaN at 0 and at negative whole numbers, Infinity where no double holds it. */
export function gamma(x: number): number {
  if (Number.isInteger(x)) {
    if (x <= 0) return NaN;
    let product = 1;
    for (let factor = 2; factor < x && product < Infinity; factor += 1) product *= factor;
    return product;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const shifted = x - 1;
  const t = shifted + LANCZOS_G + 0.5;
  // The power in two halves: it is beyond a double before the whole is.
  const half = t ** ((shifted + 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * lanczosSum(shifted);
}

/** b0 + a1/(b1 + a2/(b2 + …)), by Lentz's method. */
function continuedFraction(b0: number, term: (n: number) => readonly [a: number, b: number]): number {
  let fraction = b0 === 0 ? TINY : b0;
  let c = fraction;
  let d = 0;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const [a, b] = term(n);
    d = b + a * d;
    c = b + a / c;
    if (d === 0) d = TINY;
    if (c === 0) c = TINY;
    d = 1 / d;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < EPSILON * 2) break;
  }
  return fraction;
}

/** The error function. */
export function errorFunction(x: number): number {
  if (Math.abs(x) > 2.5) return x > 0 ? 1 - complementaryError(x) : complementaryError(-x) - 1;
  // 7.1.6: all terms of one sign, so that nothing cancels.
  let term = (2 / Math.sqrt(Math.PI)) * x * Math.exp(-x * x);
  let sum = term;
  for (let n = 1; Math.abs(term) > EPSILON * Math.abs(sum); n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return sum;
}

/** 1 - erf(x), exact far out as well. */
export function complementaryError(x: number): number {
  if (x < 1.5) return 1 - errorFunction(x);
  // 7.1.14
  const fraction = continuedFraction(x, (n) => [n / 2, x]);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/** x^a e^-x / Γ(a + 1), where the powers alone are beyond a double. */
export function poissonTerm(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (a === 0) return Math.exp(-x);
  if (a < 1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** log(n!) less Stirling's formula for it. */
function stirlingError(n: number): number {
  if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  const square = 1 / (n * n);
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / n;
}

/** x log(x / mean) + mean - x, without the cancellation near the mean (Loader, 2000). */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** The chance of k successes of n, each of chance p; neither k nor n need be whole. */
export function binomialTerm(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    deviance(k, n * p) -
    deviance(n - k, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** P(a, x) and Q(a, x) = 1 - P, each computed where it is small. */
function incompleteGamma(a: number, x: number): readonly [lower: number, upper: number] {
  if (x <= 0) return [0, 1];
  if (x === Infinity) return [1, 0];
  const front = poissonTerm(a, x);
  if (x < a + 1) {
    // 6.5.29
    let term = 1;
    let sum = 1;
    for (let n = 1; term > EPSILON * sum && n < MOST_TERMS; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return [Math.min(1, front * sum), 1 - front * sum];
  }
  // 6.5.31, its even part
  const upper = (front * a) / continuedFraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
  return [1 - upper, upper];
}

/** The regularized incomplete gamma function from below: P(a, x). */
export const lowerGamma = (a: number, x: number): number => incompleteGamma(a, x)[0];
/** The regularized incomplete gamma function from above: Q(a, x). */
export const upperGamma = (a: number, x: number): number => incompleteGamma(a, x)[1];

/** The regularized incomplete beta function I_x(a, b). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  // x^a (1-x)^b / (a B(a, b)), as a binomial term.
  const front = (binomialTerm(a, a + b, x) * b) / (a + b);
  // 26.5.8
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const divisor = (a + n - 1) * (a + n);
    return [(n % 2 === 0 ? m * (b - m) * x : -(a + m) * (a + b + m) * x) / divisor, 1];
  });
  return front / fraction;
}

/**
 * The x between `low` and `high` where a rising function reaches `wanted`, to the last digit.
 * `high` may be Infinity, `low` -Infinity.
 */
export function inverse(of: (x: number) => number, wanted: number, low: number, high: number): number {
  let below = low;
  let above = high;
  if (above === Infinity) {
    above = Math.max(1, low + 1);
    while (of(above) < wanted && above < Number.MAX_VALUE / 4) {
      below = above;
      above *= 2;
    }
  }
  if (below === -Infinity) {
    below = -1;
    while (of(below) > wanted && below > -Number.MAX_VALUE / 4) {
      above = below;
      below *= 2;
    }
  }
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return middle;
    if (of(middle) < wanted) below = middle;
    else above = middle;
  }
}
