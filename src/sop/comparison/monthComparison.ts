/** The month's pass rate against the calendar month before, and why there is none where there is none. */
import type { JudgedRow } from "../counting/judgeRows";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { earlierMonth } from "../history/earlierMonth";
import { passedOf } from "../report/groups";
import type { Share } from "../report/types";
import { detections, LEAST_COMPARED, type Detection } from "../statistics/comparisonPower";
import { compareShares, type ShareComparison } from "../statistics/compareShares";
import type { Measure, Month, PastMonth } from "../types";
import {
  differenceAmong,
  differenceAmongMeasures,
  measuresOf,
  scorecardsOf,
  type MeasureDifference,
} from "./measure";
import { passedUnder } from "./rescored";

/** `none` = one of the two has no sample; `few` = one has under twenty. */
export type Incomparable = "none" | MeasureDifference | "few";

export type MonthComparison =
  | {
      readonly comparable: true;
      /** The calendar month before. */
      readonly month: Month;
      readonly before: Share;
      readonly comparison: ShareComparison;
      /** What falls from the earlier rate these numbers of samples can show. */
      readonly detections: readonly Detection[];
    }
  | {
      readonly comparable: false;
      readonly month: Month;
      readonly why: Incomparable;
      readonly before: Share;
      /** The earlier samples by this month's rule, where the measures differ and the criteria do not. */
      readonly underThisRule: Share | undefined;
      /** Of the earlier month and of this one, where they are why, and each month has one. */
      readonly passMarks?: readonly [before: number, now: number];
    };

const samplesOf = (rows: readonly JudgedRow[] = []): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

function marksOf(
  then: readonly Measure[],
  now: readonly Measure[],
): { readonly passMarks?: readonly [number, number] } {
  const marks = (measures: readonly Measure[]): readonly number[] => [
    ...new Set(measures.map(({ passMark }) => passMark)),
  ];
  const [before, ...more] = marks(then);
  const [mark, ...others] = marks(now);
  if (before === undefined || mark === undefined || more.length + others.length > 0) return {};
  return { passMarks: [before, mark] };
}

/**
 * The first reason that applies: no samples, another scorecard, another pass mark, too few. A month of an earlier workbook
 * is known by its line of Riwayat alone: nothing says what it would be by this month's rule.
 */
export const monthComparison = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  history: readonly PastMonth[] = [],
): MonthComparison => {
  const earlier = monthOfDay(firstDayOfMonth(month) - 1);
  const now = samplesOf(byMonth.get(month));
  const then = earlierMonth(byMonth, earlier, history);
  const passed = passedOf(now);
  const before = then.passed;
  const measures = measuresOf(now);
  const refused = (why: Incomparable, underThisRule?: Share): MonthComparison => ({
    comparable: false,
    month: earlier,
    why,
    before,
    underThisRule,
    ...(why === "passMark" ? marksOf(then.measures, measures) : {}),
  });
  const comparison = compareShares(passed.hits, passed.total, before.hits, before.total);
  if (comparison === null || before.share === null) return refused("none");
  const difference = differenceAmongMeasures([...measures, ...then.measures]);
  if (difference !== undefined) {
    const scorecards = scorecardsOf(now);
    const [rule] = differenceAmong(scorecards) === undefined ? scorecards : [];
    return refused(difference, rule && then.samples && passedUnder(then.samples, rule));
  }
  if (passed.total < LEAST_COMPARED || before.total < LEAST_COMPARED) return refused("few");
  return {
    comparable: true,
    month: earlier,
    before,
    comparison,
    detections: detections(passed.total, before.total, before.share),
  };
};
