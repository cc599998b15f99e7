/** Sorting the rows (or columns) of an area. Rows move as they are: contents and formats, not their heights. */
import { area as areaOf, columnCount, rowCount } from "../../book/area";
import { cellAt } from "../../book/cells";
import type { Area, Cell, CellValue, Sheet } from "../../book/types";
import { invalidArgument } from "../errors";
import { translateRelative } from "./formula-text";
import { demandEditable } from "./guard";
import type { BookSession } from "./session";

export interface SortField {
  /** Offset of the column (or row) in the area. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel's order: numbers, text, false, true, errors; empty cells always last, a formula's "" is text. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function compare(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    return matchCase ? a.localeCompare(b, "en") : a.toLowerCase().localeCompare(b.toLowerCase(), "en");
  }
  return Number(a) - Number(b) || 0;
}

const blank = (value: CellValue): boolean => value === null;

/** @param area without its header row. */
export function sortArea(
  session: BookSession,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  demandEditable(sheet, area);
  if (fields.some((field) => field.key < 0 || field.key >= columnCount(area)))
    throw invalidArgument("a sort key lies outside the range");
  session.calculateIfAutomatic();
  const lines = Array.from({ length: rowCount(area) }, (_one, y) => ({
    row: area.row + y,
    cells: Array.from({ length: columnCount(area) }, (_cell, x): Cell | undefined =>
      cellAt(sheet, area.row + y, area.column + x),
    ),
  }));
  lines.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const left = a.cells[key]?.value ?? null;
      const right = b.cells[key]?.value ?? null;
      if (blank(left) || blank(right)) {
        if (blank(left) !== blank(right)) return blank(left) ? 1 : -1;
        continue;
      }
      const order = compare(left, right, matchCase);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.row - b.row;
  });
  lines.forEach((line, y) => {
    const down = area.row + y - line.row;
    line.cells.forEach((cell, x) => {
      const formula = cell?.formula;
      const moved =
        cell === undefined || formula === undefined || down === 0
          ? cell
          : { ...cell, formula: translateRelative(formula, down, 0) };
      session.put(sheet, area.row + y, area.column + x, moved);
    });
  });
  session.touched(sheet, area);
  session.announce(sheet, areaOf(area.row, area.column, area.lastRow, area.lastColumn), "RangeEdited");
}
