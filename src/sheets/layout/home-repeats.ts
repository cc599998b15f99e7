/**
 * Rows that repeat another one of their sheet, for Beranda: of a month's figures they are taken off (docs/rules/f22.md,
 * "Counting"). What they add to each figure stands summed up in hidden cells of the month's line, several counts in one
 * number, since finding them takes long: it is done only where a cheap look says that there are some.
 *
 * For an Excel without dynamic arrays all is done within SUMPRODUCT, and without IF or IFERROR over arrays.
 */
import { daysInMonth, firstDayOfMonth, RESULT_LABELS, VERDICT_LABELS, WORDS, type Month } from "../../sop";
import { HOME_NAMES } from "./home-names";
import { FORMULA_NAMES } from "./formula-names";

/** Counts in one number are below this, each times a power of it: five of them fit in what a cell holds exactly. */
const BASE = 1000;

const LINK_VERDICTS = ["Status QCO", "Status QA", "Status SPV"] as const;
export type VerdictHeader = (typeof LINK_VERDICTS)[number];
const VERDICTS = ["onTime", "late", "overdue"] as const;
type Verdict = (typeof VERDICTS)[number];

/** What of the repeated rows is counted. `byNumber`, `byRecording`: those that repeat by No. Sampel, by ID Rekaman. */
export type Repeated =
  "counted" | "failed" | "open" | "byNumber" | "byRecording" | `${VerdictHeader} ${Verdict}`;

const PACKS: readonly (readonly Repeated[])[] = [
  ["counted", "failed", "open"],
  ["Status QCO onTime", "Status QCO late", "Status QCO overdue", "Status QA onTime", "Status QA late"],
  ["Status QA overdue", "Status SPV onTime", "Status SPV late", "Status SPV overdue"],
  ["byNumber", "byRecording"],
];
export const PACK_COUNT = PACKS.length;

const NUMBER = "No. Sampel";
const RECORDING = "ID Rekaman";

/**
 * More than 0 where rows may repeat each other: values that stand twice, and what MATCH does not see: blanks around
 * them, its wildcards, and numbers beside texts.
 */
export function repeatsFormula(table: string): string {
  const looks = [NUMBER, RECORDING].map((header) => {
    const cells = `${table}[${header}]`;
    const twice = `SUMPRODUCT(COUNT(1/(MATCH(${cells},${cells},0)<${placeIn(cells)})))`;
    const hidden = [`" *"`, `"* "`, `"*~~*"`].map((pattern) => `COUNTIF(${cells},${pattern})`).join("+");
    return `${twice}+${hidden}+(COUNT(${cells})>0)*COUNTIF(${cells},"?*")`;
  });
  return `=IFERROR(${looks.join("+")},-1)`;
}

const placeIn = (cells: string): string => `ROW(${cells})-MIN(ROW(${cells}))+1`;

/** What is asked of a sheet's rows, for the products of SUMPRODUCT. */
interface Rows {
  readonly column: (header: string) => string;
  /** 1 for a row that counts by itself, in whichever month. */
  readonly counts: string;
  /** 1 for a row that has a counted one above it with the same value in the column. `among`: those that may be it. */
  readonly repeated: (header: string, among?: string) => string;
}

function rowsOf(table: string): Rows {
  const column = (header: string): string => `${table}[${header}]`;
  const dates = column("Tanggal Panggilan");
  const counts = [
    `ISNUMBER(${dates})`,
    `(${dates}>=1)`,
    `(${dates}<${FORMULA_NAMES.asOf}+1)`,
    `(${column("Status")}<>"${WORDS.cancelled}")`,
    `(${column("ID Agent")}<>"")`,
    `ISNUMBER(${column("Nilai")})`,
    `ISNUMBER(MATCH(${column("Status Panggilan")},${HOME_NAMES.countingStatuses},0))`,
  ].join("*");
  const keys = (header: string, of: string): string => `REPT(TRIM(${column(header)}),${of})&"|"`;
  return {
    column,
    counts,
    repeated: (header, among = counts) => {
      const sought = ["~", "*", "?"].reduce(
        (words, sign) => `SUBSTITUTE(${words},"${sign}","~${sign}")`,
        keys(header, counts),
      );
      return `((TRIM(${column(header)})<>"")*(MATCH(${sought},${keys(header, among)},0)<${placeIn(column(header))}))`;
    },
  };
}

/** Of the rows that repeat another: the counts of one pack, as one number; -1 where they cannot be told. */
export function packFormula(table: string, month: Month, pack: number, repeats: string): string {
  const { column, counts, repeated } = rowsOf(table);
  const [byNumber, byRecording] = [repeated(NUMBER), repeated(RECORDING)];
  const dates = column("Tanggal Panggilan");
  const first = firstDayOfMonth(month);
  const inMonth = `(${dates}>=${first})*(${dates}<${first + daysInMonth(month)})`;
  const sum = (PACKS[pack] ?? [])
    .map((what, index) => {
      const is = conditionOf(what, column, byNumber, byRecording);
      return index === 0 ? is : `${BASE ** index}*${is}`;
    })
    .join("+");
  // Finding what repeats takes longest: once for each of the two columns.
  const which = PACKS[pack]?.includes("byNumber") === true ? "" : `((${byNumber}+${byRecording})>0)*`;
  return `=IF(${repeats}=0,0,IF(OR(${repeats}<0,${repeats}>=${BASE}),-1,IFERROR(SUMPRODUCT(${counts}*${inMonth}*${which}(${sum})),-1)))`;
}

/**
 * How many rows repeat, by one of the columns, only such as repeat another by the other column: those that they repeat
 * do not count, so that they might. 0 where rows repeat by one column alone. `packs`: their cells.
 */
export function crosswiseFormula(table: string, packs: readonly string[]): string {
  const { counts, repeated } = rowsOf(table);
  const pairs = [
    [NUMBER, RECORDING],
    [RECORDING, NUMBER],
  ] as const;
  const left = pairs.map(([by, other]) => {
    // COUNT passes over the errors of those that find nothing.
    const clean = `SUMPRODUCT(COUNT(1/(${counts}*${repeated(by, `${counts}*(1-${repeated(other)})`)})))`;
    return `SUMPRODUCT(${counts}*${repeated(by)})-${clean}`;
  });
  const both = `${repeatedCount("byNumber", packs)}*${repeatedCount("byRecording", packs)}`;
  return `=IF(${both}=0,0,IFERROR(${left.join("+")},1))`;
}

function conditionOf(
  what: Repeated,
  column: (header: string) => string,
  byNumber: string,
  byRecording: string,
): string {
  if (what === "counted") return "1";
  if (what === "failed") return `(${column("Hasil")}="${RESULT_LABELS.failed}")`;
  if (what === "open")
    return `(${column("Ketidaksesuaian")}="${WORDS.yes}")*(${column("Status")}<>"${WORDS.closed}")`;
  if (what === "byNumber") return byNumber;
  if (what === "byRecording") return byRecording;
  const header = LINK_VERDICTS.find((one) => what.startsWith(one)) ?? "";
  const verdict = VERDICTS.find((one) => what.endsWith(one)) ?? "onTime";
  return `(${column(header)}="${VERDICT_LABELS[verdict]}")`;
}

/** The count that a line's packs hold, as a formula; 0 where they cannot be told. `packs`: their cells. */
export function repeatedCount(what: Repeated, packs: readonly string[]): string {
  const pack = PACKS.findIndex((one) => one.includes(what));
  const place = PACKS[pack]?.indexOf(what) ?? 0;
  const cell = `MAX(0,${packs[pack] ?? "0"})`;
  const above = `${BASE}*INT(${cell}/${BASE ** (place + 1)})`;
  return place === 0 ? `(${cell}-${above})` : `(INT(${cell}/${BASE ** place})-${above})`;
}
