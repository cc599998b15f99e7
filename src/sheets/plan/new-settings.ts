/** Settings that Pengaturan lacks, put (back) in place: a new layout brings some, and people delete rows. */
import { TABLE_NAMES } from "../layout/names";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { SETTING_WORDS } from "../layout/setting-words";
import type { SettingLayout } from "../layout/settings";
import { planAppend } from "./append";
import { frameOfTable } from "./frame";
import { planSettingCell } from "./set-up";
import { absentSettings } from "../snapshot/missing-settings";
import type { RawCell } from "../snapshot/parse-cell";
import type { FixedTables } from "../snapshot/settings";
import { cellsOf, headerIndex, lineUnder, type TableCells } from "../snapshot/table-cells";

/**
 * A setting whose row still stands but for its key gets that back; others get a row of their own, with their first
 * values. `below`: what stands below the table, as `belowSettings` reads it.
 */
export function planMissingSettings(
  fixed: FixedTables,
  below: readonly (readonly RawCell[])[],
): readonly Edit[] {
  const table = fixed[TABLE_NAMES.settings];
  if (!table) return [];
  const keys = cellsOf(table, "Kunci");
  const labels = cellsOf(table, "Pengaturan");
  const keyless = (label: string): number =>
    labels.findIndex((cell, index) => cell === label && keys[index] === "");
  const missing = absentSettings(fixed);
  const standing = missing.filter(({ key }) => keyless(SETTING_WORDS[key].label) >= 0);
  const added = missing.filter((setting) => !standing.includes(setting));
  const keyColumn = table.column + headerIndex(table, "Kunci");
  return [
    ...standing.map(({ key }): Edit => ({
      kind: "cells",
      sheet: table.sheet,
      row: table.row + keyless(SETTING_WORDS[key].label),
      column: keyColumn,
      values: [[asTyped(key)]],
    })),
    ...planAdded(table, added, below),
  ];
}

export function planAdded(
  table: TableCells,
  added: readonly SettingLayout[],
  below: readonly (readonly RawCell[])[],
): readonly Edit[] {
  const { name, sheet, row, column, headers, body } = table;
  const frame = frameOfTable(table);
  const { columns, usedRows } = frame;
  const grown = Math.max(0, usedRows + added.length - body.length);
  const isInserted = frame.showsTotals === true;
  const isTaken = !isInserted && below.slice(0, grown).some((line) => line.some((cell) => cell !== ""));
  // Looks and room go by the place: the table must be as long as it was read.
  const expect = [{ kind: "rows", table: name, rows: body.length } as const];
  const room: Edit = {
    kind: "insertCellsAbove",
    expect,
    sheet,
    box: { row: row + body.length, column, rows: grown, columns },
  };
  const value = column + headerIndex(table, "Nilai");
  const looks = added.flatMap((setting, index) =>
    planSettingCell(setting, sheet, row + usedRows + index, value),
  );
  const lines = planAppend(
    { ...frame, takenBelow: isTaken },
    added.map((setting) => lineUnder(headers, lineOf(setting))),
    expect,
  );
  return [
    ...(isTaken ? [room] : []),
    // Rows that are inserted are there only then.
    ...(isInserted ? [...lines, ...looks] : [...looks, ...lines]),
    ...(grown === 0 || isInserted
      ? []
      : [
          {
            kind: "resizeTable",
            sheet,
            table: name,
            box: { row: row - 1, column, rows: 1 + body.length + grown, columns },
            expect,
          } satisfies Edit,
        ]),
  ];
}

const lineOf = ({ key, initial }: SettingLayout): Readonly<Record<string, CellContent>> => ({
  Kunci: asTyped(key),
  Pengaturan: asTyped(SETTING_WORDS[key].label),
  Nilai: typeof initial === "string" ? asTyped(initial) : initial,
  Keterangan: asTyped(SETTING_WORDS[key].explanation),
});
