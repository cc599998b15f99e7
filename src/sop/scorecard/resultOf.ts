/** Hasil: whether a scored call passed. */
import type { Result, Scorecard, TextEntry } from "../types";
import { markOf, scoreOf } from "./scoreOf";

/** The words of Hasil, for the sheet's formulas and for comparing with what they show. */
export const RESULT_LABELS: Readonly<Record<Result, string>> = { passed: "Lulus", failed: "Tidak Lulus" };

/**
 * Failed when the score is under the pass mark or any fatal criterion is Tidak; undefined without a score.
 * `score` is the one that {@link scoreOf} gives for the same marks: where it is known it need not be found again.
 *
 * @example resultOf(allYesButVerification, DEFAULT_SCORECARD) // "failed", for all its 90
 */
export const resultOf = (
  marks: readonly (TextEntry | undefined)[],
  scorecard: Scorecard,
  score: number | undefined = scoreOf(marks, scorecard),
): Result | undefined => {
  if (score === undefined) return undefined;
  if (score < scorecard.passMark) return "failed";
  return hasFatalFailure(marks, scorecard) ? "failed" : "passed";
};

/** Whether a fatal criterion is marked Tidak. */
export const hasFatalFailure = (
  marks: readonly (TextEntry | undefined)[],
  { criteria }: Scorecard,
): boolean => criteria.some((criterion, index) => criterion.fatal && markOf(marks[index]) === "no");

/**
 * The codes of the fatal criteria that are marked Tidak, in the scorecard's order: by which a call fails whatever its score.
 *
 * @example fatalFailures(allYesButVerification, DEFAULT_SCORECARD) // ["P02"]
 */
export const fatalFailures = (
  marks: readonly (TextEntry | undefined)[],
  { criteria }: Scorecard,
): readonly string[] =>
  criteria.flatMap(({ code, fatal }, index) => (fatal && markOf(marks[index]) === "no" ? [code] : []));
