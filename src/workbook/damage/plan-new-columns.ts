/** Columns added to a table, and what depends on their place: widths, and the band over F-22 that names its parts. */
import type { Box, Edit } from "../apply/edit";
import { send } from "../apply/send";
import { isBegun } from "../apply/unfinished";
import type { ColumnLayout } from "../layout/column";
import { GROUP_LABELS, type F22Column } from "../layout/f22-column";
import { columnEdits } from "../plan/table";
import { GROUP_FILLS, HEADER } from "../layout/looks";
import type { WorkbookSnapshot } from "../read/read-workbook";
import type { ColumnRepairs, PlacedColumn, TableShape } from "./plan-columns";

/** Into a month's table each goes to its declared place. */
export function planMonthColumns(
  { table, sheet, body }: TableShape<F22Column>,
  { added, order }: ColumnRepairs<F22Column>,
): readonly Edit[] {
  if (added.length === 0) return [];
  return [
    ...added.map(({ column, index }): Edit => ({
      kind: "insertColumn",
      table,
      index,
      header: column.header,
    })),
    ...order.flatMap((placed, index) => dress(sheet, body, placed, index, order)),
    ...order.flatMap(({ column }, index) =>
      column && added.some((one) => one.column === column)
        ? columnEdits(sheet, column, { ...body, column: body.column + index, columns: 1 })
        : [],
    ),
  ];
}

/** The person's own columns keep their looks. */
function dress(
  sheet: string,
  body: Box,
  { column }: PlacedColumn<F22Column>,
  index: number,
  order: readonly PlacedColumn<F22Column>[],
): readonly Edit[] {
  if (!column) return [];
  const at = body.column + index;
  const { group } = column;
  const fill = GROUP_FILLS[group];
  const begins = order[index - 1]?.column?.group !== group;
  const cell = (row: number): Box => ({ row, column: at, rows: 1, columns: 1 });
  const header = body.row - 1;
  return [
    { kind: "widths", sheet, column: at, widths: [column.width] },
    { kind: "cells", sheet, row: header - 1, column: at, values: [[begins ? GROUP_LABELS[group] : ""]] },
    {
      kind: "look",
      sheet,
      box: cell(header - 1),
      look: { bold: true, color: "#FFFFFF", fill, vertical: "Center" },
    },
    { kind: "look", sheet, box: cell(header), look: { ...HEADER, size: 9, fill } },
  ];
}

/**
 * Into a fixed table they go at its end, each in a new column of the sheet: tables stand side by side there, and Excel
 * refuses to push one of them in part. `hasRoom`: a try before, which stopped half-way, has made the first one's already.
 */
export function planFixedColumns(
  { table, sheet, body }: TableShape<ColumnLayout>,
  { added }: ColumnRepairs<ColumnLayout>,
  hasRoom = false,
): readonly Edit[] {
  const row = body.row - 1;
  return added.flatMap(({ column }, index): readonly Edit[] => {
    const end = body.column + body.columns + index;
    const box = { row, column: body.column, rows: body.rows + 1, columns: body.columns + index + 1 };
    return [
      ...(hasRoom && index === 0 ? [] : [{ kind: "insertSheetColumn", sheet, column: end } as const]),
      { kind: "resizeTable", sheet, table, box },
      { kind: "cells", sheet, row, column: end, values: [[column.header]] },
      { kind: "widths", sheet, column: end, widths: [column.width] },
    ];
  });
}

/**
 * The fixed tables that a try before has made room beside and not used: one sync, where something was begun and left.
 * Between two tables one column is free; two are free where one was put in between and not taken.
 */
export async function tablesWithRoom(
  context: Excel.RequestContext,
  { foundation }: WorkbookSnapshot,
): Promise<ReadonlySet<string>> {
  const begun = (["repair", "migrate"] as const).some((action) => isBegun(foundation, { action, month: "" }));
  if (!begun) return new Set();
  const tables = Object.values(foundation.fixed).flatMap((table) => table ?? []);
  const loads = tables.flatMap(({ name, sheet, column, headers }) => {
    const end = column + headers.length;
    const next = Math.min(
      ...tables.filter((one) => one.sheet === sheet && one.column >= end).map((one) => one.column),
    );
    if (Number.isFinite(next) && next - end < 2) return [];
    const beside = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(0, end, 1, Number.isFinite(next) ? 2 : 1)
      .getEntireColumn()
      .getUsedRangeOrNullObject(true);
    beside.load("address");
    return [{ name, beside }];
  });
  if (loads.length === 0) return new Set();
  await send(context);
  return new Set(loads.filter(({ beside }) => beside.isNullObject).map(({ name }) => name));
}
