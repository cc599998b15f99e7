/** Several tests at once without more false alarms than one. */

/**
 * Holm's adjusted p of each, in the order given: the k-th smallest times the number of those not smaller, at least the
 * one before it and at most 1. Source: Holm 1979, Scandinavian Journal of Statistics 6:65; R's p.adjust.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export const holm = (ps: readonly number[]): readonly number[] => {
  const ascending = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = ps.map(() => 1);
  let least = 0;
  ascending.forEach(({ p, index }, place) => {
    least = Math.max(least, Math.min(1, p * (ps.length - place)));
    adjusted[index] = least;
  });
  return adjusted;
};
