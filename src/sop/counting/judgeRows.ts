/** Everything that the rules say about each row, found once, for counts, figures, findings and reports to build on. */
import { judgeLinks, type LinkJudgements } from "../deadlines/judgeLinks";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { identityKey } from "../entries/identityKey";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { resultOf } from "../scorecard/resultOf";
import { scoreOf } from "../scorecard/scoreOf";
import type { Day, ExclusionReason, Month, MonthSheet, Result, Row, Snapshot } from "../types";
import type { OwnJudgement, RowMemory } from "./rowMemory";
import { isBlankRow } from "./isBlankRow";
import { monthOfRow } from "./monthOfRow";

export interface JudgedRow {
  readonly row: Row;
  /** The sheet that the row sits on; its month need not be the row's. */
  readonly sheet: MonthSheet;
  /** The month that the row belongs to. */
  readonly month: Month;
  /** Why the row is no sample; undefined for a sample. */
  readonly reason: ExclusionReason | undefined;
  readonly score: number | undefined;
  readonly result: Result | undefined;
  /** From the row alone: a `duplicate` row has them too, but its links are not counted. */
  readonly links: LinkJudgements;
}

/** Folded texts, asked for a text as it stands first: of ten thousand rows nearly all are spelt as the list is. */
const isAmong = (texts: ReadonlySet<string>, text: string): boolean =>
  texts.has(text) || texts.has(foldAsExcel(text));

/** Whether the row itself is reason enough not to count it; being a duplicate needs the others. */
const ownReason = (
  row: Row,
  score: number | undefined,
  asOf: Day,
  countingStatuses: ReadonlySet<string>,
): Exclude<ExclusionReason, "duplicate"> | undefined => {
  const { callDate } = row.date;
  const { callStatus, status, agentId } = row.text;
  if (callDate.kind !== "value" || callDate.value > asOf) return "callDate";
  if (saysWord(status, WORDS.cancelled)) return "cancelled";
  if (callStatus.kind !== "value" || !isAmong(countingStatuses, callStatus.value)) return "status";
  if (isEmpty(agentId)) return "agent";
  return score === undefined ? "unscored" : undefined;
};

/** Tells whether a row repeats a counted one; remembers it where it does not. */
export const rememberCounted = (): ((row: Row) => boolean) => {
  const sampleNumbers = new Set<string>();
  const recordings = new Set<string>();
  return (row) => {
    const sampleNumber = identityKey(row.text.sampleNumber);
    const recording = identityKey(row.text.recordingId);
    if (sampleNumber !== undefined && sampleNumbers.has(sampleNumber)) return true;
    if (recording !== undefined && recordings.has(recording)) return true;
    if (sampleNumber !== undefined) sampleNumbers.add(sampleNumber);
    if (recording !== undefined) recordings.add(recording);
    return false;
  };
};

/** Judges rows one by one, by themselves: whether one repeats another is not seen. `memory`: as for `judgeRows`. */
export const rowJudge = (
  { settings: { countingStatuses, deadline, calendar } }: Pick<Snapshot, "settings">,
  asOf: Day,
  memory?: RowMemory,
): ((row: Row, sheet: MonthSheet) => JudgedRow) => {
  const counting = new Set(countingStatuses.flatMap((status) => [status, foldAsExcel(status)]));
  const judge = (row: Row, { scorecard }: MonthSheet): OwnJudgement => {
    const score = scoreOf(row.marks, scorecard);
    return {
      score,
      reason: ownReason(row, score, asOf, counting),
      result: resultOf(row.marks, scorecard, score),
      links: judgeLinks(row, deadline, calendar, asOf),
    };
  };
  return (row, sheet) => {
    const own = memory ? memory.judgement(row, () => judge(row, sheet)) : judge(row, sheet);
    const { score, reason, result, links } = own;
    return { row, sheet, month: monthOfRow(row, sheet.month), reason, score, result, links };
  };
};

/** The row as it is judged where it repeats a counted one. */
export const asDuplicate = (judged: JudgedRow): JudgedRow => ({ ...judged, reason: "duplicate" });

/**
 * Every row of the workbook but the blank ones, sheet by sheet and top to bottom, with its month, the reason that
 * excludes it, its score and its verdicts. One pass: the time grows with the rows. `memory`: what it knows of a row is
 * taken from there; without one nothing is kept, which is quicker.
 */
export const judgeRows = (snapshot: Snapshot, asOf: Day, memory?: RowMemory): readonly JudgedRow[] => {
  memory?.holdTo(snapshot, asOf);
  const judge = rowJudge(snapshot, asOf, memory);
  const repeatsCounted = rememberCounted();
  const judged: JudgedRow[] = [];
  for (const sheet of snapshot.months) {
    for (const row of sheet.rows) {
      if (isBlankRow(row)) continue;
      const own = judge(row, sheet);
      judged.push(own.reason === undefined && repeatsCounted(row) ? asDuplicate(own) : own);
    }
  }
  return judged;
};

/** The samples: the rows that count. */
export const countedRows = (judged: readonly JudgedRow[]): readonly JudgedRow[] =>
  judged.filter((row) => row.reason === undefined);

/** The rows that do not count, each with its reason. */
export const excludedRows = (judged: readonly JudgedRow[]): readonly JudgedRow[] =>
  judged.filter((row) => row.reason !== undefined);
