/** Beranda as edits: document control, the as-of month at a glance, a line for each month of the year, and links. */
import { type Month } from "../../sop";
import type { CellLook, Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
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
  HOME_PLACE,
  HOME_REMARK,
  HOME_ROWS,
  hiddenFormulas,
  homeRowOf,
  monthFormulas,
  NOW_FORMATS,
  NOW_HEADERS,
  nowFormulas,
  nowRemark,
  REACHED,
  remarkFormula,
  retentionFormula,
} from "../layout/home";
import { planOutside } from "./home-outside";
import { cellAddress } from "../layout/address";
import { BIG_NUMBER, HEADER, LABEL, MARKS, NOTE, SECTION } from "../layout/looks";
import { monthLabel, monthSheetName } from "../layout/month-names";
import { reportSheetName } from "../layout/report-kinds";
import { sameFormula } from "../damage/formula-text";
import type { RawCell } from "../snapshot/parse-cell";
import type { Foundation } from "../snapshot/workbook-snapshot";

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

const remark = (row: number, formula: string, expect: readonly Expectation[] = []): Edit => ({
  kind: "cells",
  sheet,
  row,
  column: HOME_REMARK.column,
  values: [[formula]],
  expect,
});
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

/**
 * A month's line, written when the month is opened, since a formula cannot name a table that is not there yet. Its
 * place follows from its month alone, so that two people opening months never clash.
 */
export function planMonthLink(month: Month, sheetName: string, year: number): readonly Edit[] {
  const row = homeRowOf(month, year);
  if (row === undefined) return [];
  return [...lineFormulas(month, row), link(row, HOME_PLACE.sheetLink, sheetName)];
}

/** Its hidden cells first: the figures rest on them. */
const lineFormulas = (month: Month, row: number, expect: readonly Expectation[] = []): readonly Edit[] => [
  {
    kind: "cells",
    sheet,
    row,
    column: HOME_HIDDEN.column,
    values: [hiddenFormulas(month, row)],
    expect,
  },
  { kind: "cells", sheet, row, column: 1, values: [monthFormulas(month, row)], expect },
  remark(row, remarkFormula(month, row), expect),
];

/** The same for its report. */
export function planReportLink(month: Month, year: number): readonly Edit[] {
  const row = homeRowOf(month, year);
  return row === undefined ? [] : [link(row, HOME_PLACE.reportLink, reportSheetName("Laporan", month))];
}

/**
 * The same for a month that is being opened, in the line that says its name, or in one of its own below where it is of
 * another year; nothing where its line is gone.
 */
export function planHomeMonth(
  { homeLines, year }: Pick<Foundation, "homeLines" | "year">,
  month: Month,
): readonly Edit[] {
  const row = homeLines.lastIndexOf(monthLabel(month));
  if (row < 0)
    return planOutside({ homeLines, year }, month, (outside, expect) => [
      ...lineFormulas(month, outside, expect),
      { ...link(outside, HOME_PLACE.sheetLink, monthSheetName(month)), expect },
    ]);
  const expect = [lineOf(row, month)];
  return [
    ...lineFormulas(month, row, expect),
    { ...link(row, HOME_PLACE.sheetLink, monthSheetName(month)), expect },
  ];
}

/**
 * The lines of the months that are open, where their formulas are others than declared, be they of an earlier version: put
 * back. What a person typed there, which is no formula, stays. `formulas`: of Beranda's cells from A1.
 */
export function planHomeFormulas(
  { homeLines, months, year }: Pick<Foundation, "homeLines" | "months" | "year">,
  formulas: readonly (readonly RawCell[])[],
): readonly Edit[] {
  const lines = months.flatMap(({ month }) => {
    const row = homeLines.lastIndexOf(monthLabel(month));
    return row < 0 ? [] : lineFormulas(month, row, [lineOf(row, month)]);
  });
  // Behind the lines only where those stand as declared.
  const stands = year !== undefined && homeLines[HOME_FIRST_MONTH_ROW] === monthLabel(`${year}-01`);
  const declared = new Set<unknown>([
    HOME_REMARK.header,
    HOME_HIDDEN.header,
    nowRemark(),
    retentionFormula(),
  ]);
  const around = stands
    ? planHome(year).filter(
        (edit) =>
          (edit.kind === "cells" && declared.has(edit.values[0]?.[0])) ||
          edit.kind === "hideColumns" ||
          (edit.kind === "look" && edit.box.column === HOME_REMARK.column),
      )
    : [];
  const altered = [...lines, ...around].flatMap((edit) => alteredCells(edit, formulas));
  const looks = altered.length > 0 ? around.filter(({ kind }) => kind !== "cells") : [];
  return [...looks, ...altered];
}

/** Of an edit's cells those that are to be put back, each as an edit of its own. */
function alteredCells(edit: Edit, formulas: readonly (readonly RawCell[])[]): readonly Edit[] {
  if (edit.kind !== "cells") return [];
  return edit.values.flatMap((line, down) =>
    line.flatMap((content, right): readonly Edit[] => {
      const [row, column] = [edit.row + down, edit.column + right];
      const standing = String(formulas[row]?.[column] ?? "");
      if (typeof content !== "string" || sameFormula(standing, content)) return [];
      if (standing !== "" && !standing.startsWith("=")) return [];
      const box = { row, column, rows: 1, columns: 1 };
      // Somebody may type there before it is written.
      const stands = { kind: standing === "" ? "blank" : "formulas", sheet: edit.sheet, box } as const;
      return [{ ...edit, row, column, values: [[content]], expect: [...(edit.expect ?? []), stands] }];
    }),
  );
}

/** The month's link to its report, written when that is made. */
export function planHomeReport({ homeLines }: Foundation, month: Month): readonly Edit[] {
  const row = homeLines.lastIndexOf(monthLabel(month));
  return row < 0
    ? []
    : [
        {
          ...link(row, HOME_PLACE.reportLink, reportSheetName("Laporan", month)),
          expect: [lineOf(row, month)],
        },
      ];
}

/** Still the line of that month. */
const lineOf = (row: number, month: Month): Expectation => ({
  kind: "cell",
  sheet,
  row,
  column: 0,
  content: monthLabel(month),
});

const link = (row: number, column: number, to: string): Edit => ({
  kind: "link",
  sheet,
  row,
  column,
  to: `'${to}'!A1`,
  text: to,
});
