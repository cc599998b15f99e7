/** New F-22 sheets as edits, each at its place among the others and recorded on Sistem. */
import type { Month, Scorecard } from "../../sop";
import type { Edit } from "../edits/edit";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { TABLES } from "../layout/fixed-tables";
import { monthSheetName } from "../layout/month-names";
import type { Foundation } from "../snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../snapshot/settings";
import { controlFor } from "../documents/control";
import { F22_HEADER_ROW, planMonthSheet } from "./month-sheet";
import { planHomeMonth } from "./home-lines";
import { withOutside } from "./home-outside";
import { f22Columns } from "../layout/f22-columns";
import { monthTableName } from "../layout/month-names";
import type { TableFrame } from "./append";
import { assertColumns } from "./assert-new-month";
import { frameOfTable } from "./frame";
import { planRecord } from "../damage/plan-record";
import { formulaPlaces } from "../snapshot/read-month";
import { headerIndex } from "../snapshot/table-cells";
import { WorkbookError } from "../types";

export const planNewMonths = (foundation: Foundation, months: readonly Month[]): readonly Edit[] =>
  planEachNewMonth(foundation, months).flat();

/** The same, month by month: each is some 200 kB as a request, so that many must be sent in parts. */
export function planEachNewMonth(
  foundation: Foundation,
  months: readonly Month[],
): readonly (readonly Edit[])[] {
  const planNewRecords = recordPlanner(foundation);
  const sheets = [...foundation.sheets];
  let { homeLines } = foundation;
  return [...months].sort().map((month) => {
    const scorecard = scorecardForNewMonth(foundation.fixed, month);
    const position = positionOf(month, sheets);
    sheets.splice(position, 0, monthSheetName(month));
    const edits = [
      ...planMonthSheet({ month, scorecard, position, control: controlFor(foundation.fixed, month) }),
      ...planNewRecords(month, scorecard),
      ...planHomeMonth({ homeLines, year: foundation.year }, month),
    ];
    assertColumns(foundation, edits);
    homeLines = withOutside({ homeLines, year: foundation.year }, month);
    return edits;
  });
}

/** What each month is made with, on Sistem; where that lost a table, repairing brings both. One plan a month, in order. */
function recordPlanner({ fixed }: Foundation): (month: Month, scorecard: Scorecard) => readonly Edit[] {
  const frames = [TABLES.months, TABLES.monthCriteria].flatMap(({ name, columns }) => {
    const table = fixed[name];
    return table ? [{ table, columns, frame: frameOfTable(table) }] : [];
  });
  return (month, scorecard) =>
    frames.flatMap((one) => {
      const lost = one.columns.find(({ header }) => headerIndex(one.table, header) < 0);
      if (lost) throw new WorkbookError("columnMissing", { header: lost.header, sheet: one.table.sheet });
      const { edits, frame } = planRecord(one.table, one.frame, month, scorecard);
      one.frame = frame;
      return edits;
    });
}

/** After the sheets that come before the months, and after earlier months. */
function positionOf(month: Month, sheets: readonly string[]): number {
  const before = new Set(
    FIXED_SHEETS.slice(
      0,
      FIXED_SHEETS.findIndex((sheet) => sheet.name === "Rekomendasi"),
    ).map((sheet) => sheet.name),
  );
  return sheets.reduce(
    (place, name, index) =>
      before.has(name) || (name.startsWith("F-22 ") && name < monthSheetName(month)) ? index + 1 : place,
    0,
  );
}

/** The frame of a month's table as it is made: one blank body row. */
export function newMonthFrame(foundation: Foundation, month: Month): TableFrame {
  const headers = f22Columns(scorecardForNewMonth(foundation.fixed, month)).map((column) => column.header);
  return {
    table: monthTableName(month),
    sheet: monthSheetName(month),
    row: F22_HEADER_ROW + 1,
    column: 0,
    columns: headers.length,
    bodyRows: 1,
    usedRows: 0,
    headers,
    formulas: formulaPlaces(headers),
  };
}
