/** Beranda: which cells stand where, and the live formulas of its months (docs/rules/f22.md, "Sheets", "Counting", "H+2"). */
import { daysInMonth, firstDayOfMonth, RESULT_LABELS, VERDICT_LABELS, WORDS, type Month } from "../../sop";
import type { CellContent, CellLook } from "../edits/edit";
import { cellAddress } from "./address";
import { HOME_NAMES } from "./home-names";
import { materialFormula, scenarioFormula } from "./home-preparation";
import { FORMULA_NAMES } from "./formula-names";
import { monthTableName } from "./month-names";

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

/** A figure of a month: its header and the formula that its line has from the day the month is opened. */
interface HomeColumn {
  readonly header: string;
  readonly width: number;
  readonly numberFormat?: string;
  /** `table` = the month's table, `cell` = the cell of another column in the same line. */
  readonly formula?: (table: string, month: Month, cell: (header: string) => string) => string;
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

/** Rows of the month's own sheet that count, but for repeated ones: COUNTIFS skips text and errors by itself. */
const countFormula = (table: string, month: Month): string =>
  `=SUMPRODUCT(COUNTIFS(${countConditions(table, month)},${table}[Status Panggilan],${HOME_NAMES.countingStatuses}))`;

const count = (table: string, column: string, label: string): string =>
  `COUNTIF(${table}[${column}],"${label}")`;

/** onTime ÷ (onTime + late + overdue); "–" for 0 of 0, never 100 %. */
function complianceFormula(table: string, column: string): string {
  const onTime = count(table, column, VERDICT_LABELS.onTime);
  const judged = [
    onTime,
    count(table, column, VERDICT_LABELS.late),
    count(table, column, VERDICT_LABELS.overdue),
  ];
  return `=IFERROR(${onTime}/(${judged.join("+")}),"–")`;
}

export const REACHED = "Tercapai";

export const HOME_COLUMNS: readonly HomeColumn[] = [
  { header: "Bulan", width: 118 },
  { header: "Dihitung", width: 66, numberFormat: "0", formula: countFormula },
  { header: "Target", width: 60, numberFormat: "0", formula: () => `=${HOME_NAMES.target}` },
  {
    header: "Status",
    width: 84,
    formula: (_table, _month, cell) =>
      `=IF(${cell("Dihitung")}>=${cell("Target")},"${REACHED}","Kurang "&(${cell("Target")}-${cell("Dihitung")}))`,
  },
  {
    header: "Kepatuhan QCO ke QA",
    width: 84,
    numberFormat: PERCENT,
    formula: (table) => complianceFormula(table, "Status QCO"),
  },
  {
    header: "Kepatuhan QA ke SPV",
    width: 84,
    numberFormat: PERCENT,
    formula: (table) => complianceFormula(table, "Status QA"),
  },
  {
    header: "Kepatuhan SPV ke QA",
    width: 84,
    numberFormat: PERCENT,
    formula: (table) => complianceFormula(table, "Status SPV"),
  },
  {
    header: "Langkah lewat batas",
    width: 84,
    numberFormat: "0",
    formula: (table) =>
      `=${["Status QCO", "Status QA", "Status SPV"].map((column) => count(table, column, VERDICT_LABELS.overdue)).join("+")}`,
  },
  {
    header: "Temuan terbuka",
    width: 72,
    numberFormat: "0",
    formula: (table) =>
      `=COUNTIFS(${table}[Ketidaksesuaian],"${WORDS.yes}",${table}[Status],"<>${WORDS.closed}",${table}[Status],"<>${WORDS.cancelled}")`,
  },
  {
    header: "Tidak lulus",
    width: 66,
    numberFormat: "0",
    formula: (table) => `=COUNTIF(${table}[Hasil],"${RESULT_LABELS.failed}")`,
  },
  {
    header: "Materi tercakup",
    width: 84,
    formula: (table, month) => materialFormula(table, countConditions(table, month)),
  },
  { header: "Skenario siap", width: 84, formula: scenarioFormula },
  { header: "Lembar F-22", width: 92 },
  { header: "Laporan", width: 104 },
];

/**
 * How long records are kept, and up to which of the year's months that has passed, as `keptLongEnough` gives it: the
 * as-of month's number, counted from the book's January, less the months to keep.
 */
export function retentionFormula(): string {
  const { asOf } = FORMULA_NAMES;
  const { retentionMonths, year } = HOME_NAMES;
  const passed = `MIN(12,(YEAR(${asOf})-${year})*12+MONTH(${asOf})-1-${retentionMonths})`;
  const months = `${absolute(HOME_FIRST_MONTH_ROW, 0)}:${absolute(HOME_FIRST_MONTH_ROW + 11, 0)}`;
  return `=IF(${retentionMonths}=12,"1 tahun",${retentionMonths}&" bulan")&", Document Control"&IF(${passed}>=1,". Masa simpan sudah lewat sampai dengan "&INDEX(${months},MAX(1,${passed}))&".","")`;
}

export const HOME_PLACE = {
  sheetLink: HOME_COLUMNS.findIndex((column) => column.header === "Lembar F-22"),
  reportLink: HOME_COLUMNS.findIndex((column) => column.header === "Laporan"),
} as const;

/** The line of the month on the Beranda of `year`; undefined for months of other years, which have none. */
export function homeRowOf(month: Month, year: number): number | undefined {
  return Number(month.slice(0, 4)) === year ? HOME_FIRST_MONTH_ROW + Number(month.slice(5)) - 1 : undefined;
}

/** The figures of an opened month, from the column behind its name to the one before its links. */
export function monthFormulas(month: Month, row: number): readonly CellContent[] {
  const cell = (header: string): string =>
    cellAddress(
      row,
      HOME_COLUMNS.findIndex((column) => column.header === header),
    );
  return HOME_COLUMNS.slice(1, HOME_PLACE.sheetLink).map(
    (column) => column.formula?.(monthTableName(month), month, cell) ?? null,
  );
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
