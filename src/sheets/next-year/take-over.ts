/**
 * What next year's workbook takes over from this one, as plain data: made from the workbook as read, whoever read it, and
 * written by plan-take-over.ts. Nothing of it is a row of F-22. Source: docs/rules/next-year.md.
 */
import { firstDayOfMonth, judgeRows, pastMonths, type Day, type Month, type PastMonth } from "../../sop";
import { withHistory, standingHistory } from "../history/lines";
import { standingSteps, stepsOf } from "../history/open-actions";
import { criterionNamed } from "../layout/sample-key";
import { LIST_TABLE_NAMES, TABLE_NAMES } from "../layout/names";
import { RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import { DOCUMENT_KINDS } from "../layout/words";
import { f22Columns } from "../layout/f22-columns";
import { reportFingerprints } from "../report/report-basis";
import { asOfOf } from "../snapshot/as-of";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import { YES_NO_WORDS, type SettingKey } from "../layout/settings";
import { recordsOf, textOf } from "../snapshot/table-cells";
import { isRecommendation } from "../snapshot/recommendations";
import type { FixedTables } from "../snapshot/settings";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError, type PastStep } from "../types";

/** A row of a table by header. */
export type TakenRow = Readonly<Record<string, RawCell>>;

export interface TakenTable {
  readonly table: string;
  /** In the order of the table that they come from, people's own among them. */
  readonly headers: readonly string[];
  readonly rows: readonly TakenRow[];
}

export interface TakeOver {
  /** Of the workbook that is made. */
  readonly year: number;
  /** The workbook that it comes from: a file's name, or an address. */
  readonly book: string;
  /** By a setting's key. */
  readonly settings: Readonly<Record<string, RawCell>>;
  readonly tables: readonly TakenTable[];
  /** Headers of people's own columns of F-22, of the newest month that has any. */
  readonly ownColumns: readonly string[];
  readonly history: readonly { readonly past: PastMonth; readonly book: string }[];
  /** Every step of its nonconformities, done or not, and the lines that it had of workbooks before it. */
  readonly steps: readonly PastStep[];
  /** Key and pseudonym. */
  readonly aliases: readonly (readonly [key: string, value: string])[];
}

interface Besides {
  readonly book: string;
  readonly today: Day;
  /** The lines of pseudonyms as they stand on Sistem. */
  readonly aliases: readonly (readonly RawCell[])[];
}

/** Other things stand in their columns too. */
const ALIAS_KEY = /^(?:agent|supervisor|executor):|^#/;

/** A day to judge by is for one look at one workbook. */
const NOT_TAKEN: readonly SettingKey[] = ["asOf"];

/** Throws `notOurWorkbook` where the workbook does not say its year. */
export function takeOverOf(given: WorkbookSnapshot, { book, today, aliases }: Besides): TakeOver {
  const snapshot = withHistory(given);
  const { fixed, year } = snapshot.foundation;
  if (year === undefined) throw new WorkbookError("notOurWorkbook");
  const asOf = asOfOf(snapshot, { today });
  const judged = judgeRows(snapshot, asOf);
  const codes = reportFingerprints(snapshot, judged);
  const december: Month = `${year}-12`;
  const bookOf = new Map(standingHistory(fixed).map((line) => [line.past.month, line.book]));
  return {
    year: year + 1,
    book,
    settings: settingsOf(fixed),
    tables: takenTables(fixed, year + 1),
    ownColumns: ownColumnsOf(snapshot),
    history: pastMonths(snapshot, year, asOf, (month) => codes.of(month) ?? "", judged).map((past) => ({
      past,
      book: bookOf.get(past.month) ?? book,
    })),
    steps: [...stepsOf(judged, book, december), ...standingSteps(fixed)],
    aliases: aliases.flatMap(([key, value]): [string, string][] =>
      typeof key === "string" && typeof value === "string" && ALIAS_KEY.test(key) && value !== ""
        ? [[key, value]]
        : [],
    ),
  };
}

const settingsOf = (fixed: FixedTables): TakeOver["settings"] =>
  Object.fromEntries(
    recordsOf(fixed[TABLE_NAMES.settings]).flatMap((record) => {
      const key = textOf(record["Kunci"]).trim();
      return key === "" || NOT_TAKEN.some((one) => one === key) ? [] : [[key, record["Nilai"] ?? ""]];
    }),
  );

function takenTables(fixed: FixedTables, year: number): readonly TakenTable[] {
  const first = firstDayOfMonth(`${year}-01`);
  const inForce = (row: TakenRow): boolean => {
    const until = parseDate(row["Berlaku Sampai"] ?? "");
    return until.kind !== "value" || until.value >= first;
  };
  const kept: Readonly<Record<string, (rows: readonly TakenRow[]) => readonly TakenRow[]>> = {
    [TABLE_NAMES.criteria]: (rows) => scorecardRows(rows, `${year}-01`),
    [TABLE_NAMES.agents]: (rows) =>
      rows.filter((row) => textOf(row["Aktif"]).trim().toLowerCase() !== YES_NO_WORDS.false.toLowerCase()),
    [TABLE_NAMES.holidays]: (rows) =>
      rows.filter((row) => {
        const day = parseDate(row["Tanggal"] ?? "");
        return day.kind === "value" && day.value >= first;
      }),
    [TABLE_NAMES.materials]: (rows) => rows.filter(inForce),
    [TABLE_NAMES.scenarios]: (rows) => rows.filter(inForce),
    [TABLE_NAMES.recommendations]: (rows) => rows.filter(isOpen),
    // What is in force goes on; this year's records stay with it.
    [TABLE_NAMES.documents]: (rows) =>
      rows.filter((row) => textOf(row["Jenis"]).trim().toLowerCase() !== DOCUMENT_KINDS.record.toLowerCase()),
    ...Object.fromEntries(
      Object.values(LIST_TABLE_NAMES).map(({ table }) => [table, (rows: readonly TakenRow[]) => rows]),
    ),
  };
  return Object.entries(kept).flatMap(([name, keep]): readonly TakenTable[] => {
    const table = fixed[name];
    if (!table) return [];
    const rows = table.body
      .filter((line) => line.some((cell) => cell !== ""))
      .map((line): TakenRow =>
        Object.fromEntries(table.headers.map((header, place) => [header, line[place] ?? ""])),
      );
    return [{ table: name, headers: table.headers, rows: keep(rows) }];
  });
}

/** Recommended, and not followed up yet. */
const isOpen = (row: TakenRow): boolean =>
  isRecommendation(row[RECOMMENDATION_HEADERS.recommendation]) &&
  parseDate(row[RECOMMENDATION_HEADERS.followedUp] ?? "").kind !== "value";

/** Of each criterion the newest row that is in force by the month, and those that come into force later. */
function scorecardRows(rows: readonly TakenRow[], month: Month): readonly TakenRow[] {
  const fromOf = (row: TakenRow): string => textOf(row["Berlaku Mulai"]).trim();
  const newest = new Map<string, TakenRow>();
  for (const row of rows) {
    const code = textOf(row["Kode"]).trim().toLowerCase();
    const standing = newest.get(code);
    if (fromOf(row) <= month && (!standing || fromOf(standing) <= fromOf(row))) newest.set(code, row);
  }
  return rows.filter((row) => fromOf(row) > month || [...newest.values()].includes(row));
}

/** Headers of F-22 that are none of ours, of the newest month that has any. */
function ownColumnsOf({ cells, months }: WorkbookSnapshot): readonly string[] {
  const own = months.map(({ scorecard }, index) => {
    const declared = new Set(f22Columns(scorecard).map(({ header }) => header.toLowerCase()));
    return (cells[index]?.headers ?? []).filter(
      (header) => !declared.has(header.toLowerCase()) && criterionNamed(header) === undefined,
    );
  });
  return own.findLast((headers) => headers.length > 0) ?? [];
}
