/** What stands on the sheets of workbooks that were taken together. */
import type { GatherProblem, IdSource, Link } from "../../sop";

export const GATHERED_TITLE = "GABUNGAN BUKU KERJA MYSTERY CALLING";
export const GATHERED_SHEETS = {
  all: "Gabungan",
  books: "Buku",
  months: "Bulan per Buku",
  steps: "Langkah H+2",
  problems: "Masalah",
} as const;
export const GATHERED_NOTE =
  "Semua jumlah dijumlahkan lebih dulu, baru dibagi: persentase dan rata-rata tidak pernah dirata-ratakan. Dihitung ulang dari baris F-22 setiap buku; nilai di lembar laporan tidak dipakai.";
export const NO_PROBLEMS = "Tidak ada masalah antarbuku.";

export const STEP_WORDS: Readonly<Record<Link, string>> = {
  qcoToQa: "QCO ke QA",
  qaToSupervisor: "QA ke SPV",
  supervisorToQa: "SPV ke QA",
};

export const ID_WORDS: Readonly<Record<IdSource, string>> = {
  setting: "Pengaturan",
  log: "Log",
  file: "Nama file",
};

export const PROBLEM_NAMES: Readonly<Record<GatherProblem["kind"], string>> = {
  olderFile: "Buku yang sama dua kali",
  sameRecording: "ID Rekaman di dua buku",
  otherRule: "Aturan hitung berbeda",
  openErrors: "Masalah data yang belum diperbaiki",
  otherYear: "Baris di luar tahun buku",
};

const PART_WORDS: Readonly<Record<Extract<GatherProblem, { kind: "otherRule" }>["parts"][number], string>> = {
  asOf: "tanggal acuan",
  passMarks: "nilai lulus",
  statuses: "status panggilan yang dihitung",
  deadline: "aturan H+2",
  target: "target",
};

/** What is to be known of it, in a sentence. */
export function problemWords(problem: GatherProblem): string {
  switch (problem.kind) {
    case "olderFile":
      return `Buku ini juga ada di ${problem.newer}, yang lebih baru dan dipakai; ${problem.onlyThere} baris hanya ada di file lama ini.`;
    case "sameRecording":
      return "Rekaman yang sama di lebih dari satu buku; semua barisnya tetap dihitung. Tentukan mana yang benar.";
    case "otherRule":
      return `Berbeda dari buku pertama: ${problem.parts.map((part) => PART_WORDS[part]).join(", ")}. Angka gabungan memakai aturan masing-masing buku.`;
    case "openErrors":
      return `Periksa menemukan ${problem.errors} masalah data di buku ini; perbaiki di sana, lalu gabungkan lagi.`;
    case "otherYear":
      return `${problem.rows} baris bertanggal di luar tahun buku ini; dihitung di bulannya sendiri.`;
  }
}
