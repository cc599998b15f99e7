/** The pass rate over the months as a control chart, and against the month before. */
import type { JudgedRow } from "../counting/judgeRows";
import { differenceAmong, differencesFromLast, scorecardsOf } from "../comparison/measure";
import { passedUnder } from "../comparison/rescored";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { meanScore } from "../figures/scoreFigures";
import { compareShares } from "../statistics/compareShares";
import { proportionChart } from "../statistics/proportionChart";
import type { Day, Month, Scorecard } from "../types";
import { passedOf } from "./groups";
import { nonconformitiesOf } from "./nonconformities";
import type { ReportFigures, Trend } from "./types";

const SHOWN_MONTHS = 12;

const samplesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

/**
 * Limits rest on every finished month of the workbook up to this one that is measured as it is; the last twelve are shown.
 * A month measured otherwise is a break, with its rate by this month's rule where the criteria are the same.
 */
export const trendOf = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  asOf: Day,
  target: number,
): Trend => {
  const months = [...byMonth].filter(([one]) => one <= month).sort(([a], [b]) => (a < b ? -1 : 1));
  const sampled = months.map(([one, rows]) => ({ month: one, rows, samples: samplesOf(rows) }));
  const differences = differencesFromLast(sampled);
  const rule = ruleOf(sampled.findLast(({ samples }) => samples.length > 0)?.samples ?? []);
  const measured = sampled.map(({ month: one, rows, samples }) => {
    const otherwise = differences.get(one);
    return {
      month: one,
      otherwise,
      underThisRule: otherwise && rule && passedUnder(samples, rule),
      counted: samples.length,
      target,
      passed: passedOf(samples),
      mean: meanScore(samples),
      nonconformities: nonconformitiesOf(rows, asOf).rows.length,
      open: one >= monthOfDay(asOf),
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
): ReportFigures["before"] => {
  const before = monthOfDay(firstDayOfMonth(month) - 1);
  const samples = samplesOf(byMonth.get(month) ?? []);
  const earlier = samplesOf(byMonth.get(before) ?? []);
  if (differenceAmong(scorecardsOf([...samples, ...earlier])) !== undefined) return undefined;
  const now = passedOf(samples);
  const then = passedOf(earlier);
  const comparison = compareShares(now.hits, now.total, then.hits, then.total);
  return comparison ? { month: before, passed: then, comparison } : undefined;
};
