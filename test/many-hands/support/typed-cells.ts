/** What people typed, wherever the rows have gone since: for telling whether any of it is lost. */
import type { Book, Cell, Sheet, Table } from "embedded-excel";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { f22ColumnsMade } from "../../../src/sheets/layout/f22-made";
import { SYSTEM_SHEET } from "../../../src/sheets/layout/names";
import { LOG_SHEET } from "./shot";

/** A table of F-22: the rows of one month. */
export const F22_TABLE = /^Sampel\d{6}$/;
const NUMBER = "No. Sampel";
const FORMULA_HEADERS: ReadonlySet<string> = new Set(
  f22ColumnsMade("Sampel202607", DEFAULT_SCORECARD)
    .filter(({ kind }) => kind === "formula")
    .map(({ header }) => header),
);

/** A text that is looked for wherever it stands, to be planted in free cells: `mark(1)` = "TANDA-1". */
export const mark = (n: number): string => `TANDA-${n}`;
const MARKS = /TANDA-\d+/g;

/** A row of a month, with what people typed by header; 0-based `row` on its sheet. */
export interface F22Row {
  readonly table: string;
  readonly row: number;
  /** Cells that hold something, of the columns that have no formula. */
  readonly typed: ReadonlyMap<string, Cell>;
  /** The formula columns' cells. */
  readonly formulas: ReadonlyMap<string, Cell | undefined>;
}

const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ""));

/** The body's rows of a table, without header and total row. */
function bodyOf(sheet: Sheet, { area, columns, showHeaders, showTotals }: Table) {
  const first = area.row + (showHeaders ? 1 : 0);
  const last = area.lastRow - (showTotals ? 1 : 0);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    row: first + index,
    cells: columns.map(({ name }, at) => [name, sheet.rows[first + index]?.[area.column + at]] as const),
  }));
}

/** Every row of F-22, of all months, in which anything was typed. */
export function f22Rows(book: Book): readonly F22Row[] {
  return book.sheets
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))
    .filter(({ table }) => F22_TABLE.test(table.name))
    .flatMap(({ sheet, table }) =>
      bodyOf(sheet, table).map(({ row, cells }) => ({
        table: table.name,
        row,
        typed: new Map(
          cells.flatMap(([header, cell]) =>
            !FORMULA_HEADERS.has(header) && isFilled(cell) ? [[header, cell] as const] : [],
          ),
        ),
        formulas: new Map(cells.filter(([header]) => FORMULA_HEADERS.has(header))),
      })),
    )
    .filter(({ typed }) => typed.size > 0);
}

const textOf = ({ formula, value }: Cell): string => JSON.stringify(formula ?? value);

const nameOf = (cell: Cell | undefined): string =>
  typeof cell?.value === "string" ? cell.value : cell === undefined ? "" : textOf(cell);

/**
 * Typed cells by where a person would look for them: those of F-22 by No. Sampel and header (`F22|NUMBER|HEADER`; the second
 * row of a number is `NUMBER (2)`, rows without one are `(1)`, `(2)` …), those of other tables by row and header
 * (`TABLE|1|HEADER`), and planted marks (`mark|TANDA-1`, with how often each stands). The Log and the system's sheet are left out.
 */
export function typedCells(book: Book): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { typed } of f22Rows(book)) {
    const number = nameOf(typed.get(NUMBER));
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    const name = number !== "" && times === 1 ? number : `${number} (${times})`.trim();
    for (const [header, one] of typed) found.set(`F22|${name}|${header}`, textOf(one));
  }
  const marks = new Map<string, number>();
  for (const sheet of book.sheets) {
    if (sheet.name === LOG_SHEET || sheet.name === SYSTEM_SHEET) continue;
    for (const table of sheet.tables) {
      if (F22_TABLE.test(table.name)) continue;
      bodyOf(sheet, table).forEach(({ cells }, index) => {
        for (const [header, cell] of cells)
          if (isFilled(cell) && cell.formula === undefined)
            found.set(`${table.name}|${index + 1}|${header}`, textOf(cell));
      });
    }
    for (const line of Object.values(sheet.rows))
      for (const cell of Object.values(line))
        if (typeof cell?.value === "string")
          for (const [one] of cell.value.matchAll(MARKS)) marks.set(one, (marks.get(one) ?? 0) + 1);
  }
  for (const [one, times] of marks) found.set(`mark|${one}`, String(times));
  return found;
}
