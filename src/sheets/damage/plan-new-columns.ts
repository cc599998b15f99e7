/** Columns added to a table, and what depends on their place: widths, and the band over F-22 that names its parts. */
import type { ColumnRepairs, PlacedColumn, TableShape } from "./plan-columns";
import type { Box, Edit } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";
import { GROUP_LABELS, type F22Column } from "../layout/f22-column";
import { GROUP_FILLS, HEADER } from "../layout/looks";
import { bodyLook, columnEdits } from "../plan/table";

/**
 * Into a month's table each goes to its declared place. `wholeSheet`: in new columns of the sheet, so that widths, folds and
 * what stands above and below the table move along; without, in the table alone, whose sheet people may have arranged.
 */
export function planMonthColumns(
  { table, sheet, body }: TableShape<F22Column>,
  { added, order }: ColumnRepairs<F22Column>,
  { wholeSheet = false }: { readonly wholeSheet?: boolean } = {},
): readonly Edit[] {
  if (added.length === 0) return [];
  return [
    ...added.flatMap(({ column: { header }, index }): readonly Edit[] => {
      const column = body.column + index;
      return wholeSheet
        ? [
            { kind: "insertSheetColumn", sheet, column },
            { kind: "cells", sheet, row: body.row - 1, column, values: [[header]] },
          ]
        : [{ kind: "insertColumn", table, index, header }];
    }),
    ...order.flatMap((placed, index) => dress(sheet, body, placed, index, order)),
    ...order.flatMap(({ column }, index): readonly Edit[] => {
      if (!column || !added.some((one) => one.column === column)) return [];
      const box = { ...body, column: body.column + index, columns: 1 };
      return [
        // A new column takes after its neighbour: a formula in a text's format would be text.
        { kind: "look", sheet, box, look: bodyLook(column) },
        ...(wholeSheet && column.formula !== undefined
          ? [{ kind: "fill", sheet, box, formula: column.formula } as const]
          : []),
        ...columnEdits(sheet, column, box),
      ];
    }),
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
 * refuses to push one of them in part. `beside`: what a try before, which stopped half-way, has put beside the table: room,
 * or the first one's header in it.
 */
export function planFixedColumns(
  { table, sheet, body, showsTotals = false }: TableShape<ColumnLayout>,
  { added }: ColumnRepairs<ColumnLayout>,
  beside?: string,
): readonly Edit[] {
  const row = body.row - 1;
  return added.flatMap(({ column }, index): readonly Edit[] => {
    const end = body.column + body.columns + index;
    const rows = 1 + body.rows + (showsTotals ? 1 : 0);
    const box = { row, column: body.column, rows, columns: body.columns + index + 1 };
    return [
      ...(index === 0 && (beside === "" || beside === column.header)
        ? []
        : [{ kind: "insertSheetColumn", sheet, column: end } as const]),
      // Before the table takes it in: no column ever has a name that Excel made up.
      { kind: "cells", sheet, row, column: end, values: [[column.header]] },
      { kind: "resizeTable", sheet, table, box },
      { kind: "widths", sheet, column: end, widths: [column.width] },
      // Where a column went, hidden ones behind it have moved up: the place of the last of them is still hidden.
      { kind: "hideColumns", sheet, column: end, columns: 1, hidden: column.hidden === true },
    ];
  });
}
