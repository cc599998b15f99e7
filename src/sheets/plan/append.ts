/** Rows added to a table as edits: blank rows at its end are filled first, the rest goes right below it. */
import type { CellContent, Edit } from "../edits/edit";
import { expectHeaders, type Expectation } from "../edits/expectation";

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
  readonly headers: readonly string[];
  /** Places of the columns, counted from 0, that fill themselves by a formula. */
  readonly formulas?: readonly number[];
  /** Something stands right below: who adds rows makes room for them first, in the same request. */
  readonly takenBelow?: boolean;
  /** A row of totals ends it: rows cannot join it from below. */
  readonly showsTotals?: boolean;
  /** So many rows right below it hold nothing, where something stands further below. */
  readonly freeBelow?: number;
}

/**
 * Written as values right below the table, which then grows by itself: `table.rows.add` loses edits when two people
 * work at once (office-js-docs-pr, excel/co-authoring-in-excel-add-ins). Below is where the table ends when that is done,
 * so that two who add rows at the same moment both have theirs. Where rows cannot join it so, Excel inserts them: whoever
 * was quicker has changed nothing of it. `expect`: what else must stand for the rows to be added.
 */
export function planAppend(
  frame: TableFrame,
  rows: readonly (readonly CellContent[])[],
  expect: readonly Expectation[] = [],
): readonly Edit[] {
  if (rows.length === 0) return [];
  const { sheet, column, table } = frame;
  const inside = rows.slice(0, frame.bodyRows - frame.usedRows);
  const below = rows.slice(inside.length);
  const columns = [
    ...expect,
    expectHeaders({ sheet, row: frame.row - 1, column }, frame.headers),
    { kind: "columns", table, columns: frame.columns } as const,
  ];
  const size: Expectation = { kind: "rows", table, rows: frame.bodyRows };
  const edits: Edit[] = [];
  if (inside.length > 0) {
    const row = frame.row + frame.usedRows;
    const blank = blanksOf(frame).map((box): Expectation => ({
      kind: "blank",
      sheet,
      box: { ...box, row, rows: inside.length },
    }));
    edits.push({ kind: "cells", sheet, row, column, values: inside, expect: [...columns, size, ...blank] });
  }
  if (below.length > 0 && areInserted(frame, below.length))
    edits.push({ kind: "addRows", table, values: below, expect: columns });
  else if (below.length > 0) {
    const free: Expectation =
      frame.takenBelow === true ? size : { kind: "blankBelow", table, rows: below.length };
    edits.push({ kind: "append", table, values: below, expect: [...columns, free] });
  }
  return edits;
}

/** Whether rows come into the table by being inserted: what stands below it moves down. */
const areInserted = ({ showsTotals, takenBelow, freeBelow }: TableFrame, rows: number): boolean =>
  showsTotals === true || (takenBelow !== true && freeBelow !== undefined && freeBelow < rows);

/** The runs of columns that people fill in. */
function blanksOf({
  column,
  columns,
  formulas = [],
}: TableFrame): readonly { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (let index = 0; index < columns; index += 1) {
    if (formulas.includes(index)) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column + index) last.columns += 1;
    else runs.push({ column: column + index, columns: 1 });
  }
  return runs;
}

/** The frame after `count` rows were added. */
export function grownBy<Frame extends TableFrame>(frame: Frame, count: number): Frame {
  const usedRows = frame.usedRows + count;
  const bodyRows = Math.max(frame.bodyRows, usedRows);
  const { freeBelow } = frame;
  const left = freeBelow === undefined ? {} : { freeBelow: freeBelow - (bodyRows - frame.bodyRows) };
  return { ...frame, bodyRows, usedRows, ...left };
}
