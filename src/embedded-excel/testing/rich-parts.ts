/** What the made-up workbook is put together from: areas, styles, and putting a cell. */
import type { Cell, CellStyle, Sheet } from "../book/types";

export const area = (row: number, column: number, lastRow = row, lastColumn = column) => ({
  row,
  column,
  lastRow,
  lastColumn,
});

export const red: CellStyle = {
  numberFormat: "dd/mm/yyyy",
  fontName: "Arial",
  fontSize: 9.5,
  bold: true,
  italic: true,
  underline: "Double",
  strikethrough: true,
  fontColor: "#C00000",
  fillColor: "#FFF2CC",
  horizontalAlignment: "CenterAcrossSelection",
  verticalAlignment: "Distributed",
  wrapText: true,
  indentLevel: 2,
  textOrientation: -45,
  borderTop: { style: "Continuous", weight: "Hairline", color: "#112233" },
  borderBottom: { style: "Double", weight: "Thick", color: "#445566" },
  borderLeft: { style: "DashDotDot", weight: "Medium", color: "#778899" },
  borderRight: { style: "SlantDashDot", weight: "Medium", color: "#AABBCC" },
  locked: false,
};
export const percent: CellStyle = {
  numberFormat: '0.0%;[Red]-0.0%;"nol"',
  underline: "Single",
  textOrientation: 180,
  bold: false,
};
export const text: CellStyle = { numberFormat: "@" };

export function put(sheet: Sheet, row: number, column: number, cell: Cell): void {
  (sheet.rows[row] ??= [])[column] = cell;
}
