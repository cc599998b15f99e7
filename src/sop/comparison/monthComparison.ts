/** The month's pass rate against the calendar month before, and why there is none where there is none. */
import type { JudgedRow } from "../counting/judgeRows";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { passedOf } from "../report/groups";
import type { Share } from "../report/types";
import { detections, LEAST_COMPARED, type Detection } from "../statistics/comparisonPower";
import { compareShares, type ShareComparison } from "../statistics/compareShares";
import type { Month } from "../types";
import { differenceAmong, scorecardsOf, type MeasureDifference } from "./measure";
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
  then: readonly JudgedRow[],
  now: readonly JudgedRow[],
): { readonly passMarks?: readonly [number, number] } {
  const marks = (samples: readonly JudgedRow[]): readonly number[] => [
    ...new Set(scorecardsOf(samples).map(({ passMark }) => passMark)),
  ];
  const [before, ...more] = marks(then);
  const [mark, ...others] = marks(now);
  if (before === undefined || mark === undefined || more.length + others.length > 0) return {};
  return { passMarks: [before, mark] };
}

/** The first reason that applies: no samples, another scorecard, another pass mark, too few. */
export const monthComparison = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
): MonthComparison => {
  const earlier = monthOfDay(firstDayOfMonth(month) - 1);
  const now = samplesOf(byMonth.get(month));
  const then = samplesOf(byMonth.get(earlier));
  const passed = passedOf(now);
  const before = passedOf(then);
  const refused = (why: Incomparable, underThisRule?: Share): MonthComparison => ({
    comparable: false,
    month: earlier,
    why,
    before,
    underThisRule,
    ...(why === "passMark" ? marksOf(then, now) : {}),
  });
  const comparison = compareShares(passed.hits, passed.total, before.hits, before.total);
  if (comparison === null || before.share === null) return refused("none");
  const scorecards = scorecardsOf(now);
  const difference = differenceAmong([...scorecards, ...scorecardsOf(then)]);
  if (difference !== undefined) {
    const [rule] = differenceAmong(scorecards) === undefined ? scorecards : [];
    return refused(difference, rule && passedUnder(then, rule));
  }
  if (now.length < LEAST_COMPARED || then.length < LEAST_COMPARED) return refused("few");
  return {
    comparable: true,
    month: earlier,
    before,
    comparison,
    detections: detections(now.length, then.length, before.share),
  };
};
