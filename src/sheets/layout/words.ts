/** Words of cells that code reads as well as writes. */
import type { CriticalTo } from "../../sop";

export const CRITICAL_WORDS: Readonly<Record<CriticalTo, string>> = {
  customer: "Pelanggan",
  business: "Bisnis",
  compliance: "Kepatuhan",
};
export const HOLIDAY_KINDS = {
  national: "Libur Nasional",
  cutiBersama: "Cuti Bersama",
  company: "Perusahaan",
} as const;
export const FATAL_WORD = "Fatal";
/** How far a planned call is. */
export const PLAN_STATES = { open: "Belum", done: "Selesai", missed: "Lewat" } as const;
export const DOCUMENT_KINDS = {
  procedure: "Prosedur",
  instruction: "Instruksi Kerja",
  form: "Formulir",
  record: "Catatan",
} as const;
/** What becomes of a record that has been kept long enough. */
export const KEEP_WORDS = { keep: "Simpan", destroy: "Musnahkan" } as const;

/** What a rater's own form of a calibration session says. */
export const blindFormHint = (marks: readonly string[]): string =>
  `Dengarkan tiap rekaman sendiri, lalu isi ${marks.join(", ")} di setiap sel kuning. Jangan ubah yang lain.`;
