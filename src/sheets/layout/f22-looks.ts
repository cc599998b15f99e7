/** What each column of F-22 looks like; what it means is src/sop/f22/columns.ts. What its cells say when picked: f22-prompts.ts. */
import type { Column } from "../../sop";
import type { ColumnLayout } from "./column";
import type { ColumnGroup } from "./f22-column";

/** `folds`: as `F22Column`'s. */
export interface ColumnLook extends Pick<ColumnLayout, "header" | "width" | "wrap" | "numberFormat"> {
  readonly group: ColumnGroup;
  readonly folds?: true;
}

export const F22_LOOKS: Readonly<Record<Column, ColumnLook>> = {
  sampleNumber: { header: "No. Sampel", width: 105, group: "call" },
  area: { header: "Area", width: 48, group: "call" },
  service: { header: "Layanan", width: 82, group: "call", folds: true },
  destinationNumber: { header: "Nomor Tujuan", width: 84, group: "call", folds: true },
  callDate: { header: "Tanggal Panggilan", width: 70, group: "call" },
  startTime: { header: "Jam Mulai", width: 46, group: "call", folds: true },
  duration: { header: "Durasi (detik)", width: 50, group: "call", folds: true },
  executor: { header: "Pelaksana", width: 104, group: "call", folds: true },
  role: { header: "Peran", width: 42, group: "call", folds: true },
  agentId: { header: "ID Agent", width: 56, group: "call" },
  agentName: { header: "Nama Agent", width: 92, group: "call" },
  supervisor: { header: "Supervisor", width: 108, group: "call", folds: true },
  material: { header: "Jenis Materi", width: 66, group: "call", folds: true },
  scenario: { header: "Kode Skenario", width: 56, group: "call", folds: true },
  scenarioVersion: { header: "Versi Skenario", width: 52, group: "call", folds: true },
  callStatus: { header: "Status Panggilan", width: 82, group: "call" },
  recordingId: { header: "ID Rekaman", width: 92, group: "call" },
  score: { header: "Nilai", width: 50, group: "scorecard", numberFormat: "0.00" },
  result: { header: "Hasil", width: 66, group: "scorecard" },
  nonconformity: { header: "Ketidaksesuaian", width: 98, group: "finding" },
  noFindingReason: { header: "Alasan Tanpa Temuan", width: 104, group: "finding", folds: true },
  findingDate: { header: "Tanggal Temuan", width: 70, group: "finding", folds: true },
  findingCategory: { header: "Kategori Temuan", width: 78, group: "finding", folds: true },
  findingText: { header: "Uraian Temuan", width: 160, group: "finding", wrap: true },
  qcoToQaDone: { header: "Feedback QCO ke QA", width: 70, group: "feedback", folds: true },
  qcoBy: { header: "Oleh QCO", width: 80, group: "feedback", folds: true },
  qcoRecommendation: { header: "Rekomendasi QCO", width: 130, group: "feedback", wrap: true, folds: true },
  qaToSupervisorDone: { header: "Feedback QA ke SPV", width: 70, group: "feedback", folds: true },
  qaBy: { header: "Oleh QA", width: 80, group: "feedback", folds: true },
  qaRecommendation: { header: "Rekomendasi QA", width: 130, group: "feedback", wrap: true, folds: true },
  supervisorToQaDone: { header: "Tindak Lanjut SPV ke QA", width: 76, group: "feedback", folds: true },
  supervisorBy: { header: "Oleh SPV", width: 80, group: "feedback", folds: true },
  followUpResult: { header: "Hasil Tindak Lanjut", width: 130, group: "feedback", wrap: true, folds: true },
  qcoDue: { header: "Batas QCO", width: 70, group: "feedback", folds: true, numberFormat: "dd/mm/yyyy" },
  qaDue: { header: "Batas QA", width: 70, group: "feedback", folds: true, numberFormat: "dd/mm/yyyy" },
  supervisorDue: {
    header: "Batas SPV",
    width: 70,
    group: "feedback",
    folds: true,
    numberFormat: "dd/mm/yyyy",
  },
  qcoVerdict: { header: "Status QCO", width: 104, group: "feedback" },
  qaVerdict: { header: "Status QA", width: 104, group: "feedback" },
  supervisorVerdict: { header: "Status SPV", width: 104, group: "feedback" },
  rootCategory: { header: "Kategori Akar", width: 92, group: "correctiveAction", folds: true },
  rootCause: { header: "Akar Masalah", width: 130, group: "correctiveAction", wrap: true, folds: true },
  correction: { header: "Koreksi", width: 130, group: "correctiveAction", wrap: true, folds: true },
  correctiveAction: {
    header: "Tindakan Korektif",
    width: 130,
    group: "correctiveAction",
    wrap: true,
    folds: true,
  },
  personInCharge: { header: "PIC", width: 72, group: "correctiveAction", folds: true },
  targetDate: { header: "Target Selesai", width: 70, group: "correctiveAction", folds: true },
  completedDate: { header: "Tanggal Selesai", width: 70, group: "correctiveAction", folds: true },
  effectivenessCheck: {
    header: "Verifikasi Efektivitas",
    width: 120,
    group: "correctiveAction",
    wrap: true,
    folds: true,
  },
  status: { header: "Status", width: 54, group: "correctiveAction" },
  approvedBy: { header: "Disetujui QA", width: 84, group: "approval" },
  approvalDate: { header: "Tanggal Persetujuan", width: 76, group: "approval", folds: true },
  note: { header: "Catatan", width: 140, group: "approval", wrap: true, folds: true },
};
