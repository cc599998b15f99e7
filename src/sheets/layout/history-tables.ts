/**
 * What a year's workbook knows of the one before: its months' figures, and what is still open there
 * (docs/rules/f22.md, "Further sheets"). Written by the add-in.
 */
import type { TableLayout } from "./column";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { TABLE_NAMES } from "./names";

export const HISTORY_TABLE: TableLayout = {
  name: TABLE_NAMES.history,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Bulan", 60),
    column("Sampel", 60, "integer"),
    column("Lulus", 60, "integer"),
    column("Nilai Rata-rata", 76, "number", { numberFormat: "0.00" }),
    column("Ketidaksesuaian", 98, "integer"),
    column("Tepat Waktu QCO", 76, "integer"),
    column("Dinilai QCO", 64, "integer"),
    column("Tepat Waktu QA", 76, "integer"),
    column("Dinilai QA", 64, "integer"),
    column("Tepat Waktu SPV", 76, "integer"),
    column("Dinilai SPV", 64, "integer"),
    column("Kartu Skor", 112),
    column("Kode Data", 112),
    column("Buku", 180),
  ],
  seed: [],
};

export const OPEN_ACTIONS_TABLE: TableLayout = {
  name: TABLE_NAMES.openActions,
  row: FIXED_HEADER_ROW,
  column: HISTORY_TABLE.columns.length + 1,
  columns: [
    column("Buku", 180),
    column("No. Sampel", 112),
    column("Bulan", 60),
    column("Langkah", 120),
    column("Batas Waktu", 84, "date"),
    column("Agent", 150),
    column("Uraian", 260),
    column("Status", 104),
    column("Ditutup", 84, "date"),
  ],
  seed: [],
};
