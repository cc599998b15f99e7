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
import { layoutFindings } from "../damage/problems";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { asOfSetting } from "../read/settings";
import { WorkbookError } from "../types";
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
  return inExcel(async (context) => answerOf(await readSnapshot(context, undefined, "orOlder"), options));
}

export function assertMonth(month: Month | undefined): void {
  if (month !== undefined && !isMonth(month)) throw new WorkbookError("monthInvalid", { month });
}

/** The as-of day: asked for, else the setting, else today. */
export const asOfOf = (snapshot: WorkbookSnapshot, options: { asOf?: Day; today: Day }): Day =>
  options.asOf ?? asOfSetting(snapshot.foundation.fixed) ?? options.today;

export function answerOf(snapshot: WorkbookSnapshot, options: CheckOptions, memory?: RowMemory): CheckAnswer {
  const asOf = asOfOf(snapshot, options);
  const answer = checkAnswer(snapshot, asOf, options.month, judgeRows(snapshot, asOf, memory), memory);
  return {
    ...answer,
    findings: [...layoutFindings(snapshot), ...answer.findings, ...snapshot.settingFindings],
  };
}
