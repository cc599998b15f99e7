/** The pass rate over the months as a control chart, and against the month before. */
import type { JudgedRow } from "../counting/judgeRows";
import {
  differenceAmong,
  differenceAmongMeasures,
  differencesFromLast,
  measuresOf,
  scorecardsOf,
} from "../comparison/measure";
import { passedUnder } from "../comparison/rescored";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { meanScore } from "../figures/scoreFigures";
import { earlierMonth, withoutPast } from "../history/earlierMonth";
import { compareShares } from "../statistics/compareShares";
import { proportionChart } from "../statistics/proportionChart";
import type { Day, Month, PastMonth, Scorecard } from "../types";
import { passedOf, shareWith95 } from "./groups";
import { nonconformitiesOf } from "./nonconformities";
import type { ReportFigures, Share, Trend } from "./types";

const SHOWN_MONTHS = 12;

const samplesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

/**
 * Limits rest on every finished month up to this one that is measured as it is, those of earlier workbooks too; the last
 * twelve are shown. A month measured otherwise is a break, with its rate by this month's rule where the criteria are the
 * same and its rows are at hand.
 */
export const trendOf = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  asOf: Day,
  target: number,
  history: readonly PastMonth[] = [],
): Trend => {
  const own = withoutPast(byMonth, month, history);
  const sampled = own.map(([one, rows]) => ({ month: one, rows, samples: samplesOf(rows) }));
  const past = history.filter((one) => one.month < month);
  const rule = ruleOf(sampled.findLast(({ samples }) => samples.length > 0)?.samples ?? []);
  const told = [
    ...past.map((one) => ({
      month: one.month,
      measures: one.measures,
      underThisRule: undefined,
      counted: one.counted,
      passed: shareWith95(one.passed, one.counted),
      mean: one.mean,
      nonconformities: one.nonconformities,
    })),
    ...sampled.map(({ month: one, rows, samples }) => ({
      month: one,
      measures: measuresOf(samples),
      underThisRule: rule && ((): Share | undefined => passedUnder(samples, rule)),
      counted: samples.length,
      passed: passedOf(samples),
      mean: meanScore(samples),
      nonconformities: nonconformitiesOf(rows, asOf).rows.length,
    })),
  ].sort((a, b) => (a.month < b.month ? -1 : 1));
  const differences = differencesFromLast(told);
  const measured = told.map(({ underThisRule, ...one }) => {
    const otherwise = differences.get(one.month);
    return {
      month: one.month,
      otherwise,
      underThisRule: otherwise && underThisRule?.(),
      counted: one.counted,
      target,
      passed: one.passed,
      mean: one.mean,
      nonconformities: one.nonconformities,
      open: one.month >= monthOfDay(asOf),
    };
  });
  const { center, limits, points } = proportionChart(
    measured.map(({ passed: { hits, total }, open, otherwise }) => ({
      hits,
      total,
      open,
      otherwise: otherwise !== undefined,
    })),
  );
  const all = measured.map((one, index) => {
    const { lower = null, upper = null, signals = [] } = points[index] ?? {};
    return { ...one, lower, upper, signals };
  });
  return { center, limits, months: all.slice(-SHOWN_MONTHS) };
};

/** The one rule that all the samples were judged by; undefined where there are several. */
const ruleOf = (samples: readonly JudgedRow[]): Scorecard | undefined => {
  const scorecards = scorecardsOf(samples);
  return differenceAmong(scorecards) === undefined ? scorecards[0] : undefined;
};

/** This month's pass rate against the calendar month before it, where both are measured alike. */
export const againstBefore = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  history: readonly PastMonth[] = [],
): ReportFigures["before"] => {
  const before = monthOfDay(firstDayOfMonth(month) - 1);
  const samples = samplesOf(byMonth.get(month) ?? []);
  const earlier = earlierMonth(byMonth, before, history);
  if (differenceAmongMeasures([...measuresOf(samples), ...earlier.measures]) !== undefined) return undefined;
  const now = passedOf(samples);
  const { passed: then } = earlier;
  const comparison = compareShares(now.hits, now.total, then.hits, then.total);
  return comparison ? { month: before, passed: then, comparison } : undefined;
};
