/** Beranda: which cells stand where, and the live formulas of its months (docs/rules/f22.md, "Sheets", "Counting", "H+2"). */
import {
  daysInMonth,
  firstDayOfMonth,
  LAST_DAY,
  RESULT_LABELS,
  VERDICT_LABELS,
  WORDS,
  type Month,
} from "../../sop";
import type { CellContent, CellLook } from "../edits/edit";
import { cellAddress } from "./address";
import { HOME_NAMES } from "./home-names";
import { materialFormula, scenarioFormula } from "./home-preparation";
import {
  crosswiseFormula,
  PACK_COUNT,
  packFormula,
  repeatedCount,
  repeatsFormula,
  type Repeated,
  type VerdictHeader,
} from "./home-repeats";
import { FORMULA_NAMES } from "./formula-names";
import { monthTableName } from "./month-names";
import { TABLE_NAMES } from "./names";

/** 0-based rows. One line for each of the year's twelve months; the as-of month's own line stands above them. */
export const HOME_ROWS = {
  control: 3,
  nowTitle: 8,
  nowHeader: 9,
  now: 10,
  note: 11,
  monthTitle: 13,
} as const;
export const HOME_MONTH_HEADER_ROW = HOME_ROWS.monthTitle + 1;
export const HOME_FIRST_MONTH_ROW = HOME_MONTH_HEADER_ROW + 1;
export const HOME_LINKS_ROW = HOME_FIRST_MONTH_ROW + 13;

/** What a month's figures are made from. */
interface Line {
  /** Its table. */
  readonly table: string;
  readonly month: Month;
  /** The cell of another column in the same line. */
  readonly cell: (header: string) => string;
  /** How much of a figure comes from rows that repeat others, in parentheses. */
  readonly repeated: (what: Repeated) => string;
}

/** A figure of a month: its header and the formula that its line has from the day the month is opened. */
interface HomeColumn {
  readonly header: string;
  readonly width: number;
  readonly numberFormat?: string;
  readonly formula?: (line: Line) => string;
}

const PERCENT = "0.0%";

/** Of a row that counts, but for its call status, as COUNTIFS wants it. */
function countConditions(table: string, month: Month): string {
  const first = firstDayOfMonth(month);
  const next = first + daysInMonth(month);
  const { asOf } = FORMULA_NAMES;
  return (
    `${table}[Tanggal Panggilan],">=${first}",${table}[Tanggal Panggilan],"<"&MIN(${next},${asOf}+1),` +
    `${table}[Status],"<>${WORDS.cancelled}",${table}[ID Agent],"<>",${table}[Nilai],">=0"`
  );
}

/** Rows of the month's own sheet that count, with repeated ones: COUNTIFS skips text and errors by itself. */
const countOf = (table: string, month: Month, first = ""): string =>
  // What few rows hold first: the others are then not looked at any further.
  `SUMPRODUCT(COUNTIFS(${first}${table}[Status Panggilan],${HOME_NAMES.countingStatuses},${countConditions(table, month)}))`;

/** Beyond this a number is no day, and its row belongs to its sheet's month. */
const DAYS_END = LAST_DAY + 1;

/** Rows of the sheet that belong to its month, be it that they have no call date; repeated ones too. `conditions`: of COUNTIFS. */
function countInMonth(table: string, month: Month, conditions: string): string {
  const dates = `${table}[Tanggal Panggilan]`;
  const first = firstDayOfMonth(month);
  const before = `COUNTIFS(${conditions},${dates},">=1",${dates},"<${first}")`;
  const after = `COUNTIFS(${conditions},${dates},">=${first + daysInMonth(month)}",${dates},"<${DAYS_END}")`;
  return `COUNTIFS(${conditions})-${before}-${after}`;
}

const verdicts = (line: Line, header: VerdictHeader, verdict: "onTime" | "late" | "overdue"): string =>
  `(${countInMonth(line.table, line.month, `${line.table}[${header}],"${VERDICT_LABELS[verdict]}"`)}-${line.repeated(`${header} ${verdict}`)})`;

/** onTime ÷ (onTime + late + overdue); "–" for 0 of 0, never 100 %. */
function complianceFormula(line: Line, header: VerdictHeader): string {
  const [onTime, late, overdue] = [
    verdicts(line, header, "onTime"),
    verdicts(line, header, "late"),
    verdicts(line, header, "overdue"),
  ];
  return `=IFERROR(${onTime}/(${onTime}+${late}+${overdue}),"–")`;
}

export const REACHED = "Tercapai";

export const HOME_COLUMNS: readonly HomeColumn[] = [
  { header: "Bulan", width: 118 },
  {
    header: "Dihitung",
    width: 66,
    numberFormat: "0",
    formula: ({ table, month, repeated }) => `=${countOf(table, month)}-${repeated("counted")}`,
  },
  { header: "Target", width: 60, numberFormat: "0", formula: () => `=${HOME_NAMES.target}` },
  {
    header: "Status",
    width: 84,
    formula: ({ cell }) =>
      `=IF(${cell("Dihitung")}>=${cell("Target")},"${REACHED}","Kurang "&(${cell("Target")}-${cell("Dihitung")}))`,
  },
  {
    header: "Tepat Waktu QCO ke QA",
    width: 84,
    numberFormat: PERCENT,
    formula: (line) => complianceFormula(line, "Status QCO"),
  },
  {
    header: "Tepat Waktu QA ke SPV",
    width: 84,
    numberFormat: PERCENT,
    formula: (line) => complianceFormula(line, "Status QA"),
  },
  {
    header: "Tepat Waktu SPV ke QA",
    width: 84,
    numberFormat: PERCENT,
    formula: (line) => complianceFormula(line, "Status SPV"),
  },
  {
    header: "Langkah lewat batas",
    width: 84,
    numberFormat: "0",
    formula: (line) =>
      `=${(["Status QCO", "Status QA", "Status SPV"] as const).map((header) => verdicts(line, header, "overdue")).join("+")}`,
  },
  {
    header: "Belum Closed",
    width: 72,
    numberFormat: "0",
    formula: ({ table, month, repeated }) =>
      `=${countInMonth(table, month, `${table}[Ketidaksesuaian],"${WORDS.yes}",${table}[Status],"<>${WORDS.closed}",${table}[Status],"<>${WORDS.cancelled}"`)}-${repeated("open")}`,
  },
  {
    header: "Tidak lulus",
    width: 66,
    numberFormat: "0",
    formula: ({ table, month, repeated }) =>
      `=${countOf(table, month, `${table}[Hasil],"${RESULT_LABELS.failed}",`)}-${repeated("failed")}`,
  },
  {
    header: "Materi tercakup",
    width: 84,
    formula: ({ table, month }) => materialFormula(table, countConditions(table, month)),
  },
  { header: "Skenario siap", width: 84, formula: ({ table, month }) => scenarioFormula(table, month) },
  { header: "Lembar F-22", width: 92 },
  { header: "Laporan", width: 104 },
];

/**
 * How long records are kept, and up to which of the year's months that has passed, as `keptLongEnough` gives it: the
 * as-of month's number, counted from the book's January, less the months to keep. Besides, how many of the records on
 * Dokumen have been kept long enough and wait for what is to become of them, of this year or another.
 */
export function retentionFormula(): string {
  const { asOf } = FORMULA_NAMES;
  const { retentionMonths, year } = HOME_NAMES;
  const { documents } = TABLE_NAMES;
  const undecided = `COUNTIFS(${documents}[Simpan Sampai],"<"&${asOf},${documents}[Keputusan],"")`;
  const passed = `MIN(12,(YEAR(${asOf})-${year})*12+MONTH(${asOf})-1-${retentionMonths})`;
  const months = `${absolute(HOME_FIRST_MONTH_ROW, 0)}:${absolute(HOME_FIRST_MONTH_ROW + 11, 0)}`;
  return `=IF(${retentionMonths}=12,"1 tahun",${retentionMonths}&" bulan")&", Document Control"&IF(${passed}>=1,". Masa simpan sudah lewat sampai dengan "&INDEX(${months},MAX(1,${passed}))&".","")&IF(${undecided}>0," "&${undecided}&" catatan di lembar Dokumen menunggu keputusan.","")`;
}

export const HOME_PLACE = {
  sheetLink: HOME_COLUMNS.findIndex((column) => column.header === "Lembar F-22"),
  reportLink: HOME_COLUMNS.findIndex((column) => column.header === "Laporan"),
} as const;

/** The line of the month on the Beranda of `year`; undefined for months of other years, which have none. */
export function homeRowOf(month: Month, year: number): number | undefined {
  return Number(month.slice(0, 4)) === year ? HOME_FIRST_MONTH_ROW + Number(month.slice(5)) - 1 : undefined;
}

const placeOf = (header: string): number => HOME_COLUMNS.findIndex((column) => column.header === header);

/** Where an opened month's line says why its figures are not those of Laporan, or what was taken off. */
export const HOME_REMARK = {
  column: HOME_COLUMNS.length,
  header: "Beda dengan Laporan",
  width: 320,
} as const;

/** Hidden cells of an opened month's line: what its figures take off, and its rows of other months. */
export const HOME_HIDDEN = {
  column: 26,
  header: "Hitungan bantu",
  /** Whether rows repeat others, what of them is in the figures, whether crosswise, and for each month of the year how many rows are its. */
  columns: 1 + PACK_COUNT + 1 + 12,
} as const;
const packColumn = (pack: number): number => HOME_HIDDEN.column + 1 + pack;
const CROSSWISE = packColumn(PACK_COUNT);
const awayColumn = (month: Month): number => CROSSWISE + Number(month.slice(5));

const packsOf = (row: number): readonly string[] =>
  Array.from({ length: PACK_COUNT }, (_, pack) => cellAddress(row, packColumn(pack)));

/** The figures of an opened month, from the column behind its name to the one before its links. */
export function monthFormulas(month: Month, row: number): readonly CellContent[] {
  const packs = packsOf(row);
  const line: Line = {
    table: monthTableName(month),
    month,
    cell: (header) => cellAddress(row, placeOf(header)),
    repeated: (what) => repeatedCount(what, packs),
  };
  return HOME_COLUMNS.slice(1, HOME_PLACE.sheetLink).map((column) => column.formula?.(line) ?? null);
}

/** What its hidden cells hold, from `HOME_HIDDEN.column` on. */
export function hiddenFormulas(month: Month, row: number): readonly CellContent[] {
  const table = monthTableName(month);
  const repeats = cellAddress(row, HOME_HIDDEN.column);
  const dates = `${table}[Tanggal Panggilan]`;
  return [
    repeatsFormula(table),
    ...Array.from({ length: PACK_COUNT }, (_, pack) => packFormula(table, month, pack, repeats)),
    crosswiseFormula(table, packsOf(row)),
    ...Array.from({ length: 12 }, (_, index): CellContent => {
      const other: Month = `${month.slice(0, 5)}${String(index + 1).padStart(2, "0")}`;
      const first = firstDayOfMonth(other);
      return other === month
        ? null
        : `=COUNTIFS(${dates},">=${first}",${dates},"<${first + daysInMonth(other)}")`;
    }),
  ];
}

/** Why the line's figures may not be those of Laporan, in one cell behind its links. */
export function remarkFormula(month: Month, row: number): string {
  const packs = packsOf(row);
  const first = row - (Number(month.slice(5)) - 1);
  const away = `SUM(${absolute(first, awayColumn(month))}:${absolute(first + 11, awayColumn(month))})`;
  const counted = repeatedCount("counted", packs);
  return [
    `=IF(${away}>0,${away}&" baris bulan ini ada di lembar lain dan belum dihitung di sini. ","")`,
    `IF(MIN(${packs.join(",")})<0,"Baris ganda belum dikurangi: ada sel galat, atau terlalu banyak. ","")`,
    `IF(${cellAddress(row, CROSSWISE)}>0,"Nomor dan rekaman sama-sama ganda: angka dapat berbeda. ","")`,
    `IF(${counted}>0,${counted}&" baris ganda sudah dikurangi, kecuali dari Materi tercakup.","")`,
  ].join("&");
}

/** The as-of month's line: what stands in its line below; "–" where that month is not open or of another year. */
export function nowFormulas(): readonly CellContent[] {
  const { asOf } = FORMULA_NAMES;
  const last = HOME_FIRST_MONTH_ROW + 11;
  const line = (column: number): string =>
    `INDEX(${absolute(HOME_FIRST_MONTH_ROW, column)}:${absolute(last, column)},MONTH(${asOf}))`;
  const known = (shown: string): string => `=IF(YEAR(${asOf})=${HOME_NAMES.year},${shown},"–")`;
  return HOME_COLUMNS.map((_column, index) => {
    // A link to a sheet is no value that could be looked up: these two say how the month keeps pace instead.
    if (index === HOME_PLACE.sheetLink) return paceFormula();
    if (index === HOME_PLACE.reportLink) return `=${asOf}`;
    return known(index === 0 ? line(0) : `IF(${line(index)}="","–",${line(index)})`);
  });
}

/** What the as-of month's line says of it. */
export function nowRemark(): string {
  const { asOf } = FORMULA_NAMES;
  const { column } = HOME_REMARK;
  const line = `INDEX(${absolute(HOME_FIRST_MONTH_ROW, column)}:${absolute(HOME_FIRST_MONTH_ROW + 11, column)},MONTH(${asOf}))`;
  return `=IF(YEAR(${asOf})=${HOME_NAMES.year},${line}&"","")`;
}

export const NOW_HEADERS: readonly string[] = HOME_COLUMNS.map(({ header }, index) => {
  if (index === HOME_PLACE.sheetLink) return "Laju bulan ini";
  return index === HOME_PLACE.reportLink ? "Posisi per" : header;
});

export const NOW_FORMATS: readonly (string | undefined)[] = HOME_COLUMNS.map(({ numberFormat }, index) => {
  if (index === HOME_PLACE.sheetLink) return "0%";
  return index === HOME_PLACE.reportLink ? "dd/mm/yyyy" : numberFormat;
});

/** counted ÷ (target × day of month ÷ days in month). */
function paceFormula(): string {
  const { asOf } = FORMULA_NAMES;
  const place = (header: string): string =>
    cellAddress(
      HOME_ROWS.now,
      HOME_COLUMNS.findIndex((column) => column.header === header),
    );
  const days = `DAY(DATE(YEAR(${asOf}),MONTH(${asOf})+1,0))`;
  return `=IF(ISNUMBER(${place("Dihitung")}),${place("Dihitung")}/(${place("Target")}*DAY(${asOf})/${days}),"–")`;
}

const absolute = (row: number, column: number): string =>
  cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

export const FIGURE_LOOK: CellLook = { horizontal: "Center", vertical: "Center" };
