/**
 * A workbook on paper: plain cells that edits are carried out on, so that planners can be tested without Excel. It knows
 * what each edit does (`paper-edits.ts`) and calculates nothing: a formula's value is nothing, unless a test says it.
 */
import type { Box, CellContent, CellLook, PageEdit, ValidationEdit } from "../../../src/sheets/edits/edit";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";

export interface PaperCell {
  value: RawCell;
  formula?: string;
  look: CellLook;
  rule?: { readonly rule: ValidationEdit; readonly header: string; readonly alert?: string };
  prompt?: { readonly title: string; readonly message: string };
  link?: string;
}

export interface PaperMark {
  readonly id: string;
  readonly box: Box;
  /** Undefined: it marks values that stand more than once. */
  readonly formula: string | undefined;
  readonly look: CellLook;
}

export interface PaperSheet {
  name: string;
  /** A row that nothing stands in may be a hole. */
  readonly rows: ((PaperCell | undefined)[] | undefined)[];
  readonly marks: PaperMark[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly groups: { readonly column: number; readonly columns: number }[];
  readonly made?: { readonly tabColor: string; readonly hidden: boolean; readonly gridlines: boolean };
  frozen?: { readonly rows: number; readonly columns: number };
  page?: PageEdit;
}

export interface PaperTable {
  name: string;
  readonly sheet: PaperSheet;
  /** With its header row and, where it shows totals, with that row. */
  box: Box;
  showsTotals: boolean;
}

export interface PaperBook {
  readonly sheets: PaperSheet[];
  readonly tables: PaperTable[];
  /** By name in lower case: what it stands for. */
  readonly names: Map<string, string>;
  readonly settings: Map<string, string>;
  active?: string;
}

export const emptyBook = (...sheets: readonly string[]): PaperBook => ({
  sheets: sheets.map((name) => newSheet(name)),
  tables: [],
  names: new Map(),
  settings: new Map(),
});

export const newSheet = (name: string, made?: PaperSheet["made"]): PaperSheet => ({
  name,
  rows: [],
  marks: [],
  widths: new Map(),
  heights: new Map(),
  hiddenColumns: new Set(),
  groups: [],
  ...(made ? { made } : {}),
});

export function sheetOf(book: PaperBook, name: string): PaperSheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

export function tableOf(book: PaperBook, name: string): PaperTable {
  const table = book.tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** Made where there is none yet. */
export function cellAt(sheet: PaperSheet, row: number, column: number): PaperCell {
  if (!Number.isInteger(row) || !Number.isInteger(column) || row < 0 || column < 0)
    throw new Error(`No cell: row ${row}, column ${column}.`);
  const line = (sheet.rows[row] ??= []);
  return (line[column] ??= { value: "", look: {} });
}

export const valueAt = (sheet: PaperSheet, row: number, column: number): RawCell =>
  sheet.rows[row]?.[column]?.value ?? "";

/** The cell's formula, else its value: what office.js gives as `formulas`. */
export const enteredAt = (sheet: PaperSheet, row: number, column: number): RawCell => {
  const cell = sheet.rows[row]?.[column];
  return cell?.formula ?? cell?.value ?? "";
};

/** As a person or `range.values` enters it: "=" begins a formula, an apostrophe a text, null leaves the cell. */
export function enter(sheet: PaperSheet, row: number, column: number, content: CellContent): void {
  if (content === null) return;
  const cell = cellAt(sheet, row, column);
  delete cell.formula;
  cell.value = content;
  if (typeof content !== "string") return;
  if (content.startsWith("=")) {
    cell.formula = content;
    cell.value = "";
  } else if (content.startsWith("'")) cell.value = content.slice(1);
}

export function eachCell(
  { row, column, rows, columns }: Box,
  act: (row: number, column: number) => void,
): void {
  if ([row, column, rows, columns].some((one) => !Number.isInteger(one)) || rows < 1 || columns < 1)
    throw new Error(`No box: ${JSON.stringify({ row, column, rows, columns })}.`);
  for (let y = row; y < row + rows; y += 1) for (let x = column; x < column + columns; x += 1) act(y, x);
}

export const bodyOf = ({ box, showsTotals }: PaperTable): Box => ({
  ...box,
  row: box.row + 1,
  rows: box.rows - 1 - (showsTotals ? 1 : 0),
});

export const headersOf = ({ sheet, box }: PaperTable): readonly string[] =>
  Array.from({ length: box.columns }, (_, index) => String(valueAt(sheet, box.row, box.column + index)));

export const linesOf = (sheet: PaperSheet, box: Box): RawCell[][] =>
  Array.from({ length: box.rows }, (_, down) =>
    Array.from({ length: box.columns }, (_unused, right) =>
      valueAt(sheet, box.row + down, box.column + right),
    ),
  );

/** 0-based column of the sheet; as in Excel, in whatever case the header is written. */
export function columnOf(table: PaperTable, header: string): number {
  const index = headersOf(table).findIndex((one) => one.toLowerCase() === header.toLowerCase());
  if (index < 0) throw new Error(`${table.name} has no column ${header}.`);
  return table.box.column + index;
}

/** The body's rows as records by header, formulas' columns and empty cells left out: what people typed. */
export function typedIn(table: PaperTable): readonly Readonly<Record<string, RawCell>>[] {
  const { sheet } = table;
  const body = bodyOf(table);
  const headers = headersOf(table);
  return Array.from({ length: body.rows }, (_, down) =>
    Object.fromEntries(
      headers.flatMap((header, right): [string, RawCell][] => {
        const cell = sheet.rows[body.row + down]?.[body.column + right];
        return cell === undefined || cell.formula !== undefined || cell.value === ""
          ? []
          : [[header, cell.value]];
      }),
    ),
  );
}

/** All values from A1 to the last cell that holds anything. */
export function gridOf(sheet: PaperSheet): RawCell[][] {
  const rows = sheet.rows.findLastIndex((line) => line?.some((cell) => cell && isFilled(cell))) + 1;
  const columns = Math.max(
    0,
    // A row that nothing stands in is a hole.
    ...Array.from(
      sheet.rows,
      (line = []) => line.findLastIndex((cell) => cell !== undefined && isFilled(cell)) + 1,
    ),
  );
  return linesOf(sheet, { row: 0, column: 0, rows, columns });
}

const isFilled = ({ value, formula }: PaperCell): boolean => value !== "" || formula !== undefined;
