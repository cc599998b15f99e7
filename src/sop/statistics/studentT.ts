/** Student's t: how far an interval of a mean of few reaches. */

/**
 * P(|T| ≤ t) with `degrees` of freedom, a whole number ≥ 1, by the finite sums in θ = atan(t ÷ √degrees).
 * Source: Abramowitz & Stegun 1964, 26.7.3 and 26.7.4.
 */
const withinOf = (theta: number, degrees: number): number => {
  const cosine = Math.cos(theta);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let step = odd ? 3 : 2; step < degrees; step += 2) {
    term *= ((step - 1) / step) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
};

/**
 * The t that |T| stays within with probability `level` (0 < level < 1): what a two-sided interval multiplies its standard
 * error by. `degrees` of freedom are a whole number ≥ 1. Halved until no double lies between, so it is exact but for rounding.
 *
 * @example studentT(9, 0.95) // 2.2621571627…
 */
export const studentT = (degrees: number, level = 0.95): number => {
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return Math.sqrt(degrees) * Math.tan(low);
    if (withinOf(middle, degrees) < level) low = middle;
    else high = middle;
  }
};
