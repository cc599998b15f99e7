/** How sure a share of so many samples is. */

/** The 97.5 % point of the normal distribution, to the last digit of a double. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval at 95 % without continuity correction, as shares from 0 to 1; null for 0 of 0.
 * Exactly 0 and 1 at the ends, where rounding would leave a trace.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17:857, method 3.
 *
 * @example wilsonInterval(81, 263) // [0.2553…, 0.3662…]
 */
export const wilsonInterval = (hits: number, total: number): readonly [number, number] | null => {
  if (total === 0) return null;
  const share = hits / total;
  const z2 = Z * Z;
  const centre = share + z2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  return [hits === 0 ? 0 : (centre - spread) / scale, hits === total ? 1 : (centre + spread) / scale];
};
