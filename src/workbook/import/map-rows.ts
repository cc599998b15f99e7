/** A file's rows under F-22's headers: each cell as its column takes it, and nothing that stands in one dropped unsaid. */
import { partsOfDay, isDay } from "../../sop";
import { headerText } from "../../import/table";
import {
  DAYS_1904,
  type SourceCell,
  type SourceContent,
  type SourceMoment,
  type SourceTable,
} from "../../import/types";
import type { ColumnKind } from "../layout/column";
import type { SampleInput, SampleValue } from "../types";
import { isInputHeader } from "../plan/samples";
import { knownNames, mappedTo, type Mapping } from "./mapping";
import { kindOfTarget, type ImportTarget } from "./targets";

export interface MappedRows {
  readonly rows: readonly SampleInput[];
  /** The line of the file that each row comes from. */
  readonly lines: readonly number[];
}

const CALL_DATE = "Tanggal Panggilan";
const START_TIME = "Jam Mulai";

/**
 * The rows by the mapping; a header that it does not speak of keeps its own name. A call date with a time of day fills
 * Jam Mulai too where nothing else does. A row with nothing under F-22's input columns is no row.
 */
export function mapRows(table: SourceTable, mapping: Mapping): MappedRows {
  const columns = table.headers.flatMap((header, place) => {
    const target = header === "" ? "" : (mappedTo(mapping, header) ?? header);
    return target === ""
      ? []
      : [{ place, target, kind: kindOfTarget(target), counts: isInputHeader(target) }];
  });
  const splits = !columns.some(({ target }) => target === START_TIME);
  const rows: SampleInput[] = [];
  const lines: number[] = [];
  for (const { number, cells } of table.rows) {
    const row: Record<string, SampleValue> = {};
    let holds = false;
    for (const { place, target, kind, counts } of columns) {
      const cell = cells[place] ?? "";
      const parts = splits && target === CALL_DATE ? dayAndTime(cell) : undefined;
      row[target] = parts?.day ?? valueOf(cell, kind, table.date1904);
      if (parts) row[START_TIME] = parts.time;
      if (cell !== "" && counts) holds = true;
    }
    if (!holds) continue;
    rows.push(row);
    lines.push(number);
  }
  return { rows, lines };
}

/** Two headers of the file that stand for the same column: one of two values would be lost. */
export function repeatedTargets(mapping: Mapping): readonly string[] {
  const targets = Object.values(mapping).filter((target) => target !== "");
  return [...new Set(targets.filter((target, index) => targets.indexOf(target) < index))];
}

const SECONDS_A_DAY = 86_400;

/** A share of the day in whole seconds: what is stored of 09:30 beside a day is off by a hair. */
const timeOf = (serial: number): number =>
  (Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY) % SECONDS_A_DAY) / SECONDS_A_DAY;

function dayAndTime(cell: SourceCell): { readonly day: number; readonly time: number } | undefined {
  return typeof cell === "object" && cell.shows === "dateTime"
    ? { day: Math.floor(cell.serial), time: timeOf(cell.serial) }
    : undefined;
}

function valueOf(cell: SourceCell, kind: ColumnKind, date1904: boolean): SampleValue {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return momentValue(cell, kind);
  if (kind === "date") return cell >= 1 ? cell + (date1904 ? DAYS_1904 : 0) : String(cell);
  return kind === "time" || kind === "integer" ? cell : String(cell);
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

/**
 * The index of the line that is the header: of the first lines the one whose cells name the most of F-22's columns;
 * where none names any, the first that has the most texts. Titles and blank lines may stand above it.
 */
export function findHeaderLine({ lines }: SourceContent, targets: readonly ImportTarget[]): number {
  const known = knownNames(targets);
  let best = { index: 0, names: 0, texts: 0 };
  for (const [index, { cells }] of lines.slice(0, HEADER_WITHIN).entries()) {
    const texts = [...new Set(cells.filter((cell) => typeof cell === "string").map(headerText))].filter(
      (text) => text !== "",
    );
    const names = texts.filter(known).length;
    const better = names > best.names || (names === best.names && names === 0 && texts.length > best.texts);
    if (better) best = { index, names, texts: texts.length };
  }
  return best.index;
}
