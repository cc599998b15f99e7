/**
 * The workbook after an edit: of the rows, those alone that were edited are read, in one sync, and everything else stays
 * as it was read before. The same row stays the same object, so that what was found out about it can be kept too.
 */
import { send } from "../apply/send";
import {
  createChecking,
  type Checking,
  type Month,
  type MonthSheet,
  type Row,
  type RowMemory,
} from "../../sop";
import { aboveOthers } from "../../sheets/damage/as-is";
import { parseBox } from "../../sheets/layout/address";
import { HOME_SHEET } from "../../sheets/layout/names";
import { isReportSheet } from "../../sheets/layout/report-kinds";
import type { WorkbookChange } from "../../sheets/types";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { hasFormulaToFill, readRows, type MonthCells, type RowRun } from "../../sheets/snapshot/read-month";
import { frameOf, monthAsIs, type WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { loadForeignFormulas } from "./foreign-formulas";
import { loadFrame, loadSystem } from "./read-workbook";
import { untracked } from "../untracked";

/** The reading before, with what was found out about its rows; `checking` where that was after an edit already. */
interface Before {
  readonly snapshot: WorkbookSnapshot;
  readonly memory: RowMemory;
  readonly checking?: Checking;
}

/** `rowsRead`: how many rows of F-22 were looked at. */
export interface ReadingAgain extends Required<Before> {
  readonly rowsRead: number;
}

/**
 * One sync. Undefined where the edited rows are not all there is to read: the structure changed, or a setting, or a
 * cell whose formula may show something else now.
 */
export async function readAgain(
  context: Excel.RequestContext,
  { snapshot: before, memory, checking }: Before,
  changes: readonly WorkbookChange[],
): Promise<ReadingAgain | undefined> {
  const runs = editedRuns(before, changes);
  if (!runs) return undefined;
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/id");
  tables.load("items/name,items/worksheet/name");
  const system = loadSystem(context);
  const hasForeignFormulas = loadForeignFormulas(context, before.foundation);
  const loads = [...runs].map(([index, edited]) => loadMonthAgain(context, before, index, edited));
  await send(context);
  const { foundation } = before;
  const sameSheets = worksheets.items.every(({ id, name }) => foundation.sheetIds.get(id) === name);
  const sameTables = tables.items.every(
    ({ name, worksheet }) => foundation.tables.get(name) === worksheet.name,
  );
  if (worksheets.items.length !== foundation.sheets.length || !sameSheets) return undefined;
  if (tables.items.length !== foundation.tables.size || !sameTables) return undefined;
  if (system().sheetAsOf !== foundation.sheetAsOf || hasForeignFormulas()) return undefined;
  const months = loads.map((load) => load());
  if (months.some((month) => month === undefined)) return undefined;
  const now = joined(
    before,
    months.flatMap((month) => month ?? []),
  );
  return { ...now, memory, checking: checking ?? createChecking(memory) };
}

interface MonthAgain {
  readonly index: number;
  readonly cells: MonthCells;
  readonly runs: readonly RowRun[];
}

/** The edited rows by the month's place; undefined where an edit reaches beyond them. */
function editedRuns(
  { foundation, cells, months }: WorkbookSnapshot,
  changes: readonly WorkbookChange[],
): ReadonlyMap<number, readonly RowRun[]> | undefined {
  if (cells.some((one, index) => hasFormulaToFill(one, months[index]?.scorecard ?? NO_SCORECARD)))
    return undefined;
  const found = new Map<number, RowRun[]>();
  for (const { worksheetId, address, edited } of changes) {
    const sheet = foundation.sheetIds.get(worksheetId);
    if (sheet === undefined || !edited) return undefined;
    const index = foundation.months.findIndex((month) => month.sheet === sheet);
    const table = cells[index];
    if (!table) {
      // Nothing is read from what the add-in has written itself.
      if (sheet === HOME_SHEET || isReportSheet(sheet)) continue;
      return undefined;
    }
    for (const part of address.split(",")) {
      const box = parseBox(part.trim());
      const header = table.row - 1;
      if (!box || (box.row <= header && box.row + box.rows > header)) return undefined;
      if (box.row > header) found.set(index, [...(found.get(index) ?? []), { row: box.row, rows: box.rows }]);
    }
  }
  return new Map([...found].map(([index, runs]) => [index, merged(runs)]));
}

const NO_SCORECARD = { criteria: [], passMark: 0 } as const;

/** Runs in order, those that touch as one. */
function merged(runs: readonly RowRun[]): readonly RowRun[] {
  const joint: RowRun[] = [];
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    const last = joint.at(-1);
    if (!last || run.row > last.row + last.rows) joint.push(run);
    else
      joint[joint.length - 1] = {
        row: last.row,
        rows: Math.max(last.row + last.rows, run.row + run.rows) - last.row,
      };
  }
  return joint;
}

/** Queues a month's frame and its edited rows. Undefined where more than these rows has changed. */
function loadMonthAgain(
  context: Excel.RequestContext,
  before: WorkbookSnapshot,
  index: number,
  edited: readonly RowRun[],
): () => MonthAgain | undefined {
  const old = before.cells[index];
  if (!old) return () => undefined;
  const { body, frame } = loadFrame(context, old.name, old.sheet);
  const lines = edited.map((run) => {
    const range = untracked(
      context.workbook.worksheets
        .getItem(old.sheet)
        .getRangeByIndexes(run.row, old.column, run.rows, old.headers.length),
    );
    range.load("values");
    return { run, range };
  });
  return () => {
    const now = frame();
    const stands =
      now.row === old.row &&
      now.column === old.column &&
      now.headers.length === old.headers.length &&
      now.headers.every((header, place) => header === old.headers[place]);
    if (!stands) return undefined;
    const rows = body.rowCount;
    const lineOf = old.body.slice(0, rows);
    for (const { run, range } of lines)
      (range.values as RawCell[][]).forEach((line, place) => {
        const at = run.row - now.row + place;
        // The runs are in order: a gap is told by its length.
        if (at < rows && at <= lineOf.length) lineOf[at] = line;
      });
    // Rows went, or came without an edit that tells of them.
    if (rows < old.body.length || lineOf.length !== rows) return undefined;
    const cells: MonthCells = { ...now, body: lineOf };
    if (hasFormulaToFill(cells, before.months[index]?.scorecard ?? NO_SCORECARD)) return undefined;
    const end = now.row + rows;
    const runs = edited
      .map((run) => ({ row: run.row, rows: Math.min(run.row + run.rows, end) - run.row }))
      .filter((run) => run.rows > 0);
    return { index, cells, runs };
  };
}

function joined(
  before: WorkbookSnapshot,
  again: readonly MonthAgain[],
): Pick<ReadingAgain, "snapshot" | "rowsRead"> {
  const months = [...before.months];
  const cells = [...before.cells];
  const frames = new Map(before.frames);
  const layouts = new Map(before.layout.months.map((month) => [month.month, month]));
  let rowsRead = 0;
  for (const { index, cells: table, runs } of again) {
    const sheet = months[index];
    if (!sheet) continue;
    const fresh = runs.flatMap((run) => readRows(table, sheet.scorecard, run));
    months[index] = { ...sheet, rows: withRows(sheet, runs, fresh) };
    cells[index] = table;
    frames.set(sheet.month, frameOf(table));
    layouts.set(sheet.month, aboveOthers(monthAsIs(sheet.month, table), before.layout.strangers));
    rowsRead += runs.reduce((sum, run) => sum + run.rows, 0);
  }
  const inOrder = (month: Month): ReturnType<typeof monthAsIs>[] => {
    const one = layouts.get(month);
    return one ? [one] : [];
  };
  return {
    rowsRead,
    snapshot: {
      ...before,
      months,
      cells,
      frames,
      layout: { ...before.layout, months: before.layout.months.flatMap(({ month }) => inOrder(month)) },
    },
  };
}

/** The sheet's rows, which are in order as the runs are, with those of the runs put in the place of what stood there. */
function withRows({ rows }: MonthSheet, runs: readonly RowRun[], fresh: readonly Row[]): readonly Row[] {
  const parts: (readonly Row[])[] = [];
  let [from, freshFrom] = [0, 0];
  for (const run of runs) {
    const start = placeOf(rows, run.row);
    const freshEnd = placeOf(fresh, run.row + run.rows);
    parts.push(rows.slice(from, start), fresh.slice(freshFrom, freshEnd));
    [from, freshFrom] = [placeOf(rows, run.row + run.rows), freshEnd];
  }
  // Several times as quick as flat().
  return new Array<Row>().concat(...parts, rows.slice(from));
}

/** The place of the first row that stands in the sheet's row or below it. */
function placeOf(rows: readonly Row[], sheetRow: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.place.sheetRow ?? Infinity) < sheetRow) low = middle + 1;
    else high = middle;
  }
  return low;
}
