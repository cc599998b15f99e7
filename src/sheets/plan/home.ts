/** Beranda as edits: document control, the as-of month at a glance, a line for each month of the year, and links. */
import { type Month } from "../../sop";
import type { CellLook, Edit } from "../edits/edit";
import { FORM, PROCEDURE } from "../layout/document";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { HOME_SHEET } from "../layout/names";
import {
  FIGURE_LOOK,
  HOME_COLUMNS,
  HOME_FIRST_MONTH_ROW,
  HOME_HIDDEN,
  HOME_LINKS_ROW,
  HOME_MONTH_HEADER_ROW,
  HOME_REMARK,
  HOME_ROWS,
  NOW_FORMATS,
  NOW_HEADERS,
  nowFormulas,
  nowRemark,
  REACHED,
  retentionFormula,
} from "../layout/home";
import { cellAddress } from "../layout/address";
import { BIG_NUMBER, HEADER, LABEL, MARKS, NOTE, SECTION } from "../layout/looks";
import { monthLabel } from "../layout/month-names";
import { remark } from "./home-lines";

const STEPS: readonly string[] = [
  "1. Isi lembar Pengaturan, Agen, Materi, dan Skenario; hari libur 2025 dan 2026 sudah ada.",
  "2. Buka bulan dari tab Mystery Calling, lalu isi satu baris F-22 untuk setiap panggilan.",
  "3. Klik Periksa, perbaiki masalah yang ditemukan, lalu klik Buat laporan bulanan.",
  "Peran di buku kerja ini adalah panduan, bukan pembatas akses: aturlah akses dengan izin SharePoint.",
];

const sheet = HOME_SHEET;
const WIDTH = HOME_COLUMNS.length;
const columnOf = (header: string): number => HOME_COLUMNS.findIndex((column) => column.header === header);

const look = (row: number, column: number, rows: number, columns: number, how: CellLook): Edit => ({
  kind: "look",
  sheet,
  box: { row, column, rows, columns },
  look: how,
});
const section = (row: number, title: string): readonly Edit[] => [
  { kind: "cells", sheet, row, column: 0, values: [[title]] },
  look(row, 0, 1, WIDTH, SECTION),
];
const note = (row: number, text: string): readonly Edit[] => [
  { kind: "cells", sheet, row, column: 0, values: [[text]] },
  look(row, 0, 1, 1, { ...NOTE, wrap: false }),
];

/** Formulas here name other cells, so `planSetUp` sends them after the names. */
export function planHome(year: number): readonly Edit[] {
  return [
    ...planControl(year),
    ...planNow(),
    ...planMonths(year),
    ...planLinks(),
    {
      kind: "widths",
      sheet,
      column: 0,
      widths: [...HOME_COLUMNS, HOME_REMARK].map((column) => column.width),
    },
    {
      kind: "hideColumns",
      sheet,
      column: HOME_HIDDEN.column,
      columns: HOME_HIDDEN.columns,
      hidden: true,
    },
  ];
}

function planControl(year: number): readonly Edit[] {
  const control: readonly (readonly [string, string | number | null])[] = [
    [
      "Prosedur",
      `${PROCEDURE.title} ${PROCEDURE.number} Rev. ${PROCEDURE.revision}, berlaku ${PROCEDURE.effective}`,
    ],
    ["Formulir", `${FORM.title} ${FORM.number} ${FORM.revision}, berlaku ${FORM.effective}`],
    ["Tahun", year],
    ["Penyimpanan", null],
  ];
  const row = HOME_ROWS.control;
  return [
    { kind: "cells", sheet, row, column: 0, values: control },
    { kind: "cells", sheet, row: row + control.length - 1, column: 1, values: [[retentionFormula()]] },
    look(row, 0, control.length, 1, LABEL),
    look(row, 1, control.length, 1, { horizontal: "Left", indent: 1 }),
  ];
}

function planNow(): readonly Edit[] {
  const { nowTitle, nowHeader, now } = HOME_ROWS;
  return [
    ...section(nowTitle, "Bulan acuan"),
    { kind: "cells", sheet, row: nowHeader, column: 0, values: [NOW_HEADERS] },
    look(nowHeader, 0, 1, WIDTH, HEADER),
    { kind: "rowHeight", sheet, row: nowHeader, height: 32 },
    ...NOW_FORMATS.flatMap((numberFormat, column): Edit[] =>
      numberFormat === undefined ? [] : [look(now, column, 1, 1, { numberFormat })],
    ),
    look(now, 0, 1, WIDTH, { ...FIGURE_LOOK, ...BIG_NUMBER, border: "all" }),
    look(now, 0, 1, 1, { horizontal: "Left", size: 12 }),
    look(now, 3, 1, 1, { size: 11 }),
    // Words and a date, which would not fit as big as a number.
    ...["Materi tercakup", "Skenario siap", "Laporan"].map((header) =>
      look(now, columnOf(header), 1, 1, { size: 11 }),
    ),
    { kind: "rowHeight", sheet, row: now, height: 28 },
    { kind: "cells", sheet, row: now, column: 0, values: [nowFormulas()] },
    ...note(
      HOME_ROWS.note,
      "Dihitung langsung dari lembar F-22 bulan itu, dengan aturan Laporan. Hanya Laporan yang mengenali nomor dari lembar bulan lain dan sel rumus yang ditimpa.",
    ),
    ...note(
      HOME_ROWS.note + 1,
      "Skenario siap menilai versi yang dipakai bulan itu; Laporan membebankan keterlambatan hanya pada bulan asal skenario.",
    ),
    remark(now, nowRemark()),
    remarkLook(now, 1),
    ...planMarks(now, 1),
  ];
}

const remarkLook = (row: number, rows: number): Edit =>
  look(row, HOME_REMARK.column, rows, 1, { ...NOTE, wrap: true, vertical: "Center" });

function planMonths(year: number): readonly Edit[] {
  const months = Array.from(
    { length: 12 },
    (_, index): Month => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  const row = HOME_FIRST_MONTH_ROW;
  return [
    ...section(HOME_ROWS.monthTitle, `Bulan-bulan ${year}`),
    {
      kind: "cells",
      sheet,
      row: HOME_MONTH_HEADER_ROW,
      column: 0,
      values: [HOME_COLUMNS.map((column) => column.header)],
    },
    look(HOME_MONTH_HEADER_ROW, 0, 1, WIDTH, HEADER),
    { kind: "rowHeight", sheet, row: HOME_MONTH_HEADER_ROW, height: 32 },
    {
      kind: "cells",
      sheet,
      row: HOME_MONTH_HEADER_ROW,
      column: HOME_REMARK.column,
      values: [[HOME_REMARK.header]],
    },
    look(HOME_MONTH_HEADER_ROW, HOME_REMARK.column, 1, 1, HEADER),
    remarkLook(row, 12),
    {
      kind: "cells",
      sheet,
      row: HOME_MONTH_HEADER_ROW,
      column: HOME_HIDDEN.column,
      values: [[HOME_HIDDEN.header]],
    },
    look(row, 0, 12, 1, { numberFormat: "@" }),
    ...HOME_COLUMNS.flatMap(({ numberFormat }, column): Edit[] =>
      numberFormat === undefined ? [] : [look(row, column, 12, 1, { numberFormat })],
    ),
    look(row, 1, 12, WIDTH - 1, { horizontal: "Center" }),
    look(row, 0, 12, WIDTH, { border: "rows" }),
    { kind: "cells", sheet, row, column: 0, values: months.map((month) => [monthLabel(month)]) },
    ...note(
      row + 12,
      "Angka dan tautan bulan muncul saat bulan itu dibuka; tautan laporan saat laporannya dibuat.",
    ),
    ...planMarks(row, 12),
  ];
}

/** Reached or behind, and what is open, in some lines of figures; told apart by hand as well as by shade. */
function planMarks(row: number, rows: number): readonly Edit[] {
  const mark = (header: string, formula: (cell: string) => string, how: CellLook): Edit => {
    const column = columnOf(header);
    return {
      kind: "conditionalFormat",
      sheet,
      box: { row, column, rows, columns: 1 },
      formula: formula(cellAddress(row, column)),
      look: how,
    };
  };
  return [
    mark("Status", (cell) => `=${cell}="${REACHED}"`, MARKS.good),
    mark("Status", (cell) => `=LEFT(${cell},6)="Kurang"`, MARKS.warning),
    mark("Langkah lewat batas", (cell) => `=IF(ISNUMBER(${cell}),${cell}>0,FALSE)`, MARKS.bad),
    mark("Belum Closed", (cell) => `=IF(ISNUMBER(${cell}),${cell}>0,FALSE)`, MARKS.warning),
  ];
}

function planLinks(): readonly Edit[] {
  const links = FIXED_SHEETS.filter((layout) => !layout.hidden && layout.name !== HOME_SHEET);
  const row = HOME_LINKS_ROW + 2;
  const stepRow = row + links.length + 1;
  return [
    ...section(row - 1, "Lembar"),
    ...links.flatMap((layout, index): readonly Edit[] => [
      { kind: "link", sheet, row: row + index, column: 0, to: `'${layout.name}'!A1`, text: layout.name },
      { kind: "cells", sheet, row: row + index, column: 1, values: [[layout.subtitle]] },
    ]),
    ...section(stepRow, "Cara pakai"),
    { kind: "cells", sheet, row: stepRow + 1, column: 0, values: STEPS.map((step) => [step]) },
  ];
}
