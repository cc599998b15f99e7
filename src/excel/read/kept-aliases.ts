/** Where the pseudonyms stand: two columns of Sistem, key and value, to which lines are only ever added. */
import { asTyped, type Edit } from "../../sheets/edits/edit";
import { SYSTEM_SHEET } from "../../sheets/layout/fixed-sheets";
import type { RawCell } from "../../sheets/snapshot/parse-cell";

const COLUMNS = "H:I";
const FIRST_COLUMN = 7;

export interface KeptAliases {
  readonly lines: readonly (readonly RawCell[])[];
  /** 0-based row of the next line. */
  readonly next: number;
}

/** Queues the load; call what it returns after the sync. */
export function loadAliases(context: Excel.RequestContext): () => KeptAliases {
  const sheet = context.workbook.worksheets.getItem(SYSTEM_SHEET);
  const used = sheet.getRange(COLUMNS).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex");
  return () =>
    used.isNullObject
      ? { lines: [], next: 0 }
      : { lines: used.values as RawCell[][], next: used.rowIndex + used.values.length };
}

export const planAliases = (
  { next }: KeptAliases,
  lines: readonly (readonly [key: string, value: string])[],
): readonly Edit[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: "cells",
          sheet: SYSTEM_SHEET,
          row: next,
          column: FIRST_COLUMN,
          values: lines.map((line) => line.map(asTyped)),
          expect: [
            {
              kind: "blank",
              sheet: SYSTEM_SHEET,
              box: { row: next, column: FIRST_COLUMN, rows: lines.length, columns: 2 },
            },
          ],
        },
      ];
