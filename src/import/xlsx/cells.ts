/** A worksheet's cells as lines, read in one pass. */
import { SourceError } from "../error";
import { DAYS_1904, type SourceCell, type SourceContent, type SourceLine } from "../types";
import type { Shows } from "./formats";
import { decodeEscapes, scan } from "./scan";

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly (Shows | undefined)[];
  readonly date1904: boolean;
}

const DAY_MILLISECONDS = 86_400_000;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly shows: Shows | undefined;
  formula: boolean;
  value: string | undefined;
  inline: string | undefined;
}

/** Throws SourceError for XML that breaks off and for a text that the workbook lost. */
export function readCells(xml: string, context: CellContext): SourceContent {
  const rows = new Map<number, SourceCell[]>();
  let row = -1;
  let column = -1;
  let withoutResult = 0;
  let cell: OpenCell | undefined;
  let reading: "value" | "inline" | undefined;
  let pronounced = 0;
  const begin = (attributes: Readonly<Record<string, string>>): OpenCell => {
    const place = placeOf(attributes["r"]);
    column = place?.column ?? column + 1;
    row = place?.row ?? row;
    const shows = context.formats[Number(attributes["s"] ?? 0)];
    return {
      row,
      column,
      type: attributes["t"] ?? "n",
      shows,
      formula: false,
      value: undefined,
      inline: undefined,
    };
  };
  const end = (open: OpenCell): void => {
    const content = contentOf(open, context);
    if (open.formula && open.value === undefined) withoutResult += 1;
    if (content === "" || open.row < 0) return;
    const cells = rows.get(open.row) ?? [];
    cells[open.column] = content;
    rows.set(open.row, cells);
  };
  scan(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
      } else if (name === "c") cell = begin(attributes);
      else if (cell === undefined) return;
      else if (name === "v") reading = "value";
      else if (name === "f") cell.formula = true;
      else if (name === "rPh") pronounced += 1;
      else if (name === "t" && pronounced === 0) reading = "inline";
    },
    text: (text) => {
      if (cell !== undefined && reading !== undefined) cell[reading] = (cell[reading] ?? "") + text;
    },
    close: (name) => {
      if (name === "c" && cell !== undefined) {
        end(cell);
        cell = undefined;
      } else if (name === "rPh") pronounced -= 1;
      else if (name === "v" || name === "t") reading = undefined;
    },
  });
  return { lines: linesOf(rows), withoutResult, date1904: context.date1904 };
}

function linesOf(rows: ReadonlyMap<number, readonly SourceCell[]>): readonly SourceLine[] {
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => ({
      number: index + 1,
      // Places that the file leaves out are empty cells.
      cells: Array.from(cells, (content: SourceCell | undefined) => content ?? ""),
    }));
}

function placeOf(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(address ?? "");
  if (!match) return undefined;
  const column = Array.from(match[1] ?? "").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function contentOf({ type, shows, value, inline }: OpenCell, context: CellContext): SourceCell {
  if (type === "inlineStr") return decodeEscapes(inline ?? value ?? "");
  if (value === undefined) return "";
  switch (type) {
    case "s":
      return sharedString(context.strings, value);
    case "str":
      return decodeEscapes(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return value.trim();
    case "d":
      return isoMoment(value.trim()) ?? value;
    default:
      return numberOf(value, shows, context.date1904);
  }
}

function sharedString(strings: readonly string[], index: string): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new SourceError("damaged");
  return text;
}

/** A file that counts from 1904 is 1,462 days behind; a time of day is the same in both systems. */
function numberOf(text: string, shows: Shows | undefined, date1904: boolean): SourceCell {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return text;
  if (shows === undefined) return number;
  return { shows, serial: date1904 && shows !== "time" ? number + DAYS_1904 : number };
}

/** An ISO date of a strict file; undefined where it is none. */
function isoMoment(text: string): SourceCell | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)Z?)?$/.exec(text);
  const [, day, time] = match ?? [];
  if (day === undefined && time === undefined) return undefined;
  const share = time === undefined ? 0 : Date.parse(`1970-01-01T${time}Z`) / DAY_MILLISECONDS;
  if (day === undefined) return { shows: "time", serial: share };
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
  if (Number.isNaN(days + share)) return undefined;
  return { shows: time === undefined ? "date" : "dateTime", serial: days + share };
}
