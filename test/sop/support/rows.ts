/** Rows, sheets and snapshots for tests, from the few cells that a test is about. */
import { DEFAULT_LISTS } from "../../../src/sop/defaults/defaultLists";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { dayFromIso } from "../../../src/sop/days/dayFromIso";
import {
  COLUMN_KEYS,
  DATE_COLUMNS as ALL_DATES,
  NUMBER_COLUMNS,
  TEXT_COLUMNS as ALL_TEXT,
} from "../../../src/sop/f22/columns";
import type {
  Column,
  DateColumn,
  DateEntry,
  Day,
  Month,
  MonthSheet,
  NumberColumn,
  NumberEntry,
  Row,
  Settings,
  Snapshot,
  TextColumn,
  TextEntry,
} from "../../../src/sop/types";

/** As they were when the first rule of the fingerprint was made, in its order. */
export const TEXT_COLUMNS: readonly TextColumn[] = [
  "sampleNumber",
  "area",
  "service",
  "destinationNumber",
  "executor",
  "role",
  "agentId",
  "agentName",
  "supervisor",
  "material",
  "scenario",
  "scenarioVersion",
  "callStatus",
  "recordingId",
  "nonconformity",
  "findingCategory",
  "findingText",
  "qcoRecommendation",
  "qaRecommendation",
  "followUpResult",
  "rootCause",
  "correction",
  "correctiveAction",
  "personInCharge",
  "effectivenessCheck",
  "status",
  "approvedBy",
  "note",
  "noFindingReason",
  "rootCategory",
  "qcoBy",
  "qaBy",
  "supervisorBy",
];
export const DATE_COLUMNS: readonly DateColumn[] = [
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
  "targetDate",
  "completedDate",
  "approvalDate",
];

/** A day that the test's author knows to exist. */
export const day = (iso: string): Day => {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
};

export const AS_OF = day("2026-07-24");

export const textEntry = (value: string): TextEntry =>
  value === "" ? { kind: "empty" } : { kind: "value", value };

/** ISO text reads as a day, "" as empty, anything else as text that is no date. */
export const dateEntry = (text: string): DateEntry => {
  if (text === "") return { kind: "empty" };
  const value = dayFromIso(text);
  return value === undefined ? { kind: "unreadable", shown: text } : { kind: "value", value };
};

const numberEntry = (value: number | string): NumberEntry =>
  typeof value === "number" ? { kind: "value", value } : { kind: "unreadable", shown: value };

/** All eleven criteria marked the same. */
export const ALL_YES: readonly string[] = DEFAULT_SCORECARD.criteria.map(() => "Ya");

/** Marks that are Ya but for the criteria named. */
export const marksBut = (others: Readonly<Record<string, string>>): readonly string[] =>
  DEFAULT_SCORECARD.criteria.map(({ code }) => others[code] ?? "Ya");

export interface RowParts {
  readonly text?: Partial<Record<TextColumn, string>>;
  readonly date?: Partial<Record<DateColumn, string>>;
  readonly number?: Partial<Record<NumberColumn, number | string>>;
  readonly marks?: readonly string[];
  readonly formulas?: Row["formulas"];
}

const GOOD_TEXT: Partial<Record<TextColumn, string>> = {
  sampleNumber: "MC-2607-AAAAAA",
  area: "JKT",
  executor: "Ayu",
  role: "QCO",
  agentId: "A001",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  nonconformity: "Tidak",
};

const recordOf = <K extends string, V>(keys: readonly K[], valueFor: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<K, V>;

/** A row with only the cells given. */
export const bareRow = (parts: RowParts = {}, sheet = "F-22 2026-07", sheetRow = 4): Row => ({
  place: { sheet, sheetRow },
  text: recordOf(ALL_TEXT, (column) => textEntry(parts.text?.[column] ?? "")),
  date: recordOf(ALL_DATES, (column) => dateEntry(parts.date?.[column] ?? "")),
  number: recordOf(NUMBER_COLUMNS, (column): NumberEntry => {
    const value = parts.number?.[column];
    return value === undefined ? { kind: "empty" } : numberEntry(value);
  }),
  marks: (parts.marks ?? ALL_YES.map(() => "")).map(textEntry),
  ...(parts.formulas ? { formulas: parts.formulas } : {}),
});

/** A row that counts and has nothing to report, but for the cells given. */
export const goodRow = (parts: RowParts = {}, sheet?: string, sheetRow?: number): Row =>
  bareRow(
    {
      ...parts,
      text: { ...GOOD_TEXT, ...parts.text },
      date: { callDate: "2026-07-15", ...parts.date },
      marks: parts.marks ?? ALL_YES,
    },
    sheet,
    sheetRow,
  );

let recordings = 0;

/** A row with a nonconformity found on 15 July, and a recording of its own, but for the cells given. */
export const nonconformingRow = (parts: RowParts = {}): Row =>
  goodRow({
    ...parts,
    text: {
      nonconformity: "Ya",
      findingCategory: "Bisnis",
      findingText: "Contoh",
      recordingId: `VRS-${(recordings += 1)}`,
      ...parts.text,
    },
    date: { findingDate: "2026-07-15", ...parts.date },
  });

const FIRST_COLUMNS: readonly Column[] = [
  ...TEXT_COLUMNS,
  ...DATE_COLUMNS,
  "startTime",
  "duration",
  "score",
  "result",
  "qcoDue",
  "qaDue",
  "supervisorDue",
  "qcoVerdict",
  "qaVerdict",
  "supervisorVerdict",
];

/** Newer columns stand behind, so that no address in a test moves. */
const COLUMN_ORDER: readonly Column[] = [
  ...FIRST_COLUMNS,
  ...COLUMN_KEYS.filter((column) => !FIRST_COLUMNS.includes(column)),
];

/** A sheet whose headers are the columns' names in code, the criteria behind them. */
export const monthSheet = (rows: readonly Row[], month: Month = "2026-07"): MonthSheet => ({
  month,
  sheet: `F-22 ${month}`,
  table: `Sampel${month.replace("-", "")}`,
  scorecard: DEFAULT_SCORECARD,
  columns: Object.fromEntries(COLUMN_ORDER.map((column, index) => [column, index])),
  markColumns: DEFAULT_SCORECARD.criteria.map((_, index) => COLUMN_ORDER.length + index),
  headers: Object.fromEntries(
    [...COLUMN_ORDER, ...DEFAULT_SCORECARD.criteria.map(({ code, name }) => `${code} ${name}`)].map(
      (header, index) => [index, header],
    ),
  ),
  rows,
});

export const snapshotOf = (
  months: readonly MonthSheet[],
  settings: Partial<Settings> = {},
  others: Partial<Omit<Snapshot, "months" | "settings">> = {},
): Snapshot => ({
  months,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  lists: { ...DEFAULT_LISTS, services: ["147"], people: ["Ayu", "Bima", "Citra"] },
  agents: [{ id: "A001", name: "Agen A001", area: "JKT", service: "147", supervisor: "Dewi", active: true }],
  scenarios: [{ code: "S-01", version: "1", validFrom: undefined, validTo: undefined }],
  materials: [],
  holidayYears: new Set([2025, 2026]),
  sheetAsOf: undefined,
  ...others,
});
