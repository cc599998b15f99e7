/** Which months are measured alike. Source: docs/rules/reports.md, "Months that can be compared". */
import type { JudgedRow } from "../counting/judgeRows";
import { hashText } from "../fingerprint/hashText";
import type { Measure, Month, Scorecard } from "../types";

/** What two measures differ in: the criteria with their weights and which are fatal, or the pass mark alone. */
export type MeasureDifference = "scorecard" | "passMark";

/** What decides whether a call passes, as text; to whom a criterion is critical does not. */
const criteriaOf = ({ criteria }: Scorecard): string =>
  JSON.stringify(criteria.map(({ code, name, weight, fatal }) => [code, name, weight, fatal]).sort());

export const measureOf = (scorecard: Scorecard): Measure => ({
  criteria: hashText(criteriaOf(scorecard)).toString(36),
  passMark: scorecard.passMark,
});

/** What all these measures do not have in common; undefined where they are one. */
export const differenceAmongMeasures = (measures: readonly Measure[]): MeasureDifference | undefined => {
  if (new Set(measures.map(({ criteria }) => criteria)).size > 1) return "scorecard";
  return new Set(measures.map(({ passMark }) => passMark)).size > 1 ? "passMark" : undefined;
};

/** The scorecards that samples were judged by, each once. */
export const scorecardsOf = (samples: readonly JudgedRow[]): readonly Scorecard[] => {
  const scorecards = new Set<Scorecard>();
  for (const { sheet } of samples) scorecards.add(sheet.scorecard);
  return [...scorecards];
};

/** What all these scorecards do not have in common; undefined where they measure alike. */
export const differenceAmong = (scorecards: readonly Scorecard[]): MeasureDifference | undefined =>
  differenceAmongMeasures(scorecards.map(measureOf));

/** The measures that samples were judged by. */
export const measuresOf = (samples: readonly JudgedRow[]): readonly Measure[] =>
  scorecardsOf(samples).map(measureOf);

/** A month by its samples, or by what those of an earlier workbook were measured by; in the months' order. */
export type MeasuredMonth =
  | { readonly month: Month; readonly samples: readonly JudgedRow[] }
  | { readonly month: Month; readonly measures: readonly Measure[] };

const measuresIn = (one: MeasuredMonth): readonly Measure[] =>
  "measures" in one ? one.measures : measuresOf(one.samples);

/**
 * Of each month, what its measure differs in from that of the last month that has samples; undefined where they are the
 * same, and for a month without samples, which nothing was measured in.
 */
export const differencesFromLast = (
  months: readonly MeasuredMonth[],
): ReadonlyMap<Month, MeasureDifference | undefined> => {
  const measured = months.map((one) => ({ month: one.month, measures: measuresIn(one) }));
  const last = measured.findLast(({ measures }) => measures.length > 0)?.measures ?? [];
  return new Map(
    measured.map(({ month, measures }) => [
      month,
      measures.length === 0 ? undefined : differenceAmongMeasures([...last, ...measures]),
    ]),
  );
};
