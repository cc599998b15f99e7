/** The workbook as read: what every plan and every figure is made from. Whether it is ours, and of which layout. */
import type { Unfinished } from "../edits/unfinished";
import { boxesOf } from "../layout/address";
import type { WorkbookTraits } from "../damage/as-is";
import { aboveOthers, type LayoutAsIs, type MonthAsIs } from "../damage/as-is";
import { LAYOUT_VERSION } from "../layout/document";
import { TABLE_NAMES } from "../layout/names";
import type { TableFrame } from "../plan/append";
import type { RawCell } from "./parse-cell";
import { isFormulaHeader, formulaPlaces, type MonthCells } from "./read-month";
import { type FixedTables } from "./settings";
import { WorkbookError } from "../types";
import type { Day, Month, Snapshot } from "../../sop";

/** What every action learns first: whether this is our workbook, its fixed tables, and which months it has. */
export interface Foundation {
  readonly sheets: readonly string[];
  /** Names of the sheets by their id, which events speak of. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Name to the sheet it stands on, of every table. */
  readonly tables: ReadonlyMap<string, string>;
  /** Tables without a style, and sheets whose tab has no colour; absent where nobody looked. */
  readonly unstyled?: readonly string[];
  readonly uncoloured?: readonly string[];
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

/**
 * Our workbook is known by its tables, any of those that others hardly have: one that was deleted is repaired. Programs
 * that drop every table leave the version on Sistem, which also says whether this add-in can work with it.
 */
export function assertOurs(foundation: Foundation, versions: Versions = "present"): void {
  const marks = [TABLE_NAMES.settings, TABLE_NAMES.monthCriteria, TABLE_NAMES.months];
  const isOurs = marks.some((table) => foundation.tables.has(table)) || foundation.version !== undefined;
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
  /** What is kept of the plans' makings, by month: as `plan-record.ts` writes it. */
  readonly plans: ReadonlyMap<Month, unknown>;
  /** It is what a copy for others is made from. */
  readonly forOthers?: true;
  readonly layout: LayoutAsIs;
  /** The months' tables as read, in the months' order: reading again after an edit goes on from them. */
  readonly cells: readonly MonthCells[];
}

export function layoutAsIs(
  cells: readonly { month: Month; table: MonthCells }[],
  traits: WorkbookTraits = { names: new Map(), strangers: [], bareSheets: [], views: [] },
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
  const typed = table.headers.flatMap((header, index) => (isFormulaHeader(header) ? [] : [index]));
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
