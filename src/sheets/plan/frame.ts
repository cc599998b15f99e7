/** Where rows may be added to a fixed table, as it was read. */
import type { TableCells } from "../snapshot/table-cells";
import type { TableFrame } from "./append";

/** How many rows of a table, from its first, hold anything. */
export function usedRowsOf(table: TableCells): number {
  return table.body.reduce((used, line, index) => (line.some((cell) => cell !== "") ? index + 1 : used), 0);
}

export const frameOfTable = (table: TableCells): TableFrame => ({
  table: table.name,
  sheet: table.sheet,
  row: table.row,
  column: table.column,
  columns: table.headers.length,
  bodyRows: table.body.length,
  usedRows: usedRowsOf(table),
  headers: table.headers,
  ...(table.showsTotals === true ? { showsTotals: true } : {}),
  ...(table.freeBelow === undefined ? {} : { freeBelow: table.freeBelow }),
});
