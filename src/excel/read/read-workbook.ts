/**
 * The workbook read into a snapshot, in two syncs whatever its size: the fixed tables and which months there are,
 * then the months. Only a response past Excel on the web's 5 MB cap is split (docs/excel-truths.md, "Limits and speed").
 */
import { send } from "../apply/send";
import { isUnfinishedName } from "../../sheets/edits/unfinished";
import { loadUnfinished } from "../apply/unfinished";
import { isAnswerTooLarge } from "./answer-too-large";
import { inSlices } from "./in-slices";
import { loadTraits, loadWorkbookTraits } from "./traits";
import type { WorkbookTraits } from "../../sheets/damage/as-is";
import {
  GROWING_TABLES,
  HOME_SHEET,
  LIST_TABLE_NAMES,
  SYSTEM_SHEET,
  TABLE_NAMES,
} from "../../sheets/layout/names";
import { monthOfTableName } from "../../sheets/layout/month-names";
import { SYSTEM_FIRST_ROW, VERSION_CELL, YEAR_CELL } from "../../sheets/layout/system-cells";
import { parseDate, type RawCell } from "../../sheets/snapshot/parse-cell";
import { readMonthInBits, type MonthCells } from "../../sheets/snapshot/read-month";
import {
  holidayDays,
  readAgents,
  readLists,
  readMaterials,
  readScenarios,
  readSettings,
  scorecardOfMonth,
} from "../../sheets/snapshot/settings";
import { loadTable } from "./table";
import { cellsOf, type TableCells } from "../../sheets/snapshot/table-cells";
import { planKey } from "../../sheets/layout/plan-key";
import {
  type Foundation,
  assertOurs,
  type Versions,
  type WorkbookSnapshot,
  layoutAsIs,
  frameOf,
} from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError } from "../../sheets/types";
import { partsOfDay, type Month, type MonthSheet } from "../../sop";
import { untracked } from "../untracked";

/** As declared it takes some fifty; people may have put some in between. */
const HOME_LINES = "A1:A80";

const FIXED_TABLE_NAMES: readonly string[] = [
  ...Object.values(TABLE_NAMES),
  ...Object.values(LIST_TABLE_NAMES).map(({ table }) => table),
];

/** One sync. */
export async function readFoundation(context: Excel.RequestContext): Promise<Foundation> {
  const { worksheets, tables, properties } = context.workbook;
  worksheets.load("items/name,items/id,items/tabColor");
  tables.load("items/name,items/showHeaders,items/showTotals,items/style,items/worksheet/name");
  properties.load("creationDate");
  const fixed = FIXED_TABLE_NAMES.map((name) => ({
    key: name.toLowerCase(),
    ...loadTable(context, name, { looksBelow: GROWING_TABLES.includes(name) }),
  }));
  const system = loadSystem(context);
  const unfinished = loadUnfinished(context);
  const home = untracked(worksheets.getItemOrNullObject(HOME_SHEET).getRange(HOME_LINES));
  home.load("values");
  await send(context);
  assertHeaderRows(tables.items);
  const listed = new Map(tables.items.map((table) => [table.name.toLowerCase(), table]));
  const cells = fixed.flatMap(({ key, cells: cellsOf }): [string, TableCells][] => {
    const found = cellsOf(listed.get(key));
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
    unstyled: whole.filter(({ style }) => !style).map(({ name }) => name),
    uncoloured: worksheets.items.filter(({ tabColor }) => !tabColor).map(({ name }) => name),
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

/** A table without its header row would show its first row for headers, and a month has none to be read by. */
function assertHeaderRows(tables: readonly Excel.Table[]): void {
  const hidden = tables.find(
    ({ name, showHeaders }) =>
      !showHeaders && (FIXED_TABLE_NAMES.includes(name) || monthOfTableName(name) !== undefined),
  );
  if (hidden)
    throw new WorkbookError("headerRowHidden", { table: hidden.name, sheet: hidden.worksheet.name });
}

/** Queues the reading of what stands on Sistem besides its tables. */
export function loadSystem(
  context: Excel.RequestContext,
): () => Pick<Foundation, "version" | "year" | "sheetAsOf"> {
  const cells = untracked(context.workbook.worksheets.getItemOrNullObject(SYSTEM_SHEET).getRange("A1:D9"));
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

/** Takes what is to be read once the rest has come. */
export type Afterwards = (read: () => Promise<void>) => void;

/**
 * Two syncs: the whole workbook as a snapshot. Throws `notOurWorkbook`, `newerLayout` or `olderLayout`.
 * `alsoLoad` queues what an action wants to read besides, in the second sync. Where one answer does not hold all of it, it is
 * called once more with `afterwards`: what is large is to be read there, in parts.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  alsoLoad?: (foundation: Foundation, afterwards?: Afterwards) => void,
  versions: Versions = "present",
): Promise<WorkbookSnapshot> {
  const foundation = await readFoundation(context);
  assertOurs(foundation, versions);
  let traits: (() => WorkbookTraits) | undefined;
  let plans: (() => ReadonlyMap<Month, unknown>) | undefined;
  const cells = await readMonths(context, foundation, (afterwards) => {
    alsoLoad?.(foundation, afterwards);
    plans = loadPlans(context, foundation);
    traits = loadWorkbookTraits(context, foundation, FIXED_TABLE_NAMES);
  });
  const { fixed } = foundation;
  const months: MonthSheet[] = [];
  for (const { month, table } of cells)
    months.push(await inSlices(readMonthInBits(table, month, scorecardOfMonth(fixed, month))));
  return {
    foundation,
    months,
    frames: new Map(cells.map(({ month, table }) => [month, frameOf(table)])),
    settings: readSettings(fixed),
    lists: readLists(fixed),
    agents: readAgents(fixed),
    scenarios: readScenarios(fixed),
    materials: readMaterials(fixed),
    holidayYears: new Set(holidayDays(fixed).map((day) => partsOfDay(day).year)),
    sheetAsOf: foundation.sheetAsOf,
    plans: plans?.() ?? new Map(),
    layout: layoutAsIs(cells, traits?.()),
    cells: cells.map(({ table }) => table),
  };
}

/** Queues what is kept of the makings of each month's plan; a month is written as its own text. */
function loadPlans(
  { workbook }: Excel.RequestContext,
  { fixed }: Foundation,
): () => ReadonlyMap<Month, unknown> {
  const loads = [...new Set(cellsOf(fixed[TABLE_NAMES.plan], "Bulan").map(String))].map((month) => {
    const setting = workbook.settings.getItemOrNullObject(planKey(month));
    setting.load("value");
    return [month, setting] as const;
  });
  return () => new Map(loads.map(([month, one]) => [month, one.isNullObject ? 0 : one.value]));
}

async function readMonths(
  context: Excel.RequestContext,
  foundation: Foundation,
  queueBesides: (afterwards?: Afterwards) => void,
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
    const reads: (() => Promise<void>)[] = [];
    queueBesides((read) => reads.push(read));
    cells = await readMonthsInParts(context, foundation);
    for (const read of reads) await read();
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
  const header = untracked(table.getHeaderRowRange());
  header.load("values");
  const body = untracked(table.getDataBodyRange());
  body.load("rowIndex,columnIndex,rowCount");
  // Addresses alone: the formulas' text would weigh more than all the rest.
  const formulas = untracked(body.getSpecialCellsOrNullObject("Formulas"));
  formulas.load("address");
  const traits = loadTraits(table, body);
  const head = untracked(table.worksheet.getRange("A1:B3"));
  head.load("values");
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
      head: head.values as RawCell[][],
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
