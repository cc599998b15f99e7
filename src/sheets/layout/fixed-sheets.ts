/** The sheets that every workbook has, in their order: titles, tab colours, and which tables stand on them. */
import type { ListName, TableLayout } from "./column";
import { LIST_TABLES } from "./list-tables";
import { TABLES } from "./fixed-tables";
import {
  CALIBRATION_SHEET,
  DOCUMENTS_SHEET,
  HISTORY_SHEET,
  HOME_SHEET,
  LOG_SHEET,
  PLAN_SHEET,
  SETTINGS_SHEET,
  SYSTEM_SHEET,
} from "./names";

export interface SheetLayout {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly tabColor: string;
  readonly hidden: boolean;
  readonly tables: readonly TableLayout[];
}

const sheet = (
  name: string,
  title: string,
  subtitle: string,
  tabColor: string,
  tables: readonly TableLayout[],
): SheetLayout => ({ name, title, subtitle, tabColor, hidden: false, tables });

export const FIXED_SHEETS: readonly SheetLayout[] = [
  sheet(HOME_SHEET, "MYSTERY CALLING", "Buku kerja setahun: satu lembar F-22 setiap bulan", "#1F4E79", []),
  sheet(
    SETTINGS_SHEET,
    "PENGATURAN",
    "Pengaturan, kartu skor, dan daftar pilihan; satu tabel untuk satu daftar, tambahkan isi tepat di bawahnya",
    "#7F7F7F",
    [TABLES.settings, TABLES.criteria, ...LIST_TABLES],
  ),
  sheet(
    "Agen",
    "AGEN",
    "Satu baris untuk satu agent; Nama Agent dan Supervisor di F-22 berasal dari sini",
    "#7F7F7F",
    [TABLES.agents],
  ),
  sheet(
    "Libur",
    "HARI LIBUR",
    "Dipakai pada aturan hari kerja; tambahkan tahun baru tepat di bawah tabel",
    "#7F7F7F",
    [TABLES.holidays],
  ),
  sheet(
    "Materi",
    "MATERI MYSTERY CALLING",
    "Aktivitas 1 (QA → QCO): materi meliputi informasi, permintaan, atau komplain",
    "#548235",
    [TABLES.materials],
  ),
  sheet(
    "Skenario",
    "SKENARIO MYSTERY CALLING",
    "Aktivitas 2 (QA → QCO): siap sebelum panggilan pertama bulan itu",
    "#548235",
    [TABLES.scenarios],
  ),
  sheet(
    PLAN_SHEET,
    "RENCANA PANGGILAN",
    "Aktivitas 3 (QCO): siapa menelepon siapa, kapan, dengan skenario apa; disusun oleh add-in",
    "#548235",
    [TABLES.plan],
  ),
  sheet(
    CALIBRATION_SHEET,
    "KALIBRASI",
    "Apakah para penilai menilai sama: satu baris untuk satu penilai dan satu rekaman; tidak dihitung sebagai sampel",
    "#548235",
    [TABLES.calibration],
  ),
  sheet(
    "Rekomendasi",
    "REKOMENDASI",
    "Aktivitas 9 (QA → departemen terkait): setiap rekomendasi dan tindak lanjutnya",
    "#BF8F00",
    [TABLES.recommendations],
  ),
  sheet(
    "Distribusi",
    "DISTRIBUSI",
    "Siapa menerima laporan, rekap, dan analisa yang mana, dan kapan (aktivitas 7–9)",
    "#BF8F00",
    [TABLES.distribution],
  ),
  sheet(
    DOCUMENTS_SHEET,
    "DOKUMEN",
    "Dokumen dan catatan yang disimpan: nomor, revisi, tempat, dan sampai kapan (prosedur butir 9 dan 10)",
    "#7F7F7F",
    [TABLES.documents],
  ),
  sheet(
    HISTORY_SHEET,
    "RIWAYAT",
    "Angka bulan-bulan dari buku tahun lalu, dan tindakan yang belum selesai di sana; ditulis oleh add-in",
    "#7F7F7F",
    [TABLES.history, TABLES.openActions, TABLES.historyCauses],
  ),
  sheet(LOG_SHEET, "LOG", "Apa yang dikerjakan melalui add-in", "#7F7F7F", [TABLES.log]),
  {
    ...sheet(SYSTEM_SHEET, "SISTEM", "Dipakai rumus dan add-in; jangan diubah", "#7F7F7F", [
      TABLES.months,
      TABLES.monthCriteria,
    ]),
    hidden: true,
  },
];

/** A validation's name and the table column it stands for. */
export const LIST_NAMES: readonly { readonly name: ListName; readonly formula: string }[] = LIST_TABLES.map(
  (table) => ({
    name: table.list,
    formula: `=${table.name}[${table.itemHeader}]`,
  }),
);
