/**
 * Lengkapi dari daftar: fills what is empty and stands in the lists: Nama Agent and Supervisor from Agen, Versi Skenario
 * from Skenario, and a new No. Sampel. What somebody typed is never touched.
 */
import { isBlankRow, type Day, type Month } from "../../sop";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { endLeft, write } from "../apply/write";
import { planCompletion } from "../../sheets/plan/completion";
import { readSnapshot } from "../read/read-workbook";
import { WorkbookError, type CompletionOutcome } from "../../sheets/types";
import { assertNotStopped, type StopSignal } from "../stop";
import { assertMonth } from "../../sheets/plan/assert-month";
import { inExcel } from "../steps/in-excel";

/**
 * Lengkapi dari daftar: fills empty Nama Agent, Supervisor, Versi Skenario and No. Sampel. Safe to repeat: the second
 * time there is nothing left to fill.
 */
export async function completeRows({
  month,
  today,
  signal,
}: {
  month: Month;
  today: Day;
  signal?: StopSignal;
}): Promise<CompletionOutcome> {
  assertMonth(month);
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    const sheet = snapshot.months.find((one) => one.month === month);
    if (!sheet) throw new WorkbookError("monthMissing", { month });
    const rows = sheet.rows.filter((row) => !isBlankRow(row));
    const { edits, filled } = planCompletion(snapshot, { ...sheet, rows }, (bytes) =>
      crypto.getRandomValues(bytes),
    );
    assertNotStopped(signal);
    const unfinished: Unfinished = { action: "complete", month };
    if (filled > 0) {
      const log = { day: today, action: "Lengkapi dari daftar", sheet: sheet.sheet, detail: `${filled} sel` };
      await write(context, snapshot.foundation, { edits, log: [log], unfinished });
    } else await endLeft(context, snapshot.foundation, unfinished);
    return { sheet: sheet.sheet, filled };
  });
}
