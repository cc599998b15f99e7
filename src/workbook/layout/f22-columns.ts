/** The F-22 sheet, column by column: the one place that says what a month's table holds (f22.md, "The F-22 row"). */
import { type Column, type Scorecard } from "../../sop";
import type { ColumnLayout } from "./column";
import { f22Formulas } from "./f22-formulas";

export type ColumnGroup = "call" | "scorecard" | "finding" | "feedback" | "correctiveAction" | "approval";

/** `criterion` columns carry their index in the scorecard. */
export interface F22Column extends ColumnLayout<Column | `criterion${number}`> {
  readonly group: ColumnGroup;
  /** `connected` = when Status Panggilan is Terhubung. */
  readonly required?: "always" | "connected";
  readonly criterion?: number;
}

export const GROUP_LABELS: Readonly<Record<ColumnGroup, string>> = {
  call: "PANGGILAN",
  scorecard: "KARTU SKOR",
  finding: "TEMUAN",
  feedback: "UMPAN BALIK H+2",
  correctiveAction: "TINDAKAN KOREKTIF",
  approval: "PERSETUJUAN",
};

export const criterionHeader = (criterion: { code: string; name: string }): string =>
  `${criterion.code} ${criterion.name}`;

const CALL: readonly F22Column[] = [
  {
    key: "sampleNumber",
    header: "No. Sampel",
    kind: "text",
    width: 105,
    group: "call",
    required: "always",
    prompt: "Diberi oleh add-in: MC-yymm- dan 6 karakter. Jangan dipakai dua kali.",
  },
  {
    key: "area",
    header: "Area",
    kind: "list",
    list: "PilihanArea",
    width: 48,
    group: "call",
    required: "always",
  },
  { key: "service", header: "Layanan", kind: "list", list: "PilihanLayanan", width: 58, group: "call" },
  {
    key: "destinationNumber",
    header: "Nomor Tujuan",
    kind: "text",
    width: 88,
    group: "call",
    prompt: "Nol di depan tetap disimpan.",
  },
  {
    key: "callDate",
    header: "Tanggal Panggilan",
    kind: "date",
    width: 74,
    group: "call",
    required: "always",
    prompt: "Tanggal panggilan, dd/mm/yyyy.",
  },
  {
    key: "startTime",
    header: "Jam Mulai",
    kind: "time",
    width: 48,
    group: "call",
    prompt: "Waktu setempat area, hh:mm.",
  },
  {
    key: "duration",
    header: "Durasi (detik)",
    kind: "integer",
    width: 52,
    group: "call",
    prompt: "Bilangan bulat, 0 atau lebih.",
  },
  {
    key: "executor",
    header: "Pelaksana",
    kind: "list",
    list: "PilihanPetugas",
    width: 84,
    group: "call",
    required: "always",
  },
  {
    key: "role",
    header: "Peran",
    kind: "list",
    list: "PilihanPeran",
    width: 44,
    group: "call",
    required: "always",
  },
  { key: "agentId", header: "ID Agent", kind: "text", width: 60, group: "call", required: "connected" },
  { key: "agentName", header: "Nama Agent", kind: "text", width: 92, group: "call" },
  { key: "supervisor", header: "Supervisor", kind: "text", width: 92, group: "call" },
  {
    key: "material",
    header: "Jenis Materi",
    kind: "list",
    list: "PilihanMateri",
    width: 68,
    group: "call",
    required: "always",
  },
  { key: "scenario", header: "Kode Skenario", kind: "text", width: 62, group: "call", required: "always" },
  { key: "scenarioVersion", header: "Versi Skenario", kind: "text", width: 56, group: "call" },
  {
    key: "callStatus",
    header: "Status Panggilan",
    kind: "list",
    list: "PilihanPanggilan",
    width: 82,
    group: "call",
    required: "always",
  },
  {
    key: "recordingId",
    header: "ID Rekaman",
    kind: "text",
    width: 92,
    group: "call",
    prompt: "Nomor rekaman VRS; satu rekaman untuk satu panggilan.",
  },
];

const AFTER_SCORE: readonly F22Column[] = [
  {
    key: "nonconformity",
    header: "Ketidaksesuaian",
    kind: "list",
    list: "PilihanYaTidak",
    width: 98,
    group: "finding",
    required: "connected",
  },
  { key: "findingDate", header: "Tanggal Temuan", kind: "date", width: 74, group: "finding" },
  {
    key: "findingCategory",
    header: "Kategori Temuan",
    kind: "list",
    list: "PilihanKategori",
    width: 78,
    group: "finding",
  },
  { key: "findingText", header: "Uraian Temuan", kind: "text", width: 190, group: "finding" },
  { key: "qcoToQaDone", header: "Feedback QCO ke QA", kind: "date", width: 78, group: "feedback" },
  { key: "qcoRecommendation", header: "Rekomendasi QCO", kind: "text", width: 140, group: "feedback" },
  { key: "qaToSupervisorDone", header: "Feedback QA ke SPV", kind: "date", width: 78, group: "feedback" },
  { key: "qaRecommendation", header: "Rekomendasi QA", kind: "text", width: 140, group: "feedback" },
  {
    key: "supervisorToQaDone",
    header: "Tindak Lanjut SPV ke QA",
    kind: "date",
    width: 84,
    group: "feedback",
  },
  { key: "followUpResult", header: "Hasil Tindak Lanjut", kind: "text", width: 140, group: "feedback" },
];

const AFTER_VERDICTS: readonly F22Column[] = [
  { key: "rootCause", header: "Akar Masalah", kind: "text", width: 140, group: "correctiveAction" },
  { key: "correction", header: "Koreksi", kind: "text", width: 140, group: "correctiveAction" },
  {
    key: "correctiveAction",
    header: "Tindakan Korektif",
    kind: "text",
    width: 140,
    group: "correctiveAction",
  },
  { key: "personInCharge", header: "PIC", kind: "text", width: 72, group: "correctiveAction" },
  { key: "targetDate", header: "Target Selesai", kind: "date", width: 74, group: "correctiveAction" },
  { key: "completedDate", header: "Tanggal Selesai", kind: "date", width: 74, group: "correctiveAction" },
  {
    key: "effectivenessCheck",
    header: "Verifikasi Efektivitas",
    kind: "text",
    width: 120,
    group: "correctiveAction",
  },
  {
    key: "status",
    header: "Status",
    kind: "list",
    list: "PilihanStatus",
    width: 54,
    group: "correctiveAction",
  },
  { key: "approvedBy", header: "Disetujui QA", kind: "text", width: 84, group: "approval" },
  { key: "approvalDate", header: "Tanggal Persetujuan", kind: "date", width: 78, group: "approval" },
  { key: "note", header: "Catatan", kind: "text", width: 140, group: "approval" },
];

/** The columns of one month's table, in their declared order; its formulas hold that month's weights and pass mark. */
export function f22Columns(table: string, scorecard: Scorecard): readonly F22Column[] {
  const formulas = f22Formulas(table, scorecard);
  const criteria = scorecard.criteria.map((criterion, index): F22Column => ({
    key: `criterion${index}`,
    header: criterionHeader(criterion),
    kind: "list",
    list: "PilihanTanda",
    width: 58,
    group: "scorecard",
    required: "connected",
    criterion: index,
  }));
  const due = (key: "qcoDue" | "qaDue" | "supervisorDue", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 74,
    group: "feedback",
    numberFormat: "dd/mm/yyyy",
    formula: formulas[key],
  });
  const verdict = (key: "qcoVerdict" | "qaVerdict" | "supervisorVerdict", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 104,
    group: "feedback",
    formula: formulas[key],
  });
  return [
    ...CALL,
    ...criteria,
    {
      key: "score",
      header: "Nilai",
      kind: "formula",
      width: 50,
      group: "scorecard",
      numberFormat: "0.00",
      formula: formulas.score,
    },
    {
      key: "result",
      header: "Hasil",
      kind: "formula",
      width: 66,
      group: "scorecard",
      formula: formulas.result,
    },
    ...AFTER_SCORE,
    due("qcoDue", "Batas QCO"),
    due("qaDue", "Batas QA"),
    due("supervisorDue", "Batas SPV"),
    verdict("qcoVerdict", "Status QCO"),
    verdict("qaVerdict", "Status QA"),
    verdict("supervisorVerdict", "Status SPV"),
    ...AFTER_VERDICTS,
  ];
}

/** Headers of the columns whose words never depend on a scorecard, by key. */
export const FIXED_HEADERS: ReadonlyMap<string, string> = new Map(
  f22Columns("T", { criteria: [], passMark: 0 }).map((column) => [column.key, column.header]),
);
