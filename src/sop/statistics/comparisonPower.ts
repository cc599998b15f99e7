/** How large a fall two months' numbers of samples can show, by enumerating the comparison itself. */
import { wilsonInterval } from "../figures/wilsonInterval";
import { countsWithin, probability } from "./binomial";
import { differenceInterval, type MeasuredShare } from "./compareShares";

/** Under so many samples in either month nothing is said of a comparison. */
export const LEAST_COMPARED = 20;

/** The falls that are told, in shares. */
export const TOLD_FALLS: readonly number[] = [0.1, 0.15, 0.2];

export interface Detection {
  /** Of the share: 0.1 = ten points. */
  readonly fall: number;
  /** In how many cases of 1 the two months are found to differ, in either direction. */
  readonly power: number;
}

/** What lies further out is less than a billionth of a billionth. */
const NEGLIGIBLE = 1e-13;

interface Outcome extends MeasuredShare {
  readonly chance: number;
}

const outcomesOf = (total: number, share: number): readonly Outcome[] => {
  const [least, greatest] = countsWithin(total, share, NEGLIGIBLE);
  const outcomes: Outcome[] = [];
  for (let hits = least; hits <= greatest; hits += 1) {
    const interval95 = wilsonInterval(hits, total);
    if (interval95)
      outcomes.push({ share: hits / total, interval95, chance: probability(hits, total, share) });
  }
  return outcomes;
};

/**
 * The chance that `compareShares` calls two months different, `before` samples at `rate` and `now` samples at `rate` less
 * `fall`: the sum over all pairs of counts, both directions. Null where the share cannot fall so far. Each end of the
 * interval rises with the first count and falls with the second, so the pairs that differ are found by going along both.
 * Source: docs/rules/reports.md, "What n can see".
 *
 * @example comparisonPower(60, 60, 0.85, 0.1) // 0.267…
 */
export const comparisonPower = (now: number, before: number, rate: number, fall: number): number | null => {
  const fallen = rate - fall;
  if (fallen < 0) return null;
  const earlier = outcomesOf(before, rate);
  // How probable the first so many outcomes are.
  const upTo = [0];
  for (const { chance } of earlier) upTo.push((upTo.at(-1) ?? 0) + chance);
  let below = 0;
  let notAbove = 0;
  let power = 0;
  for (const one of outcomesOf(now, fallen)) {
    const against = (place: number): readonly [number, number] | undefined => {
      const other = earlier[place];
      return other && differenceInterval(one, other);
    };
    while ((against(below)?.[0] ?? 0) > 0) below += 1;
    while ((against(notAbove)?.[1] ?? -1) >= 0) notAbove += 1;
    power += one.chance * ((upTo[below] ?? 0) + (upTo.at(-1) ?? 0) - (upTo[notAbove] ?? 0));
  }
  return power;
};

/** What the two months can show of each fall that is told; none where either has too few samples. */
export const detections = (now: number, before: number, rate: number): readonly Detection[] =>
  now < LEAST_COMPARED || before < LEAST_COMPARED
    ? []
    : TOLD_FALLS.flatMap((fall) => {
        const power = comparisonPower(now, before, rate, fall);
        return power === null ? [] : [{ fall, power }];
      });
