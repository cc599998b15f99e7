/**
 * Calibration: one line a rater and recording (docs/rules/f22.md, "Further sheets"). The criteria that a new workbook has stand
 * here by their codes; a scorecard that has more gets theirs before Nilai when a session is opened.
 */
import { DEFAULT_SCORECARD } from "../../sop";
import type { ColumnLayout, TableLayout } from "./column";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { TABLE_NAMES } from "./names";

/** A column of one criterion's marks: its code alone, for its words differ from month to month. */
export const calibrationMark = (code: string): ColumnLayout =>
  column(code, 44, "list", { list: "PilihanTanda", prompt: "Ya, Tidak, atau N/A bila tidak dapat dinilai." });

export const CALIBRATION_TABLE: TableLayout = {
  name: TABLE_NAMES.calibration,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Sesi", 84),
    column("Tanggal", 84, "date"),
    column("No. Sampel", 112),
    column("ID Rekaman", 92),
    column("Penilai", 120),
    column("Acuan", 56, "list", {
      list: "PilihanYaTidak",
      prompt: "Ya pada baris penilaian yang menjadi acuan.",
    }),
    ...DEFAULT_SCORECARD.criteria.map(({ code }) => calibrationMark(code)),
    column("Nilai", 56, "number", { numberFormat: "0.00" }),
    column("Hasil", 84),
    column("Catatan", 220),
    column("Ditutup", 84, "date", { prompt: "Tanggal sesi ditutup; kosong selama masih berjalan." }),
  ],
  seed: [],
};
