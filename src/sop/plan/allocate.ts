/** How many calls each stratum gets: bounded quotas in proportion, then the largest remainders (docs/rules/plan.md, "Allocation"). */
import {
  add,
  compare,
  divide,
  fraction,
  fractionOf,
  multiply,
  shown,
  subtract,
  sum,
  type Fraction,
} from "./fraction";
import { largestRemainder } from "./largestRemainder";
import type { PlanError } from "./types";

/** What a stratum may get. `weight` ≥ 0; `min` and `max` are whole; a `max` below `min` is what holds. */
export interface Bounds {
  readonly weight: number;
  /** Absent = 0. */
  readonly min?: number;
  /** Absent = as many as there are. */
  readonly max?: number;
}

export interface Allocation {
  readonly kind: "allocation";
  /** In the strata's order; their sum is the target. */
  readonly counts: readonly number[];
  /** Before rounding, as exact fractions such as `15/2`. */
  readonly quotas: readonly string[];
}

interface Stratum {
  readonly weight: Fraction;
  readonly min: Fraction;
  readonly max: Fraction | undefined;
}

const ZERO = fraction(0n);

const clamp = ({ min, max }: Stratum, quota: Fraction): Fraction => {
  if (compare(quota, min) < 0) return min;
  return max !== undefined && compare(quota, max) > 0 ? max : quota;
};

/** In proportion to the weights; evenly where no free stratum has any. */
const proportional = (rest: Fraction, free: readonly Stratum[]): readonly Fraction[] => {
  const total = sum(free.map(({ weight }) => weight));
  if (compare(total, ZERO) === 0)
    return free.map(() => divide(rest, fraction(BigInt(Math.max(1, free.length)))));
  return free.map(({ weight }) => divide(multiply(rest, weight), total));
};

/** Freezes what is clamped, on the side that weighs more, until nothing is. */
const boundedQuotas = (target: Fraction, strata: readonly Stratum[]): readonly Fraction[] => {
  const quotas = new Map<Stratum, Fraction>();
  for (;;) {
    const free = strata.filter((stratum) => !quotas.has(stratum));
    const rest = subtract(target, sum([...quotas.values()]));
    const wanted = proportional(rest, free);
    const moved = free.map((stratum, place) => {
      const quota = wanted[place] ?? ZERO;
      const kept = clamp(stratum, quota);
      return { stratum, kept, by: subtract(kept, quota) };
    });
    const balance = sum(moved.map(({ by }) => by));
    const clamped = moved.filter(({ by }) => compare(by, ZERO) !== 0);
    for (const { stratum, kept, by } of clamped)
      if (compare(balance, ZERO) === 0 || compare(by, ZERO) === compare(balance, ZERO))
        quotas.set(stratum, kept);
    if (clamped.length > 0) continue;
    return strata.map(
      (stratum) => quotas.get(stratum) ?? moved.find((one) => one.stratum === stratum)?.kept ?? ZERO,
    );
  }
};

/**
 * The target shared out exactly; no stratum gets less than its minimum or more than its maximum.
 *
 * @example allocate(60, [{ weight: 1, min: 2, max: 100 }, { weight: 100, max: 10 }]) // counts [50, 10]
 */
export const allocate = (target: number, bounds: readonly Bounds[]): Allocation | PlanError => {
  const strata = bounds.map(({ weight, min = 0, max }): Stratum => {
    const limit = max === undefined || max === Number.POSITIVE_INFINITY ? undefined : fractionOf(max);
    const least = fractionOf(min);
    return {
      weight: fractionOf(weight),
      min: limit !== undefined && compare(limit, least) < 0 ? limit : least,
      max: limit,
    };
  });
  const wanted = fractionOf(target);
  // As they are asked for: that a maximum is lower still is no reason to pass over what cannot be.
  const minimums = sum(bounds.map(({ min = 0 }) => fractionOf(min)));
  if (compare(minimums, wanted) > 0)
    return error("minimumsExceedTarget", {
      target,
      minimums: Number(minimums.over),
      excess: Number(subtract(minimums, wanted).over),
    });
  const isBounded = strata.every(({ max }) => max !== undefined);
  const capacity = strata.reduce((all, { max }) => add(all, max ?? ZERO), ZERO);
  if (isBounded && compare(capacity, wanted) < 0)
    return error("capacityBelowTarget", {
      target,
      capacity: Number(capacity.over),
      shortfall: Number(subtract(wanted, capacity).over),
    });
  const quotas = boundedQuotas(wanted, strata);
  const counts = largestRemainder(
    quotas.map((quota, place) => ({ quota, weight: strata[place]?.weight ?? ZERO })),
  );
  return { kind: "allocation", counts, quotas: quotas.map(shown) };
};

const error = (
  code: "minimumsExceedTarget" | "capacityBelowTarget",
  params: Readonly<Record<string, number>>,
): PlanError => ({ kind: "error", code, params });
