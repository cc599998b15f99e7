/** A fixed table that rows are to be added to: with all that is filled in. */
import type { TableLayout } from "../layout/column";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { headerIndex, type TableCells } from "../snapshot/table-cells";
import type { Foundation } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";

/**
 * The table as it stands. Throws `layoutDamaged` where it is gone, and `columnMissing` for the first column that it has
 * lost of those that are filled in: what belongs there would be lost, and Excel takes no formula that reads it. A lost column
 * of formulas is no hindrance: repairing brings it back.
 */
export function wholeTable({ fixed }: Pick<Foundation, "fixed">, { name, columns }: TableLayout): TableCells {
  const table = fixed[name];
  if (!table) {
    const home = FIXED_SHEETS.find(({ tables }) => tables.some((one) => one.name === name));
    throw new WorkbookError("layoutDamaged", { sheet: home?.name ?? name });
  }
  const lost = columns.find(({ header, formula }) => formula === undefined && headerIndex(table, header) < 0);
  if (lost) throw new WorkbookError("columnMissing", { header: lost.header, sheet: table.sheet });
  return table;
}
