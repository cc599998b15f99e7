/** Where the parts of a table lie. */
import { holdsCell, intersection } from "./area";
import type { Area, Sheet, Table } from "./types";

export function headerArea(table: Table): Area | undefined {
  return table.showHeaders ? { ...table.area, lastRow: table.area.row } : undefined;
}

export function totalArea(table: Table): Area | undefined {
  return table.showTotals ? { ...table.area, row: table.area.lastRow } : undefined;
}

/** The body: at least one row, as an empty table keeps a blank one. */
export function bodyArea(table: Table): Area {
  return {
    ...table.area,
    row: table.area.row + (table.showHeaders ? 1 : 0),
    lastRow: table.area.lastRow - (table.showTotals ? 1 : 0),
  };
}

export function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find((table) => holdsCell(table.area, row, column));
}

export function tablesIn(sheet: Sheet, within: Area): Table[] {
  return sheet.tables.filter((table) => intersection(table.area, within) !== undefined);
}

/** Restricts an area to one column of its table. */
export function columnOf(of: Area, index: number): Area {
  return { ...of, column: of.column + index, lastColumn: of.column + index };
}
