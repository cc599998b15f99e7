/** A sheet's shape for the grid: sizes, hidden rows and columns, freeze, merges. Its cells are asked for as they come into view. */
import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import {
  type Area,
  type ColumnInfo,
  fittedHeights,
  fittingHeights,
  type RowInfo,
  type Sheet,
} from "embedded-excel";

/** Screen pixels of a point. */
export const pixelsPerPoint = 96 / 72;

/** Rows and columns that the grid offers beyond the used ones. */
const spare = { rows: 200, columns: 12 } as const;
const least = { rows: 400, columns: 40 } as const;

export function toPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

export function toRange(area: Area): IRange {
  return { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow,
    lastRow: range.endRow,
    column: range.startColumn,
    lastColumn: range.endColumn,
  };
}

function rowData(info: RowInfo): Partial<IRowData> {
  return {
    ...(info.height !== undefined && { h: toPixels(info.height), ia: BooleanNumber.FALSE }),
    ...((info.hidden === true || info.filtered === true) && { hd: BooleanNumber.TRUE }),
  };
}

function columnData(info: ColumnInfo): Partial<IColumnData> {
  return {
    ...(info.width !== undefined && { w: toPixels(info.width) }),
    ...(info.hidden === true && { hd: BooleanNumber.TRUE }),
  };
}

/** Rows and columns the sheet needs: what holds cells, tables, charts and sizes, and some to write in. */
function extent(sheet: Sheet): { rows: number; columns: number } {
  let columns = 0;
  // `rows` is sparse; forEach passes over its holes.
  sheet.rows.forEach((row) => {
    columns = Math.max(columns, row.length);
  });
  for (const table of sheet.tables) columns = Math.max(columns, table.area.lastColumn + 1);
  const chartRows = sheet.charts.map((chart) => Math.ceil((chart.top + chart.height) / sheet.standardHeight));
  return {
    rows: Math.max(least.rows, sheet.rows.length + spare.rows, ...chartRows),
    columns: Math.max(least.columns, columns + spare.columns),
  };
}

function freeze(sheet: Sheet): IFreeze {
  const { frozenRows, frozenColumns } = sheet;
  return {
    ySplit: frozenRows,
    xSplit: frozenColumns,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

function rowsOf(sheet: Sheet, heights: ReadonlyMap<number, number>): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of heights) rows[row] = { h: toPixels(height), ia: BooleanNumber.FALSE };
  for (const [row, info] of sheet.rowInfo) rows[row] = { ...rows[row], ...rowData(info) };
  return rows;
}

/** Shapes of sheets, by the sheets' ids. */
export type SheetShapes = Readonly<Record<string, Partial<IWorksheetData>>>;

/** The shapes of sheets bit by bit, for a page that must not stand still; each bit tells how much is done, from 0 to 1. */
export function* shapesOf(sheets: readonly Sheet[]): Generator<number, SheetShapes> {
  const shapes: Record<string, Partial<IWorksheetData>> = {};
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  for (const sheet of sheets) {
    const { length } = sheet.rows;
    const fitting = fittingHeights(sheet);
    let bit = fitting.next();
    for (; bit.done !== true; bit = fitting.next()) yield (before + bit.value * length) / all;
    shapes[sheet.id] = toSheetData(sheet, bit.value);
    before += length;
  }
  return shapes;
}

/** What the grid needs to know of a sheet besides its cells. */
export function toSheetData(
  sheet: Sheet,
  heights: ReadonlyMap<number, number> = fittedHeights(sheet),
): Partial<IWorksheetData> {
  const { rows, columns } = extent(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    // Hidden sheets have no tab on the page; the grid itself may hold them all.
    hidden: BooleanNumber.FALSE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: toPixels(sheet.standardWidth),
    defaultRowHeight: toPixels(sheet.standardHeight),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freeze(sheet),
    mergeData: sheet.merges.map(toRange),
    rowData: rowsOf(sheet, heights),
    columnData: Object.fromEntries([...sheet.columnInfo].map(([column, info]) => [column, columnData(info)])),
    cellData: {},
  };
}
