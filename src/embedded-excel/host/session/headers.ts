/** Table headers: always text, unique in their table, and followed by the formulas that name them. */
import { uniqueHeader } from "../../book/naming";
import { cellAt, putCell } from "../../book/cells";
import { area as areaOf } from "../../book/area";
import type { Sheet, Table } from "../../book/types";
import { displayValue } from "./display";
import { rewriteFormulas, renameColumnIn } from "./formula-text";
import type { BookSession } from "./session";

/** Reads the header cells of the table as they stand now, makes them text and unique, and renames the columns. */
export function settleHeaders(session: BookSession, sheet: Sheet, table: Table): void {
  session.journal.shape(sheet);
  const taken: string[] = [];
  const renamed: { readonly from: string; readonly to: string }[] = [];
  table.columns.forEach((column, index) => {
    const at = table.area.column + index;
    const cell = cellAt(sheet, table.area.row, at);
    const shown = displayValue(cell?.value ?? null, cell?.style?.numberFormat);
    const name = uniqueHeader(taken, shown);
    taken.push(name);
    if (cell?.value !== name || cell.formula !== undefined) {
      const { style } = cell ?? {};
      session.put(sheet, table.area.row, at, style === undefined ? { value: name } : { value: name, style });
      session.touched(sheet, areaOf(table.area.row, at), true);
    }
    if (column.name !== name) {
      if (column.name !== "") renamed.push({ from: column.name, to: name });
      column.name = name;
    }
  });
  if (renamed.length === 0) return;
  rewriteFormulas(session, (formula) =>
    renamed.reduce((text, one) => renameColumnIn(text, table.name, one.from, one.to), formula),
  );
  session.restructured(sheet, true);
}

/** Writes a column's name into its header cell without reading the others. */
export function writeHeader(sheet: Sheet, table: Table, index: number, name: string): void {
  const at = table.area.column + index;
  const style = cellAt(sheet, table.area.row, at)?.style;
  putCell(sheet, table.area.row, at, style === undefined ? { value: name } : { value: name, style });
}
