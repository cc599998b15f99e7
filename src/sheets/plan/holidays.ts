/** Rows of Libur: what stands, and what adding days would do to it, as edits. Source: docs/rules/next-year.md, "Holidays". */
import {
  equalsAsExcel,
  holidayPreview,
  type Day,
  type Holiday,
  type HolidayState,
  type StandingHoliday,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { TABLE_NAMES } from "../layout/names";
import { HOLIDAY_KINDS } from "../layout/words";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import type { FixedTables } from "../snapshot/settings";
import { cellsOf, headerIndex, lineUnder, textOf, type TableCells } from "../snapshot/table-cells";
import { planAppend } from "./append";
import { frameOfTable } from "./frame";

/** Under Dasar: the day is foreseen, and no decree says so yet. */
export const PROVISIONAL = "Sementara";

export const isProvisional = (basis: RawCell): boolean =>
  textOf(basis).trim().toLowerCase().startsWith(PROVISIONAL.toLowerCase());

interface StandingRow extends StandingHoliday {
  /** 0-based body row. */
  readonly index: number;
}

/**
 * What stands for all areas; with an `area` what stands for it: its own local leave besides, and of the days for all those
 * that are certain. Holidays of an area alone are nobody else's: they double nothing.
 */
export function standingHolidays(tables: FixedTables, area = ""): readonly StandingRow[] {
  const table = tables[TABLE_NAMES.holidays];
  const basis = cellsOf(table, "Dasar");
  const areas = cellsOf(table, "Area");
  return cellsOf(table, "Tanggal").flatMap((cell, index): StandingRow[] => {
    const day = parseDate(cell);
    const of = textOf(areas[index]);
    if (day.kind !== "value" || (of !== "" && !equalsAsExcel(of, area))) return [];
    const foreseen = isProvisional(basis[index] ?? "");
    // A day that is foreseen for all is not confirmed by leave of one area.
    if (foreseen && !equalsAsExcel(of, area)) return [];
    return [{ day: day.value, isProvisional: foreseen, index }];
  });
}

export const previewOf = <One extends { readonly day: Day }>(
  tables: FixedTables,
  wanted: readonly One[],
  area: string,
): readonly (One & { readonly state: HolidayState })[] =>
  holidayPreview(standingHolidays(tables, area), wanted);

/** As Libur calls it: of cuti bersama that word goes before. */
function nameOf({ kind, name }: Holiday): string {
  const word = HOLIDAY_KINDS[kind];
  if (kind !== "cutiBersama") return name === "" ? word : name;
  return name.toLowerCase().startsWith(word.toLowerCase()) ? name : `${word} ${name}`.trim();
}

export interface PlannedHolidays {
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly confirmed: number;
  readonly doubles: number;
}

/**
 * New days are added; a foreseen one gets the decree's name, kind and number; what stands already stays. `area`: whose local
 * leave they are, as its list spells it; "" = days off for all.
 */
export function planHolidays(
  tables: FixedTables,
  wanted: readonly Holiday[],
  basis: string,
  area = "",
): PlannedHolidays {
  const table = tables[TABLE_NAMES.holidays];
  const told = previewOf(tables, wanted, area);
  const confirmed = told.filter(({ state }) => state === "confirms" && !isProvisional(basis));
  const fresh = told.filter(({ state }) => state === "new");
  const counts = {
    added: fresh.length,
    confirmed: confirmed.length,
    doubles: told.length - fresh.length - confirmed.length,
  };
  if (!table) return { edits: [], ...counts };
  const cells = (one: Holiday): Readonly<Record<string, CellContent>> => ({
    Tanggal: one.day,
    Keterangan: asTyped(nameOf(one)),
    Jenis: HOLIDAY_KINDS[one.kind],
    Dasar: asTyped(basis),
    Area: asTyped(area),
  });
  const rows = fresh.map((one) => lineUnder(table.headers, cells(one)));
  // A day that is confirmed stands as foreseen alone.
  const standing = new Map(standingHolidays(tables, area).map(({ day, index }) => [day, index]));
  return {
    edits: [
      ...planAppend(frameOfTable(table), rows),
      ...confirmed.flatMap((one) => planConfirmed(table, standing.get(one.day) ?? -1, cells(one))),
    ],
    ...counts,
  };
}

function planConfirmed(
  table: TableCells,
  index: number,
  cells: Readonly<Record<string, CellContent>>,
): readonly Edit[] {
  const line = table.body[index];
  if (!line) return [];
  const at = (header: string): number => headerIndex(table, header);
  const place = { sheet: table.sheet, row: table.row + index };
  const expect = ["Tanggal", "Dasar"].map((header) => ({
    kind: "cell" as const,
    ...place,
    column: table.column + at(header),
    content: line[at(header)] ?? "",
  }));
  return ["Keterangan", "Jenis", "Dasar"]
    .filter((header) => at(header) >= 0)
    .map((header): Edit => ({
      kind: "cells",
      ...place,
      column: table.column + at(header),
      values: [[cells[header] ?? ""]],
      expect,
    }));
}
