/** One month's F-22 table, from raw cells to rows that the procedure can judge. */
import {
  columnsWith,
  DATE_COLUMNS,
  FORMULA_COLUMNS,
  NUMBER_COLUMNS,
  TEXT_COLUMNS,
  type Column,
  type DateColumn,
  type FormulaCell,
  type FormulaColumn,
  type Month,
  type MonthSheet,
  type NumberColumn,
  type Row,
  type Scorecard,
  type TextColumn,
  type TextEntry,
} from "../../sop";
import { f22Columns, type F22Column } from "../layout/f22-columns";
import { F22_LOOKS } from "../layout/f22-looks";
import { rowsOutside } from "../damage/as-is";
import { boxesOf } from "../layout/address";
import type { MonthTraits } from "../damage/as-is";
import { headerIndex, type TableCells } from "./table-cells";
import { parseDate, parseFormulaCell, parseNumber, parseText, type RawCell } from "./parse-cell";

/** A table with where its formulas stand and how it is laid out. */
export interface MonthCells extends TableCells {
  /** The addresses in the whole body that hold formulas. */
  readonly formulas: string;
  readonly traits: MonthTraits;
  /** The sheet's first three lines, two columns of each: what form it is. Absent where nobody looked. */
  readonly head?: readonly (readonly RawCell[])[];
}

export const FORMULA_HEADERS: readonly string[] = FORMULA_COLUMNS.map((column) => F22_LOOKS[column].header);

const FOLDED_FORMULAS: ReadonlySet<string> = new Set(FORMULA_HEADERS.map((header) => header.toLowerCase()));

/** Whether a formula of F-22 stands under the header, in whatever case it is written. */
export const isFormulaHeader = (header: string): boolean => FOLDED_FORMULAS.has(header.toLowerCase());

const EMPTY = { kind: "empty" } as const;

/** Places of the formulas' columns among a table's headers. */
export const formulaPlaces = (headers: readonly string[]): readonly number[] =>
  headers.flatMap((header, index) => (isFormulaHeader(header) ? [index] : []));

/** Where each declared column stands in the table as it is now: its index, or -1. */
function indicesOf(
  { headers }: Pick<TableCells, "headers">,
  columns: readonly F22Column[],
): readonly number[] {
  const byHeader = new Map(headers.map((header, index) => [header.toLowerCase(), index]));
  return columns.map((column) => {
    const exact = byHeader.get(column.header.toLowerCase());
    if (exact !== undefined || column.criterion === undefined) return exact ?? -1;
    // A criterion whose name was edited is still known by its code.
    const code = `${column.header.split(" ")[0] ?? ""} `.toLowerCase();
    return headers.findIndex((header) => `${header.toLowerCase()} `.startsWith(code));
  });
}

/** Rows of the sheet that follow each other. */
export interface RowRun {
  /** 0-based, of the sheet. */
  readonly row: number;
  readonly rows: number;
}

export function readMonth(cells: Omit<MonthCells, "traits">, month: Month, scorecard: Scorecard): MonthSheet {
  const columns = f22Columns(scorecard);
  const indices = indicesOf(cells, columns);
  const at = (index: number): number => cells.column + index;
  const placed = columns.flatMap((column, place): [string, number][] => {
    const index = indices[place] ?? -1;
    return index < 0 || column.criterion !== undefined ? [] : [[column.key, at(index)]];
  });
  return {
    month,
    sheet: cells.sheet,
    table: cells.name,
    scorecard,
    columns: Object.fromEntries(placed),
    markColumns: columns.flatMap((column, place) => {
      const index = indices[place] ?? -1;
      return column.criterion === undefined ? [] : [index < 0 ? undefined : at(index)];
    }),
    headers: Object.fromEntries(cells.headers.map((header, index) => [at(index), header])),
    rows: readRows(cells, scorecard, { row: cells.row, rows: cells.body.length }),
  };
}

/** Rows of a bit: some milliseconds' work. Of no more rows there is but one. */
const ROWS_AT_ONCE = 1_000;

/** Reads what `readMonth` does bit by bit: whoever asks may do something else between two bits. */
export function* readMonthInBits(
  cells: Omit<MonthCells, "traits">,
  month: Month,
  scorecard: Scorecard,
): Generator<unknown, MonthSheet> {
  const { length } = cells.body;
  const bits: (readonly Row[])[] = [];
  for (let first = 0; first < length; first += ROWS_AT_ONCE) {
    if (first > 0) yield;
    const run = { row: cells.row + first, rows: Math.min(ROWS_AT_ONCE, length - first) };
    bits.push(readRows(cells, scorecard, run));
  }
  return { ...readMonth({ ...cells, body: [] }, month, scorecard), rows: bits.flat() };
}

/** The rows of a run that hold anything, top to bottom. */
export function readRows(
  cells: Omit<MonthCells, "traits">,
  scorecard: Scorecard,
  run: RowRun,
): readonly Row[] {
  const columns = f22Columns(scorecard);
  const indices = indicesOf(cells, columns);
  const constantRows = constantRowsOf(cells, run);
  const formulasInText = formulasInTextOf(cells, columns, indices);
  const reader = rowReader(columns, indices);
  const first = run.row - cells.row;
  return cells.body.slice(first, first + run.rows).flatMap((line, index) => {
    const sheetRow = run.row + index;
    const row = reader(line, { sheet: cells.sheet, sheetRow }, (column) =>
      constantRows[column].has(sheetRow),
    );
    const inText = formulasInText.get(sheetRow);
    if (!row) return [];
    return [inText ? { ...row, formulasInText: inText } : row];
  });
}

/**
 * Whether a cell that people fill in holds a formula: what it shows may change with any other cell, so that reading the
 * edited rows alone would not do.
 */
export function hasFormulaToFill(cells: Omit<MonthCells, "traits" | "body">, scorecard: Scorecard): boolean {
  const columns = f22Columns(scorecard);
  const indices = indicesOf(cells, columns);
  const filled = columns.flatMap(({ kind }, place) => {
    const index = indices[place] ?? -1;
    return kind === "formula" || index < 0 ? [] : [cells.column + index];
  });
  return boxesOf(cells.formulas).some((box) =>
    filled.some((column) => column >= box.column && column < box.column + box.columns),
  );
}

/** Sheet rows of each formula column, within a run, that hold something else than a formula. */
function constantRowsOf(
  cells: Omit<MonthCells, "traits">,
  run: RowRun,
): Readonly<Record<FormulaColumn, ReadonlySet<number>>> {
  const formulas = boxesOf(cells.formulas);
  return Object.fromEntries(
    FORMULA_COLUMNS.map((column): [FormulaColumn, ReadonlySet<number>] => {
      const index = headerIndex(cells, F22_LOOKS[column].header);
      const outside = index < 0 ? [] : rowsOutside(formulas, run, cells.column + index);
      return [column, new Set(outside.filter((row) => cells.body[row - cells.row]?.[index] !== ""))];
    }),
  ) as Record<FormulaColumn, ReadonlySet<number>>;
}

/** The text columns that hold a formula, by sheet row. */
function formulasInTextOf(
  cells: Omit<MonthCells, "traits">,
  columns: readonly F22Column[],
  indices: readonly number[],
): ReadonlyMap<number, readonly TextColumn[]> {
  const places = new Map(columns.map(({ key }, place) => [key, indices[place] ?? -1]));
  const texts = columnsWith({ kind: "text" }).flatMap((key): { key: TextColumn; at: number }[] => {
    const index = places.get(key) ?? -1;
    return index >= 0 ? [{ key, at: cells.column + index }] : [];
  });
  const found = new Map<number, TextColumn[]>();
  for (const box of boxesOf(cells.formulas)) {
    const within = texts.filter(({ at }) => at >= box.column && at < box.column + box.columns);
    if (within.length === 0) continue;
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      found.set(row, [...(found.get(row) ?? []), ...within.map(({ key }) => key)]);
    }
  }
  return found;
}

type Place = Row["place"];
type RowReader = (
  line: readonly RawCell[],
  place: Place,
  isConstant: (column: FormulaColumn) => boolean,
) => Row | undefined;

/** Prepared once per table, since it runs for every row. */
function rowReader(columns: readonly F22Column[], indices: readonly number[]): RowReader {
  const placed = columns.map((column, place) => ({ column, index: indices[place] ?? -1 }));
  const inputs = placed
    .filter(({ column, index }) => column.kind !== "formula" && index >= 0)
    .map(({ index }) => index);
  const places = new Map(placed.map(({ column, index }) => [column.key, index]));
  const under = <Key extends Column>(keys: readonly Key[]): readonly { key: Key; index: number }[] =>
    keys.map((key) => ({ key, index: places.get(key) ?? -1 }));
  const texts = under(TEXT_COLUMNS);
  const dates = under(DATE_COLUMNS);
  const numbers = under(NUMBER_COLUMNS);
  const formulas = under(FORMULA_COLUMNS).filter(({ index }) => index >= 0);
  const marks = placed.filter(({ column }) => column.criterion !== undefined);
  const cell = (line: readonly RawCell[], index: number): RawCell => (index < 0 ? "" : (line[index] ?? ""));
  return (line, place, isConstant) => {
    if (inputs.every((index) => cell(line, index) === "")) return undefined;
    const text = {} as Record<TextColumn, TextEntry>;
    for (const { key, index } of texts) text[key] = index < 0 ? EMPTY : parseText(cell(line, index));
    const date = {} as Record<DateColumn, ReturnType<typeof parseDate>>;
    for (const { key, index } of dates) date[key] = index < 0 ? EMPTY : parseDate(cell(line, index));
    const number = {} as Record<NumberColumn, ReturnType<typeof parseNumber>>;
    for (const { key, index } of numbers) number[key] = index < 0 ? EMPTY : parseNumber(cell(line, index));
    const shown: Partial<Record<FormulaColumn, FormulaCell>> = {};
    for (const { key, index } of formulas) shown[key] = parseFormulaCell(cell(line, index), isConstant(key));
    return {
      place,
      text,
      date,
      number,
      marks: marks.map(({ index }) => parseText(cell(line, index))),
      formulas: shown,
    };
  };
}
