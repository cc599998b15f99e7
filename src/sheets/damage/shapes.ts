/** The tables as they stand beside how they are declared. */
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { MonthAsIs } from "./as-is";
import type { TableShape } from "./plan-columns";
import type { ColumnLayout } from "../layout/column";
import type { F22Column } from "../layout/f22-columns";
import { f22ColumnsMade } from "../layout/f22-made";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { scorecardOfMonth } from "../snapshot/settings";

export function monthShape(month: MonthAsIs, { foundation }: WorkbookSnapshot): TableShape<F22Column> {
  const columns = f22ColumnsMade(month.table, scorecardOfMonth(foundation.fixed, month.month));
  return { table: month.table, sheet: month.sheet, body: month.body, headers: month.headers, columns };
}

export function fixedShapes({ foundation }: WorkbookSnapshot): readonly TableShape<ColumnLayout>[] {
  return FIXED_SHEETS.flatMap(({ tables }) => tables).flatMap(({ name, columns }) => {
    const standing = foundation.fixed[name];
    if (!standing) return [];
    const { sheet, row, column, headers, body, showsTotals = false } = standing;
    const box = { row, column, rows: body.length, columns: headers.length };
    return [{ table: name, sheet, body: box, showsTotals, headers, columns }];
  });
}
