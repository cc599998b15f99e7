/** One rater's forms held against the standard's. */
import { scoreOfMarks } from "../scorecard/scoreOf";
import type { Mark } from "../types";
import { shareOf } from "../figures/shareOf";
import { signTest } from "../statistics/signTest";
import type { Scorecard } from "../types";
import { scoreDeviation } from "./scoreDeviation";
import type { SessionForms } from "./sessionForms";
import type { AgainstStandard, FatalComparison } from "../types";

/**
 * Of the recordings that both rated, mark by mark where both gave one: how many are alike, who is more lenient, and by how
 * many points the scores differ. Scores are those of whole forms alone.
 */
export const againstStandard = (
  rater: string,
  { recordings, marksOf, standardOf }: SessionForms,
  scorecard: Scorecard,
): AgainstStandard => {
  const pairs: (readonly [Mark, Mark])[] = [];
  const fatal: FatalComparison[] = [];
  const scores: (readonly [number, number])[] = [];
  for (const recording of recordings) {
    const own = marksOf(rater, recording);
    const standard = standardOf(recording);
    if (!own || !standard) continue;
    for (const [index, criterion] of scorecard.criteria.entries()) {
      const mark = own[index] ?? null;
      const right = standard[index] ?? null;
      if (right === null) continue;
      if (mark !== null) pairs.push([mark, right]);
      if (criterion.fatal)
        fatal.push({
          recording,
          code: criterion.code,
          mark,
          standard: right,
          alike: mark === null ? null : mark === right,
        });
    }
    const score = scoreOfMarks(own, scorecard);
    const rightScore = scoreOfMarks(standard, scorecard);
    if (score !== undefined && rightScore !== undefined) scores.push([score, rightScore]);
  }
  const count = (mark: Mark, right: Mark): number =>
    pairs.filter(([own, standard]) => own === mark && standard === right).length;
  const alike = pairs.filter(([own, standard]) => own === standard).length;
  const lenient = count("yes", "no");
  const strict = count("no", "yes");
  return {
    rater,
    compared: pairs.length,
    alike,
    agreement: shareOf(alike, pairs.length),
    lenient,
    strict,
    signP: pairs.length === 0 ? null : signTest(lenient, strict),
    score: scoreDeviation(scores),
    fatal,
  };
};
