/** Above the scorecard on Pengaturan: whether the weights in force add up to 100, said by a live formula. */
import type { Box, Edit } from "../edits/edit";
import { cellAddress, columnName } from "../layout/address";
import { SETTINGS_SHEET } from "../layout/names";
import { TABLES } from "../layout/fixed-tables";
import { LABEL, MARKS } from "../layout/looks";
import { WEIGHT_IN_FORCE } from "../layout/criterion-rules";

/** 0-based places of the label, the sum and what the sum means, in the row over the table's header. */
const { row: headerRow, column: first, columns } = TABLES.criteria;
const row = headerRow - 1;
const sum = first + columns.findIndex((column) => column.header === "Bobot");

const absolute = `$${columnName(sum)}$${row + 1}`;

/** Whether the table stands where the total is made for. `row`: of its first body row. */
export const isUnderTotal = (table: {
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
}): boolean =>
  table.row === headerRow + 1 && table.column === first && table.headers[sum - first] === "Bobot";

export function planWeightTotal(sheet: string = SETTINGS_SHEET): readonly Edit[] {
  const total = cellAddress(row, sum);
  const box = (column: number, width = 1): Box => ({ row, column, rows: 1, columns: width });
  return [
    { kind: "cells", sheet, row, column: first, values: [["Jumlah bobot berlaku (bulan acuan)"]] },
    { kind: "look", sheet, box: box(first, sum - first), look: LABEL },
    {
      kind: "look",
      sheet,
      box: box(sum),
      look: { bold: true, numberFormat: "General", horizontal: "Center" },
    },
    {
      kind: "cells",
      sheet,
      row,
      column: sum,
      values: [
        [
          `=SUM(TabelParameter[${WEIGHT_IN_FORCE}])`,
          `=IF(ABS(${total}-100)<0.000000001,"Tepat 100","Harus 100: perbaiki bobot sebelum membuka bulan")`,
        ],
      ],
    },
    {
      kind: "conditionalFormat",
      sheet,
      box: box(sum, 2),
      formula: `=ABS(${absolute}-100)>0.000000001`,
      look: MARKS.bad,
    },
  ];
}
