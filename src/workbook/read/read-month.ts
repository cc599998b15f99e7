/** One month's F-22 table, from raw cells to rows that the procedure can judge. */
import {
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
import { parseBox } from "../layout/address";
import { f22Columns, type F22Column } from "../layout/f22-columns";
import type { TableCells } from "./excel-table";
import { parseDate, parseFormulaCell, parseNumber, parseText, type RawCell } from "./parse-cell";

/** A table and, by header, the addresses in its formula columns that hold constants. */
export interface MonthCells extends TableCells {
  readonly constants: Readonly<Record<string, string>>;
}

export const FORMULA_HEADERS: readonly string[] = f22Columns("T", { criteria: [], passMark: 0 })
  .filter((column) => column.kind === "formula")
  .map((column) => column.header);

const EMPTY = { kind: "empty" } as const;

/** Where each declared column stands in the table as it is now: its index, or -1. */
function indicesOf(cells: TableCells, columns: readonly F22Column[]): readonly number[] {
  const byHeader = new Map(cells.headers.map((header, index) => [header.toLowerCase(), index]));
  return columns.map((column) => {
    const exact = byHeader.get(column.header.toLowerCase());
    if (exact !== undefined || column.criterion === undefined) return exact ?? -1;
    // A criterion whose name was edited is still known by its code.
    const code = `${column.header.split(" ")[0] ?? ""} `.toLowerCase();
    return cells.headers.findIndex((header) => `${header.toLowerCase()} `.startsWith(code));
  });
}

export function readMonth(cells: MonthCells, month: Month, scorecard: Scorecard): MonthSheet {
  const columns = f22Columns(cells.name, scorecard);
  const indices = indicesOf(cells, columns);
  const at = (index: number): number => cells.column + index;
  const constantRows = constantRowsOf(cells);
  const reader = rowReader(columns, indices);
  const rows: Row[] = [];
  cells.body.forEach((line, index) => {
    const row = reader(
      line,
      { sheet: cells.sheet, sheetRow: cells.row + index },
      (header) => constantRows[header]?.has(cells.row + index) === true,
    );
    if (row) rows.push(row);
  });
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
    rows,
  };
}

/** Sheet rows of each formula column that hold a constant. */
function constantRowsOf(cells: MonthCells): Readonly<Record<string, ReadonlySet<number>>> {
  return Object.fromEntries(
    Object.entries(cells.constants).map(([header, address]) => {
      const rows = new Set<number>();
      for (const part of address === "" ? [] : address.split(",")) {
        const box = parseBox(part.trim());
        for (let row = 0; box && row < box.rows; row += 1) rows.add(box.row + row);
      }
      return [header, rows];
    }),
  );
}

type Place = Row["place"];
type RowReader = (
  line: readonly RawCell[],
  place: Place,
  isConstant: (header: string) => boolean,
) => Row | undefined;

/** Prepared once per table, since it runs for every row. */
function rowReader(columns: readonly F22Column[], indices: readonly number[]): RowReader {
  const placed = columns.map((column, place) => ({ column, index: indices[place] ?? -1 }));
  const inputs = placed
    .filter(({ column, index }) => column.kind !== "formula" && index >= 0)
    .map(({ index }) => index);
  const ofKind = (...kinds: F22Column["kind"][]): typeof placed =>
    placed.filter(({ column }) => column.criterion === undefined && kinds.includes(column.kind));
  // Which kind a key's column has is said in f22-columns.ts; the three casts rest on it and on its test.
  const texts = ofKind("text", "list").map(({ column, index }) => ({ key: column.key as TextColumn, index }));
  const dates = ofKind("date").map(({ column, index }) => ({ key: column.key as DateColumn, index }));
  const numbers = ofKind("time", "integer").map(({ column, index }) => ({
    key: column.key as NumberColumn,
    index,
  }));
  const formulas = placed.filter(({ column, index }) => column.kind === "formula" && index >= 0);
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
    for (const { column, index } of formulas)
      shown[column.key as FormulaColumn] = parseFormulaCell(cell(line, index), isConstant(column.header));
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
