/**
 * What F-22 says of each column when one of its cells is picked; read only when a sheet is made or mended. A column that has
 * no words of its own here says what its meaning says: how it is typed, and when it must be filled in.
 */
import {
  COLUMNS,
  type Column,
  type ColumnKind,
  type Criterion,
  type Meaning,
  type Required,
} from "../../sop";
import type { F22Column } from "./f22-column";
import { CRITICAL_WORDS } from "./words";

const DUE = "Rumus: hari terakhir langkah ini. Jangan diketik.";
const VERDICT = "Rumus: putusan H+2 langkah ini. Jangan diketik.";

const BY = "Diisi saat langkah ini disimpan di panel; tidak wajib.";

const PROMPTS: Readonly<Partial<Record<Column, string>>> = {
  noFindingReason: "Wajib bila Tidak Lulus dan Ketidaksesuaian bukan Ya. Pilih dari daftar.",
  rootCategory: "Kelompok akar masalah. Pilih dari daftar.",
  qcoBy: BY,
  qaBy: BY,
  supervisorBy: BY,
  sampleNumber:
    "Diberi oleh add-in: MC-yymm- dan 6 karakter. Kosongkan saat mengetik; jangan dipakai dua kali.",
  area: "Area agent yang dipanggil. Pilih dari daftar.",
  service: "Layanan yang dipanggil. Pilih dari daftar.",
  destinationNumber: "Nomor yang dihubungi. Nol di depan tetap disimpan.",
  callDate: "Hari panggilan, misalnya 15/07/2026; tidak sesudah Tanggal Acuan. Menentukan bulan sampel.",
  startTime: "Waktu setempat area, misalnya 09:30.",
  executor: "Yang menelepon; bukan agent itu sendiri. Daftarnya di Pengaturan.",
  role: "QCO; TL dan SPV boleh membantu (kebijakan 5.2), sebaiknya bukan untuk timnya sendiri.",
  agentId: "ID yang ada di lembar Agen. Wajib bila panggilan Terhubung.",
  agentName: "Boleh dikosongkan: “Lengkapi dari daftar” mengisinya dari lembar Agen.",
  supervisor: "Boleh dikosongkan: “Lengkapi dari daftar” mengisinya dari lembar Agen.",
  material:
    "Informasi, Permintaan atau Komplain; setiap jenis sekurang-kurangnya sekali sebulan (aktivitas 1).",
  scenario: "Kode di lembar Skenario yang berlaku pada tanggal panggilan.",
  scenarioVersion:
    "Boleh dikosongkan: “Lengkapi dari daftar” mengisi versi yang berlaku pada tanggal panggilan.",
  callStatus: "Yang dihitung sebagai sampel diatur di Pengaturan; bawaannya Terhubung saja.",
  recordingId: "Nomor rekaman VRS; satu rekaman untuk satu panggilan.",
  nonconformity: "Ya bila ada temuan; batas H+2 berjalan sejak Tanggal Temuan.",
  findingDate: "Wajib bila Ketidaksesuaian Ya; tidak sebelum panggilan dan tidak sesudah Tanggal Acuan.",
  findingCategory: "Kritis terhadap siapa: Pelanggan, Bisnis, Kepatuhan, atau Non-kritis.",
  findingText: "Apa yang tidak sesuai, dalam satu atau dua kalimat.",
  qcoToQaDone: "Aktivitas 4: hari QCO menyampaikan temuan ke QA. Kosong selama belum.",
  qcoRecommendation: "Yang disarankan QCO kepada QA.",
  qaToSupervisorDone: "Aktivitas 5: hari QA meneruskan ke Supervisor. Kosong selama belum.",
  qaRecommendation: "Yang diteruskan QA kepada Supervisor.",
  supervisorToQaDone: "Aktivitas 6: hari Supervisor melaporkan tindak lanjut ke QA. Kosong selama belum.",
  followUpResult: "Apa yang sudah dilakukan bersama agent.",
  rootCause: "Mengapa hal itu dapat terjadi.",
  correction: "Apa yang segera diperbaiki pada kejadian ini. Wajib sebelum Closed.",
  correctiveAction: "Apa yang mencegahnya terulang. Wajib sebelum Closed.",
  personInCharge: "Siapa yang mengerjakannya.",
  targetDate: "Hari yang direncanakan, misalnya 31/07/2026.",
  completedDate: "Hari tindakan selesai. Wajib sebelum Closed.",
  effectivenessCheck: "Bagaimana terbukti berhasil. Wajib sebelum Closed.",
  status:
    "Kosong dibaca Open. Closed hanya bila Koreksi, Tindakan Korektif, Tanggal Selesai dan Verifikasi terisi.",
  approvedBy: "Nama yang menyetujui rekaman ini.",
  approvalDate: "Hari rekaman disetujui.",
  note: "Apa pun yang perlu diingat; tidak memengaruhi hitungan.",
  openRecording: "Rumus: membuka rekaman ini bila Pengaturan punya alamatnya (vrs.url). Jangan diketik.",
  acknowledgedDate: "Tanggal agent menyatakan sudah mengetahui temuan ini. Kosongkan bila belum.",
  objection:
    "Diajukan oleh Supervisor; QA memutuskan Diterima, Ditolak, atau Sebagian. Kosong = tanpa keberatan.",
  objectionDate: "Tanggal keberatan diajukan. H+2 tetap berjalan.",
  objectionBy: "Nama yang mengajukan keberatan.",
  objectionReason: "Apa yang menurut Supervisor tidak tepat, dan mengapa.",
  objectionDecision: "Keputusan QA dengan alasannya.",
  objectionDecisionDate: "Tanggal QA memutuskan.",
  score: "Rumus: 0–100 dari kriteria yang dinilai; kosong selama belum lengkap. Jangan diketik.",
  result: "Rumus: Tidak Lulus bila Nilai di bawah nilai lulus atau kriteria fatal Tidak. Jangan diketik.",
  qcoDue: DUE,
  qaDue: DUE,
  supervisorDue: DUE,
  qcoVerdict: VERDICT,
  qaVerdict: VERDICT,
  supervisorVerdict: VERDICT,
};

const TYPED: Readonly<Record<ColumnKind, string>> = {
  text: "Diketik bebas.",
  list: "Pilih dari daftar.",
  date: "Hari, misalnya 15/07/2026.",
  time: "Jam, misalnya 09:30.",
  integer: "Bilangan bulat, 0 atau lebih.",
  formula: "Rumus. Jangan diketik.",
};

const REQUIRED: Readonly<Record<Required, string>> = {
  always: "Wajib diisi.",
  connected: "Wajib bila panggilan Terhubung.",
  nonconforming: "Wajib bila Ketidaksesuaian Ya.",
};

/** What is true of every column that means this. */
export function promptByMeaning(meaning: Meaning): string {
  if (meaning.kind === "formula") return TYPED.formula;
  const { kind, required, closing } = meaning;
  const words = [TYPED[kind]];
  if (required !== undefined) words.push(REQUIRED[required]);
  if (closing === true) words.push("Wajib sebelum Closed.");
  return words.join(" ");
}

/** What a header of so few points cannot show: the weight, and what a Tidak means. */
function criterionPrompt({ weight, criticalTo, fatal }: Criterion): string {
  const critical = criticalTo === undefined ? "" : `, kritis ${CRITICAL_WORDS[criticalTo]}`;
  const deadly = fatal ? " Fatal: satu Tidak membuat Hasil Tidak Lulus." : "";
  return `Ya, Tidak, atau N/A bila tidak dapat dinilai. Bobot ${weight}${critical}.${deadly}`;
}

const isCriterion = (key: F22Column["key"]): key is `criterion${number}` => key.startsWith("criterion");

/** At most 255 characters. `criteria` are the month's. */
export function f22Prompt(
  { key, criterion }: Pick<F22Column, "key" | "criterion">,
  criteria: readonly Criterion[],
): string | undefined {
  if (!isCriterion(key)) return PROMPTS[key] ?? promptByMeaning(COLUMNS[key]);
  const own = criteria[criterion ?? -1];
  return own && criterionPrompt(own);
}
