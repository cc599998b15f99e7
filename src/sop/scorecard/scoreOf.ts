/** Nilai: the weighted share of the criteria that a call met. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Mark, Scorecard, TextEntry } from "../types";

/** As the list and the form spell them. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = { yes: "Ya", no: "Tidak", notApplicable: "N/A" };
/** Every mark there is to choose, always all three. */
export const MARKS: readonly Mark[] = ["yes", "no", "notApplicable"];
/** By the words as the list spells them, and folded: nearly every mark is found without folding it. */
const MARK_OF: ReadonlyMap<string, Mark> = new Map(
  MARKS.flatMap((mark) => [
    [MARK_WORDS[mark], mark],
    [foldAsExcel(MARK_WORDS[mark]), mark],
  ]),
);

/** What a cell of a criterion says; undefined where it is empty or holds another value. */
export const markOf = (entry: TextEntry | undefined): Mark | undefined =>
  entry?.kind === "value" ? (MARK_OF.get(entry.value) ?? MARK_OF.get(foldAsExcel(entry.value))) : undefined;

/**
 * 100 × (weight marked Ya) ÷ (weight marked Ya or Tidak), unrounded, 0 to 100; N/A leaves both sides.
 * Undefined as long as any mark is empty or another value, and when nothing is left to divide by.
 * Multiplied before it is divided, as the sheet's formula does, so that both give the same last digit.
 *
 * @example scoreOf(allYesButFirst, DEFAULT_SCORECARD) // 95
 */
export const scoreOf = (
  marks: readonly (TextEntry | undefined)[],
  scorecard: Scorecard,
): number | undefined => weighed((index) => markOf(marks[index]), scorecard);

/** The same of marks as they were read; null = none. */
export const scoreOfMarks = (marks: readonly (Mark | null)[], scorecard: Scorecard): number | undefined =>
  weighed((index) => marks[index] ?? undefined, scorecard);

const weighed = (
  markAt: (criterion: number) => Mark | undefined,
  { criteria }: Scorecard,
): number | undefined => {
  let met = 0;
  let judged = 0;
  let index = 0;
  for (const { weight } of criteria) {
    const mark = markAt(index);
    index += 1;
    if (mark === undefined) return undefined;
    if (mark === "yes") met += weight;
    if (mark !== "notApplicable") judged += weight;
  }
  return judged === 0 ? undefined : (100 * met) / judged;
};
