/** What check answers, from a snapshot. */
import type { workbookFindings } from "./workbook-findings";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { checkAnswer, judgeRows, type CheckAnswer, type Day, type Month, type RowMemory } from "../../sop";

export interface CheckOptions {
  /** Limits the answer's months and findings. */
  readonly month?: Month;
  /** Wins over the setting Tanggal Acuan and is not saved. */
  readonly asOf?: Day;
  readonly today: Day;
}

type WorkbookFindings = typeof workbookFindings;

/** Fetched while Excel answers: the first screen is drawn without. */
export function loadLayoutFindings(): Promise<WorkbookFindings> {
  const loading = import("./workbook-findings").then((findings) => findings.workbookFindings);
  // Where Excel's answer fails too, that is what is told.
  loading.catch(() => undefined);
  return loading;
}

export function answerOf(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  findLayout: WorkbookFindings,
  memory?: RowMemory,
): CheckAnswer {
  const asOf = asOfOf(snapshot, options);
  const answer = checkAnswer(snapshot, asOf, options.month, judgeRows(snapshot, asOf, memory), memory);
  return {
    ...answer,
    findings: [...findLayout(snapshot, asOf), ...answer.findings, ...snapshot.settingFindings],
  };
}
