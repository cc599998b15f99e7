/** What of a month cannot be relied on yet. Source: docs/rules/reports.md, "What cannot be relied on yet". */
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { saysWord } from "../entries/saysWord";
import { isEmpty, shownText, valueOf } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { isUnexplainedFailure } from "../findings/checkUnexplained";
import { RESULT_LABELS } from "../scorecard/resultOf";
import { LINKS, type Day, type Finding, type Verdict } from "../types";

/**
 * How many, and ten No. Sampel of them, ascending and each once: the order of the rows says nothing. A row without one is
 * counted alone.
 */
export interface Doubt {
  readonly count: number;
  readonly ids: readonly string[];
}

export interface Integrity {
  /** Failed samples with neither a finding nor a reason. */
  readonly failedUnexplained: Doubt;
  /** Nonconformities with a step that cannot be decided. */
  readonly stepUndecidable: Doubt;
  /** Rows whose Hasil was typed over, or shows what the rule does not give. */
  readonly resultOverwritten: Doubt;
  /** Closed without Disetujui QA. */
  readonly closedUnapproved: Doubt;
  /** Nonconformities without ID Rekaman. */
  readonly withoutRecording: Doubt;
  /** Findings of check that are errors; several may be of one row. */
  readonly openErrors: Doubt;
  /** Of the steps that are late or overdue (`late`), those already past their due day when they were received. */
  readonly stepsDoneLate: Doubt & { readonly late: number };
  /** Days from call to finding; null without any finding that has both days. */
  readonly callToFinding: { readonly median: number | null; readonly longest: number | null };
}

const MOST_IDS = 10;

const doubtOf = (ids: readonly string[]): Doubt => ({
  count: ids.length,
  ids: [...new Set(ids.filter((id) => id !== ""))].sort().slice(0, MOST_IDS),
});

const idOf = ({ row }: JudgedRow): string => shownText(row.text.sampleNumber).trim();

const UNDECIDABLE: ReadonlySet<Verdict> = new Set<Verdict>(["incomplete", "invalid", "waiting"]);

const isOverwritten = ({ row, result }: JudgedRow): boolean => {
  const cell = row.formulas?.result;
  if (!cell) return false;
  return cell.constant || cell.shown !== (result === undefined ? "" : RESULT_LABELS[result]);
};

/**
 * The month's doubts, from its rows and check's findings of its sheet. What repeats another row is left out, as
 * everywhere: it is judged with that one.
 */
export const integrityOf = (
  rows: readonly JudgedRow[],
  findings: readonly Finding[],
  asOf: Day,
): Integrity => {
  const own = rows.filter(({ reason }) => reason !== "duplicate");
  const found = own.filter(({ row }) => hasDeadlines(row));
  const doubts = (of: readonly JudgedRow[], isDoubtful: (row: JudgedRow) => boolean): Doubt =>
    doubtOf(of.filter(isDoubtful).map(idOf));
  return {
    failedUnexplained: doubts(own, isUnexplainedFailure),
    stepUndecidable: doubts(found, ({ links }) => LINKS.some((link) => UNDECIDABLE.has(links[link].verdict))),
    resultOverwritten: doubts(own, isOverwritten),
    closedUnapproved: doubts(
      own,
      ({ row: { text } }) => saysWord(text.status, WORDS.closed) && isEmpty(text.approvedBy),
    ),
    withoutRecording: doubts(found, ({ row }) => isEmpty(row.text.recordingId)),
    openErrors: doubtOf(findings.filter(({ severity }) => severity === "error").map(({ id }) => id)),
    stepsDoneLate: stepsReceivedLate(found),
    callToFinding: callToFinding(found, asOf),
  };
};

/** A step is received when the one before it was done; the first one, when the nonconformity was found. */
const stepsReceivedLate = (found: readonly JudgedRow[]): Integrity["stepsDoneLate"] => {
  const receivedLate: string[] = [];
  let late = 0;
  for (const judged of found) {
    LINKS.forEach((link, index) => {
      const { verdict, due } = judged.links[link];
      if (verdict !== "late" && verdict !== "overdue") return;
      late += 1;
      const before = LINKS[index - 1];
      if (before === undefined || due === undefined) return;
      const { verdict: earlier } = judged.links[before];
      const received = valueOf(judged.row.date[LINK_COLUMNS[before].done]);
      if (received !== undefined && (earlier === "onTime" || earlier === "late") && received > due)
        receivedLate.push(idOf(judged));
    });
  }
  return { ...doubtOf(receivedLate), late };
};

/** A finding before its call, or after the as-of day, is no finding yet. */
const callToFinding = (found: readonly JudgedRow[], asOf: Day): Integrity["callToFinding"] => {
  const days = found
    .flatMap(({ row: { date } }) => {
      const call = valueOf(date.callDate);
      const finding = valueOf(date.findingDate);
      const counts = call !== undefined && finding !== undefined && call <= finding && finding <= asOf;
      return counts ? [finding - call] : [];
    })
    .sort((a, b) => a - b);
  return { median: medianOf(days), longest: days.at(-1) ?? null };
};

/** Of an even number of days the mean of the two in the middle; null of none. */
const medianOf = (ascending: readonly number[]): number | null => {
  const upper = ascending[Math.floor(ascending.length / 2)];
  const lower = ascending[Math.ceil(ascending.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};
