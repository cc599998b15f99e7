/** Rows from a file or form as table rows: each cell converted by its column's kind, and what does not parse kept as text. */
import {
  foldAsExcel,
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

import { f22Columns, type F22Column } from "../layout/f22-columns";
import { criterionNamed, sampleKeyOf, type SampleKey } from "../layout/sample-key";
import type { Scorecard } from "../../sop";
import { WorkbookError, type SampleInput, type SampleValue } from "../types";

/** The day of a row's call, where it is a date or text that is read as one. */
export function callDayOf({ callDate = "" }: SampleInput): Day | undefined {
  if (typeof callDate === "string") return parseDayText(callDate.trim());
  return isDay(Math.floor(callDate)) ? Math.floor(callDate) : undefined;
}

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
  const newest = own
    .filter((month) => month !== undefined)
    .sort()
    .at(-1);
  const elsewhere = isMonth(fallback ?? "") ? fallback : newest;
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
    const code = criterionNamed(header);
    return columns.find(
      (column) =>
        code !== undefined &&
        criterionNamed(column.header) === code &&
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
  const lost = columns.flatMap((column) => {
    const key = sampleKeyOf(column);
    return key === undefined || order.includes(column) ? [] : [{ key, header: column.header }];
  });
  const keyed = order.map((column) => {
    const key = column && sampleKeyOf(column);
    return column && key !== undefined ? { column, key } : undefined;
  });
  const agents = agentsById(completion.agents);
  return (row, sampleNumber) => {
    // Beside the row, which has as many entries as a line has cells: copying it takes longer than all else here.
    const filled: Partial<Record<SampleKey, SampleValue>> = { sampleNumber };
    const valueOf = (key: SampleKey): SampleValue => filled[key] ?? row[key] ?? "";
    const typed = (key: SampleKey): string => String(valueOf(key));
    const homeless = lost.find(({ key }) => typed(key) !== "");
    if (homeless) throw new WorkbookError("columnMissing", { header: homeless.header, sheet });
    const fill = (key: SampleKey, value: string | undefined): void => {
      if (typed(key) === "") filled[key] = value ?? "";
    };
    const agent = agents.get(foldAsExcel(typed("agentId")));
    fill("agentName", agent?.name);
    fill("supervisor", agent?.supervisor);
    fill("scenarioVersion", versionInForce(completion.scenarios, typed("scenario"), callDayOf(row)));
    return keyed.map((one) => (one === undefined ? null : contentOf(one.column, valueOf(one.key))));
  };
}

/** The roster by ID, folded; of two agents with the same ID the upper one, as check has it. */
export const agentsById = (agents: readonly Agent[]): ReadonlyMap<string, Agent> =>
  new Map([...agents].reverse().map((agent) => [foldAsExcel(agent.id), agent]));

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
