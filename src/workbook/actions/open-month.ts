/** Buka bulan: makes the month's F-22 sheet where it is missing, and shows it. */
import { monthOfDay, type Day, type Month } from "../../sop";
import { applyEdits } from "../apply/apply";
import type { Edit } from "../apply/edit";
import { monthSheetName, monthTableName } from "../layout/month-names";
import { planNewMonths } from "../plan/new-months";
import { assertOurs, readFoundation, type Foundation } from "../read/read-workbook";
import { asOfSetting } from "../read/settings";
import { WorkbookError } from "../types";
import { assertMonth } from "./check-month";
import { inExcel } from "./in-excel";
import { planLog } from "../plan/log";

/** Refuses a month after the as-of day's: nothing can have been called yet. */
export async function openMonth({
  month,
  today,
}: {
  month: Month;
  today: Day;
}): Promise<{ sheet: string; created: boolean }> {
  assertMonth(month);
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    assertNotFuture(month, asOfSetting(foundation.fixed) ?? today);
    const standing = foundation.months.find((one) => one.month === month);
    const sheet = standing?.sheet ?? monthSheetName(month);
    const edits: Edit[] = [];
    if (!standing) {
      assertFree(foundation, [month]);
      edits.push(
        ...planNewMonths(foundation, [month]),
        ...planLog(foundation, [{ day: today, action: "Buka bulan", sheet, detail: monthTableName(month) }]),
      );
    }
    applyEdits(context, [...edits, { kind: "activate", sheet, cell: "A7" }]);
    await context.sync();
    return { sheet, created: !standing };
  });
}

export function assertNotFuture(month: Month, asOf: Day): void {
  if (month > monthOfDay(asOf)) throw new WorkbookError("monthInFuture", { month });
}

/** A sheet of the month's name that holds none of our tables is left alone, and the person told. */
export function assertFree(foundation: Foundation, months: readonly Month[]): void {
  for (const month of months) {
    const name = monthSheetName(month);
    const taken = foundation.sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase());
    if (taken !== undefined) throw new WorkbookError("sheetNotOurs", { sheet: taken });
  }
}
