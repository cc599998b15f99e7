/** Where the pseudonyms stand: two columns of Sistem, key and value, to which lines are only ever added. */
import { asTyped, type Edit } from "../edits/edit";
import { SYSTEM_SHEET } from "../layout/names";
import type { RawCell } from "../snapshot/parse-cell";

const FIRST_COLUMN = 7;

export interface KeptAliases {
  readonly lines: readonly (readonly RawCell[])[];
  /** 0-based row of the next line. */
  readonly next: number;
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
