/** Reads a case of test/cases straight into a snapshot, as importing and reading the workbook would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { DEFAULT_LISTS } from "../../../src/sop/defaults/defaultLists";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { monthOfDay } from "../../../src/sop/days/months";
import { parseDayText } from "../../../src/sop/days/parseDayText";
import type { DateColumn, DeadlineRule, MonthFigures, Snapshot, TextColumn } from "../../../src/sop/types";
import { bareRow, monthSheet, snapshotOf } from "./rows";

const CASES = join(__dirname, "../../cases");

const TEXT_HEADERS: Readonly<Record<string, TextColumn>> = {
  "No. Sampel": "sampleNumber",
  Area: "area",
  Layanan: "service",
  Pelaksana: "executor",
  Peran: "role",
  "ID Agent": "agentId",
  "Jenis Materi": "material",
  "Kode Skenario": "scenario",
  "Status Panggilan": "callStatus",
  "ID Rekaman": "recordingId",
  Ketidaksesuaian: "nonconformity",
  "Kategori Temuan": "findingCategory",
  "Uraian Temuan": "findingText",
  Status: "status",
};
const DATE_HEADERS: Readonly<Record<string, DateColumn>> = {
  "Tanggal Panggilan": "callDate",
  "Tanggal Temuan": "findingDate",
  "Feedback QCO ke QA": "qcoToQaDone",
  "Feedback QA ke SPV": "qaToSupervisorDone",
  "Tindak Lanjut SPV ke QA": "supervisorToQaDone",
};
const MARK_CODES = ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11"];

type Cells = Readonly<Record<string, string>>;

const callMonth = (cells: Cells): string | undefined => {
  const call = parseDayText(cells["Tanggal Panggilan"] ?? "");
  return call === undefined ? undefined : monthOfDay(call);
};

const asIso = (text: string): string => {
  const day = parseDayText(text);
  return day === undefined ? text : isoFromDay(day);
};

const renamed = <C extends string>(
  cells: Cells,
  headers: Readonly<Record<string, C>>,
  read: (text: string) => string = (text) => text,
): Partial<Record<C, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([header, column]) => [column, read(cells[header] ?? "")]),
  ) as Partial<Record<C, string>>;

const readRule = (name: string): DeadlineRule => {
  const text = readFileSync(join(CASES, name, "settings.txt"), "utf8");
  return {
    ...DEFAULT_SETTINGS.deadline,
    calendar: text.includes("deadline.calendar=working") ? "working" : "calendar",
    anchor: text.includes("deadline.anchor=previous") ? "previous" : "finding",
  };
};

/** The case's rows on the sheets that importing them would make, with its settings and the built-in holidays. */
export const readCase = (name: string): Snapshot => {
  const csv = readFileSync(join(CASES, name, "rows.csv"), "utf8");
  const rows: Cells[] = parse(csv, { bom: true, columns: true, delimiter: [";", ","] });
  const months = rows.map(callMonth);
  const newest =
    months
      .filter((month) => month !== undefined)
      .sort()
      .at(-1) ?? "2026-07";
  const sheetMonths = [...new Set(months.map((month) => month ?? newest))].sort();
  const sheets = sheetMonths.map((month) => {
    const own = rows.filter((_, index) => (months[index] ?? newest) === month);
    const read = own.map((cells, index) =>
      bareRow(
        {
          text: renamed(cells, TEXT_HEADERS),
          date: renamed(cells, DATE_HEADERS, asIso),
          marks: MARK_CODES.map((code) => cells[code] ?? ""),
        },
        `F-22 ${month}`,
        index + 4,
      ),
    );
    return monthSheet(read, month);
  });
  return snapshotOf(sheets, { deadline: readRule(name) }, { lists: DEFAULT_LISTS });
};

interface ExpectedMonth extends Pick<MonthFigures, "samples" | "score"> {
  readonly deadlines: Record<string, unknown> & {
    readonly rows: readonly {
      id: string;
      link: string;
      due: string | null;
      verdict: string;
      daysLate: number;
    }[];
  };
}

export const readExpected = (name: string): Readonly<Record<string, ExpectedMonth>> => {
  const answer = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as {
    months: Record<string, ExpectedMonth>;
  };
  return answer.months;
};

/** What a case expects of a month, with rows in a fixed order and numbers to the digits that are compared. */
export const comparable = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toFixed(6));
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === "rows" && Array.isArray(part)
        ? part.map((row) => JSON.stringify(row)).sort()
        : comparable(part),
    ]),
  );
};

/** A month's figures in the words of the cases. */
export const asCase = ({ samples, score, deadlines }: MonthFigures): unknown => ({
  samples,
  score,
  deadlines: {
    ...deadlines,
    rows: deadlines.rows.map(({ id, link, due, verdict, daysLate }) => ({
      id,
      link,
      due: due === undefined ? null : isoFromDay(due),
      verdict,
      daysLate,
    })),
  },
});
