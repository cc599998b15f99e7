/** Sorting the rows (or columns) of an area. Rows move as they are: contents and formats, not their heights. */
import { columnCount, rowCount } from "../../book/area";
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

export interface SortOptions {
  readonly matchCase: boolean;
  /** Columns change places, by what their rows hold, instead of rows. */
  readonly columns?: boolean;
}

interface Line {
  readonly index: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** @param area without its header row (or column). */
export function sortArea(
  session: BookSession,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  { matchCase, columns = false }: SortOptions,
): void {
  demandEditable(sheet, area);
  const [count, width] = columns ? [columnCount(area), rowCount(area)] : [rowCount(area), columnCount(area)];
  if (fields.some((field) => field.key < 0 || field.key >= width))
    throw invalidArgument("a sort key lies outside the range");
  session.calculateIfAutomatic();
  const place = (line: number, across: number): readonly [row: number, column: number] =>
    columns ? [area.row + across, area.column + line] : [area.row + line, area.column + across];
  const lines = Array.from({ length: count }, (_one, index): Line => ({
    index,
    cells: Array.from({ length: width }, (_cell, across) => cellAt(sheet, ...place(index, across))),
  }));
  lines.sort((a, b) => orderOf(a, b, fields, matchCase));
  lines.forEach((line, to) => {
    const step = to - line.index;
    line.cells.forEach((cell, across) => {
      const formula = cell?.formula;
      const moved =
        cell === undefined || formula === undefined || step === 0
          ? cell
          : { ...cell, formula: translateRelative(formula, columns ? 0 : step, columns ? step : 0) };
      session.put(sheet, ...place(to, across), moved);
    });
  });
  session.touched(sheet, area);
  session.announce(sheet, area, "RangeEdited");
  session.tellOfSheet(columns ? "columnSorted" : "rowSorted", sheet, {}, area);
}

function orderOf(a: Line, b: Line, fields: readonly SortField[], matchCase: boolean): number {
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
  return a.index - b.index;
}
