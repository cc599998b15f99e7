/** New F-22 sheets as edits, each at its place among the others and recorded on Sistem. */
import type { Month } from "../../sop";
import type { Edit } from "../apply/edit";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { TABLES } from "../layout/fixed-tables";
import { monthSheetName } from "../layout/month-names";
import type { Foundation } from "../read/read-workbook";
import { scorecardForNewMonth } from "../read/settings";
import type { TableCells } from "../read/excel-table";
import { F22_HEADER_ROW, planMonthSheet } from "./month-sheet";
import { planHomeMonth } from "./home";
import { f22Columns } from "../layout/f22-columns";
import { monthTableName } from "../layout/month-names";
import type { TableFrame } from "./append";

/** How many rows of a table, from its first, hold anything. */
export function usedRowsOf(table: TableCells): number {
  return table.body.reduce((used, line, index) => (line.some((cell) => cell !== "") ? index + 1 : used), 0);
}

const nextRow = (table: TableCells | undefined, fallback: { row: number }): number =>
  table ? table.row + usedRowsOf(table) : fallback.row + 1;

export const planNewMonths = (foundation: Foundation, months: readonly Month[]): readonly Edit[] =>
  planEachNewMonth(foundation, months).flat();

/** The same, month by month: each is some 200 kB as a request, so that many must be sent in parts. */
export function planEachNewMonth(
  foundation: Foundation,
  months: readonly Month[],
): readonly (readonly Edit[])[] {
  const record = foundation.fixed[TABLES.months.name];
  const criteria = foundation.fixed[TABLES.monthCriteria.name];
  let monthRow = nextRow(record, TABLES.months);
  let criteriaRow = nextRow(criteria, TABLES.monthCriteria);
  const sheets = [...foundation.sheets];
  return [...months].sort().map((month) => {
    const scorecard = scorecardForNewMonth(foundation.fixed, month);
    const position = positionOf(month, sheets);
    sheets.splice(position, 0, monthSheetName(month));
    const edits = [
      ...planMonthSheet({
        month,
        scorecard,
        monthRow,
        criteriaRow,
        criteriaColumn: criteria?.column ?? TABLES.monthCriteria.column,
        position,
      }),
      ...planHomeMonth(foundation, month),
    ];
    monthRow += 1;
    criteriaRow += scorecard.criteria.length;
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
export function newMonthFrame(
  foundation: Foundation,
  month: Month,
): TableFrame & { readonly headers: readonly string[] } {
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
  };
}
