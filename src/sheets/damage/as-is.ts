/** The layout as it stands in the workbook: small enough to be read with every check. */
import type { Box } from "../edits/edit";
import type { RawCell } from "../snapshot/parse-cell";
import type { Month } from "../../sop";

/** A month's table as it stands. Rows and columns 0-based, of the sheet. */
export interface MonthAsIs {
  readonly month: Month;
  readonly table: string;
  readonly sheet: string;
  /** Its body; the header stands in the row above. */
  readonly body: Box;
  readonly headers: readonly string[];
  readonly showsTotals: boolean;
  /** What the Total Row shows; nothing where there is none. */
  readonly total: readonly RawCell[];
  /** The body's cells that hold a formula, and those that hold a validation. */
  readonly formulas: readonly Box[];
  readonly validated: readonly Box[];
  /** Number formats of some body rows: of the first and the last when checking, of all when repairing. */
  readonly formats: readonly (readonly string[])[];
  /** What stands below the table in its columns, the first row right below it. */
  readonly below: readonly (readonly RawCell[])[];
}

/** A table that is none of ours by its name. */
export interface Stranger {
  readonly table: string;
  readonly sheet: string;
  readonly body: Box;
  readonly headers: readonly string[];
}

/** The top of a sheet that holds none of our tables. */
export interface BareSheet {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly top: readonly (readonly RawCell[])[];
}

/** How a sheet of ours lies on the screen. */
export interface SheetView {
  readonly sheet: string;
  readonly isFrozen: boolean;
}

export interface LayoutAsIs {
  readonly months: readonly MonthAsIs[];
  /** By name in lower case: what it stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly strangers: readonly Stranger[];
  readonly bareSheets: readonly BareSheet[];
  readonly views: readonly SheetView[];
}

/** Does the box hold the cell? */
export const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

/** The rows of a body column that none of the boxes holds, 0-based of the sheet, ascending. */
export function rowsOutside(
  boxes: readonly Box[],
  body: Pick<Box, "row" | "rows">,
  column: number,
): readonly number[] {
  const end = body.row + body.rows;
  const runs = boxes
    .filter((box) => column >= box.column && column < box.column + box.columns)
    .map((box) => ({ first: Math.max(box.row, body.row), end: Math.min(box.row + box.rows, end) }))
    .sort((a, b) => a.first - b.first);
  const rows: number[] = [];
  let next = body.row;
  for (const run of [...runs, { first: end, end }]) {
    for (; next < run.first; next += 1) rows.push(next);
    next = Math.max(next, run.end);
  }
  return rows;
}

/** The month with what stands below it down to the next table on its sheet. */
export function aboveOthers(month: MonthAsIs, strangers: readonly Stranger[]): MonthAsIs {
  const end = month.body.row + month.body.rows;
  const next = strangers
    .filter(({ sheet, body }) => sheet === month.sheet && body.row > end)
    .map(({ body }) => body.row - 1 - end);
  return { ...month, below: month.below.slice(0, Math.min(...next)) };
}

/** What is read of a month's table besides its headers and rows. */
export interface MonthTraits {
  readonly showsTotals: boolean;
  readonly total: readonly RawCell[];
  readonly validated: readonly Box[];
  readonly formats: readonly (readonly string[])[];
  readonly below: readonly (readonly RawCell[])[];
}

/** What is read of the workbook as a whole. */
export interface WorkbookTraits {
  readonly names: ReadonlyMap<string, string>;
  readonly strangers: readonly Stranger[];
  readonly bareSheets: readonly BareSheet[];
  readonly views: readonly SheetView[];
}
