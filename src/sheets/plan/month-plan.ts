/** A month's plan as edits of TabelRencana: rows that stay are not touched, others are written over, the rest is added. */
import type { Month, PlannedCall } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { expectContents, expectHeaders, type Expectation } from "../edits/expectation";
import { PLAN_TABLE } from "../layout/plan-table";
import type { PlanLine } from "../snapshot/plan-rows";
import { lineUnder, type TableCells } from "../snapshot/table-cells";
import { planAppend } from "./append";
import { frameOfTable, usedRowsOf } from "./frame";

/** What people filled in, or what was called on, stays where the month is planned again. */
export const isKept = ({ row, hasOwn }: PlanLine): boolean =>
  row.sample !== "" || row.reason !== "" || row.replaces !== undefined || hasOwn;

/** That nobody did anything to the table since it was read. */
export const expectPlan = ({
  name,
  sheet,
  row,
  column,
  headers,
  body,
}: TableCells): readonly Expectation[] => [
  expectHeaders({ sheet, row: row - 1, column }, headers),
  { kind: "columns", table: name, columns: headers.length },
  { kind: "rows", table: name, rows: body.length },
  ...expectContents({ sheet, row, column }, body),
];

/**
 * `dropped`: the month's rows that go; `calls`: those that come. Written over in their order; of what is left the rows are
 * deleted from the last up, or added below.
 */
export function planMonthPlan(
  table: TableCells,
  month: Month,
  dropped: readonly PlanLine[],
  calls: readonly PlannedCall[],
): readonly Edit[] {
  const places = dropped.map(({ index }) => index).sort((a, b) => a - b);
  const written = calls.map((call) => lineUnder(table.headers, cellsOfCall(call, month)));
  const over = places.slice(0, written.length);
  const edits: Edit[] = over.map((index, place) => ({
    kind: "cells",
    sheet: table.sheet,
    row: table.row + index,
    column: table.column,
    values: [(written[place] ?? []).map((cell, at) => emptied(cell, table.body[index]?.[at] ?? ""))],
    // What must stand, of the whole table, goes with the request: `expectPlan`.
    expect: [],
  }));
  for (const index of places.slice(written.length).reverse())
    edits.push({ kind: "deleteRow", table: table.name, index, expect: [] });
  return [...edits, ...planAddedCalls(table, written.slice(over.length))];
}

/** Rows at the table's end. The last edit sees to it that they belong to it where Excel does not grow tables by itself. */
export function planAddedCalls(
  table: TableCells,
  lines: readonly (readonly CellContent[])[],
): readonly Edit[] {
  const expect = expectPlan(table);
  const added = planAppend(frameOfTable(table), lines, expect);
  if (!added.some(({ kind }) => kind === "append")) return added;
  return [
    ...added,
    {
      kind: "resizeTable",
      sheet: table.sheet,
      table: table.name,
      box: {
        row: table.row - 1,
        column: table.column,
        rows: usedRowsOf(table) + lines.length + 1,
        columns: table.headers.length,
      },
      expect,
    },
  ];
}

/** Over something that stood there "nothing" must be written. */
const emptied = (cell: CellContent, stood: string | number | boolean): CellContent =>
  cell === null && stood !== "" ? "" : cell;

const STATUS = PLAN_TABLE.columns.find(({ kind }) => kind === "formula");

/** A row's cells by header; texts as they are typed, so that 0800 stays 0800. */
export function cellsOfCall(
  call: Omit<PlannedCall, "stratum" | "round" | "ticket" | "surprise">,
  month: Month,
  { replaces, reason = "" }: { readonly replaces?: number; readonly reason?: string } = {},
): Readonly<Record<string, CellContent>> {
  return {
    Bulan: asTyped(month),
    "No.": call.no,
    "Tanggal Rencana": call.day ?? null,
    "Blok Jam": asTyped(call.block),
    Area: asTyped(call.area),
    Layanan: asTyped(call.service),
    "Jenis Materi": asTyped(call.material),
    "Kode Skenario": asTyped(call.scenario),
    Pelaksana: asTyped(call.executor),
    "ID Agent": asTyped(call.agent),
    Cadangan: call.reserve,
    Menggantikan: replaces ?? null,
    ...(reason === "" ? {} : { Alasan: asTyped(reason) }),
    ...(STATUS?.formula === undefined ? {} : { [STATUS.header]: STATUS.formula }),
  };
}
