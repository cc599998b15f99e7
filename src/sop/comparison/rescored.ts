/** What earlier samples would have been by another month's rule. */
import type { JudgedRow } from "../counting/judgeRows";
import { shareWith95 } from "../report/groups";
import type { Share } from "../report/types";
import { resultOf } from "../scorecard/resultOf";
import type { Scorecard, TextEntry } from "../types";

type Rearranged = (marks: readonly TextEntry[]) => readonly (TextEntry | undefined)[];

const nameOf = ({ code, name }: Scorecard["criteria"][number]): string => JSON.stringify([code, name]);

/** Puts marks by one scorecard into the order of another; undefined where the two do not have the same criteria. */
const rearranging = (from: Scorecard, to: Scorecard): Rearranged | undefined => {
  const places = new Map(from.criteria.map((criterion, index) => [nameOf(criterion), index]));
  const order = to.criteria.map((criterion) => places.get(nameOf(criterion)));
  if (from.criteria.length !== to.criteria.length || order.includes(undefined)) return undefined;
  return (marks) => order.map((place) => (place === undefined ? undefined : marks[place]));
};

/**
 * The share of the samples that pass by `scorecard`; undefined where one of them was marked by other criteria. Weights,
 * fatal and pass mark are the scorecard's.
 */
export const passedUnder = (samples: readonly JudgedRow[], scorecard: Scorecard): Share | undefined => {
  const rearranged = new Map<Scorecard, Rearranged | undefined>();
  let passed = 0;
  for (const { row, sheet } of samples) {
    const own = sheet.scorecard;
    if (!rearranged.has(own)) rearranged.set(own, rearranging(own, scorecard));
    const inOrder = rearranged.get(own);
    if (!inOrder) return undefined;
    if (resultOf(inOrder(row.marks), scorecard) === "passed") passed += 1;
  }
  return shareWith95(passed, samples.length);
};
