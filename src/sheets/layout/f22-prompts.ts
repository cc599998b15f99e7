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

const DUE = "Tanggal batas waktu langkah ini. Dihitung otomatis; jangan diubah.";
const VERDICT = "Status H+2 langkah ini. Dihitung otomatis; jangan diubah.";

const BY = "Diisi saat langkah ini disimpan di panel; tidak wajib.";

const PROMPTS: Readonly<Partial<Record<Column, string>>> = {
  noFindingReason: "Wajib bila Tidak Lulus dan Ketidaksesuaian bukan Ya. Pilih dari daftar.",
  rootCategory: "Kelompok akar masalah. Pilih dari daftar.",
  qcoBy: BY,
  qaBy: BY,
  supervisorBy: BY,
  sampleNumber: "Nomor diberikan add-in. Kosongkan saat mengisi sendiri; jangan dipakai dua kali.",
  area: "Area agent yang ditelepon. Pilih dari daftar.",
  service: "Layanan yang ditelepon. Pilih dari daftar.",
  destinationNumber: "Nomor yang ditelepon. Nol di depan tetap disimpan.",
  callDate: "Tanggal panggilan, misalnya 15/07/2026; tidak sesudah Tanggal Acuan. Menentukan bulan sampel.",
  startTime: "Waktu setempat area, misalnya 09:30.",
  executor: "Pelaksana yang menelepon; bukan agent yang ditelepon. Daftarnya di Pengaturan.",
  role: "QCO; TL dan SPV boleh membantu (kebijakan 5.2), sebaiknya bukan untuk timnya sendiri.",
  agentId: "ID yang ada di lembar Agen. Wajib bila panggilan Terhubung.",
  agentName: "Boleh dikosongkan: “Lengkapi dari daftar” mengisinya dari lembar Agen.",
  supervisor: "Boleh dikosongkan: “Lengkapi dari daftar” mengisinya dari lembar Agen.",
  material:
    "Informasi, Permintaan, atau Komplain; setiap jenis sekurang-kurangnya sekali sebulan (aktivitas 1).",
  scenario: "Kode di lembar Skenario yang berlaku pada tanggal panggilan.",
  scenarioVersion:
    "Boleh dikosongkan: “Lengkapi dari daftar” mengisi versi yang berlaku pada tanggal panggilan.",
  callStatus: "Yang dihitung sebagai sampel diatur di Pengaturan; nilai awalnya Terhubung saja.",
  recordingId: "Nomor rekaman VRS; satu rekaman untuk satu panggilan.",
  nonconformity: "Ya bila ada temuan; batas waktu H+2 dihitung sejak Tanggal Temuan.",
  findingDate: "Wajib bila Ketidaksesuaian Ya; tidak sebelum panggilan dan tidak sesudah Tanggal Acuan.",
  findingCategory: "Kritis bagi Pelanggan, Bisnis, atau Kepatuhan; selain itu Non-kritis.",
  findingText: "Apa yang tidak sesuai, dalam satu atau dua kalimat.",
  qcoToQaDone: "Aktivitas 4: tanggal QCO menyampaikan feedback ke QA. Kosongkan bila belum.",
  qcoRecommendation: "Yang disarankan QCO kepada QA.",
  qaToSupervisorDone: "Aktivitas 5: tanggal QA meneruskan feedback ke supervisor. Kosongkan bila belum.",
  qaRecommendation: "Yang diteruskan QA kepada supervisor.",
  supervisorToQaDone: "Aktivitas 6: tanggal supervisor melaporkan tindak lanjut ke QA. Kosongkan bila belum.",
  followUpResult: "Apa yang sudah dilakukan bersama agent.",
  rootCause: "Mengapa hal itu dapat terjadi.",
  correction: "Apa yang segera diperbaiki pada kejadian ini. Wajib sebelum Closed.",
  correctiveAction: "Apa yang mencegahnya terulang. Wajib sebelum Closed.",
  personInCharge: "Siapa yang mengerjakannya.",
  targetDate: "Tanggal yang direncanakan, misalnya 31/07/2026.",
  completedDate: "Tanggal tindakan selesai. Wajib sebelum Closed.",
  effectivenessCheck: "Bukti bahwa tindakan berhasil. Wajib sebelum Closed.",
  status:
    "Kosong berarti Open. Closed hanya bila Koreksi, Tindakan Korektif, Tanggal Selesai, dan Verifikasi Efektivitas terisi.",
  approvedBy: "Nama QA yang menyetujui baris ini.",
  approvalDate: "Tanggal baris ini disetujui.",
  note: "Apa pun yang perlu diingat; tidak memengaruhi hitungan.",
  openRecording:
    "Membuka rekaman ini bila Alamat rekaman di Pengaturan terisi. Dihitung otomatis; jangan diubah.",
  acknowledgedDate: "Tanggal agent menyatakan sudah mengetahui temuan ini. Kosongkan bila belum.",
  objection:
    "Diajukan oleh supervisor; QA memutuskan Diterima, Ditolak, atau Sebagian. Kosong = tanpa keberatan.",
  objectionDate: "Tanggal keberatan diajukan. H+2 tetap berjalan.",
  objectionBy: "Nama yang mengajukan keberatan.",
  objectionReason: "Apa yang menurut supervisor tidak tepat, dan mengapa.",
  objectionDecision: "Keputusan QA dengan alasannya.",
  objectionDecisionDate: "Tanggal QA memutuskan.",
  score: "0–100 dari kriteria yang dinilai; kosong bila belum lengkap. Dihitung otomatis; jangan diubah.",
  result:
    "Tidak Lulus bila Nilai di bawah nilai lulus atau satu kriteria fatal bernilai Tidak. Dihitung otomatis; jangan diubah.",
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
  date: "Tanggal, misalnya 15/07/2026.",
  time: "Jam, misalnya 09:30.",
  integer: "Bilangan bulat, 0 atau lebih.",
  formula: "Dihitung otomatis; jangan diubah.",
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
  const critical = criticalTo === undefined ? "" : `, kritis bagi ${CRITICAL_WORDS[criticalTo]}`;
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
