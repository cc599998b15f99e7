/** What check answers, from a snapshot. */
import type { layoutFindings } from "../../sheets/damage/problems";
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

type LayoutFindings = typeof layoutFindings;

/** Fetched while Excel answers: the first screen is drawn without. */
export function loadLayoutFindings(): Promise<LayoutFindings> {
  const loading = import("../../sheets/damage/problems").then((problems) => problems.layoutFindings);
  // Where Excel's answer fails too, that is what is told.
  loading.catch(() => undefined);
  return loading;
}

export function answerOf(
  snapshot: WorkbookSnapshot,
  options: CheckOptions,
  findLayout: LayoutFindings,
  memory?: RowMemory,
): CheckAnswer {
  const asOf = asOfOf(snapshot, options);
  const answer = checkAnswer(snapshot, asOf, options.month, judgeRows(snapshot, asOf, memory), memory);
  return {
    ...answer,
    findings: [...findLayout(snapshot, asOf), ...answer.findings, ...snapshot.settingFindings],
  };
}
