/** Buka bulan: makes the month's F-22 sheet where it is missing, and shows it. */
import { monthOfDay, type Day, type Month } from "../../sop";
import type { Edit } from "../apply/edit";
import { isBegun, type Unfinished } from "../apply/unfinished";
import { write } from "../apply/write";
import { strayTables } from "../damage/strays";
import { cellAddress } from "../layout/address";
import { SETTINGS_SHEET } from "../layout/fixed-sheets";
import { TABLES } from "../layout/fixed-tables";
import { monthSheetName, monthTableName } from "../layout/month-names";
import { planNewMonths } from "../plan/new-months";
import {
  assertOurs,
  readFoundation,
  readSnapshot,
  type Foundation,
  type WorkbookSnapshot,
} from "../read/read-workbook";
import { headerIndex } from "../read/excel-table";
import { unusableScorecard } from "../read/scorecard";
import { asOfSetting } from "../read/settings";
import { WorkbookError } from "../types";
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
      await assertFreeOrTell(context, foundation, month);
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

const takenBy = ({ sheets }: Foundation, month: Month): string | undefined =>
  sheets.find((sheet) => sheet.toLowerCase() === monthSheetName(month).toLowerCase());

/**
 * A sheet of the month's name without its table is left alone. Where it bears our headers its table was lost, renamed or
 * made a plain range: that is damage, to be repaired first.
 */
export function assertFree(
  { foundation, layout }: Pick<WorkbookSnapshot, "foundation" | "layout">,
  months: readonly Month[],
): void {
  for (const stray of strayTables(foundation, layout))
    if ((stray.kind === "converted" || stray.kind === "renamed") && months.includes(stray.month))
      throw new WorkbookError("layoutDamaged", { sheet: stray.sheet });
  for (const month of months) {
    const taken = takenBy(foundation, month);
    if (taken !== undefined) throw new WorkbookError("sheetNotOurs", { sheet: taken });
  }
}

/** The sheets are looked through only where one stands in the way. */
async function assertFreeOrTell(
  context: Excel.RequestContext,
  foundation: Foundation,
  month: Month,
): Promise<void> {
  if (takenBy(foundation, month) !== undefined) assertFree(await readSnapshot(context), [month]);
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
