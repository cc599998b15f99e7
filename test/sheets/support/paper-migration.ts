/** A workbook of an older layout on paper, what migrating reads of it, and the migration carried out. */
import { LAYOUT_2 } from "../../../src/sheets/migrate/layout-2";
import type { PastLayout } from "../../../src/sheets/migrate/past-layout";
import { planMigration, type Migration } from "../../../src/sheets/migrate/plan-migration";
import type { Present } from "../../../src/sheets/migrate/present";
import {
  bodyOf,
  enter,
  enteredAt,
  gridOf,
  linesOf,
  sheetOf,
  tableOf,
  type PaperBook,
  type PaperSheet,
} from "./paper-book";
import { carryOut, typeIn } from "./paper-edits";
import { day, paperWorkbook, snapshotOf } from "./paper-snapshot";

export const TODAY = day("2026-07-24");
export const MONTHS = ["2026-06", "2026-07"];
export const isMonthSheet = ({ name }: PaperSheet): boolean => name.startsWith("F-22 ");

export function presentOf(book: PaperBook, begun = false): Present {
  const home = book.sheets.find(({ name }) => name === "Beranda");
  const settings = tableOf(book, "TabelSetelan");
  const end = settings.box.row + settings.box.rows;
  return {
    begun,
    home: home && gridOf(home).map((line, row) => line.map((_, column) => enteredAt(home, row, column))),
    tops: new Map(
      book.sheets
        .filter(({ name }) => name !== "Beranda")
        .map((sheet) => [
          sheet.name,
          linesOf(sheet, { row: 0, column: 0, rows: isMonthSheet(sheet) ? 5 : 4, columns: 120 }),
        ]),
    ),
    belowSettings: linesOf(settings.sheet, { ...settings.box, row: end, rows: 20 }),
    marks: new Map(
      book.sheets.map((sheet) => [
        sheet.name,
        sheet.marks.map(({ id, formula, box }) => ({ id, formula, areas: [box] })),
      ]),
    ),
  };
}

const NEW_SETTINGS = 8;

/** As layout 2 made it, but for its looks, which are gone: version 2, and the settings that came later not there. */
export function old(...months: readonly string[]): PaperBook {
  const book = paperWorkbook(...(months.length > 0 ? months : MONTHS));
  for (let count = 0; count < NEW_SETTINGS; count += 1)
    carryOut(book, [
      { kind: "deleteRow", table: "TabelSetelan", index: bodyOf(tableOf(book, "TabelSetelan")).rows - 1 },
    ]);
  enter(sheetOf(book, "Sistem"), 1, 1, 2);
  for (const sheet of book.sheets) {
    delete sheet.page;
    delete sheet.frozen;
    sheet.widths.clear();
    if (isMonthSheet(sheet)) sheet.heights.clear();
    for (const line of sheet.rows)
      for (const cell of line ?? []) {
        if (!cell) continue;
        const { numberFormat } = cell.look;
        cell.look = numberFormat === undefined ? {} : { numberFormat };
        delete cell.rule;
        delete cell.prompt;
      }
  }
  if (months.length === 0) {
    typeIn(book, "Sampel202607", 0, { "No. Sampel": "UJI-1", Area: "JKT" });
    typeIn(book, "TabelAgen", 0, { "ID Agent": "A1" });
  }
  return book;
}

export const plan = (book: PaperBook, past: PastLayout = LAYOUT_2, begun = false): Migration =>
  planMigration(snapshotOf(book), presentOf(book, begun), past, { today: TODAY, from: 2 });

export function migrate(book: PaperBook, past?: PastLayout, begun?: boolean): Migration {
  const migration = plan(book, past, begun);
  for (const edits of [...migration.parts.slice(0, -1), migration.folds, ...migration.parts.slice(-1)])
    carryOut(book, edits);
  return migration;
}
