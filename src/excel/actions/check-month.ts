/** Periksa: reads the workbook and answers with counts, verdicts and findings. Sends no write. */
import {
  checkAnswer,
  isMonth,
  judgeRows,
  type CheckAnswer,
  type Day,
  type Month,
  type RowMemory,
} from "../../sop";
import type { layoutFindings } from "../../sheets/damage/problems";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { asOfSetting } from "../../sheets/snapshot/settings";
import { WorkbookError } from "../../sheets/types";
import { inExcel } from "./in-excel";

export interface CheckOptions {
  /** Limits the answer's months and findings. */
  readonly month?: Month;
  /** Wins over the setting Tanggal Acuan and is not saved. */
  readonly asOf?: Day;
  readonly today: Day;
}

export async function checkMonth(options: CheckOptions): Promise<CheckAnswer> {
  assertMonth(options.month);
  const findLayout = loadLayoutFindings();
  return inExcel(async (context) =>
    answerOf(await readSnapshot(context, undefined, "orOlder"), options, await findLayout),
  );
}

export function assertMonth(month: Month | undefined): void {
  if (month !== undefined && !isMonth(month)) throw new WorkbookError("monthInvalid", { month });
}

/** The as-of day: asked for, else the setting, else today. */
export const asOfOf = (snapshot: WorkbookSnapshot, options: { asOf?: Day; today: Day }): Day =>
  options.asOf ?? asOfSetting(snapshot.foundation.fixed) ?? options.today;

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
    findings: [...findLayout(snapshot), ...answer.findings, ...snapshot.settingFindings],
  };
}
