/** Frames of months' tables for planners that need no more of a workbook. */
import type { TableFrame } from "../../../src/sheets/plan/append";
import type { Month } from "../../../src/sop";

/** In A7 of the month's sheet, with so many rows and none used. */
export const monthFrame = (month: Month, bodyRows: number): TableFrame => ({
  table: `Sampel${month.replace("-", "")}`,
  sheet: `F-22 ${month}`,
  row: 6,
  column: 0,
  columns: 2,
  bodyRows,
  usedRows: 0,
  headers: ["No. Sampel", "Area"],
});
