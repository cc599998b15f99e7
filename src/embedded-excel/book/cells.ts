/** Cells of a sheet: reading, writing, the used area, and the style a cell shows. */
import { intersection } from "./area";
import type { Area, Cell, CellStyle, CellValue, Sheet } from "./types";

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column]?.value ?? null;
}

const blanks = new WeakMap<CellStyle, Cell>();

/** An empty cell of that style: the same one for all, since months' sheets have hundreds of thousands of them. */
export function blankCell(style: CellStyle): Cell {
  let blank = blanks.get(style);
  if (blank === undefined) {
    blank = { value: null, style };
    blanks.set(style, blank);
  }
  return blank;
}

/**
 * A cell, by one literal for each shape that it may have: what is copied together by spreading takes several times the
 * memory, and sheets have millions of cells.
 */
export function makeCell({ value, formula, quotePrefix, array, spilled, rich, style }: Parts): Cell {
  // Few have an apostrophe before them, are data types, or have to do with arrays.
  if (quotePrefix === true || array !== undefined || spilled === true || rich !== undefined)
    return {
      value,
      ...(formula !== undefined && { formula }),
      ...(quotePrefix && { quotePrefix }),
      ...(array && { array }),
      ...(spilled && { spilled }),
      ...(rich && { rich }),
      ...(style && { style }),
    };
  if (formula !== undefined) return style === undefined ? { value, formula } : { value, formula, style };
  if (style === undefined) return { value };
  return value === null ? blankCell(style) : { value, style };
}

/** Of a cell, all that it may have; undefined is as good as left out. */
type Parts = Pick<Cell, "value"> & { readonly [Part in keyof Omit<Cell, "value">]?: Cell[Part] | undefined };

/** Puts a cell, or takes it away. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  let cells = sheet.rows[row];
  if (cells === undefined) {
    if (cell === undefined) return;
    cells = [];
    sheet.rows[row] = cells;
  }
  if (cell === undefined) Reflect.deleteProperty(cells, column);
  else cells[column] = cell;
}

/** The style a cell shows: its own, else its row's, else its column's. */
export function styleAt(sheet: Sheet, row: number, column: number): CellStyle | undefined {
  const cell = sheet.rows[row]?.[column];
  if (cell !== undefined) return cell.style;
  return sheet.rowInfo.get(row)?.style ?? sheet.columnInfo.get(column)?.style;
}

/** The cell with another content: it keeps its style, or takes that of its row or column. */
export function withContent(
  sheet: Sheet,
  row: number,
  column: number,
  content: Omit<Cell, "style">,
): Cell | undefined {
  const style = styleAt(sheet, row, column);
  if (content.value === null && content.formula === undefined && style === undefined) return undefined;
  return style === undefined ? content : makeCell({ ...content, style });
}

const isFilled = (cell: Cell): boolean => cell.value !== null || cell.formula !== undefined;

/**
 * Calls back for each cell that exists in the area, row by row. Only what is stored is visited,
 * so whole columns cost no more than what they hold.
 */
export function eachCell(
  sheet: Sheet,
  within: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const lastRow = Math.min(within.lastRow, sheet.rows.length - 1);
  for (let row = within.row; row <= lastRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const lastColumn = Math.min(within.lastColumn, cells.length - 1);
    for (let column = within.column; column <= lastColumn; column += 1) {
      const cell = cells[column];
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** Has any cell of the area a value or formula? */
export function hasContent(sheet: Sheet, within: Area): boolean {
  const lastRow = Math.min(within.lastRow, sheet.rows.length - 1);
  for (let row = within.row; row <= lastRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    const lastColumn = Math.min(within.lastColumn, cells.length - 1);
    for (let column = within.column; column <= lastColumn; column += 1) {
      const cell = cells[column];
      if (cell !== undefined && isFilled(cell)) return true;
    }
  }
  return false;
}

/**
 * The smallest rectangle that holds every cell with content (and, unless `valuesOnly`, with a style of its own)
 * inside `within`; undefined where there is none.
 */
export function usedAreaOf(sheet: Sheet, valuesOnly = false, within?: Area): Area | undefined {
  const limit = within ?? { row: 0, column: 0, lastRow: sheet.rows.length - 1, lastColumn: Infinity };
  const counts = (cell: Cell | undefined): boolean => cell !== undefined && (!valuesOnly || isFilled(cell));
  /** The first column from the one on, up to the other, that counts in the row; Infinity where none does. */
  const firstIn = (row: number, from: number, to: number): number => {
    const cells = sheet.rows[row] ?? [];
    for (let column = from; column <= to && column < cells.length; column += 1)
      if (counts(cells[column])) return column;
    return Infinity;
  };
  let row = limit.row;
  let lastRow = Math.min(limit.lastRow, sheet.rows.length - 1);
  while (row <= lastRow && firstIn(row, limit.column, limit.lastColumn) === Infinity) row += 1;
  if (row > lastRow) return undefined;
  while (firstIn(lastRow, limit.column, limit.lastColumn) === Infinity) lastRow -= 1;
  // Of the rows between only what lies outside of what is known already: most have nothing there.
  let [column, lastColumn] = [Infinity, -1];
  for (let at = row; at <= lastRow; at += 1) {
    column = Math.min(column, firstIn(at, limit.column, Math.min(column - 1, limit.lastColumn)));
    const cells = sheet.rows[at] ?? [];
    let end = Math.min(limit.lastColumn, cells.length - 1);
    while (end > lastColumn && end >= limit.column && !counts(cells[end])) end -= 1;
    lastColumn = Math.max(lastColumn, end);
  }
  return { row, column, lastRow, lastColumn };
}

/** The part of an area that can hold stored cells: to walk whole columns without walking a million rows. */
export function storedPart(sheet: Sheet, within: Area): Area | undefined {
  let widest = 0;
  const lastRow = Math.min(within.lastRow, sheet.rows.length - 1);
  for (let row = within.row; row <= lastRow; row += 1)
    widest = Math.max(widest, sheet.rows[row]?.length ?? 0);
  return widest === 0
    ? undefined
    : intersection(within, { row: 0, column: 0, lastRow, lastColumn: widest - 1 });
}
