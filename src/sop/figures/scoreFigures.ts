/** The scores of a month's samples: mean, pass rate and the three critical rates. */
import type { JudgedRow } from "../counting/judgeRows";
import { markOf } from "../scorecard/scoreOf";
import type { CriticalTo, Scorecard, ScoreFigures } from "../types";
import { shareOf } from "./shareOf";
import { wilsonInterval } from "./wilsonInterval";

/**
 * The mean of scores by how many samples have each; null without any. Equal scores are added together and in ascending
 * order, so that the order of the rows does not show in the last digit.
 */
export const meanOfScores = (counts: ReadonlyMap<number, number>): number | null => {
  let scored = 0;
  let sum = 0;
  for (const [score, count] of [...counts].sort(([a], [b]) => a - b)) {
    sum += score * count;
    scored += count;
  }
  return shareOf(sum, scored);
};

/** The mean of the samples' scores, null without any. */
export const meanScore = (samples: readonly JudgedRow[]): number | null => {
  const counts = new Map<number, number>();
  for (const { score } of samples) {
    if (score !== undefined) counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return meanOfScores(counts);
};

/** Where in a scorecard the criteria critical to someone stand. */
const criticalPlaces = (scorecard: Scorecard, to: CriticalTo): readonly number[] =>
  scorecard.criteria.flatMap((criterion, index) => (criterion.criticalTo === to ? [index] : []));

/** Tells whether a sample has no Tidak in the criteria critical to someone, by its own sheet's scorecard. */
export const isCleanFor = (to: CriticalTo): ((sample: JudgedRow) => boolean) => {
  const places = new Map<Scorecard, readonly number[]>();
  return ({ row, sheet }) => {
    let known = places.get(sheet.scorecard);
    if (!known) places.set(sheet.scorecard, (known = criticalPlaces(sheet.scorecard, to)));
    return !known.some((index) => markOf(row.marks[index]) === "no");
  };
};

/**
 * The share of the samples with no Tidak in the criteria critical to someone, each by its own sheet's scorecard;
 * null without samples. A scorecard with no such criterion has none to fail.
 */
export const criticalRate = (samples: readonly JudgedRow[], to: CriticalTo): number | null =>
  shareOf(samples.filter(isCleanFor(to)).length, samples.length);

/** The score figures of so many samples: how many passed, and how many have no Tidak critical to each. */
export const scoreFiguresOf = (
  samples: number,
  mean: number | null,
  passed: number,
  clean: Readonly<Record<CriticalTo, number>>,
): ScoreFigures => ({
  mean,
  passed,
  passRate: shareOf(passed, samples),
  passRate95: wilsonInterval(passed, samples),
  criticalRates: {
    customer: shareOf(clean.customer, samples),
    business: shareOf(clean.business, samples),
    compliance: shareOf(clean.compliance, samples),
  },
});

/** The score figures of samples, that is of counted rows. Rates are shares from 0 to 1. */
export const scoreFigures = (samples: readonly JudgedRow[]): ScoreFigures => {
  let passed = 0;
  for (const { result } of samples) if (result === "passed") passed += 1;
  const clean = (to: CriticalTo): number => samples.filter(isCleanFor(to)).length;
  return scoreFiguresOf(samples.length, meanScore(samples), passed, {
    customer: clean("customer"),
    business: clean("business"),
    compliance: clean("compliance"),
  });
};
