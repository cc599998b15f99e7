/** What check answers for the whole workbook, found out bit by bit: whoever asks may do something else between two bits. */
import { judgeRows, rowJudge, type JudgedRow } from "./counting/judgeRows";
import { isBlankRow } from "./counting/isBlankRow";
import type { RowMemory } from "./counting/rowMemory";
import { figuresOfMonths } from "./figures/figuresOfMonths";
import { findingsOf, findingsOfRows } from "./findings/findingsOf";
import type { CheckAnswer, Day, Snapshot } from "./types";

/** Rows of a bit: some milliseconds' work. Of no more rows there is but one. */
const ROWS_AT_ONCE = 500;

/** Rows that are judged by themselves, many at a time; `memory` knows then what they say. */
function* judgeAhead(
  snapshot: Snapshot,
  asOf: Day,
  memory: RowMemory,
): Generator<readonly JudgedRow[], void> {
  const judge = rowJudge(snapshot, asOf, memory);
  for (const sheet of snapshot.months)
    for (let first = 0; first + ROWS_AT_ONCE < sheet.rows.length; first += ROWS_AT_ONCE) {
      // Between two bits somebody else may have asked with the same memory, of another day or by other settings.
      memory.holdTo(snapshot, asOf);
      const rows = sheet.rows.slice(first, first + ROWS_AT_ONCE);
      yield rows.filter((row) => !isBlankRow(row)).map((row) => judge(row, sheet));
    }
}

/** Answers what `judgeRows` does. */
export function* judgeRowsInBits(
  snapshot: Snapshot,
  asOf: Day,
  memory: RowMemory,
): Generator<unknown, readonly JudgedRow[]> {
  yield* judgeAhead(snapshot, asOf, memory);
  return judgeRows(snapshot, asOf, memory);
}

/** Answers what `checkAnswer` does for the whole workbook. `memory`: as for `judgeRows`. */
export function* checkAnswerInBits(
  snapshot: Snapshot,
  asOf: Day,
  memory: RowMemory,
): Generator<unknown, CheckAnswer> {
  for (const judged of judgeAhead(snapshot, asOf, memory)) {
    // What is told here is told again of all rows together, where it is seen which repeat others.
    findingsOfRows(snapshot, asOf, judged, judged, memory);
    yield;
  }
  const judged = judgeRows(snapshot, asOf, memory);
  const isLong = judged.length > ROWS_AT_ONCE;
  if (isLong) yield;
  const months = figuresOfMonths(snapshot, asOf, judged);
  if (isLong) yield;
  const findings = findingsOf(snapshot, asOf, judged, memory);
  if (isLong) yield;
  return { asOf, rule: snapshot.settings.deadline, months, findings };
}
