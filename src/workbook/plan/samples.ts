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
import type { SampleInput } from "../types";

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

/** A converter of rows for one table, in the table's own order of headers; null leaves formula and people's own columns alone. */
export function rowConverter(
  table: string,
  scorecard: Scorecard,
  headers: readonly string[],
  completion: Completion,
): (row: SampleInput, sampleNumber: string) => CellContent[] {
  const columns = f22Columns(table, scorecard);
  const byHeader = new Map(columns.map((column) => [column.header.toLowerCase(), column]));
  const order = headers.map((header) => byHeader.get(header.toLowerCase()));
  const agents = new Map(completion.agents.map((agent) => [agent.id.toLowerCase(), agent]));
  return (row, sampleNumber) => {
    const given = new Map<string, string>();
    for (const [header, value] of Object.entries(row)) {
      const known = knownHeader(header, columns);
      if (known !== undefined) given.set(known, value);
    }
    const typed = (header: string): string => given.get(header) ?? "";
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

/** Which of a source's headers F-22 knows; formula columns are known and ignored. */
export function recognizeHeaders(headers: readonly string[]): {
  readonly unknown: readonly string[];
  readonly callDate: boolean;
} {
  const fixed = new Set([...FIXED_HEADERS.values()].map((header) => header.toLowerCase()));
  const isKnown = (header: string): boolean =>
    fixed.has(header.trim().toLowerCase()) || /^P\d\d(\s|$)/i.test(header.trim());
  return {
    unknown: headers.filter((header) => header.trim() !== "" && !isKnown(header)),
    callDate: headers.some((header) => header.trim().toLowerCase() === "tanggal panggilan"),
  };
}
