/** Every table but the months' F-22: where it stands and its columns. What a new workbook starts with: seeds.ts. */
import { CALIBRATION_TABLE } from "./calibration-table";
import type { TableLayout } from "./column";
import { DOCUMENTS_TABLE } from "./documents-table";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { DAY_OR_NONE, LOCAL_LEAVE_COLUMNS } from "./local-leave";
import { HISTORY_CAUSES_TABLE, HISTORY_TABLE, OPEN_ACTIONS_TABLE } from "./history-tables";
import { PLAN_TABLE } from "./plan-table";
import { SCORECARD_TABLE } from "./scorecard-table";
import { TABLE_NAMES } from "./names";
import { HOLIDAY_KINDS } from "./words";

const settingsTable: TableLayout = {
  name: TABLE_NAMES.settings,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Kunci", 128),
    column("Pengaturan", 168),
    column("Nilai", 112, "number"),
    column("Keterangan", 330),
  ],
  seed: [],
};

const agentTable: TableLayout = {
  name: TABLE_NAMES.agents,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("ID Agent", 76),
    column("Nama Agent", 150),
    column("Area", 60, "list", { list: "PilihanArea" }),
    column("Layanan", 112, "list", { list: "PilihanLayanan" }),
    column("Supervisor", 150),
    column("Aktif", 52, "list", { list: "PilihanYaTidak" }),
  ],
  seed: [],
};

/** The serial where the day counts as a holiday, else 0: text in a holiday range makes WORKDAY.INTL fail. */
const holidayCounts = `=IF(ISNUMBER(TabelLibur[[#This Row],[Tanggal]]),IF(IFERROR(TabelLibur[[#This Row],[Jenis]]="${HOLIDAY_KINDS.cutiBersama}",FALSE),IF(CutiBersamaLibur,INT(TabelLibur[[#This Row],[Tanggal]]),0),INT(TabelLibur[[#This Row],[Tanggal]])),0)`;

const holidayTable: TableLayout = {
  name: TABLE_NAMES.holidays,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Tanggal", 84, "date"),
    column("Keterangan", 240),
    column("Jenis", 104, "list", { list: "PilihanJenisLibur" }),
    column("Dasar", 200, "text", { prompt: "Keputusan yang menetapkannya, misalnya nomor SKB." }),
    column("Area", 60, "list", {
      list: "PilihanArea",
      prompt:
        "Kosong = libur bagi semua area. Diisi = libur bagi area itu saja; H+2 area lain tidak berubah.",
    }),
    column("Berlaku", 84, "formula", { formula: holidayCounts, numberFormat: DAY_OR_NONE }),
    ...LOCAL_LEAVE_COLUMNS,
  ],
  seed: [],
};

const materialTable: TableLayout = {
  name: TABLE_NAMES.materials,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Kode", 64),
    column("Jenis Materi", 92, "list", { list: "PilihanMateri" }),
    column("Topik", 220),
    column("Jawaban Benar", 320),
    column("Berlaku Mulai", 84, "date"),
    column("Berlaku Sampai", 84, "date"),
  ],
  seed: [],
};

const scenarioTable: TableLayout = {
  name: TABLE_NAMES.scenarios,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Kode", 64),
    column("Versi", 48),
    column("Kode Materi", 76),
    column("Skenario", 320),
    column("Batas Waktu", 84, "date"),
    column("Tanggal Selesai", 84, "date"),
    column("Berlaku Mulai", 84, "date"),
    column("Berlaku Sampai", 84, "date"),
  ],
  seed: [],
};

const recommendationTable: TableLayout = {
  name: TABLE_NAMES.recommendations,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("No.", 40),
    column("Bulan", 60),
    column("Departemen", 84),
    column("Rekomendasi", 300),
    column("Dasar", 180),
    column("Jenis", 84, "text", { prompt: "Korektif atau Preventif." }),
    column("Mutu (1–5)", 60, "integer"),
    column("Batas Waktu", 84, "date"),
    column("Ditindaklanjuti", 84, "date"),
    column("Hasil", 200),
    column("Akar", 112, "list", { list: "PilihanAkar" }),
    column("Sampel Dasar", 180, "text", { prompt: "No. Sampel yang mendasarinya, dipisahkan koma." }),
  ],
  seed: [],
};

/** Who got which of the month's documents, how, and when: activities 7 to 9 end with it. */
const distributionTable: TableLayout = {
  name: TABLE_NAMES.distribution,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Bulan", 60),
    column("Dokumen", 84, "text", { prompt: "Laporan, Rekap, atau Analisa." }),
    column("Versi", 48, "integer"),
    column("Penerima", 150),
    column("Bagian", 84),
    column("Cara", 84, "text", { prompt: "Misalnya email, SharePoint, atau cetak." }),
    column("Tanggal Kirim", 84, "date"),
    column("Tanggal Terima", 84, "date"),
    column("Oleh", 120),
    column("Catatan", 200),
  ],
  seed: [],
};

const logTable: TableLayout = {
  name: TABLE_NAMES.log,
  row: FIXED_HEADER_ROW,
  column: 0,
  columns: [
    column("Tanggal", 84, "date"),
    column("Tindakan", 160),
    column("Lembar", 120),
    column("Rincian", 320),
    column("Versi Add-in", 84),
    column("Waktu", 60, "time"),
    column("Oleh", 120),
  ],
  seed: [],
};

/** Which months have an F-22 sheet and the pass mark each was made with. */
const monthTable: TableLayout = {
  name: TABLE_NAMES.months,
  row: 14,
  column: 0,
  columns: [column("Bulan", 76), column("Nilai Lulus", 76, "number")],
  seed: [],
};

/** Each month's frozen scorecard: for the auditor (ISO 7.5.1) and for reading the month again. */
const monthCriteriaTable: TableLayout = {
  name: TABLE_NAMES.monthCriteria,
  row: 14,
  column: 4,
  columns: [
    column("Bulan", 76),
    column("Kode", 48),
    column("Nama", 240),
    column("Bobot", 48, "number"),
    column("Kritis Untuk", 76),
    column("Fatal", 48),
  ],
  seed: [],
};

export const TABLES = {
  settings: settingsTable,
  criteria: SCORECARD_TABLE,
  agents: agentTable,
  holidays: holidayTable,
  materials: materialTable,
  scenarios: scenarioTable,
  recommendations: recommendationTable,
  distribution: distributionTable,
  plan: PLAN_TABLE,
  calibration: CALIBRATION_TABLE,
  documents: DOCUMENTS_TABLE,
  history: HISTORY_TABLE,
  openActions: OPEN_ACTIONS_TABLE,
  historyCauses: HISTORY_CAUSES_TABLE,
  log: logTable,
  months: monthTable,
  monthCriteria: monthCriteriaTable,
} as const;
