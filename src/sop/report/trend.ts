/** The pass rate over the months as a control chart, and against the month before. */
import type { JudgedRow } from "../counting/judgeRows";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { meanScore } from "../figures/scoreFigures";
import { compareShares } from "../statistics/compareShares";
import { proportionChart } from "../statistics/proportionChart";
import type { Day, Month } from "../types";
import { passedOf } from "./groups";
import { nonconformitiesOf } from "./nonconformities";
import type { ReportFigures, Trend } from "./types";

const SHOWN_MONTHS = 12;

const samplesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

/** Limits rest on every finished month of the workbook up to this one; the last twelve are shown. */
export const trendOf = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  asOf: Day,
  target: number,
): Trend => {
  const months = [...byMonth].filter(([one]) => one <= month).sort(([a], [b]) => (a < b ? -1 : 1));
  const measured = months.map(([one, rows]) => {
    const samples = samplesOf(rows);
    return {
      month: one,
      counted: samples.length,
      target,
      passed: passedOf(samples),
      mean: meanScore(samples),
      nonconformities: nonconformitiesOf(rows, asOf).rows.length,
      open: one >= monthOfDay(asOf),
    };
  });
  const { center, limits, points } = proportionChart(
    measured.map(({ passed: { hits, total }, open }) => ({ hits, total, open })),
  );
  const all = measured.map((one, index) => {
    const { lower = null, upper = null, signals = [] } = points[index] ?? {};
    return { ...one, lower, upper, signals };
  });
  return { center, limits, months: all.slice(-SHOWN_MONTHS) };
};

/** This month's pass rate against the calendar month before it. */
export const againstBefore = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
): ReportFigures["before"] => {
  const before = monthOfDay(firstDayOfMonth(month) - 1);
  const now = passedOf(samplesOf(byMonth.get(month) ?? []));
  const then = passedOf(samplesOf(byMonth.get(before) ?? []));
  const comparison = compareShares(now.hits, now.total, then.hits, then.total);
  return comparison ? { month: before, passed: then, comparison } : undefined;
};
