/** Which months are measured alike. Source: docs/rules/reports.md, "Months that can be compared". */
import type { JudgedRow } from "../counting/judgeRows";
import type { Month, Scorecard } from "../types";

/** What two measures differ in: the criteria with their weights and which are fatal, or the pass mark alone. */
export type MeasureDifference = "scorecard" | "passMark";

/** What decides whether a call passes, as text; to whom a criterion is critical does not. */
const criteriaOf = ({ criteria }: Scorecard): string =>
  JSON.stringify(criteria.map(({ code, name, weight, fatal }) => [code, name, weight, fatal]).sort());

/** The scorecards that samples were judged by, each once. */
export const scorecardsOf = (samples: readonly JudgedRow[]): readonly Scorecard[] => {
  const scorecards = new Set<Scorecard>();
  for (const { sheet } of samples) scorecards.add(sheet.scorecard);
  return [...scorecards];
};

/** What all these scorecards do not have in common; undefined where they measure alike. */
export const differenceAmong = (scorecards: readonly Scorecard[]): MeasureDifference | undefined => {
  if (new Set(scorecards.map(criteriaOf)).size > 1) return "scorecard";
  return new Set(scorecards.map(({ passMark }) => passMark)).size > 1 ? "passMark" : undefined;
};

/** A month's samples, in the months' order. */
export interface MonthSamples {
  readonly month: Month;
  readonly samples: readonly JudgedRow[];
}

/**
 * Of each month, what its measure differs in from that of the last month that has samples; undefined where they are the
 * same, and for a month without samples, which nothing was measured in.
 */
export const differencesFromLast = (
  months: readonly MonthSamples[],
): ReadonlyMap<Month, MeasureDifference | undefined> => {
  const measured = months.map(({ month, samples }) => ({ month, scorecards: scorecardsOf(samples) }));
  const last = measured.findLast(({ scorecards }) => scorecards.length > 0)?.scorecards ?? [];
  return new Map(
    measured.map(({ month, scorecards }) => [
      month,
      scorecards.length === 0 ? undefined : differenceAmong([...last, ...scorecards]),
    ]),
  );
};
