/** Rectangles of cells: how they meet, join and are cut. Rows and columns 0-based, ends included. */
import type { Area } from "./types";

/** Rows of a sheet, as in Excel. */
export const SHEET_ROWS = 1_048_576;
/** Columns of a sheet, as in Excel. */
export const SHEET_COLUMNS = 16_384;

export function area(row: number, column: number, lastRow = row, lastColumn = column): Area {
  return { row, column, lastRow, lastColumn };
}

export const rowCount = (a: Area): number => a.lastRow - a.row + 1;
export const columnCount = (a: Area): number => a.lastColumn - a.column + 1;
export const cellCount = (a: Area): number => rowCount(a) * columnCount(a);

/** The whole sheet. */
export const WHOLE_SHEET: Area = area(0, 0, SHEET_ROWS - 1, SHEET_COLUMNS - 1);

/** Whole rows: "5:7". */
export const isEntireRow = (a: Area): boolean => a.column === 0 && a.lastColumn === SHEET_COLUMNS - 1;
/** Whole columns: "A:C". */
export const isEntireColumn = (a: Area): boolean => a.row === 0 && a.lastRow === SHEET_ROWS - 1;

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;
}

export function holdsCell(a: Area, row: number, column: number): boolean {
  return row >= a.row && row <= a.lastRow && column >= a.column && column <= a.lastColumn;
}

export function holdsArea(outer: Area, inner: Area): boolean {
  return holdsCell(outer, inner.row, inner.column) && holdsCell(outer, inner.lastRow, inner.lastColumn);
}

/** What two rectangles share, or undefined. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.lastRow, b.lastRow);
  const lastColumn = Math.min(a.lastColumn, b.lastColumn);
  return row <= lastRow && column <= lastColumn ? { row, column, lastRow, lastColumn } : undefined;
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

/** What is left of `from` without `hole`: at most four rectangles. */
export function subtract(from: Area, hole: Area): Area[] {
  const cut = intersection(from, hole);
  if (cut === undefined) return [from];
  const rest: Area[] = [];
  if (from.row < cut.row) rest.push({ ...from, lastRow: cut.row - 1 });
  if (cut.lastRow < from.lastRow) rest.push({ ...from, row: cut.lastRow + 1 });
  if (from.column < cut.column)
    rest.push({ row: cut.row, lastRow: cut.lastRow, column: from.column, lastColumn: cut.column - 1 });
  if (cut.lastColumn < from.lastColumn) {
    rest.push({
      row: cut.row,
      lastRow: cut.lastRow,
      column: cut.lastColumn + 1,
      lastColumn: from.lastColumn,
    });
  }
  return rest;
}

export function subtractFromAll(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((one) => subtract(one, hole));
}

/** Does the rectangle lie on the sheet? */
export function onSheet(a: Area): boolean {
  return (
    a.row >= 0 &&
    a.column >= 0 &&
    a.lastRow < SHEET_ROWS &&
    a.lastColumn < SHEET_COLUMNS &&
    a.row <= a.lastRow &&
    a.column <= a.lastColumn
  );
}
