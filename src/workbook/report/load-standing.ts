/** Queues the reading of a month's report sheets as they stand. */
import { WorkbookError } from "../types";
import type { RawCell } from "../read/parse-cell";
import type { StandingReport } from "./plan-report";
import { readReport } from "./standing";

/** No such sheet. */
export const ABSENT: StandingReport = { cells: undefined, read: undefined, charts: [], protected: false };

/**
 * Call what it returns after the sync. A sheet of that name that holds something else is refused with `sheetNotOurs`:
 * ours has records, or at least its `title` in the first cell. Without a title nothing is refused.
 */
export function loadStanding(
  context: Excel.RequestContext,
  sheets: readonly string[],
  sheetName: string,
  title?: string,
): () => StandingReport {
  const name = sheets.find((one) => one.toLowerCase() === sheetName.toLowerCase());
  if (name === undefined) return () => ABSENT;
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,formulas,rowIndex,columnIndex");
  sheet.charts.load("items/name");
  sheet.protection.load("protected");
  return () => {
    const empty = used.isNullObject;
    const cells = empty ? [] : placed(used.values as RawCell[][], used.rowIndex, used.columnIndex);
    const formulas = empty ? [] : placed(used.formulas as RawCell[][], used.rowIndex, used.columnIndex);
    const read = readReport(cells, formulas);
    if (title !== undefined && cells.length > 0 && !read && cells[0]?.[0] !== title)
      throw new WorkbookError("sheetNotOurs", { sheet: name });
    return {
      cells,
      read,
      charts: sheet.charts.items.map((chart) => chart.name),
      protected: sheet.protection.protected,
    };
  };
}

/** The used range as lines from A1. */
function placed(
  values: readonly (readonly RawCell[])[],
  row: number,
  column: number,
): readonly (readonly RawCell[])[] {
  const before = Array.from({ length: column }, (): RawCell => "");
  return [...Array.from({ length: row }, (): RawCell[] => []), ...values.map((line) => [...before, ...line])];
}
