/** Rows from a file or form as table rows: each cell converted by its column's kind, and what does not parse kept as text. */
import {
  isDay,
  isMonth,
  monthOfDay,
  parseDayText,
  parseTimeText,
  type Agent,
  type Day,
  type Month,
  type Scenario,
} from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";

import { f22Columns, FIXED_HEADERS, type F22Column } from "../layout/f22-columns";
import type { Scorecard } from "../../sop";
import { FORMULA_HEADERS } from "../snapshot/read-month";
import { WorkbookError, type SampleInput, type SampleValue } from "../types";

/** A criterion's header, by its code alone or in full, as its code. */
const criterionCode = (header: string): string | undefined =>
  /^(P\d\d)(?:\s|$)/i.exec(header.trim())?.[1]?.toUpperCase();

/** The header under which a source's column is known here, or undefined: by header in any case, a criterion by its code too. */
export function knownHeader(header: string, columns: readonly F22Column[]): string | undefined {
  const wanted = header.trim().toLowerCase();
  const column = columns.find(
    (one) =>
      one.header.toLowerCase() === wanted ||
      (one.criterion !== undefined && one.header.split(" ")[0]?.toLowerCase() === wanted),
  );
  return column?.header;
}

/** The day of a row's call, where it is a date or text that is read as one. */
export function callDayOf(row: SampleInput): Day | undefined {
  const value = contentUnder(row, "Tanggal Panggilan");
  if (typeof value === "string") return parseDayText(value.trim());
  return isDay(Math.floor(value)) ? Math.floor(value) : undefined;
}

const contentUnder = (row: SampleInput, header: string): SampleValue => {
  const key = Object.keys(row).find((one) => one.trim().toLowerCase() === header.toLowerCase());
  return key === undefined ? "" : (row[key] ?? "");
};

/** What stands under a header, as text; "" where nothing does. */
export const valueUnder = (row: SampleInput, header: string): string => String(contentUnder(row, header));

/**
 * The month each row goes to: that of its call date, else `fallback`, else the newest month among the rows.
 * Undefined where not even one row has a date and no fallback was given.
 */
export function monthsOfRows(
  rows: readonly SampleInput[],
  fallback: Month | undefined,
): readonly (Month | undefined)[] {
  const own = rows.map((row) => {
    const day = callDayOf(row);
    return day === undefined ? undefined : monthOfDay(day);
  });
  const newest = own.reduce<Month | undefined>(
    (latest, month) => (month !== undefined && (latest === undefined || month > latest) ? month : latest),
    undefined,
  );
  const elsewhere = fallback !== undefined && isMonth(fallback) ? fallback : newest;
  return own.map((month) => month ?? elsewhere);
}

/** What rows are completed from: the roster and the scenarios. */
export interface Completion {
  readonly agents: readonly Agent[];
  readonly scenarios: readonly Scenario[];
}

/** The declared column of each of a table's headers; a criterion whose name was edited is still known by its code. */
function columnsInOrder(
  headers: readonly string[],
  columns: readonly F22Column[],
): readonly (F22Column | undefined)[] {
  const byHeader = new Map(columns.map((column) => [column.header.toLowerCase(), column]));
  const standing = new Set(headers.map((header) => header.toLowerCase()));
  return headers.map((header) => {
    const exact = byHeader.get(header.toLowerCase());
    if (exact) return exact;
    const code = criterionCode(header);
    return columns.find(
      (column) =>
        code !== undefined &&
        column.criterion !== undefined &&
        criterionCode(column.header) === code &&
        !standing.has(column.header.toLowerCase()),
    );
  });
}

/**
 * A converter of rows for one table, in the table's own order of headers; null leaves formula and people's own columns
 * alone. It throws `columnMissing` for a value whose column the table has lost.
 */
export function rowConverter(
  { sheet, headers }: { sheet: string; headers: readonly string[] },
  scorecard: Scorecard,
  completion: Completion,
): (row: SampleInput, sampleNumber: string) => CellContent[] {
  const columns = f22Columns(scorecard);
  const order = columnsInOrder(headers, columns);
  const lost = columns.filter((column) => column.kind !== "formula" && !order.includes(column));
  const agents = new Map(completion.agents.map((agent) => [agent.id.toLowerCase(), agent]));
  return (row, sampleNumber) => {
    const given = new Map<string, SampleValue>();
    for (const [header, value] of Object.entries(row)) {
      const known = knownHeader(header, columns);
      if (known !== undefined) given.set(known, value);
    }
    const content = (header: string): SampleValue => given.get(header) ?? "";
    const typed = (header: string): string => String(content(header));
    given.set("No. Sampel", sampleNumber);
    const homeless = lost.find((column) => typed(column.header) !== "");
    if (homeless) throw new WorkbookError("columnMissing", { header: homeless.header, sheet });
    const fill = (header: string, value: string | undefined): void => {
      if (typed(header) === "" && value !== undefined && value !== "") given.set(header, value);
    };
    const agent = agents.get(typed("ID Agent").toLowerCase());
    fill("Nama Agent", agent?.name);
    fill("Supervisor", agent?.supervisor);
    fill("Versi Skenario", versionInForce(completion.scenarios, typed("Kode Skenario"), callDayOf(row)));
    return order.map((column) =>
      column && column.kind !== "formula" ? contentOf(column, content(column.header)) : null,
    );
  };
}

/** The version of the scenario that is in force on the day; undefined where there is none. */
export function versionInForce(
  scenarios: readonly Scenario[],
  code: string,
  day: Day | undefined,
): string | undefined {
  if (code === "" || day === undefined) return undefined;
  return scenarios.find(
    (scenario) =>
      scenario.code.toLowerCase() === code.toLowerCase() &&
      (scenario.validFrom ?? 0) <= day &&
      day <= (scenario.validTo ?? Number.POSITIVE_INFINITY),
  )?.version;
}

/** What a source says as the cell's content: a date, time or number where it is one, else the text itself, for check to report. */
export function contentOf(column: F22Column, value: SampleValue): CellContent {
  if (value === "") return null;
  if (typeof value === "number")
    return ["date", "time", "integer"].includes(column.kind) ? value : asTyped(String(value));
  const parsed = parsedOf(column, value.trim());
  return parsed ?? asTyped(value);
}

function parsedOf(column: F22Column, text: string): number | undefined {
  switch (column.kind) {
    case "date":
      return parseDayText(text);
    case "time":
      return parseTimeText(text);
    case "integer":
      return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    case "text":
    case "list":
    case "number":
    case "formula":
      return undefined;
  }
}

const INPUT_HEADERS: ReadonlySet<string> = new Set(
  [...FIXED_HEADERS.values()]
    .filter((header) => !FORMULA_HEADERS.includes(header))
    .map((header) => header.toLowerCase()),
);

/** Whether a header names a column that people fill in: a row with nothing under such headers is no row. */
export const isInputHeader = (header: string): boolean =>
  INPUT_HEADERS.has(header.trim().toLowerCase()) || criterionCode(header) !== undefined;

/** What a source's headers say before any workbook is open. */
export function recognizeHeaders(headers: readonly string[]): {
  readonly callDate: boolean;
  /** Codes of criteria under more than one header: one of two marks would be lost. */
  readonly repeated: readonly string[];
} {
  const codes = headers.flatMap((header) => criterionCode(header) ?? []);
  return {
    callDate: headers.some((header) => header.trim().toLowerCase() === "tanggal panggilan"),
    repeated: [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))],
  };
}
