/** Rows added to a table as edits: blank rows at its end are filled first, the rest goes right below it. */
import type { CellContent, Edit } from "../apply/edit";

/** Where a table's body is and how much of it is used. Rows and columns 0-based, of the sheet. */
export interface TableFrame {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly bodyRows: number;
  /** Body rows up to the last one that holds anything a person typed. */
  readonly usedRows: number;
}

/**
 * Written as values right below the table, which then grows by itself: `table.rows.add` loses edits when two people
 * work at once (office-js-docs-pr, excel/co-authoring-in-excel-add-ins).
 */
export function planAppend(frame: TableFrame, rows: readonly (readonly CellContent[])[]): readonly Edit[] {
  if (rows.length === 0) return [];
  const { sheet, column } = frame;
  const inside = rows.slice(0, frame.bodyRows - frame.usedRows);
  const below = rows.slice(inside.length);
  const edits: Edit[] = [];
  if (inside.length > 0)
    edits.push({ kind: "cells", sheet, row: frame.row + frame.usedRows, column, values: inside });
  if (below.length > 0)
    edits.push({ kind: "cells", sheet, row: frame.row + frame.bodyRows, column, values: below });
  return edits;
}

/** The frame after `count` rows were added. */
export const grownBy = (frame: TableFrame, count: number): TableFrame => ({
  ...frame,
  bodyRows: Math.max(frame.bodyRows, frame.usedRows + count),
  usedRows: frame.usedRows + count,
});
