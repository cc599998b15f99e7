/** A workbook from its file, as the import's reader gives it: what an open workbook gives through Excel. */
import type { SourceCell, SourceContent, SourceFile } from "../../import/types";
import { partsOfDay } from "../../sop";
import type { WorkbookTraits } from "../damage/as-is";
import { assertMonthsStand } from "../damage/assert-months";
import { isUnfinishedName } from "../edits/unfinished";
import { cellAddress, parseBox } from "../layout/address";
import { LAYOUT_VERSION } from "../layout/document";
import { monthOfTableName } from "../layout/month-names";
import { FIXED_SHEET_NAMES, LIST_TABLE_NAMES, SYSTEM_SHEET, TABLE_NAMES } from "../layout/names";
import { isReportSheet } from "../layout/report-kinds";
import { SYSTEM_FIRST_ROW, VERSION_CELL, YEAR_CELL } from "../layout/system-cells";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import { readMonth, type MonthCells } from "../snapshot/read-month";
import {
  holidayDays,
  readAgents,
  readLists,
  readMaterials,
  readScenarios,
  readSettings,
  scorecardOfMonth,
} from "../snapshot/settings";
import type { TableCells } from "../snapshot/table-cells";
import {
  assertOurs,
  layoutAsIs,
  type Foundation,
  type WorkbookSnapshot,
} from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import { takeOverOf, type TakeOver } from "./take-over";

const FIXED_TABLE_NAMES: readonly string[] = [
  ...Object.values(TABLE_NAMES),
  ...Object.values(LIST_TABLE_NAMES).map(({ table }) => table),
];

/** Where the pseudonyms stand on Sistem: columns H and I. */
const ALIAS_COLUMN = 7;

interface FileSheet {
  readonly name: string;
  readonly content: SourceContent;
  readonly cellAt: (row: number, column: number) => RawCell;
}

/** A day or time is its serial: a cell of Excel says no more. */
const rawOf = (cell: SourceCell | undefined): RawCell =>
  cell === undefined ? "" : typeof cell === "object" ? cell.serial : cell;

function sheetsOf({ sheets }: SourceFile): readonly FileSheet[] {
  return sheets.map((sheet) => {
    const content = sheet.read();
    const lines = new Map(content.lines.map(({ number, cells }) => [number - 1, cells]));
    return { name: sheet.name, content, cellAt: (row, column) => rawOf(lines.get(row)?.[column]) };
  });
}

function tablesOf(sheet: FileSheet): readonly TableCells[] {
  return (sheet.content.tables ?? []).flatMap(({ name, address, showsTotals }): TableCells[] => {
    const box = parseBox(address);
    if (!box) return [];
    const line = (row: number): readonly RawCell[] =>
      Array.from({ length: box.columns }, (_, place) => sheet.cellAt(row, box.column + place));
    const rows = box.rows - 1 - (showsTotals ? 1 : 0);
    return [
      {
        name,
        sheet: sheet.name,
        row: box.row + 1,
        column: box.column,
        headers: line(box.row).map(String),
        body: Array.from({ length: Math.max(0, rows) }, (_, index) => line(box.row + 1 + index)),
        ...(showsTotals ? { showsTotals } : {}),
      },
    ];
  });
}

const NO_TRAITS: MonthCells["traits"] = {
  showsTotals: false,
  total: [],
  validated: [],
  formats: [],
  below: [],
};

/** Read with `whole`. Throws `notOurWorkbook`, `newerLayout`, `layoutDamaged`. */
export function takeOverOfFile(
  file: SourceFile,
  { book, today }: { readonly book: string; readonly today: number },
): TakeOver {
  const { snapshot, aliases } = snapshotOfFile(file);
  assertMonthsStand(snapshot);
  return takeOverOf(snapshot, { book, today, aliases });
}

export interface FileSnapshot {
  readonly snapshot: WorkbookSnapshot;
  /** The lines of pseudonyms as they stand on Sistem. */
  readonly aliases: readonly (readonly RawCell[])[];
}

/** Read with `whole`, of whatever layout. How the sheets are laid out is not seen. Throws `notOurWorkbook`, `newerLayout`. */
export function snapshotOfFile(file: SourceFile): FileSnapshot {
  const sheets = sheetsOf(file).filter(({ name }) => !isUnfinishedName(name));
  if (sheets.some(({ content }) => content.date1904)) throw new WorkbookError("notOurWorkbook");
  const tables = sheets.flatMap(tablesOf);
  const system = sheets.find(({ name }) => name.toLowerCase() === SYSTEM_SHEET.toLowerCase());
  const foundation = foundationOf(sheets, tables, system);
  assertOurs(foundation, "orOlder");
  const aliases = Array.from(
    { length: 1 + Math.max(0, ...(system?.content.lines ?? []).map(({ number }) => number)) },
    (_, row) => [system?.cellAt(row, ALIAS_COLUMN) ?? "", system?.cellAt(row, ALIAS_COLUMN + 1) ?? ""],
  );
  return { snapshot: snapshotOf(foundation, tables, sheets), aliases };
}

function foundationOf(
  sheets: readonly FileSheet[],
  tables: readonly TableCells[],
  system: FileSheet | undefined,
): Foundation {
  const whole = ({ row, column }: { readonly row: number; readonly column: number }): number | undefined => {
    const cell = system?.cellAt(row, column);
    return typeof cell === "number" ? cell : undefined;
  };
  const asOf = parseDate(system?.cellAt(SYSTEM_FIRST_ROW, 1) ?? "");
  return {
    sheets: sheets.map(({ name }) => name),
    sheetIds: new Map(),
    tables: new Map(tables.map(({ name, sheet }) => [name, sheet])),
    fixed: Object.fromEntries(tables.map((table) => [table.name, table])),
    months: tables
      .flatMap(({ name, sheet }) => {
        const month = monthOfTableName(name);
        return month === undefined ? [] : [{ month, table: name, sheet }];
      })
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    version: whole(VERSION_CELL) ?? LAYOUT_VERSION,
    year: whole(YEAR_CELL),
    sheetAsOf: asOf.kind === "value" ? asOf.value : undefined,
    homeLines: [],
    unfinished: [],
    leftovers: [],
    begun: null,
  };
}

/** As much of a sheet's top is looked at for headers without a table, as in an open workbook. */
const TOP = { rows: 15, columns: 100 } as const;

/** What tells months whose table is lost: tables that are none of ours, and the tops of sheets without any of ours. */
function traitsOf(
  { months, tables: placed }: Foundation,
  tables: readonly TableCells[],
  sheets: readonly FileSheet[],
): WorkbookTraits {
  const known = new Set([...FIXED_TABLE_NAMES, ...months.map(({ table }) => table)]);
  const withOurs = new Set([...placed].flatMap(([table, sheet]) => (known.has(table) ? [sheet] : [])));
  const bare = sheets.filter(
    ({ name }) => !withOurs.has(name) && !isReportSheet(name) && !FIXED_SHEET_NAMES.includes(name),
  );
  return {
    names: new Map(),
    views: [],
    strangers: tables
      .filter(({ name }) => !known.has(name))
      .map(({ name, sheet, row, column, headers, body }) => ({
        table: name,
        sheet,
        headers,
        body: { row, column, rows: body.length, columns: headers.length },
      })),
    bareSheets: bare.map(({ name, cellAt }) => ({
      sheet: name,
      row: 0,
      column: 0,
      top: Array.from({ length: TOP.rows }, (_, row) =>
        Array.from({ length: TOP.columns }, (__, column) => cellAt(row, column)),
      ),
    })),
  };
}

/** As Excel gives it: addresses of the body's cells that hold formulas. */
function formulasIn({ row, column, headers, body }: TableCells, { content }: FileSheet): string {
  const addresses = (content.formulas ?? []).flatMap((run) => {
    if (run.column < column || run.column >= column + headers.length) return [];
    const first = Math.max(run.row, row);
    const last = Math.min(run.row + run.rows, row + body.length) - 1;
    return last < first ? [] : [`${cellAddress(first, run.column)}:${cellAddress(last, run.column)}`];
  });
  return addresses.join(",");
}

function snapshotOf(
  foundation: Foundation,
  tables: readonly TableCells[],
  sheets: readonly FileSheet[],
): WorkbookSnapshot {
  const { fixed } = foundation;
  const cells = foundation.months.flatMap(({ month, table }) => {
    const found = tables.find(({ name }) => name === table);
    if (!found) return [];
    const sheet = sheets.find(({ name }) => name === found.sheet);
    const head = [0, 1, 2].map((row) => [0, 1].map((column) => sheet?.cellAt(row, column) ?? ""));
    const formulas = sheet ? formulasIn(found, sheet) : "";
    return [{ month, table: { ...found, formulas, traits: NO_TRAITS, head } }];
  });
  return {
    foundation,
    months: cells.map(({ month, table }) => readMonth(table, month, scorecardOfMonth(fixed, month))),
    frames: new Map(),
    // How last year's plans were made is told there.
    plans: new Map(),
    settings: readSettings(fixed),
    lists: readLists(fixed),
    agents: readAgents(fixed),
    scenarios: readScenarios(fixed),
    materials: readMaterials(fixed),
    holidayYears: new Set(holidayDays(fixed).map((day) => partsOfDay(day).year)),
    sheetAsOf: foundation.sheetAsOf,
    layout: layoutAsIs(cells, traitsOf(foundation, tables, sheets)),
    cells: cells.map(({ table }) => table),
  };
}
