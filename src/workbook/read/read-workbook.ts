/**
 * The workbook read into a snapshot, in two syncs whatever its size: the fixed tables and which months there are,
 * then the months. Only a response past Excel on the web's 5 MB cap is split (docs/excel-truths.md, "Limits and speed").
 */
import { send } from "../apply/send";
import { partsOfDay, type Day, type Month, type Snapshot } from "../../sop";
import { isUnfinishedName, loadUnfinished, type Unfinished } from "../apply/unfinished";
import { LAYOUT_VERSION } from "../layout/document";
import { HOME_SHEET, SYSTEM_SHEET } from "../layout/fixed-sheets";
import { LIST_TABLES } from "../layout/list-tables";
import { SYSTEM_FIRST_ROW, VERSION_CELL, YEAR_CELL } from "../layout/system-cells";
import { TABLES } from "../layout/fixed-tables";
import { monthOfTableName } from "../layout/month-names";
import type { TableFrame } from "../plan/append";
import { WorkbookError } from "../types";
import { aboveOthers, type LayoutAsIs, type MonthAsIs } from "../damage/as-is";
import { boxesOf, loadTraits, loadWorkbookTraits, type WorkbookTraits } from "../damage/load";
import { isAnswerTooLarge } from "./answer-too-large";
import { loadTable, type TableCells } from "./excel-table";
import { parseDate, type RawCell } from "./parse-cell";
import { FORMULA_HEADERS, formulaPlaces, readMonth, type MonthCells } from "./read-month";
import {
  holidayDays,
  readAgents,
  readLists,
  readScenarios,
  readSettings,
  scorecardOfMonth,
  settingFindings,
  type FixedTables,
} from "./settings";

/** What every action learns first: whether this is our workbook, its fixed tables, and which months it has. */
export interface Foundation {
  readonly sheets: readonly string[];
  /** Names of the sheets by their id, which events speak of. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Name to the sheet it stands on, of every table. */
  readonly tables: ReadonlyMap<string, string>;
  readonly fixed: FixedTables;
  readonly months: readonly { readonly month: Month; readonly table: string; readonly sheet: string }[];
  readonly version: number | undefined;
  readonly year: number | undefined;
  /** The as-of day that the sheets' formulas use now. */
  readonly sheetAsOf: Day | undefined;
  /** What stands in the first column of Beranda: where each month's line is by now. */
  readonly homeLines: readonly RawCell[];
  /** What was begun and not done to its end. */
  readonly unfinished: readonly Unfinished[];
  /** Sheets that a request has left behind half made. Nothing else is told of them: they are in no list above. */
  readonly leftovers: readonly string[];
  /** When the workbook was begun, as its properties say. */
  readonly begun: Date | null;
}

/** As declared it takes some fifty; people may have put some in between. */
const HOME_LINES = "A1:A80";

const FIXED_TABLE_NAMES: readonly string[] = [...Object.values(TABLES), ...LIST_TABLES].map(
  (table) => table.name,
);

/** Those that actions add rows to, whatever they are about. */
const GROWING_TABLES: readonly string[] = [TABLES.log, TABLES.months, TABLES.monthCriteria].map(
  (table) => table.name,
);

/** One sync. */
export async function readFoundation(context: Excel.RequestContext): Promise<Foundation> {
  const { worksheets, tables, properties } = context.workbook;
  worksheets.load("items/name,items/id");
  tables.load("items/name,items/worksheet/name");
  properties.load("creationDate");
  const fixed = FIXED_TABLE_NAMES.map((name) =>
    loadTable(context, name, { looksBelow: GROWING_TABLES.includes(name) }),
  );
  const system = loadSystem(context);
  const unfinished = loadUnfinished(context);
  const home = worksheets.getItemOrNullObject(HOME_SHEET).getRange(HOME_LINES);
  home.load("values");
  await send(context);
  const cells = fixed.flatMap((table): [string, TableCells][] => {
    const found = table.cells();
    return found && !isUnfinishedName(found.sheet) ? [[found.name, found]] : [];
  });
  const sheets = worksheets.items.map((sheet) => sheet.name);
  const whole = tables.items.filter((table) => !isUnfinishedName(table.worksheet.name));
  return {
    sheets: sheets.filter((name) => !isUnfinishedName(name)),
    leftovers: sheets.filter(isUnfinishedName),
    unfinished: unfinished(),
    homeLines: home.isNullObject ? [] : (home.values as RawCell[][]).map(([first = ""]) => first),
    sheetIds: new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name])),
    tables: new Map(whole.map((table) => [table.name, table.worksheet.name])),
    fixed: Object.fromEntries(cells),
    months: whole
      .flatMap((table) => {
        const month = monthOfTableName(table.name);
        return month === undefined ? [] : [{ month, table: table.name, sheet: table.worksheet.name }];
      })
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    ...system(),
    begun: properties.creationDate,
  };
}

/** Queues the reading of what stands on Sistem besides its tables. */
export function loadSystem(
  context: Excel.RequestContext,
): () => Pick<Foundation, "version" | "year" | "sheetAsOf"> {
  const cells = context.workbook.worksheets.getItemOrNullObject(SYSTEM_SHEET).getRange("A1:D9");
  cells.load("values");
  return () => {
    const values = cells.isNullObject ? [] : (cells.values as readonly (readonly RawCell[])[]);
    const whole = (place: { row: number; column: number }): number | undefined => {
      const cell = values[place.row]?.[place.column];
      return typeof cell === "number" ? cell : undefined;
    };
    const asOf = parseDate(values[SYSTEM_FIRST_ROW]?.[1] ?? "");
    return {
      version: whole(VERSION_CELL),
      year: whole(YEAR_CELL),
      sheetAsOf: asOf.kind === "value" ? asOf.value : undefined,
    };
  };
}

/**
 * Our workbook is known by its tables, any of those that others hardly have: one that was deleted is repaired. Programs
 * that drop every table leave the version on Sistem, which also says whether this add-in can work with it.
 */
export function assertOurs(foundation: Foundation, versions: Versions = "present"): void {
  const marks = [TABLES.settings, TABLES.monthCriteria, TABLES.months];
  const isOurs = marks.some((table) => foundation.tables.has(table.name)) || foundation.version !== undefined;
  if (!isOurs) throw new WorkbookError("notOurWorkbook");
  if ((foundation.version ?? LAYOUT_VERSION) > LAYOUT_VERSION)
    throw new WorkbookError("newerLayout", { version: foundation.version ?? 0 });
  if (versions === "present") assertPresent(foundation);
}

/** Which layouts an action works with: reading alone works with older ones too. */
export type Versions = "present" | "orOlder";

/** Of an older layout: it is to be migrated first. */
export const isOlder = ({ version }: Foundation): boolean => (version ?? LAYOUT_VERSION) < LAYOUT_VERSION;

/** What writes would put it where the present layout has it. */
export function assertPresent(foundation: Foundation): void {
  if (isOlder(foundation))
    throw new WorkbookError("olderLayout", { version: foundation.version ?? 0, present: LAYOUT_VERSION });
}

/** Where a month's table stands, for adding rows to it. */
export type MonthFrame = TableFrame;

export interface WorkbookSnapshot extends Snapshot {
  readonly foundation: Foundation;
  readonly frames: ReadonlyMap<Month, MonthFrame>;
  readonly settingFindings: ReturnType<typeof settingFindings>;
  readonly layout: LayoutAsIs;
  /** The months' tables as read, in the months' order: reading again after an edit goes on from them. */
  readonly cells: readonly MonthCells[];
}

/**
 * Two syncs: the whole workbook as a snapshot. Throws `notOurWorkbook`, `newerLayout` or `olderLayout`.
 * `alsoLoad` queues what an action wants to read besides, in the second sync.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  alsoLoad?: (foundation: Foundation) => void,
  versions: Versions = "present",
): Promise<WorkbookSnapshot> {
  const foundation = await readFoundation(context);
  assertOurs(foundation, versions);
  let traits: (() => WorkbookTraits) | undefined;
  const cells = await readMonths(context, foundation, () => {
    alsoLoad?.(foundation);
    traits = loadWorkbookTraits(context, foundation, FIXED_TABLE_NAMES);
  });
  const { fixed } = foundation;
  return {
    foundation,
    months: cells.map(({ month, table }) => readMonth(table, month, scorecardOfMonth(fixed, month))),
    frames: new Map(cells.map(({ month, table }) => [month, frameOf(table)])),
    settings: readSettings(fixed),
    lists: readLists(fixed),
    agents: readAgents(fixed),
    scenarios: readScenarios(fixed),
    holidayYears: new Set(holidayDays(fixed).map((day) => partsOfDay(day).year)),
    sheetAsOf: foundation.sheetAsOf,
    settingFindings: settingFindings(fixed),
    layout: layoutAsIs(cells, traits?.()),
    cells: cells.map(({ table }) => table),
  };
}

function layoutAsIs(
  cells: readonly { month: Month; table: MonthCells }[],
  traits: WorkbookTraits = { names: new Map(), strangers: [], bareSheets: [] },
): LayoutAsIs {
  const months = cells.map(({ month, table }) => monthAsIs(month, table));
  return { ...traits, months: months.map((month) => aboveOthers(month, traits.strangers)) };
}

export function monthAsIs(month: Month, cells: MonthCells): MonthAsIs {
  const { name, sheet, row, column, headers, body, traits } = cells;
  return {
    month,
    table: name,
    sheet,
    body: { row, column, rows: body.length, columns: headers.length },
    headers,
    formulas: boxesOf(cells.formulas),
    ...traits,
  };
}

export function frameOf(table: MonthCells): MonthFrame {
  const typed = table.headers.flatMap((header, index) => (FORMULA_HEADERS.includes(header) ? [] : [index]));
  const isUsed = (line: readonly RawCell[]): boolean => typed.some((place) => line[place] !== "");
  let usedRows = table.body.length;
  while (usedRows > 0 && !isUsed(table.body[usedRows - 1] ?? [])) usedRows -= 1;
  const { name, sheet, row, column, headers, body, traits } = table;
  return {
    table: name,
    sheet,
    row,
    column,
    columns: headers.length,
    bodyRows: body.length,
    usedRows,
    headers,
    formulas: formulaPlaces(headers),
    ...(traits.showsTotals ? { showsTotals: true } : {}),
  };
}

async function readMonths(
  context: Excel.RequestContext,
  foundation: Foundation,
  queueBesides: () => void,
): Promise<readonly { month: Month; table: MonthCells }[]> {
  let cells: readonly MonthCells[];
  try {
    queueBesides();
    const loads = foundation.months.map((month) => loadMonth(context, month.table, month.sheet));
    await send(context);
    cells = loads.map((load) => load());
  } catch (error) {
    if (!isAnswerTooLarge(error)) throw error;
    // Nothing of the refused answer was taken over: all is asked again.
    queueBesides();
    cells = await readMonthsInParts(context, foundation);
  }
  return cells.map((table, index) => ({ month: foundation.months[index]?.month ?? "", table }));
}

export interface MonthParts {
  readonly frame: () => Omit<MonthCells, "body">;
  readonly body: Excel.Range;
}

/** Queues what a month needs besides its rows: place, headers, where formulas stand, and how it is laid out. */
export function loadFrame(context: Excel.RequestContext, name: string, sheet: string): MonthParts {
  const table = context.workbook.tables.getItem(name);
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount");
  // Addresses alone: the formulas' text would weigh more than all the rest.
  const formulas = body.getSpecialCellsOrNullObject("Formulas");
  formulas.load("address");
  const traits = loadTraits(table, body);
  return {
    body,
    frame: () => ({
      name,
      sheet,
      row: body.rowIndex,
      column: body.columnIndex,
      headers: (header.values as RawCell[][]).flat().map(String),
      formulas: formulas.isNullObject ? "" : formulas.address,
      traits: traits(),
    }),
  };
}

function loadMonth(context: Excel.RequestContext, name: string, sheet: string): () => MonthCells {
  const { body, frame } = loadFrame(context, name, sheet);
  body.load("values");
  return () => ({ ...frame(), body: body.values as RawCell[][] });
}

async function readMonthsInParts(
  context: Excel.RequestContext,
  foundation: Foundation,
): Promise<readonly MonthCells[]> {
  // Fetched by the workbooks that need it: the first screen of others does without.
  const { readInParts } = await import("./in-parts");
  const parts = foundation.months.map((month) => loadFrame(context, month.table, month.sheet));
  await send(context);
  const months: MonthCells[] = [];
  for (const part of parts) {
    const frame = part.frame();
    const { row, column, headers, sheet } = frame;
    const box = { row, column, rows: part.body.rowCount, columns: headers.length };
    const { values } = await readInParts(context, sheet, box, ["values"]);
    months.push({ ...frame, body: values });
  }
  return months;
}
