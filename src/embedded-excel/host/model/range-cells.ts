/** What the cells of a range hold, as the arrays office.js answers with; and writing them. */
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "../../book/area";
import { cellAt, styleAt } from "../../book/cells";
import { cellAddress } from "../../book/address";
import { tableAt } from "../../book/table-areas";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import type { Area, Cell, CellValue, Sheet } from "../../book/types";
import { invalidArgument } from "../errors";
import { isNumberFormat, numberFormatCategory } from "../session/display";
import { formatArea } from "../session/formats";
import { shownFormula } from "../session/formula-text";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { shownText } from "../session/shown";
import { checkShape, writeBlock, type Input } from "../session/writing";
import { living } from "./places";

/** Excel reads at most this many cells; past it, values are null instead of an error. */
const MOST_READ = 5_000_000;

/** Whole columns and rows: what cells hold can be neither read nor written there. */
const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

export type Read = (cell: Cell | undefined, sheet: Sheet, row: number, column: number) => unknown;

/** An array of rows of what each cell gives; null for whole columns and rows, and for ranges that are too large. */
export function readCells(target: RangeTarget, read: Read): unknown[][] | null {
  const { sheet, area } = living(target);
  if (isUnbounded(area) || cellCount(area) > MOST_READ) return null;
  const rows = new Array<unknown[]>(rowCount(area));
  const width = columnCount(area);
  for (let y = 0; y < rows.length; y += 1) {
    const line = new Array<unknown>(width);
    const cells = sheet.rows[area.row + y];
    for (let x = 0; x < width; x += 1)
      line[x] = read(cells?.[area.column + x], sheet, area.row + y, area.column + x);
    rows[y] = line;
  }
  return rows;
}

export function wireValue(value: CellValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export const readValue: Read = (cell) => (cell === undefined ? "" : wireValue(cell.value));

export const readFormula: Read = (cell, sheet, row, column) => {
  if (cell === undefined) return "";
  return cell.formula === undefined
    ? wireValue(cell.value)
    : shownFormula(cell.formula, tableAt(sheet, row, column)?.name);
};

/** Of a formula its references as rows and columns away: `R[-1]C`. */
export const readFormulaR1C1: Read = (cell, sheet, row, column) => {
  const shown = readFormula(cell, sheet, row, column);
  return cell?.formula !== undefined && typeof shown === "string"
    ? translateFormulaToR1C1(shown, cellAddress(row, column))
    : shown;
};

/** Formulas whose references are rows and columns away. */
export function writeFormulasR1C1(session: BookSession, target: RangeTarget, value: unknown): void {
  const { area } = living(target);
  const lines: readonly (readonly unknown[])[] = Array.isArray(value)
    ? (value as unknown[][])
    : Array.from({ length: rowCount(area) }, () => Array.from({ length: columnCount(area) }, () => value));
  const translated = lines.map((line, y) =>
    line.map((one, x) =>
      typeof one === "string" && one.startsWith("=")
        ? translateFormulaToA1(one, cellAddress(area.row + y, area.column + x))
        : one,
    ),
  );
  writeValues(session, target, translated);
}

export const readText =
  (session: BookSession): Read =>
  (cell, sheet, row, column) =>
    shownText(session, sheet, cell, row, column);

export const readNumberFormat: Read = (_cell, sheet, row, column) =>
  styleAt(sheet, row, column)?.numberFormat ?? "General";

export const readCategory: Read = (_cell, sheet, row, column) =>
  numberFormatCategory(styleAt(sheet, row, column)?.numberFormat);

export const readValueType: Read = (cell) => valueType(cell?.value ?? null);

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function input(value: unknown): Input {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a cell takes text, a number, true or false");
}

function block(value: unknown): readonly (readonly Input[])[] | Input {
  if (!Array.isArray(value)) return input(value);
  return (value as readonly unknown[]).map((line) => {
    if (!Array.isArray(line)) throw invalidArgument("a two-dimensional array is expected");
    return (line as readonly unknown[]).map(input);
  });
}

export function writeValues(session: BookSession, target: RangeTarget, value: unknown): void {
  const { sheet, area } = living(target);
  if (isUnbounded(area)) throw invalidArgument("whole columns and rows take no values");
  writeBlock(session, sheet, area, block(value));
}

export function writeNumberFormats(session: BookSession, target: RangeTarget, value: unknown): void {
  const { sheet, area } = living(target);
  demand(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    formatArea(session, sheet, area, { numberFormat: checkedFormat(value) });
    return;
  }
  const lines = value as readonly (readonly unknown[])[];
  const first = lines[0]?.[0];
  const single = lines.length === 1 && lines[0]?.length === 1;
  if (!single) checkShape(area, lines);
  if (single || lines.every((line) => line.every((one) => one === first))) {
    formatArea(session, sheet, area, { numberFormat: checkedFormat(first) });
    return;
  }
  lines.forEach((line, y) => {
    line.forEach((one, x) => {
      if (one === null) return;
      const row = area.row + y;
      const column = area.column + x;
      const format = checkedFormat(one);
      if (styleAt(sheet, row, column)?.numberFormat === format) return;
      formatArea(session, sheet, { row, column, lastRow: row, lastColumn: column }, { numberFormat: format });
    });
  });
}

/** General is kept as absent. */
function checkedFormat(value: unknown): string | undefined {
  if (typeof value !== "string" || !isNumberFormat(value)) throw invalidArgument("this is no number format");
  return value === "" || value.toLowerCase() === "general" ? undefined : value;
}

/** The value that all cells share, or null. */
export function common<T>(target: RangeTarget, pick: (cell: Cell | undefined) => T): T | null {
  const { sheet, area } = target;
  const first = pick(cellAt(sheet, area.row, area.column));
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1)
      if (pick(cellAt(sheet, row, column)) !== first) return null;
  }
  return first;
}
