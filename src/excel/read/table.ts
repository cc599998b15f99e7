/** A table of the workbook, loaded whole. */
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { TableCells } from "../../sheets/snapshot/table-cells";
import { untracked } from "../untracked";

/** Rows further below a table than this are not looked at. */
const BELOW = 1000;

/** What is known of a table from the list of all. */
export type ListedTable = Pick<Excel.Table, "name" | "showTotals"> & {
  readonly worksheet: Pick<Excel.Worksheet, "name">;
};

/**
 * Queues the load of a table's cells; call `cells` after the sync, with the table as it is listed. Undefined where there is
 * no such table. `looksBelow`: tells how many rows can join it where it stands.
 */
export function loadTable(
  context: Excel.RequestContext,
  name: string,
  { looksBelow = false }: { readonly looksBelow?: boolean } = {},
): { cells: (listed: ListedTable | undefined) => TableCells | undefined } {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const range = untracked(table.getRange());
  range.load("values,rowIndex,columnIndex");
  const below = looksBelow
    ? untracked(untracked(range.getRowsBelow(BELOW)).getUsedRangeOrNullObject(true))
    : undefined;
  below?.load("rowIndex");
  return {
    cells: (listed) => {
      if (listed === undefined || range.isNullObject) return undefined;
      const values = range.values as readonly (readonly RawCell[])[];
      const isTaken = below !== undefined && !below.isNullObject;
      return {
        name: listed.name,
        sheet: listed.worksheet.name,
        row: range.rowIndex + 1,
        column: range.columnIndex,
        headers: (values[0] ?? []).map(String),
        body: values.slice(1, listed.showTotals ? -1 : undefined),
        ...(listed.showTotals ? { showsTotals: true } : {}),
        ...(isTaken ? { freeBelow: below.rowIndex - range.rowIndex - values.length } : {}),
      };
    },
  };
}
