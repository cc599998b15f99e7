/** Rows from a file or form as table rows: each cell converted by its column's kind, and what does not parse kept as text. */
import {
  isMonth,
  monthOfDay,
  parseDayText,
  parseTimeText,
  type Agent,
  type Day,
  type Month,
  type Scenario,
} from "../../sop";
import { asTyped, type CellContent } from "../apply/edit";

import { f22Columns, FIXED_HEADERS, type F22Column } from "../layout/f22-columns";
import type { Scorecard } from "../../sop";
import { FORMULA_HEADERS } from "../read/read-month";
import { WorkbookError, type SampleInput } from "../types";

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

/** The day of a row's call, where its text is a date. */
export const callDayOf = (row: SampleInput): Day | undefined =>
  parseDayText(valueUnder(row, "Tanggal Panggilan").trim());

export const valueUnder = (row: SampleInput, header: string): string => {
  const key = Object.keys(row).find((one) => one.trim().toLowerCase() === header.toLowerCase());
  return key === undefined ? "" : (row[key] ?? "");
};

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
  { table, sheet, headers }: { table: string; sheet: string; headers: readonly string[] },
  scorecard: Scorecard,
  completion: Completion,
): (row: SampleInput, sampleNumber: string) => CellContent[] {
  const columns = f22Columns(table, scorecard);
  const order = columnsInOrder(headers, columns);
  const lost = columns.filter((column) => column.kind !== "formula" && !order.includes(column));
  const agents = new Map(completion.agents.map((agent) => [agent.id.toLowerCase(), agent]));
  return (row, sampleNumber) => {
    const given = new Map<string, string>();
    for (const [header, value] of Object.entries(row)) {
      const known = knownHeader(header, columns);
      if (known !== undefined) given.set(known, value);
    }
    const typed = (header: string): string => given.get(header) ?? "";
    const homeless = lost.find((column) => typed(column.header) !== "");
    if (homeless) throw new WorkbookError("columnMissing", { header: homeless.header, sheet });
    const fill = (header: string, value: string | undefined): void => {
      if (typed(header) === "" && value !== undefined && value !== "") given.set(header, value);
    };
    const agent = agents.get(typed("ID Agent").toLowerCase());
    fill("Nama Agent", agent?.name);
    fill("Supervisor", agent?.supervisor);
    fill("Versi Skenario", versionInForce(completion.scenarios, typed("Kode Skenario"), callDayOf(row)));
    given.set("No. Sampel", sampleNumber);
    return order.map((column) =>
      column && column.kind !== "formula" ? contentOf(column, typed(column.header)) : null,
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

/** A source's text as the cell's content: a date, time or number where it parses, else the text itself, for check to report. */
export function contentOf(column: F22Column, text: string): CellContent {
  if (text === "") return null;
  const parsed = parsedOf(column, text.trim());
  return parsed ?? asTyped(text);
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

/** What a source's headers say before any workbook is open. Formula columns are known, and ignored. */
export function recognizeHeaders(headers: readonly string[]): {
  readonly callDate: boolean;
  /** The headers of cells that people fill in: a row with nothing under them is no row. */
  readonly inputs: readonly string[];
  /** Codes of criteria under more than one header: one of two marks would be lost. */
  readonly repeated: readonly string[];
} {
  const inputs = new Set([...FIXED_HEADERS.values()].map((header) => header.toLowerCase()));
  for (const header of FORMULA_HEADERS) inputs.delete(header.toLowerCase());
  const codes = headers.flatMap((header) => criterionCode(header) ?? []);
  return {
    callDate: headers.some((header) => header.trim().toLowerCase() === "tanggal panggilan"),
    inputs: headers.filter(
      (header) => inputs.has(header.trim().toLowerCase()) || criterionCode(header) !== undefined,
    ),
    repeated: [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))],
  };
}
