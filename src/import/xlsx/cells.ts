/** A worksheet's cells as lines, read in one pass. */
import { SourceError } from "../error";
import { MOST_COLUMNS, MOST_ROWS } from "../limits";
import { DAYS_1904, type ReadProgress, type SourceCell, type SourceContent, type SourceLine } from "../types";
import type { Shown } from "./formats";
import { decodeEscapes, scan, standsAt } from "./scan";
import { isShownText } from "./strings";

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
  readonly date1904: boolean;
}

/** More cells than these are no file of rows that a pane can hold. */
const MOST_CELLS = 5_000_000;

const CELL = ["worksheet", "sheetData", "row", "c"] as const;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly shown: Shown;
  formula: boolean;
  value: string | undefined;
  inline: string | undefined;
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
}

/** As `SourceFormulas`, while it grows. */
interface Run {
  readonly row: number;
  readonly column: number;
  rows: number;
}

class CellScanner {
  private readonly rows = new Map<number, SourceCell[]>();
  private readonly merges: Merge[] = [];
  private row = -1;
  private column = -1;
  private cells = 0;
  private withoutResult = 0;
  private readonly formulas: Run[] = [];
  /** The last of each column. */
  private readonly runs = new Map<number, Run>();
  private cell: OpenCell | undefined;
  private reading: "value" | "inline" | undefined;

  constructor(private readonly context: CellContext) {}

  readonly open = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    path: readonly string[],
  ): void => {
    if (name === "row" && standsAt(path, "worksheet", "sheetData", "row")) {
      this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
      this.column = -1;
    } else if (name === "c" && standsAt(path, ...CELL)) this.cell = this.begin(attributes);
    else if (name === "mergeCell" && standsAt(path, "worksheet", "mergeCells", "mergeCell"))
      this.merge(attributes["ref"] ?? "");
    else if (this.cell === undefined) return;
    else if (standsAt(path, ...CELL, "v")) this.reading = "value";
    else if (standsAt(path, ...CELL, "f")) this.cell.formula = true;
    else if (isShownText(path, ...CELL, "is")) this.reading = "inline";
  };

  readonly text = (text: string): void => {
    if (this.cell !== undefined && this.reading !== undefined)
      this.cell[this.reading] = (this.cell[this.reading] ?? "") + text;
  };

  readonly close = (name: string, path: readonly string[]): void => {
    if (name === "c" && this.cell !== undefined && standsAt(path, ...CELL)) {
      this.end(this.cell);
      this.cell = undefined;
    } else if (name === "v" || name === "t") this.reading = undefined;
  };

  private begin(attributes: Readonly<Record<string, string>>): OpenCell {
    const place = placeOf(attributes["r"]);
    this.column = place?.column ?? this.column + 1;
    this.row = place?.row ?? this.row;
    if (!(this.row < MOST_ROWS && this.column < MOST_COLUMNS))
      throw new SourceError("tooManyCells", { rows: MOST_ROWS, columns: MOST_COLUMNS });
    return {
      row: this.row,
      column: this.column,
      type: attributes["t"] ?? "n",
      shown: this.context.formats[Number(attributes["s"] ?? 0)] ?? {},
      formula: false,
      value: undefined,
      inline: undefined,
    };
  }

  private end(open: OpenCell): void {
    const content = contentOf(open, this.context);
    if (open.formula) this.note(open);
    if (content === "" || open.row < 0) return;
    this.cells += 1;
    if (this.cells > MOST_CELLS)
      throw new SourceError("tooManyCells", { rows: MOST_ROWS, columns: MOST_COLUMNS });
    const cells = this.rows.get(open.row) ?? [];
    cells[open.column] = content;
    this.rows.set(open.row, cells);
  }

  private note({ row, column, value }: OpenCell): void {
    if (value === undefined) this.withoutResult += 1;
    const last = this.runs.get(column);
    if (last && last.row + last.rows === row) {
      last.rows += 1;
      return;
    }
    const run = { row, column, rows: 1 };
    this.runs.set(column, run);
    this.formulas.push(run);
  }

  private merge(ref: string): void {
    const [first, last] = ref.split(":").map(placeOf);
    if (first && last && last.row > first.row)
      this.merges.push({ row: first.row, column: first.column, lastRow: last.row });
  }

  /** A cell merged over several rows holds for each of them that holds anything else. */
  private fillMerges(): void {
    if (this.merges.length === 0) return;
    const filled = [...this.rows.keys()].sort((a, b) => a - b);
    for (const { row, column, lastRow } of this.merges) {
      const content = this.rows.get(row)?.[column];
      if (content === undefined) continue;
      for (const each of filled) {
        if (each > lastRow) break;
        const cells = each > row ? this.rows.get(each) : undefined;
        if (cells) cells[column] ??= content;
      }
    }
  }

  read(xml: string, onProgress?: ReadProgress): SourceContent {
    scan(xml, this, onProgress);
    this.fillMerges();
    const { context, withoutResult, formulas } = this;
    return { lines: linesOf(this.rows), formulas, withoutResult, date1904: context.date1904 };
  }
}

/** Throws SourceError for XML that breaks off, for a text that the workbook lost, and for more cells than a sheet has. */
export const readCells = (xml: string, context: CellContext, onProgress?: ReadProgress): SourceContent =>
  new CellScanner(context).read(xml, onProgress);

function linesOf(rows: ReadonlyMap<number, readonly SourceCell[]>): readonly SourceLine[] {
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => ({
      number: index + 1,
      // Places that the file leaves out are empty cells.
      cells: Array.from(cells, (content: SourceCell | undefined) => content ?? ""),
    }));
}

/** Of `B3`, `$B$3` and the like; columns of more than three letters are beyond every sheet. */
function placeOf(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,9})\$?(\d{1,9})$/.exec(address ?? "");
  if (!match) return undefined;
  const letters = Array.from((match[1] ?? "").toUpperCase());
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function contentOf({ type, shown, value, inline }: OpenCell, context: CellContext): SourceCell {
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
      return numberOf(value, shown, context.date1904);
  }
}

function sharedString(strings: readonly string[], index: string): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new SourceError("damaged", { part: "sharedStrings.xml" });
  return text;
}

/** As many digits as Excel shows of a number: those behind are what binary fractions add. */
const SHOWN_DIGITS = 15;

/** A file that counts from 1904 is 1,462 days behind; a time of day is the same in both systems. */
function numberOf(text: string, { moment, code, toTheMinute }: Shown, date1904: boolean): SourceCell {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return text;
  if (moment !== undefined) {
    const isDay = moment === "date" || moment === "dateTime";
    const serial = date1904 && isDay ? number + DAYS_1904 : number;
    return toTheMinute ? { shows: moment, serial, toTheMinute } : { shows: moment, serial };
  }
  const shown = Number(number.toPrecision(SHOWN_DIGITS));
  return code?.(shown) ?? shown;
}

const DAY_MILLISECONDS = 86_400_000;

/** An ISO date of a strict file, as it is written: an offset says where, not when else; undefined where it is none. */
function isoMoment(text: string): SourceCell | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  const [, day, time] = match ?? [];
  if (day === undefined && time === undefined) return undefined;
  const share = time === undefined ? 0 : Date.parse(`1970-01-01T${time}Z`) / DAY_MILLISECONDS;
  if (day === undefined) return { shows: "time", serial: share };
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
  if (Number.isNaN(days + share)) return undefined;
  return { shows: time === undefined ? "date" : "dateTime", serial: days + share };
}
