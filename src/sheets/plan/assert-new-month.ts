/** What is refused before a month gets its sheet. */
import { cellAddress } from "../layout/address";
import { SETTINGS_SHEET } from "../layout/fixed-sheets";
import { TABLES } from "../layout/fixed-tables";
import { monthSheetName } from "../layout/month-names";
import { unusableScorecard } from "../snapshot/scorecard";
import { headerIndex } from "../snapshot/table-cells";
import type { Foundation } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import { type Month, monthOfDay, type Day } from "../../sop";

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
