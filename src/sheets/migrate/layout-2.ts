/**
 * Layout 2: Beranda with figures, the scorecard with Bobot Berlaku, F-22 with its document block, groups and marks; before
 * the settings of due days, retention, own team and ISO edition. Written out, as layout 1 is.
 */
import { cellAddress } from "../layout/address";
import { monthLabel } from "../layout/month-names";
import { LAYOUT_1 } from "./layout-1";
import { headers, type PastLayout } from "./past-layout";

const CONTROL: readonly (readonly [string, string])[] = [
  ["Prosedur", "PROSEDUR MYSTERY CALLING IN.QCC.TDSCC.P-01 Rev. 02, berlaku 01 Agustus 2019"],
  [
    "Formulir",
    "FORM MONITORING PELAKSANAAN MYSTERY CALLING IN.QCC.TDSCC.F-22 REV.02, berlaku 01 Agustus 2019",
  ],
];

const FIGURES =
  "Bulan|Dihitung|Target|Status|Kepatuhan QCO ke QA|Kepatuhan QA ke SPV|Kepatuhan SPV ke QA|Langkah lewat batas|" +
  "Temuan terbuka|Tidak lulus|Materi tercakup|Skenario siap";

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

/** Words one below the other, or side by side, from a cell on; 0-based. */
const below = (row: number, column: number, words: readonly string[]): readonly [string, string][] =>
  words.map((text, index) => [cellAddress(row + index, column), text]);
const beside = (row: number, words: readonly string[]): readonly [string, string][] =>
  words.map((text, index) => [cellAddress(row, index), text]);

const home = (year: number): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ["A1", "MYSTERY CALLING"],
    ["A2", "Buku kerja setahun: satu lembar F-22 setiap bulan"],
    ...CONTROL.flatMap(([label, text], index) => beside(3 + index, [label, text])),
    ...beside(5, ["Tahun", String(year)]),
    ...beside(6, ["Penyimpanan", "1 tahun, Document Control"]),
    ["A9", "Bulan acuan"],
    ...beside(9, [...FIGURES.split("|"), "Laju bulan ini", "Posisi per"]),
    [
      "A12",
      "Rumus hidup dari lembar F-22 bulan itu. Nomor ganda dan baris salah lembar belum dikurangi: angka tepat bila Periksa tidak menemukan keduanya.",
    ],
    ["A14", `Bulan-bulan ${year}`],
    ...beside(14, [...FIGURES.split("|"), "Lembar F-22", "Laporan"]),
    ...below(
      15,
      0,
      Array.from({ length: 12 }, (_, index) => monthLabel(`${year}-${String(index + 1).padStart(2, "0")}`)),
    ),
    ["A28", "Angka dan tautan bulan muncul saat bulan itu dibuka; tautan laporan saat laporannya dibuat."],
    ["A30", "Lembar"],
    ...SHEETS.flatMap((line, index) => beside(30 + index, line)),
    ["A39", "Cara pakai"],
    ...below(39, 0, STEPS),
  ]);

export const LAYOUT_2: PastLayout = {
  tables: {
    ...LAYOUT_1.tables,
    TabelParameter: headers("Kode|Nama|Bobot|Kritis Untuk|Fatal|Berlaku Mulai|Bobot Berlaku"),
  },
  monthHeaders: LAYOUT_1.monthHeaders,
  home,
  folds: true,
  monthTop: (month) =>
    new Map([
      ...below(0, 0, ["F-22", "IN.QCC.TDSCC.F-22", "REV.02", monthLabel(month)]),
      ...below(0, 1, [
        "FORM MONITORING PELAKSANAAN MYSTERY CALLING",
        "No. Dokumen IN.QCC.TDSCC.F-22   ·   No. Revisi REV.02   ·   Tanggal Berlaku 01 Agustus 2019",
        `Bulan ${monthLabel(month)}   ·   Prosedur IN.QCC.TDSCC.P-01 Rev. 02, aktivitas 3–6: satu baris untuk satu panggilan`,
        "Ke Beranda",
      ]),
    ]),
  marks: [
    '=OR(#="Terlambat",#="Lewat Batas")',
    '=OR(#="Tidak Valid",#="Data Tidak Lengkap")',
    '=#="Jatuh Tempo Hari Ini"',
    '=#="Tepat Waktu"',
    '=#="Tidak Berlaku"',
    '=#="Tidak Lulus"',
    '=AND(COUNTA(#:#)>0,#="")',
    '=AND(#="Terhubung",#="")',
    '=AND(#="Ya",#="")',
    '=IF(ISERROR(#),TRUE,IF(ISNUMBER(#),OR(#<1,INT(#)>AcuanTanggal),#<>""))',
    '=IF(ISERROR(#),TRUE,IF(ISNUMBER(#),OR(#<1,INT(#)>AcuanTanggal,IF(ISNUMBER(#),INT(#)<INT(#),FALSE)),#<>""))',
    '=IF(ISERROR(#),TRUE,IF(ISNUMBER(#),OR(#<1),#<>""))',
  ],
};
