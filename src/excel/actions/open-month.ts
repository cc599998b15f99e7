/** Buka bulan: makes the month's F-22 sheet where it is missing, and shows it. */
import { monthOfDay, type Day, type Month } from "../../sop";
import type { Edit } from "../../sheets/edits/edit";
import { isBegun, type Unfinished } from "../apply/unfinished";
import { write } from "../apply/write";
import { cellAddress } from "../../sheets/layout/address";
import { SETTINGS_SHEET } from "../../sheets/layout/fixed-sheets";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { monthSheetName, monthTableName } from "../../sheets/layout/month-names";
import { planNewMonths } from "../../sheets/plan/new-months";
import { assertOurs, readFoundation, type Foundation } from "../read/read-workbook";
import { headerIndex } from "../../sheets/snapshot/table-cells";
import { unusableScorecard } from "../../sheets/snapshot/scorecard";
import { asOfSetting } from "../../sheets/snapshot/settings";
import { WorkbookError } from "../../sheets/types";
import { assertNotStopped, type StopSignal } from "../stop";
import { assertMonth } from "./check-month";
import { inExcel } from "./in-excel";
import { clearLeftovers } from "./leftovers";

/** Refuses a month after the as-of day's: nothing can have been called yet. */
export async function openMonth({
  month,
  today,
  signal,
}: {
  month: Month;
  today: Day;
  signal?: StopSignal;
}): Promise<{ sheet: string; created: boolean }> {
  assertMonth(month);
  let created = false;
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    assertNotFuture(month, asOfSetting(foundation.fixed) ?? today);
    await clearLeftovers(context, foundation);
    const standing = foundation.months.find((one) => one.month === month);
    const unfinished: Unfinished = { action: "openMonth", month };
    const isLeft = isBegun(foundation, unfinished);
    const sheet = standing?.sheet ?? monthSheetName(month);
    const edits: Edit[] = [];
    if (!standing) {
      assertFree(foundation, [month]);
      assertScorecard(foundation, [month]);
      edits.push(...planNewMonths(foundation, [month]));
    }
    assertNotStopped(signal);
    await write(context, foundation, {
      edits: [...edits, { kind: "activate", sheet, cell: "A7" }],
      log: standing ? [] : [{ day: today, action: "Buka bulan", sheet, detail: monthTableName(month) }],
      unfinished: edits.length > 0 || isLeft ? unfinished : undefined,
    });
    created ||= !standing;
    return { sheet, created };
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

/** A month freezes the scorecard it is made with: one that cannot be used is refused, never patched up in silence. */
export function assertScorecard(foundation: Foundation, months: readonly Month[]): void {
  const table = foundation.fixed[TABLES.criteria.name];
  for (const month of months) {
    if (!table)
      throw new WorkbookError("columnMissing", { header: TABLES.criteria.name, sheet: SETTINGS_SHEET });
    const problem = unusableScorecard(foundation.fixed, month);
    if (!problem) continue;
    const { header, index, value } = problem;
    throw new WorkbookError("scorecardUnusable", {
      month,
      header,
      value: String(value),
      sheet: table.sheet,
      cell: cellAddress(table.row + index, table.column + Math.max(0, headerIndex(table, header))),
    });
  }
}
