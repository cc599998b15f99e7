/** Queues the reading of a month's report sheets as they stand. */
import { WorkbookError } from "../../sheets/types";
import { readInParts, type CellsRead } from "./in-parts";
import type { Afterwards } from "./read-workbook";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { StandingReport } from "../../sheets/report/plan-report";
import { readReport } from "../../sheets/report/standing";

/** No such sheet. */
export const ABSENT: StandingReport = { cells: undefined, read: undefined, charts: [], protected: false };

/**
 * Call what it returns after the sync. A sheet of that name that holds something else is refused with `sheetNotOurs`:
 * ours has records, or at least one of its `titles` in the first line. Without titles nothing is refused.
 */
export type StandingLoader = (
  context: Excel.RequestContext,
  sheets: readonly string[],
  sheetName: string,
  titles?: readonly string[],
) => () => StandingReport;

export const loadStanding: StandingLoader = (context, sheets, sheetName, titles) => {
  const name = existing(sheets, sheetName);
  if (name === undefined) return () => ABSENT;
  const frame = loadFrame(context, name);
  frame.used.load("values,formulas");
  return () =>
    standingOf(
      frame,
      frame.used.isNullObject
        ? NOTHING
        : { values: frame.used.values as RawCell[][], formulas: frame.used.formulas as RawCell[][] },
      titles,
    );
};

/** The same, for sheets that one answer does not hold: between the sync and the call their cells are to be read. */
export function standingInParts(): {
  readonly load: StandingLoader;
  readonly read: () => Promise<void>;
} {
  const reads: (() => Promise<void>)[] = [];
  return {
    load: (context, sheets, sheetName, titles) => {
      const name = existing(sheets, sheetName);
      if (name === undefined) return () => ABSENT;
      const frame = loadFrame(context, name);
      frame.used.load("rowCount,columnCount");
      let cells = NOTHING;
      reads.push(async () => {
        const { used } = frame;
        if (used.isNullObject) return;
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
        cells = await readInParts(context, name, { row, column, rows, columns }, ["values", "formulas"]);
      });
      return () => standingOf(frame, cells, titles);
    },
    read: async () => {
      for (const read of reads) await read();
    },
  };
}

/** For what is read with a snapshot: whole, or in parts where `afterwards` is given. */
export function loaderFor(afterwards: Afterwards | undefined): StandingLoader {
  if (afterwards === undefined) return loadStanding;
  const { load, read } = standingInParts();
  afterwards(read);
  return load;
}

type Cells = CellsRead<"values" | "formulas">;
const NOTHING: Cells = { values: [], formulas: [] };

const existing = (sheets: readonly string[], sheetName: string): string | undefined =>
  sheets.find((one) => one.toLowerCase() === sheetName.toLowerCase());

interface Frame {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function loadFrame(context: Excel.RequestContext, name: string): Frame {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex");
  sheet.charts.load("items/name");
  sheet.protection.load("protected");
  return { name, sheet, used };
}

function standingOf(
  { name, sheet, used }: Frame,
  read: Cells,
  titles: readonly string[] | undefined,
): StandingReport {
  const whole = (lines: RawCell[][]): Grid =>
    lines.length === 0 ? [] : placed(lines, used.rowIndex, used.columnIndex);
  const cells = whole(read.values);
  const report = readReport(cells, whole(read.formulas));
  const isTitled = (cells[0] ?? []).some((cell) => titles?.some((title) => title === cell));
  if (titles !== undefined && cells.length > 0 && !report && !isTitled)
    throw new WorkbookError("sheetNotOurs", { sheet: name });
  return {
    name,
    cells,
    read: report,
    charts: sheet.charts.items.map((chart) => chart.name),
    protected: sheet.protection.protected,
  };
}

type Grid = readonly (readonly RawCell[])[];

/** The used range as lines from A1. */
function placed(values: Grid, row: number, column: number): Grid {
  const before = Array.from({ length: column }, (): RawCell => "");
  return [...Array.from({ length: row }, (): RawCell[] => []), ...values.map((line) => [...before, ...line])];
}
