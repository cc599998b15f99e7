/**
 * What a report says of itself in its hidden last column, line by line, so that it can be read again after people have
 * sorted, moved or inserted lines and columns: the key of the line's kept cells, and a sum of the words as written.
 * The first line carries the report's stamp. A hidden last line names the columns.
 */
import { FINGERPRINT_PARTS, hashText, isMonth, type Day, type FingerprintParts, type Month } from "../../sop";
import { REPORT_KINDS, type ReportKind } from "../layout/report-kinds";
import type { Letterhead } from "../snapshot/letterhead";
import type { RawCell } from "../snapshot/parse-cell";

/** From what a report was made. */
export interface ReportStamp {
  readonly kind: ReportKind;
  readonly month: Month;
  readonly asOf: Day;
  readonly made: Day;
  readonly version: string;
  /** Rows of the month, samples and others. */
  readonly rows: number;
  /** Of the data it was made from. */
  readonly fingerprint: string;
  /** 1, and one more for each finished report that this one replaces; absent in reports of older versions. */
  readonly documentVersion?: number;
  /** What it was headed and is signed with, for copies of it; absent in reports of older versions. */
  readonly letterhead?: Letterhead;
  /** The fingerprint's parts, for saying what has changed. */
  readonly parts?: FingerprintParts;
  /** Who finished the report, and when: from then on it is a record, and is not made anew without being asked for. */
  readonly final?: Finished;
}

export interface Finished {
  readonly by: string;
  readonly on: Day;
  /** Which of the month's finished reports it is, from 1; absent where it was finished before that was counted. */
  readonly version?: number;
  /** Why it was finished though errors were open. */
  readonly reason?: string;
}

/** What a cell tells of the sheet itself: the day it was made, from what, and whether it is finished. */
export type Told = "made" | "stamp" | "final";
export const TOLD: readonly Told[] = ["made", "stamp", "final"];

/** Kept cells of one key on a line. */
export interface KeptCells {
  readonly key: string;
  /** What a person calls the line; absent where the line's first cell says it. */
  readonly label?: string;
  /** Field of each kept cell, to its column. */
  readonly cells?: Readonly<Record<string, number>>;
}

export interface LineRecord {
  /** The line's kept cells belong to this key. */
  readonly key?: string;
  /** What a person calls the line; absent where the line's first cell says it. */
  readonly label?: string;
  /** Field of each kept cell, to its column. */
  readonly cells?: Readonly<Record<string, number>>;
  /** What the fields held when they were last gathered elsewhere. */
  readonly base?: Readonly<Record<string, string>>;
  /** Those of other keys that stand on the line too. */
  readonly more?: readonly KeptCells[];
  /** Columns of the cells that formulas fill. */
  readonly live?: readonly number[];
  /** Columns of what is told of the sheet itself. */
  readonly told?: Readonly<Partial<Record<Told, number>>>;
  /** Of the words as written; kept cells, formulas and what is told of the sheet left out. Absent for a blank line. */
  readonly sum?: string;
  readonly stamp?: ReportStamp;
}

/** The sum of the stamp's own line in reports of versions before 0.3: its words change when the report is finished. */
export const ANY_WORDS = "*";

/** What the hidden last line holds in its record column. */
export const COLUMNS_MARK = "#kolom";
export const columnId = (column: number): string => `#${column}`;
export const columnOfId = (cell: RawCell | undefined): number | undefined =>
  typeof cell === "string" && /^#\d+$/.test(cell) ? Number(cell.slice(1)) : undefined;

/** The short form of most lines' records: `~temuan:mc-2607-1a2b3c|catatan=12|1lzpo1hnq1h`. */
const SHORT = "~";
const BETWEEN = "|";

/** As JSON; a line of a long list, which says no more than key, cells and sum, in the short form, half as long in a request. */
export function recordText(record: LineRecord): string {
  const { key = "", cells = {}, sum = "", ...more } = record;
  const places = Object.entries(cells);
  const isShort =
    Object.keys(more).length === 0 &&
    sum !== "" &&
    (record.cells === undefined) === (record.key === undefined) &&
    [key, sum, ...places.map(([field]) => field)].every((words) => !/[|=,]/.test(words));
  if (!isShort) return JSON.stringify(record);
  return `${SHORT}${[key, places.map(([field, column]) => `${field}=${column}`).join(","), sum].join(BETWEEN)}`;
}

function readShort(words: string): LineRecord | undefined {
  const [key = "", places = "", sum = "", ...more] = words.slice(SHORT.length).split(BETWEEN);
  const cells = places.split(",").flatMap((place): [string, number][] => {
    const [field = "", column = ""] = place.split("=");
    return field !== "" && /^\d+$/.test(column) ? [[field, Number(column)]] : [];
  });
  if (sum === "" || more.length > 0) return undefined;
  return key === "" ? { sum } : { key, cells: Object.fromEntries(cells), sum };
}

/** The record that a cell holds; undefined where it holds another thing. */
export function readRecord(cell: RawCell | undefined): LineRecord | undefined {
  if (typeof cell !== "string") return undefined;
  if (cell.startsWith(SHORT)) return readShort(cell);
  if (!cell.startsWith("{")) return undefined;
  try {
    const found: unknown = JSON.parse(cell);
    return typeof found === "object" && found !== null ? asRecord(found) : undefined;
  } catch {
    return undefined;
  }
}

const at = (found: object, key: string): unknown => Reflect.get(found, key);
const text = (found: object, key: string): string | undefined => {
  const value = at(found, key);
  return typeof value === "string" ? value : undefined;
};

function entries<Value>(
  found: object,
  key: string,
  isValue: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> | undefined {
  const map = at(found, key);
  if (typeof map !== "object" || map === null) return undefined;
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]): [string, Value][] =>
      isValue(value) ? [[name, value]] : [],
    ),
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isColumn = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const columnsOf = (found: unknown): readonly number[] | undefined =>
  Array.isArray(found) ? found.filter(isColumn) : undefined;

const keptCellsOf = (found: unknown): readonly KeptCells[] | undefined =>
  Array.isArray(found)
    ? found.flatMap((one: unknown): KeptCells[] => {
        if (typeof one !== "object" || one === null) return [];
        const [key, label, cells] = [text(one, "key"), text(one, "label"), entries(one, "cells", isColumn)];
        return key === undefined
          ? []
          : [{ key, ...(label === undefined ? {} : { label }), ...(cells === undefined ? {} : { cells }) }];
      })
    : undefined;

/** The line's kept cells, by key. */
export const keptCellsIn = ({ key, label, cells, more = [] }: LineRecord): readonly KeptCells[] =>
  key === undefined
    ? more
    : [
        { key, ...(label === undefined ? {} : { label }), ...(cells === undefined ? {} : { cells }) },
        ...more,
      ];

function asRecord(found: object): LineRecord {
  const stamp = at(found, "stamp");
  const record = {
    key: text(found, "key"),
    label: text(found, "label"),
    cells: entries(found, "cells", isColumn),
    base: entries(found, "base", isText),
    more: keptCellsOf(at(found, "more")),
    live: columnsOf(at(found, "live")),
    told: entries(found, "told", isColumn),
    sum: text(found, "sum"),
    stamp: typeof stamp === "object" && stamp !== null ? asStamp(stamp) : undefined,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function asStamp(found: object): ReportStamp | undefined {
  const number = (key: string): number => Number(at(found, key));
  const kind = REPORT_KINDS.find((one) => one === at(found, "kind"));
  const month = text(found, "month") ?? "";
  if (kind === undefined || !isMonth(month)) return undefined;
  const parts = entries(found, "parts", isText);
  const final = at(found, "final");
  const documentVersion = number("documentVersion");
  const letterhead = asLetterhead(entries(found, "letterhead", isText) ?? {});
  return {
    kind,
    month,
    asOf: number("asOf"),
    made: number("made"),
    version: text(found, "version") ?? "",
    rows: number("rows"),
    fingerprint: text(found, "fingerprint") ?? "",
    ...(Number.isInteger(documentVersion) && documentVersion > 0 ? { documentVersion } : {}),
    ...(letterhead === undefined ? {} : { letterhead }),
    ...(parts === undefined
      ? {}
      : { parts: Object.fromEntries(FINGERPRINT_PARTS.map((part) => [part, parts[part]])) }),
    ...(typeof final === "object" && final !== null ? { final: asFinished(final) } : {}),
  };
}

function asLetterhead(found: Readonly<Record<string, string>>): Letterhead | undefined {
  const { company, unit, number, reportMaker, analysisMaker, reviewer, approver } = found;
  if (company === undefined || unit === undefined || reportMaker === undefined) return undefined;
  if (analysisMaker === undefined || reviewer === undefined || approver === undefined) return undefined;
  const said = { company, unit, reportMaker, analysisMaker, reviewer, approver };
  return number === undefined ? said : { ...said, number };
}

function asFinished(found: object): Finished {
  const version = at(found, "version");
  const reason = text(found, "reason");
  return {
    by: text(found, "by") ?? "",
    on: Number(at(found, "on")),
    ...(typeof version === "number" ? { version } : {}),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** A sum of a line's words that does not mind how Excel rounds or breaks lines. */
export function sumOf(cells: readonly RawCell[]): string {
  const words = cells.map((cell) =>
    typeof cell === "number"
      ? cell.toPrecision(12)
      : String(cell)
          .replaceAll(/[\s\u00a0]+/g, " ")
          .trim(),
  );
  const last = words.reduce((end, word, index) => (word === "" ? end : index + 1), 0);
  return last === 0 ? "" : hashText(words.slice(0, last).join("\u001f")).toString(36);
}
