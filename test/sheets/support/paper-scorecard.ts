/** A scorecard on paper: its table alone, on a sheet that people have renamed, and what saving it makes of it. */
import { planScorecard, type PlannedScorecard } from "../../../src/sheets/plan/scorecard";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { ScorecardLine } from "../../../src/sheets/types";
import { bodyOf, emptyBook, enter, linesOf, tableOf, type PaperBook } from "./paper-book";
import { carryOut } from "./paper-edits";
import { foundationOf } from "./paper-snapshot";

/** In whatever case; the weight in force calculates itself. */
export const HEADERS = [
  "KODE",
  "Nama",
  "bobot",
  "Kritis Untuk",
  "Fatal",
  "Berlaku Mulai",
  "Bobot Berlaku",
  "Panduan",
];

/** A row under those headers, with nothing said but its code, name, weight and month. */
export const row = (
  code: RawCell,
  name: RawCell,
  weight: RawCell,
  from: RawCell = "",
  { critical = "", fatal = "", guidance = "" }: Readonly<Record<string, RawCell>> = {},
): readonly RawCell[] => [code, name, weight, critical, fatal, from, "hitung", guidance];

/** What is written anew is read without the weight in force, which the table calculates. */
export const fresh = (cells: readonly RawCell[]): readonly RawCell[] =>
  cells.map((cell, place) => (place === 6 ? "" : cell));

/** A criterion as the form has it. */
export const line = (
  code: string,
  name: string,
  weight: number,
  more: Partial<ScorecardLine> = {},
): ScorecardLine => ({ code, name, weight, criticalTo: undefined, fatal: false, guidance: "", ...more });

/** With its first body cell in D9. */
export function bookWith(
  rows: readonly (readonly RawCell[])[],
  headers: readonly string[] = HEADERS,
): PaperBook {
  const book = emptyBook("Kartu kami");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("There is no sheet.");
  [headers, ...rows].forEach((cells, down) => {
    cells.forEach((cell, right) => {
      enter(sheet, 7 + down, 3 + right, cell);
    });
  });
  const box = { row: 7, column: 3, rows: rows.length + 1, columns: headers.length };
  book.tables.push({ name: "TabelParameter", sheet, box, showsTotals: false });
  return book;
}

export function scorecardOf(book: PaperBook): TableCells {
  const table = foundationOf(book).fixed["TabelParameter"];
  if (!table) throw new Error("There is no scorecard.");
  return table;
}

export interface Saved extends PlannedScorecard {
  /** The table's rows once all is written; those at the end in which nothing stands are left out. */
  readonly rows: readonly (readonly RawCell[])[];
}

/** Saves the wanted lines from that month on: in a table of those headers and rows. */
export function save(
  rows: readonly (readonly RawCell[])[],
  from: string,
  wanted: readonly ScorecardLine[],
  headers?: readonly string[],
): Saved {
  const book = bookWith(rows, headers);
  const planned = planScorecard(scorecardOf(book), from, wanted, wanted);
  carryOut(book, planned.edits);
  const table = tableOf(book, "TabelParameter");
  const own = scorecardOf(book).headers.map((header) => header !== "Bobot Berlaku");
  const body = linesOf(table.sheet, bodyOf(table));
  const last = body.findLastIndex((cells) => cells.some((cell, place) => own[place] === true && cell !== ""));
  return { ...planned, rows: body.slice(0, last + 1) };
}
