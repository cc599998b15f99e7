/** What check answers, from a snapshot. */
import { inSlices } from "../read/in-slices";
import { withoutArchived } from "../../sheets/archive/archived-findings";
import type { workbookFindings } from "../../sheets/damage/workbook-findings";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import {
  checkAnswer,
  checkAnswerInBits,
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

export function answerOf(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  findLayout: LayoutFindings,
): CheckAnswer {
  const asOf = asOfOf(snapshot, options);
  const answer = checkAnswer(snapshot, asOf, options.month, judgeRows(snapshot, asOf));
  return withLayout(snapshot, answer, findLayout, options.month);
}

/**
 * The same for the whole workbook, in slices: the pane stands still for no longer. `checking`: what answered before; it
 * answers the same, and so quickly after an edit that it needs none.
 */
export async function answerInSlices(
  snapshot: WorkbookSnapshot,
  options: Pick<CheckOptions, "today">,
  findLayout: LayoutFindings,
  memory: RowMemory,
  checking?: Checking,
): Promise<CheckAnswer> {
  const asOf = asOfOf(snapshot, options);
  const answer =
    checking?.answer(snapshot, asOf) ?? (await inSlices(checkAnswerInBits(snapshot, asOf, memory)));
  return withLayout(snapshot, answer, findLayout);
}

/** With what is altered in the layout, and without what an archive holds. */
function withLayout(
  snapshot: WorkbookSnapshot,
  answer: CheckAnswer,
  findLayout: LayoutFindings,
  month?: Month,
): CheckAnswer {
  const { before, behind } = findLayout(snapshot, answer.asOf, month);
  // Several times as quick as spreading, where there are tens of thousands.
  const findings = new Array<Finding>().concat(before, answer.findings, behind);
  return { ...answer, findings: withoutArchived(snapshot.foundation.sheets, findings) };
}
