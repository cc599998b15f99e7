/**
 * Layout 1, of version 0.1.0's first workbooks: Beranda without figures, the scorecard without Bobot Berlaku, F-22
 * without folding groups. Written out rather than derived, since what is declared today goes on changing.
 */
import { cellAddress } from "../layout/address";
import { monthLabel } from "../layout/month-names";
import { headers, type PastLayout } from "./past-layout";

const SHEETS: readonly (readonly [name: string, subtitle: string])[] = [
  [
    "Pengaturan",
    "Setelan, kartu skor dan daftar pilihan; satu tabel untuk satu daftar, tambahkan isi tepat di bawahnya",
  ],
  ["Agen", "Satu baris untuk satu agent; Nama Agent dan Supervisor di F-22 berasal dari sini"],
  ["Libur", "Dipakai pada aturan hari kerja; tambahkan tahun baru tepat di bawah tabel"],
  ["Materi", "Aktivitas 1 (QA → QCO): materi meliputi informasi, permintaan atau komplain"],
  ["Skenario", "Aktivitas 2 (QA → QCO): siap sebelum panggilan pertama bulan itu"],
  ["Rekomendasi", "Aktivitas 9 (QA → departemen terkait): setiap rekomendasi dan tindak lanjutnya"],
  ["Log", "Apa yang dikerjakan melalui add-in"],
];

const STEPS: readonly string[] = [
  "1. Isi Pengaturan, Agen, Materi dan Skenario; hari libur 2025 dan 2026 sudah ada.",
  "2. Buka bulan dari tab Mystery Calling, lalu isi satu baris F-22 untuk setiap panggilan.",
  "3. Periksa, perbaiki temuan, lalu klik Buat laporan bulanan.",
  "Peran di buku kerja ini adalah panduan, bukan pembatas akses: aturlah akses dengan izin SharePoint.",
];

/** 0-based: a month's link stood in D6 … D17. */
const MONTHS = { row: 5, column: 3 } as const;

function home(year: number): ReadonlyMap<string, string> {
  const months = Array.from({ length: 12 }, (_, index): [string, string] => [
    cellAddress(MONTHS.row + index, MONTHS.column),
    monthLabel(`${year}-${String(index + 1).padStart(2, "0")}`),
  ]);
  return new Map<string, string>([
    ["A1", "MYSTERY CALLING"],
    ["A2", "Buku kerja setahun: satu lembar F-22 setiap bulan"],
    ["A4", "Prosedur"],
    ["B4", "PROSEDUR MYSTERY CALLING IN.QCC.TDSCC.P-01 Rev. 02, berlaku 01 Agustus 2019"],
    ["A5", "Formulir"],
    ["B5", "FORM MONITORING PELAKSANAAN MYSTERY CALLING IN.QCC.TDSCC.F-22 REV.02, berlaku 01 Agustus 2019"],
    ["A6", "Tahun"],
    ["B6", String(year)],
    ["A7", "Penyimpanan"],
    ["B7", "1 tahun, Document Control"],
    ["D4", "Bulan"],
    ["D5", "Setiap bulan yang dibuka mendapat tautan di sini."],
    ["A10", "Lembar"],
    ...SHEETS.flatMap(([name, subtitle], index): [string, string][] => [
      [cellAddress(10 + index, 0), name],
      [cellAddress(10 + index, 1), subtitle],
    ]),
    ["A19", "Cara pakai"],
    ...STEPS.map((step, index): [string, string] => [cellAddress(19 + index, 0), step]),
    ...months,
  ]);
}

export const LAYOUT_1: PastLayout = {
  tables: {
    TabelSetelan: headers("Kunci|Pengaturan|Nilai|Keterangan"),
    TabelParameter: headers("Kode|Nama|Bobot|Kritis Untuk|Fatal|Berlaku Mulai"),
    DaftarArea: headers("Area|Zona Waktu|Kuota Area"),
    DaftarLayanan: headers("Layanan"),
    DaftarPetugas: headers("Pelaksana|Peran Petugas|Kuota Petugas"),
    DaftarPeran: headers("Peran"),
    DaftarJenisMateri: headers("Jenis Materi"),
    DaftarStatusPanggilan: headers("Status Panggilan"),
    DaftarTanda: headers("Tanda"),
    DaftarYaTidak: headers("Ketidaksesuaian"),
    DaftarKategori: headers("Kategori Temuan"),
    DaftarStatus: headers("Status"),
    DaftarJenisLibur: headers("Jenis Libur"),
    DaftarKritis: headers("Kritis Terhadap"),
    TabelAgen: headers("ID Agent|Nama Agent|Area|Layanan|Supervisor|Aktif"),
    TabelLibur: headers("Tanggal|Keterangan|Jenis|Berlaku"),
    TabelMateri: headers("Kode|Jenis Materi|Topik|Jawaban Benar|Berlaku Mulai|Berlaku Sampai"),
    TabelSkenario: headers(
      "Kode|Versi|Kode Materi|Skenario|Batas Waktu|Tanggal Selesai|Berlaku Mulai|Berlaku Sampai",
    ),
    TabelRekomendasi: headers(
      "No.|Bulan|Departemen|Rekomendasi|Dasar|Jenis|Mutu (1–5)|Batas Waktu|Ditindaklanjuti|Hasil",
    ),
    TabelLog: headers("Tanggal|Tindakan|Lembar|Rincian|Versi Add-in"),
    TabelBulan: headers("Bulan|Nilai Lulus"),
    TabelSkorBulan: headers("Bulan|Kode|Nama|Bobot|Kritis Untuk|Fatal"),
  },
  monthHeaders: headers(
    "No. Sampel|Area|Layanan|Nomor Tujuan|Tanggal Panggilan|Jam Mulai|Durasi (detik)|Pelaksana|Peran|ID Agent|" +
      "Nama Agent|Supervisor|Jenis Materi|Kode Skenario|Versi Skenario|Status Panggilan|ID Rekaman|Nilai|Hasil|" +
      "Ketidaksesuaian|Tanggal Temuan|Kategori Temuan|Uraian Temuan|Feedback QCO ke QA|Rekomendasi QCO|" +
      "Feedback QA ke SPV|Rekomendasi QA|Tindak Lanjut SPV ke QA|Hasil Tindak Lanjut|Batas QCO|Batas QA|Batas SPV|" +
      "Status QCO|Status QA|Status SPV|Akar Masalah|Koreksi|Tindakan Korektif|PIC|Target Selesai|Tanggal Selesai|" +
      "Verifikasi Efektivitas|Status|Disetujui QA|Tanggal Persetujuan|Catatan",
  ),
  home,
  folds: false,
  monthTop: (month) =>
    new Map([
      ["A1", "FORM MONITORING PELAKSANAAN MYSTERY CALLING"],
      [
        "A2",
        "No. Dokumen IN.QCC.TDSCC.F-22 REV.02 · Berlaku 01 Agustus 2019 · Prosedur IN.QCC.TDSCC.P-01 Rev. 02",
      ],
      ["A3", `Bulan ${monthLabel(month)}`],
    ]),
  marks: [
    '=OR(#="Terlambat",#="Lewat Batas")',
    '=OR(#="Tidak Valid",#="Data Tidak Lengkap")',
    '=#="Jatuh Tempo Hari Ini"',
    '=#="Tepat Waktu"',
    '=#="Tidak Lulus"',
    '=AND(#<>"",#="")',
    '=AND(#<>"",#="Terhubung",#="")',
    '=AND(#<>"",NOT(ISNUMBER(#)))',
  ],
};
