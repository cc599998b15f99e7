/** The figures of every month: what check and the reports tell. */
import { countMonth, sampleLabels, type SampleLabels } from "../counting/countSamples";
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import type { Day, Month, MonthFigures, Settings, Snapshot } from "../types";
import { deadlineFigures } from "./deadlineFigures";
import { scoreFigures } from "./scoreFigures";

const figuresOfRows = (
  month: Month,
  rows: readonly JudgedRow[],
  settings: Settings,
  labels: SampleLabels,
): MonthFigures => {
  const samples = rows.filter((row) => row.reason === undefined);
  return {
    month,
    samples: countMonth(rows, samples, settings.target, labels),
    score: scoreFigures(samples),
    deadlines: deadlineFigures(rows),
  };
};

/** The figures of a month with nothing in it: zeros, `{}` for the breakdowns, null for what has no whole. */
export const emptyMonthFigures = (month: Month, settings: Settings): MonthFigures =>
  figuresOfRows(month, [], settings, sampleLabels(NO_LISTS));

/** What has no rows has no names to tell. */
const NO_LISTS = { areas: [], materials: [], people: [] };

/**
 * The figures of every month that has a sheet or a row, ascending.
 * Where the rows are judged already, hand them in as `judged`.
 */
export const figuresOfMonths = (
  snapshot: Snapshot,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): readonly MonthFigures[] => {
  const labels = sampleLabels(snapshot.lists);
  return [...rowsByMonth(snapshot, judged)].map(([month, rows]) =>
    figuresOfRows(month, rows, snapshot.settings, labels),
  );
};
