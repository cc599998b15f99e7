/** A file's rows under F-22's columns: each cell as its column takes it, and nothing that stands in one dropped unsaid. */
import { LAST_DAY, isDay, partsOfDay } from "../../sop";
import { headerText } from "../../import/table";
import {
  DAYS_1904,
  type SourceCell,
  type SourceContent,
  type SourceMoment,
  type SourceTable,
} from "../../import/types";
import type { ColumnKind } from "../layout/column";
import { keyNamed, nameOf, type SampleKey } from "../layout/sample-key";
import type { SampleInput, SampleValue } from "../types";
import { durationOf } from "./durations";
import { isFormula, knownNames } from "./mapping";
import { loneDayIn, momentIn, timeOfDay } from "./moments";
import { itemFor, mappedTo, type Mapping, type Reading } from "./reading";
import { foldedOf } from "./spelling";
import { kindOfTarget, type ImportTarget } from "./targets";
import { textOfCell } from "./values";

export interface MappedRows {
  readonly rows: readonly SampleInput[];
  /** The line of the file that each row comes from. */
  readonly lines: readonly number[];
  /** The file's headers that name no column of F-22 and that the mapping does not speak of. */
  readonly unknown: readonly string[];
}

/** The column that a header stands for; "" = left out, undefined = none that is known. */
const columnUnder = (header: string, mapping: Mapping): SampleKey | "" | undefined =>
  header === "" ? "" : (mappedTo(mapping, header) ?? (isFormula(header) ? "" : keyNamed(header)));

/**
 * The rows by the mapping; a header that it does not speak of names its column itself. A call date with a time of day fills
 * Jam Mulai too where the row has nothing there. A row with nothing under F-22's input columns is no row.
 * @param reading what the file's values stand for, and how its durations are meant; else they are taken as they are
 */
export function mapRows(table: SourceTable, mapping: Mapping, reading: Reading = {}): MappedRows {
  const { values = {}, clock } = reading;
  const columns = table.headers.flatMap((header, place) => {
    const key = columnUnder(header, mapping);
    if (key === "" || key === undefined) return [];
    // Under F-22's own headers the spelling of days is agreed, and any other is for check to report.
    return [{ place, key, kind: kindOfTarget(key), isForeign: foldedOf(header) !== foldedOf(nameOf(key)) }];
  });
  const rows: SampleInput[] = [];
  const lines: number[] = [];
  for (const { number, cells } of table.rows) {
    const row: Partial<Record<SampleKey, SampleValue>> = {};
    let holds = false;
    let moment: ReturnType<typeof dayAndTime>;
    for (const { place, key, kind, isForeign } of columns) {
      const cell = cells[place] ?? "";
      const read =
        key === "duration" ? durationOf(cell, clock) : (itemFor(values, key, textOfCell(cell)) ?? cell);
      const parts = key === "callDate" ? dayAndTime(read) : undefined;
      if (parts) moment = parts;
      // A day with its time is no lone day: what comes of the time is seen once the whole row is read.
      const day =
        !parts && kind === "date" && isForeign && typeof read === "string" ? loneDayIn(read) : undefined;
      row[key] = day ?? valueOf(read, kind, table.date1904);
      if (cell !== "") holds = true;
    }
    if (!holds) continue;
    if (moment) splitMoment(row, moment);
    rows.push(row);
    lines.push(number);
  }
  const unknown = table.headers.filter((header) => columnUnder(header, mapping) === undefined);
  return { rows, lines, unknown };
}

/**
 * The call's time goes to Jam Mulai where the row has none there, and is left out where the same stands there. Where another
 * time stands there both are kept, for people to decide.
 */
function splitMoment(
  row: Partial<Record<SampleKey, SampleValue>>,
  { day, time }: { readonly day: number; readonly time: number },
): void {
  const { startTime } = row;
  if (startTime === undefined || startTime === "") row.startTime = time;
  else if (typeof startTime !== "number" || Math.abs(startTime - time) * SECONDS_A_DAY >= 60) return;
  row.callDate = day;
}

/** Two headers of the file that stand for the same column: one of two values would be lost. */
export function repeatedTargets(mapping: Mapping): readonly SampleKey[] {
  const targets = Object.values(mapping).filter((key) => key !== "");
  return [...new Set(targets.filter((target, index) => targets.indexOf(target) < index))];
}

const SECONDS_A_DAY = 86_400;

/** A share of the day in whole seconds: what is stored of 09:30 beside a day is off by a hair. */
const timeOf = (serial: number): number =>
  (Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY) % SECONDS_A_DAY) / SECONDS_A_DAY;

function dayAndTime(cell: SourceCell): { readonly day: number; readonly time: number } | undefined {
  // 20260715090530, which is no day of Excel's, is one of digits.
  const text = typeof cell === "number" && cell > LAST_DAY ? String(cell) : cell;
  const moment = typeof text === "string" ? momentIn(text) : text;
  return typeof moment === "object" && moment.shows === "dateTime"
    ? { day: Math.floor(moment.serial), time: timeOf(moment.serial) }
    : undefined;
}

function valueOf(cell: SourceCell, kind: ColumnKind, date1904: boolean): SampleValue {
  if (typeof cell === "string") return kind === "date" || kind === "time" ? momentText(cell, kind) : cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return momentValue(cell, kind);
  if (kind === "date" && cell > LAST_DAY) return momentText(String(cell), kind);
  if (kind === "date") return cell >= 1 ? cell + (date1904 ? DAYS_1904 : 0) : String(cell);
  return kind === "time" || kind === "integer" ? cell : String(cell);
}

/** A text under a column of days or times: what it names, where that can be read in one way alone, else itself. */
function momentText(text: string, kind: "date" | "time"): SampleValue {
  const moment = momentIn(text);
  if (moment !== undefined) return momentValue(moment, kind);
  return (kind === "time" ? timeOfDay(text) : undefined) ?? text;
}

function momentValue(moment: SourceMoment, kind: ColumnKind): SampleValue {
  const { shows, serial } = moment;
  const clock = shows === "time" || shows === "duration";
  if (kind === "date" && !clock) return serial;
  if (kind === "time" && shows !== "date" && serial >= 0 && (shows !== "duration" || serial < 1))
    return timeOf(serial);
  // A duration such as 00:03:25.
  if (kind === "integer" && clock) return Math.round(serial * SECONDS_A_DAY);
  return shownMoment(moment);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** `25:03:09` */
function shownDuration(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * SECONDS_A_DAY);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${serial < 0 ? "-" : ""}${parts.map(two).join(":")}`;
}

/** As the sheets show days and times. */
export function shownMoment({ shows, serial }: SourceMoment): string {
  const day = Math.floor(serial);
  if (shows === "duration") return shownDuration(serial);
  if (shows !== "time" && !isDay(day)) return String(serial);
  const minutes = Math.round(timeOf(serial) * 1440);
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  if (shows === "time") return time;
  const parts = partsOfDay(day);
  const date = `${two(parts.day)}/${two(parts.month)}/${parts.year}`;
  return shows === "date" ? date : `${date} ${time}`;
}

/** As many of a file's first lines as a header is looked for in. */
const HEADER_WITHIN = 50;
/** Of the most texts on a line, the share that the first line with so many has, where no name is known. */
const NEARLY = 0.8;

export interface HeaderLine {
  readonly index: number;
  /** How many of its cells name a column of F-22. */
  readonly names: number;
}

/**
 * The line that is the header: of the first lines the one whose cells name the most of F-22's columns; where none names
 * any, the first that has about the most texts. Titles and blank lines may stand above it.
 * @param known headers of files as they are known otherwise, such as from a mapping
 */
export function headerLineOf(
  { lines }: SourceContent,
  targets: readonly ImportTarget[],
  known: readonly string[] = [],
): HeaderLine {
  const isName = knownNames(targets, known);
  const read = lines.slice(0, HEADER_WITHIN).map(({ cells }) => {
    const all = cells.filter((cell) => typeof cell === "string").map(headerText);
    const texts = [...new Set(all)].filter((text) => text !== "");
    return { texts: texts.length, names: texts.filter(isName).length };
  });
  const names = Math.max(0, ...read.map((line) => line.names));
  const enough = Math.max(0, ...read.map((line) => line.texts)) * NEARLY;
  const index = read.findIndex((line) => (names > 0 ? line.names === names : line.texts >= enough));
  return { index: Math.max(0, index), names };
}

export const findHeaderLine = (
  content: SourceContent,
  targets: readonly ImportTarget[],
  known: readonly string[] = [],
): number => headerLineOf(content, targets, known).index;
