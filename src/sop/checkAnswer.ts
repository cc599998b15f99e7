/** What check answers: the figures and the findings. */
import { judgeRows, type JudgedRow } from "./counting/judgeRows";
import type { RowMemory } from "./counting/rowMemory";
import { emptyMonthFigures, figuresOfMonths } from "./figures/figuresOfMonths";
import { findingsOf, findingsOfSheet } from "./findings/findingsOf";
import type { CheckAnswer, Day, Month, Snapshot } from "./types";

/**
 * The answer for the whole workbook, or for one month: its figures, zeros where it has nothing, and the findings of
 * its sheet. Counts and duplicates are always the whole workbook's.
 * Where the rows are judged already, hand them in as `judged`, with the memory that they were judged with.
 */
export const checkAnswer = (
  snapshot: Snapshot,
  asOf: Day,
  month?: Month,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
  memory?: RowMemory,
): CheckAnswer => {
  const figures = figuresOfMonths(snapshot, asOf, judged);
  const common = { asOf, rule: snapshot.settings.deadline };
  if (month === undefined) {
    return { ...common, months: figures, findings: findingsOf(snapshot, asOf, judged, memory) };
  }
  const wanted = figures.find((each) => each.month === month);
  return {
    ...common,
    months: [wanted ?? emptyMonthFigures(month, snapshot.settings)],
    findings: findingsOfSheet(snapshot, month, asOf, judged),
  };
};
