/** What the fixed sheets, their tables and lists are called: all that reading needs of them. What stands in them: fixed-sheets.ts. */
import type { ListName } from "./column";

export const HOME_SHEET = "Beranda";
export const SETTINGS_SHEET = "Pengaturan";
export const SYSTEM_SHEET = "Sistem";
export const LOG_SHEET = "Log";
export const PLAN_SHEET = "Rencana";
export const CALIBRATION_SHEET = "Kalibrasi";
export const DOCUMENTS_SHEET = "Dokumen";
export const HISTORY_SHEET = "Riwayat";

/** In the order of their tabs. */
export const FIXED_SHEET_NAMES: readonly string[] = [
  HOME_SHEET,
  SETTINGS_SHEET,
  "Agen",
  "Libur",
  "Materi",
  "Skenario",
  PLAN_SHEET,
  CALIBRATION_SHEET,
  "Rekomendasi",
  "Distribusi",
  DOCUMENTS_SHEET,
  HISTORY_SHEET,
  LOG_SHEET,
  SYSTEM_SHEET,
];

/** The tables but the lists and the months'. */
export const TABLE_NAMES = {
  settings: "TabelSetelan",
  criteria: "TabelParameter",
  agents: "TabelAgen",
  holidays: "TabelLibur",
  materials: "TabelMateri",
  scenarios: "TabelSkenario",
  recommendations: "TabelRekomendasi",
  distribution: "TabelDistribusi",
  plan: "TabelRencana",
  calibration: "TabelKalibrasi",
  documents: "TabelDokumen",
  history: "TabelRiwayat",
  openActions: "TabelSisaTindakan",
  historyCauses: "TabelRiwayatSebab",
  log: "TabelLog",
  months: "TabelBulan",
  monthCriteria: "TabelSkorBulan",
} as const;

/** The tables that actions add rows to. What gathers recommendations looks below their table itself. */
export const GROWING_TABLES: readonly string[] = [
  TABLE_NAMES.log,
  TABLE_NAMES.months,
  TABLE_NAMES.monthCriteria,
  TABLE_NAMES.calibration,
  TABLE_NAMES.criteria,
  TABLE_NAMES.plan,
  TABLE_NAMES.holidays,
  TABLE_NAMES.distribution,
  TABLE_NAMES.documents,
];

/** Each list's table, and the header of the column that holds its items. */
export const LIST_TABLE_NAMES: Readonly<Record<ListName, { readonly table: string; readonly item: string }>> =
  {
    PilihanArea: { table: "DaftarArea", item: "Area" },
    PilihanLayanan: { table: "DaftarLayanan", item: "Layanan" },
    PilihanPetugas: { table: "DaftarPetugas", item: "Pelaksana" },
    PilihanPeran: { table: "DaftarPeran", item: "Peran" },
    PilihanMateri: { table: "DaftarJenisMateri", item: "Jenis Materi" },
    PilihanPanggilan: { table: "DaftarStatusPanggilan", item: "Status Panggilan" },
    PilihanTanda: { table: "DaftarTanda", item: "Tanda" },
    PilihanYaTidak: { table: "DaftarYaTidak", item: "Ketidaksesuaian" },
    PilihanKategori: { table: "DaftarKategori", item: "Kategori Temuan" },
    PilihanStatus: { table: "DaftarStatus", item: "Status" },
    PilihanJenisLibur: { table: "DaftarJenisLibur", item: "Jenis Libur" },
    PilihanKritis: { table: "DaftarKritis", item: "Kritis Terhadap" },
    PilihanAlasan: { table: "DaftarAlasan", item: "Alasan Tanpa Temuan" },
    PilihanAkar: { table: "DaftarAkar", item: "Kategori Akar" },
    PilihanKeberatan: { table: "DaftarKeberatan", item: "Keberatan" },
  };
