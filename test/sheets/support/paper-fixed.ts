/** The fixed sheets of a workbook on paper migrated alone: what is planned, and for which sheet. */
import type { Edit } from "../../../src/sheets/edits/edit";
import { pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { migrateFixedSheets } from "../../../src/sheets/migrate/plan-fixed-looks";
import type { Present } from "../../../src/sheets/migrate/present";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { paperWorkbook, snapshotOf } from "./paper-snapshot";

export const SNAPSHOT = snapshotOf(paperWorkbook());
export const PAST = pastLayout(2);
const ABSENT: Present = {
  begun: false,
  home: undefined,
  tops: new Map(),
  belowSettings: [],
  marks: new Map(),
};

export const fixedTable = (name: string, { foundation }: WorkbookSnapshot = SNAPSHOT): TableCells => {
  const table = foundation.fixed[name];
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};
/** The workbook with that table in place of its own. */
export const withTable = (table: TableCells): WorkbookSnapshot => ({
  ...SNAPSHOT,
  foundation: { ...SNAPSHOT.foundation, fixed: { ...SNAPSHOT.foundation.fixed, [table.name]: table } },
});
export const migrateFixed = (snapshot = SNAPSHOT, present: Partial<Present> = {}, past = PAST) =>
  migrateFixedSheets(snapshot, { ...ABSENT, ...present }, past);
export const onSheet = (edits: readonly Edit[], sheet: string): readonly Edit[] =>
  edits.filter((edit) => "sheet" in edit && edit.sheet === sheet);
/** What is written where, blank cells and formulas left out. */
export const written = (edits: readonly Edit[]): readonly (readonly unknown[])[] =>
  edits.flatMap((edit) =>
    edit.kind === "cells"
      ? edit.values.flatMap((line, down) =>
          line.flatMap((content, right) =>
            content === null || String(content).startsWith("=")
              ? []
              : [[edit.row + down, edit.column + right, content]],
          ),
        )
      : [],
  );
