/** A workbook on paper, as the add-in reads one (`src/excel/read/read-workbook.ts`), and one that is set up. */
import { boxesOf, cellAddress } from "../../../src/sheets/layout/address";
import { isReportSheet } from "../../../src/sheets/layout/report-kinds";
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import { TABLES } from "../../../src/sheets/layout/fixed-tables";
import { LIST_TABLES } from "../../../src/sheets/layout/list-tables";
import { GROWING_TABLES } from "../../../src/sheets/layout/names";
import { monthOfTableName } from "../../../src/sheets/layout/month-names";
import { planNewMonths } from "../../../src/sheets/plan/new-months";
import { planSetUp } from "../../../src/sheets/plan/set-up";
import { readMonth, type MonthCells } from "../../../src/sheets/snapshot/read-month";
import {
  holidayDays,
  readAgents,
  readLists,
  readMaterials,
  readScenarios,
  readSettings,
  scorecardOfMonth,
} from "../../../src/sheets/snapshot/settings";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import {
  frameOf,
  layoutAsIs,
  type Foundation,
  type WorkbookSnapshot,
} from "../../../src/sheets/snapshot/workbook-snapshot";
import { dayFromIso, partsOfDay, type Day, type Month } from "../../../src/sop";
import {
  bodyOf,
  emptyBook,
  gridOf,
  headersOf,
  linesOf,
  valueAt,
  type PaperBook,
  type PaperCell,
  type PaperTable,
} from "./paper-book";
import { carryOut } from "./paper-edits";

export const day = (iso: string): Day => {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no day: ${iso}`);
  return found;
};

/** A workbook of 2026 as it is set up, with the sheets of those months. */
export function paperWorkbook(...months: readonly Month[]): PaperBook {
  const book = emptyBook("Sheet1");
  carryOut(book, planSetUp({ sheets: ["Sheet1"], blankSheet: "Sheet1" }, 2026));
  carryOut(book, planNewMonths(foundationOf(book), months));
  return book;
}

const FIXED: readonly string[] = [...Object.values(TABLES), ...LIST_TABLES].map(({ name }) => name);

function cellsOf(table: PaperTable): TableCells {
  const { name, sheet, showsTotals, box } = table;
  const body = bodyOf(table);
  const end = box.row + box.rows;
  const under = linesOf(sheet, { ...box, row: end, rows: Math.max(1, sheet.rows.length - end) });
  const taken = under.findIndex((line) => line.some((cell) => cell !== ""));
  return {
    name,
    sheet: sheet.name,
    row: body.row,
    column: body.column,
    headers: headersOf(table),
    body: linesOf(sheet, body),
    ...(showsTotals ? { showsTotals: true } : {}),
    ...(GROWING_TABLES.includes(name) && taken >= 0 ? { freeBelow: taken } : {}),
  };
}

/** The addresses of the body's cells of which that is true. */
function addressesOf(table: PaperTable, isSo: (cell: PaperCell) => boolean): string {
  const body = bodyOf(table);
  const found: string[] = [];
  for (let row = body.row; row < body.row + body.rows; row += 1)
    for (let column = body.column; column < body.column + body.columns; column += 1) {
      const cell = table.sheet.rows[row]?.[column];
      if (cell && isSo(cell)) found.push(cellAddress(row, column));
    }
  return found.join(",");
}

export function monthCellsOf(table: PaperTable): MonthCells {
  const { sheet, box, showsTotals } = table;
  const body = bodyOf(table);
  const end = box.row + box.rows;
  const formatsIn = (row: number): readonly string[] =>
    Array.from(
      { length: body.columns },
      (_, index) => sheet.rows[row]?.[body.column + index]?.look.numberFormat ?? "General",
    );
  const below = linesOf(sheet, {
    row: end,
    column: box.column,
    rows: Math.max(0, sheet.rows.length - end),
    columns: box.columns + 20,
  });
  const last = below.findLastIndex((line) => line.some((cell) => cell !== ""));
  return {
    ...cellsOf(table),
    formulas: addressesOf(table, ({ formula }) => formula !== undefined),
    traits: {
      showsTotals,
      total: showsTotals ? linesOf(sheet, { ...box, row: end - 1, rows: 1 }).flat() : [],
      validated: boxesOf(addressesOf(table, ({ rule }) => rule !== undefined)),
      formats: [formatsIn(body.row), formatsIn(body.row + body.rows - 1)],
      below: below.slice(0, last + 1),
    },
  };
}

export function foundationOf(book: PaperBook): Foundation {
  const system = book.sheets.find(({ name }) => name === "Sistem");
  const home = book.sheets.find(({ name }) => name === "Beranda");
  const number = (row: number, column: number): number | undefined => {
    const value = system ? valueAt(system, row, column) : "";
    return typeof value === "number" ? value : undefined;
  };
  return {
    sheets: book.sheets.map(({ name }) => name),
    sheetIds: new Map(book.sheets.map(({ name }, index) => [`id-${index}`, name])),
    tables: new Map(book.tables.map(({ name, sheet }) => [name, sheet.name])),
    fixed: Object.fromEntries(
      book.tables.filter(({ name }) => FIXED.includes(name)).map((table) => [table.name, cellsOf(table)]),
    ),
    months: book.tables
      .flatMap(({ name, sheet }) => {
        const month = monthOfTableName(name);
        return month === undefined ? [] : [{ month, table: name, sheet: sheet.name }];
      })
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    version: number(1, 1),
    year: number(1, 3),
    sheetAsOf: undefined,
    homeLines: home ? linesOf(home, { row: 0, column: 0, rows: 80, columns: 1 }).flat() : [],
    unfinished: [],
    leftovers: [],
    begun: null,
  };
}

export function snapshotOf(book: PaperBook): WorkbookSnapshot {
  const foundation = foundationOf(book);
  const { fixed } = foundation;
  const months = foundation.months.flatMap(({ month, table: name }) =>
    book.tables
      .filter((table) => table.name === name)
      .map((table) => ({ month, table: monthCellsOf(table) })),
  );
  const isOurs = (name: string): boolean => FIXED.includes(name) || monthOfTableName(name) !== undefined;
  const holding = book.tables.filter(({ name }) => isOurs(name)).map(({ sheet }) => sheet);
  return {
    foundation,
    months: months.map(({ month, table }) => readMonth(table, month, scorecardOfMonth(fixed, month))),
    frames: new Map(months.map(({ month, table }) => [month, frameOf(table)])),
    settings: readSettings(fixed),
    lists: readLists(fixed),
    agents: readAgents(fixed),
    scenarios: readScenarios(fixed),
    materials: readMaterials(fixed),
    holidayYears: new Set(holidayDays(fixed).map((one) => partsOfDay(one).year)),
    sheetAsOf: undefined,
    plans: new Map(),
    layout: layoutAsIs(months, {
      names: book.names,
      strangers: book.tables
        .filter(({ name }) => !isOurs(name))
        .map((table) => ({
          table: table.name,
          sheet: table.sheet.name,
          body: bodyOf(table),
          headers: headersOf(table),
        })),
      // Paper has no panes to freeze.
      views: [],
      bareSheets: book.sheets
        .filter(
          (sheet) =>
            !holding.includes(sheet) &&
            !isReportSheet(sheet.name) &&
            !FIXED_SHEETS.some(({ name }) => name === sheet.name) &&
            gridOf(sheet).length > 0,
        )
        .map((sheet) => ({ sheet: sheet.name, row: 0, column: 0, top: gridOf(sheet).slice(0, 15) })),
    }),
    cells: months.map(({ table }) => table),
  };
}
