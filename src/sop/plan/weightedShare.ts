/** A pass rate over strata that were not sampled in proportion, each weighted by its share of the agents. */

export interface StratumResult {
  readonly stratum: string;
  /** ≥ 0; in proportion, whatever their sum. */
  readonly weight: number;
  readonly samples: number;
  readonly passed: number;
}

export interface WeightedShare {
  /** Over the strata that have samples; null where none has. */
  readonly share: number | null;
  /** Null where a stratum has a single sample: its spread cannot be told. */
  readonly standardError: number | null;
  /** The same without weights. */
  readonly unweighted: number | null;
  /** Strata with a weight and without a sample: the share says nothing of them. */
  readonly missing: readonly string[];
}

/**
 * p_st = ΣW·x/n, with SE = √ΣW²·p(1−p)/(n−1). Source: Cochran, Sampling Techniques, 1977, sections 5.3 and 5.8; without
 * a correction for finite populations.
 *
 * @example equal allocation of 60 over 48/22/15/20/8/5/2 agents, passed 6/8/8/8/7/7/7 // share 0.7983, SE 0.0741
 */
export const weightedShare = (strata: readonly StratumResult[]): WeightedShare => {
  const used = strata.filter(({ weight, samples }) => weight > 0 && samples > 0);
  const missing = strata.filter(({ weight, samples }) => weight > 0 && samples === 0);
  const samples = strata.reduce((all, one) => all + one.samples, 0);
  const unweighted = samples === 0 ? null : strata.reduce((all, one) => all + one.passed, 0) / samples;
  const total = used.reduce((all, { weight }) => all + weight, 0);
  const names = missing.map(({ stratum }) => stratum);
  if (total === 0) return { share: null, standardError: null, unweighted, missing: names };
  let share = 0;
  let variance = 0;
  for (const { weight, samples: n, passed } of used) {
    const p = passed / n;
    share += (weight / total) * p;
    variance += (weight / total) ** 2 * ((p * (1 - p)) / (n - 1));
  }
  const isSingle = used.some((one) => one.samples === 1);
  return { share, standardError: isSingle ? null : Math.sqrt(variance), unweighted, missing: names };
};
