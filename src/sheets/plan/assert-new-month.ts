/** What is refused before a month gets its sheet. */
import { strayTables } from "../damage/strays";
import { columnsIn } from "../damage/formula-text";
import type { Edit } from "../edits/edit";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { cellAddress } from "../layout/address";
import { SETTINGS_SHEET, TABLE_NAMES } from "../layout/names";
import { monthSheetName } from "../layout/month-names";
import { unusableScorecard } from "../snapshot/scorecard";
import { headerIndex } from "../snapshot/table-cells";
import type { Foundation, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import { type Month, monthOfDay, type Day } from "../../sop";

export function assertNotFuture(month: Month, asOf: Day): void {
  if (month > monthOfDay(asOf)) throw new WorkbookError("monthInFuture", { month });
}

/** The sheet that has the month's name. */
export const takenBy = ({ sheets }: Foundation, month: Month): string | undefined =>
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

/**
 * The formulas that a month brings name columns of the fixed tables: without one of these, or the table, Excel would refuse
 * it as a whole.
 */
export function assertColumns({ fixed }: Pick<Foundation, "fixed">, edits: readonly Edit[]): void {
  for (const { table, header } of [...new Set(edits.flatMap(formulasIn))].flatMap(columnsIn)) {
    const standing = fixed[table];
    const home = FIXED_SHEETS.find(({ tables }) => tables.some(({ name }) => name === table));
    if (!standing && home) throw new WorkbookError("layoutDamaged", { sheet: home.name });
    if (standing && headerIndex(standing, header) < 0)
      throw new WorkbookError("columnMissing", { header, sheet: standing.sheet });
  }
}

function formulasIn(edit: Edit): readonly string[] {
  if (edit.kind === "fill") return [edit.formula];
  if (edit.kind !== "cells") return [];
  return edit.values.flat().filter((one): one is string => typeof one === "string" && one.startsWith("="));
}

/** A month freezes the scorecard it is made with: one that cannot be used is refused, never patched up in silence. */
export function assertScorecard(foundation: Foundation, months: readonly Month[]): void {
  const table = foundation.fixed[TABLE_NAMES.criteria];
  for (const month of months) {
    if (!table)
      throw new WorkbookError("columnMissing", { header: TABLE_NAMES.criteria, sheet: SETTINGS_SHEET });
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
