/** A workbook of an older layout on paper, what migrating reads of it, and the migration carried out. */
import { SETTINGS } from "../../../src/sheets/layout/settings";
import type { Edit } from "../../../src/sheets/edits/edit";
import { parseBox } from "../../../src/sheets/layout/address";
import { FIXED_HEADERS } from "../../../src/sheets/layout/f22-columns";
import { describeLayout } from "../../../src/sheets/migrate/describe-layout";
import { foldsToMake } from "../../../src/sheets/migrate/folds-to-make";
import type { PastLayout } from "../../../src/sheets/migrate/past-layout";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
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

const LAYOUT_2 = pastLayout(2);
/** Down to that for the agents' table, as its sample has them. */
const SETTINGS_OF_2 = 1 + SETTINGS.findIndex(({ key }) => key === "report.minimumPerAgent");

/** F-22's columns that layout 2 did not have. */
export const NEW_HEADERS: readonly string[] = [...FIXED_HEADERS.values()].filter(
  (header) => !LAYOUT_2.monthHeaders.includes(header),
);

/** Beranda with the words that layout 2 wrote. */
function sayAsBefore(book: PaperBook): void {
  const home = sheetOf(book, "Beranda");
  const [words, now] = [LAYOUT_2.home(2026), new Map(Object.entries(describeLayout().home))];
  for (const address of new Set([...words.keys(), ...now.keys()])) {
    const place = parseBox(address);
    const text = words.get(address);
    if (!place) throw new Error(`no address: ${address}`);
    if (text === now.get(address)?.replaceAll("{year}", "2026")) continue;
    (home.rows[place.row] ??= [])[place.column] = undefined;
    if (text !== undefined) enter(home, place.row, place.column, text);
  }
}

/** Columns that are inserted between two that fold do so too, others not. */
function foldAsInserted(book: PaperBook): void {
  for (const { sheet, box } of book.tables.filter((table) => isMonthSheet(table.sheet))) {
    const isOld = (column: number): boolean =>
      !NEW_HEADERS.includes(String(enteredAt(sheet, box.row, column)));
    for (const { column, columns } of sheet.groups.splice(0)) {
      const old = Array.from({ length: columns }, (_, index) => column + index).filter(isOld);
      const [first, last] = [old[0], old.at(-1)];
      if (first !== undefined && last !== undefined)
        sheet.groups.push({ column: first, columns: last - first + 1 });
    }
  }
}

/**
 * As layout 2 made it, with the sheets, tables and columns that have been added since (`src/excel/read/new-structure.ts`
 * comes before the plan), but for its looks, which are gone: version 2, and the settings that came later not there.
 */
export function old(...months: readonly string[]): PaperBook {
  const book = paperWorkbook(...(months.length > 0 ? months : MONTHS));
  for (let count = SETTINGS_OF_2; count < SETTINGS.length; count += 1)
    carryOut(book, [
      { kind: "deleteRow", table: "TabelSetelan", index: bodyOf(tableOf(book, "TabelSetelan")).rows - 1 },
    ]);
  enter(sheetOf(book, "Sistem"), 1, 1, 2);
  sayAsBefore(book);
  foldAsInserted(book);
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

/** What `readFolded` of src/excel/read/present.ts tells of columns that fold already. */
const standsFolded = (book: PaperBook, edit: Edit): boolean =>
  (edit.kind === "group" || edit.kind === "ungroup") &&
  sheetOf(book, edit.sheet).groups.some(
    ({ column, columns }) => column <= edit.column && edit.column + edit.columns <= column + columns,
  );

export function migrate(book: PaperBook, past?: PastLayout, begun?: boolean): Migration {
  const migration = plan(book, past, begun);
  const { parts } = migration;
  const folds = foldsToMake(
    migration.folds,
    migration.folds.filter((edit) => standsFolded(book, edit)),
  );
  for (const edits of [...parts.slice(0, -1), folds, ...parts.slice(-1)]) carryOut(book, edits);
  return migration;
}
