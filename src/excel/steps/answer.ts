/** What check answers, from a snapshot. */
import { withoutArchived } from "../../sheets/archive/archived-findings";
import type { workbookFindings } from "../../sheets/damage/workbook-findings";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import {
  checkAnswer,
  judgeRows,
  type CheckAnswer,
  type Checking,
  type Day,
  type Finding,
  type Month,
  type RowMemory,
} from "../../sop";

export interface CheckOptions {
  /** Limits the answer's months and findings. */
  readonly month?: Month;
  /** Wins over the setting Tanggal Acuan and is not saved. */
  readonly asOf?: Day;
  readonly today: Day;
}

type LayoutFindings = typeof workbookFindings;

/** Fetched while Excel answers: the first screen is drawn without. */
export function loadLayoutFindings(): Promise<LayoutFindings> {
  const loading = import("../../sheets/damage/workbook-findings").then(
    (findings) => findings.workbookFindings,
  );
  // Where Excel's answer fails too, that is what is told.
  loading.catch(() => undefined);
  return loading;
}

/** `checking`: what answered before, for the whole workbook; it answers the same, and quicker after an edit. */
export function answerOf(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  findLayout: LayoutFindings,
  memory?: RowMemory,
  checking?: Checking,
): CheckAnswer {
  const asOf = asOfOf(snapshot, options);
  const answer =
    checking?.answer(snapshot, asOf) ??
    checkAnswer(snapshot, asOf, options.month, judgeRows(snapshot, asOf, memory), memory);
  const { before, behind } = findLayout(snapshot, asOf, options.month);
  // Several times as quick as spreading, where there are tens of thousands.
  const findings = new Array<Finding>().concat(before, answer.findings, behind);
  return { ...answer, findings: withoutArchived(snapshot.foundation.sheets, findings) };
}
