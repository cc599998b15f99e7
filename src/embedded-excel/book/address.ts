/** Addresses as Excel writes them: "A1", "A1:B2", "A:C", "5:7", "'My sheet'!$A$1". */
import { SHEET_COLUMNS, SHEET_ROWS, isEntireColumn, isEntireRow } from "./area";
import type { Area } from "./types";

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** 0 for "A"; letters of any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + (row + 1).toString();
}

/** "A1:B2"; one cell as "A1", whole columns as "A:C", whole rows as "5:7". */
export function formatArea(a: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const rows = `${sign}${a.row + 1}:${sign}${a.lastRow + 1}`;
  if (isEntireColumn(a)) {
    return isEntireRow(a) ? rows : `${sign}${columnName(a.column)}:${sign}${columnName(a.lastColumn)}`;
  }
  if (isEntireRow(a)) return rows;
  const first = `${sign}${columnName(a.column)}${sign}${a.row + 1}`;
  if (a.row === a.lastRow && a.column === a.lastColumn) return first;
  return `${first}:${sign}${columnName(a.lastColumn)}${sign}${a.lastRow + 1}`;
}

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeReference(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(sheetName: string, a: Area, absolute = false): string {
  return `${quoteSheet(sheetName)}!${formatArea(a, absolute)}`;
}

/** Would Excel read the word as a cell's address (A1 or R1C1 style)? */
export function looksLikeReference(word: string): boolean {
  const cell = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(word);
  if (
    cell !== null &&
    columnIndex(cell[1] ?? "") < SHEET_COLUMNS &&
    Number(cell[2]) >= 1 &&
    Number(cell[2]) <= SHEET_ROWS
  )
    return true;
  return /^[Rr](\d+)?([Cc](\d+)?)?$/.test(word) || /^[Cc](\d+)?$/.test(word);
}

/** Splits "'My sheet'!A1" at its sheet; `sheet` is undefined where none is named. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!([\s\S]*)$/.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const mark = text.indexOf("!");
  if (mark < 0) return { sheet: undefined, rest: text };
  return { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function ordered(rowA: number, columnA: number, rowB: number, columnB: number): Area | undefined {
  const found: Area = {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    lastRow: Math.max(rowA, rowB),
    lastColumn: Math.max(columnA, columnB),
  };
  return found.row >= 0 && found.lastRow < SHEET_ROWS && found.lastColumn < SHEET_COLUMNS ? found : undefined;
}

/** An address without a sheet as a rectangle; undefined where it is none. */
export function parseArea(text: string): Area | undefined {
  const trimmed = text.trim();
  const cells = CELLS.exec(trimmed);
  if (cells !== null) {
    const [, columnA = "", rowA = "", columnB, rowB] = cells;
    const row = Number(rowA) - 1;
    const column = columnIndex(columnA);
    return ordered(
      row,
      column,
      rowB === undefined ? row : Number(rowB) - 1,
      columnB === undefined ? column : columnIndex(columnB),
    );
  }
  const columns = COLUMNS.exec(trimmed);
  if (columns !== null)
    return ordered(0, columnIndex(columns[1] ?? ""), SHEET_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(trimmed);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return undefined;
}
