/** A table of the workbook, loaded whole. */
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { TableCells } from "../../sheets/snapshot/table-cells";

/** Rows further below a table than this are not looked at. */
const BELOW = 1000;

/**
 * Queues the load of a whole table; call `cells` after the sync. Null where there is no such table. `looksBelow`: tells how
 * many rows can join it where it stands.
 */
export function loadTable(
  context: Excel.RequestContext,
  name: string,
  { looksBelow = false }: { readonly looksBelow?: boolean } = {},
): { cells: () => TableCells | undefined } {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name,showTotals,worksheet/name");
  const range = table.getRange();
  range.load("values,rowIndex,columnIndex");
  const below = looksBelow ? range.getRowsBelow(BELOW).getUsedRangeOrNullObject(true) : undefined;
  below?.load("rowIndex");
  return {
    cells: () => {
      if (table.isNullObject) return undefined;
      const values = range.values as readonly (readonly RawCell[])[];
      const isTaken = below !== undefined && !below.isNullObject;
      return {
        name: table.name,
        sheet: table.worksheet.name,
        row: range.rowIndex + 1,
        column: range.columnIndex,
        headers: (values[0] ?? []).map(String),
        body: values.slice(1, table.showTotals ? -1 : undefined),
        ...(table.showTotals ? { showsTotals: true } : {}),
        ...(isTaken ? { freeBelow: below.rowIndex - range.rowIndex - values.length } : {}),
      };
    },
  };
}
