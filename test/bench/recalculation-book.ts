/** Rows of F-22 with their eight formulas as every engine reads them: plain references, no table and no name. */
import { createEmptyBook, createSheet, type Book, type Cell, type CellValue } from "embedded-excel";
import { FORMULAS, INPUTS, inputsOf } from "embedded-excel/testing";
import { rowsOf } from "./share";

export const ROWS = rowsOf(11_250);
/** Univer's engine takes more than half an hour for all of them. */
export const UNIVER_ROWS = Math.ceil(ROWS / 10);
export const formulasIn = (rows: number): number => rows * FORMULAS.length;
export const SHEET = "F22";
const SETTINGS = "Atur";
/** 24 July 2026, so that no engine asks the clock. */
const AS_OF = 46227;

/** In column A of the settings, from row 1. */
const SETTING_VALUES: readonly CellValue[] = [80, 2, true, true, "0000011", AS_OF, 46219, 46234, 46251];
const NAMES: Readonly<Record<string, string>> = {
  BatasLulus: `${SETTINGS}!$A$1`,
  BatasHari: `${SETTINGS}!$A$2`,
  HariKerja: `${SETTINGS}!$A$3`,
  JangkarTemuan: `${SETTINGS}!$A$4`,
  PolaAkhirPekan: `${SETTINGS}!$A$5`,
  HariAcuan: `${SETTINGS}!$A$6`,
  HariLibur: `${SETTINGS}!$A$7:$A$9`,
};
const RESULTS = [
  "Nilai",
  "Hasil",
  "Batas QCO",
  "Batas QA",
  "Batas SPV",
  "Status QCO",
  "Status QA",
  "Status SPV",
];

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : String.fromCharCode(64 + Math.floor(column / 26), 65 + (column % 26));

const COLUMNS = new Map([...INPUTS, ...RESULTS].map((header, index) => [header, letters(index)]));

/** The formula in A1 terms, for a row counted from 1. */
function plain(formula: string, row: number): string {
  return formula
    .replaceAll(/Sampel202607\[\[#This Row\],\[([^\]]+)\]\]/g, (_whole, header: string) => {
      const column = COLUMNS.get(header);
      if (column === undefined) throw new Error(`a formula reads ${header}, which no column has`);
      return `${column}${row}`;
    })
    .replaceAll(/\b[A-Z][A-Za-z]+\b(?![(."])/g, (name) => NAMES[name] ?? name);
}

export interface Content {
  readonly value: CellValue;
  /** With "=". */
  readonly formula?: string;
}

/** What stands in a row counted from 0: values, then formulas. */
export function rowOf(row: number): readonly Content[] {
  return [
    ...inputsOf(row + 1).map((value) => ({ value })),
    ...FORMULAS.map((formula) => ({ value: null, formula: plain(formula, row + 1) })),
  ];
}

/** The sheet that the formulas look at besides their own row, and its column A. */
export const SETTINGS_SHEET = { name: SETTINGS, values: SETTING_VALUES };

/** Rows whose first mark is typed over, one after the other. */
export const editedOf = (rows: number): readonly number[] =>
  [5, 7, 9, 4, 11].map((part) => Math.floor((part * rows) / 12));

export const FIRST_RESULT = INPUTS.length;
export const RESULT_COUNT = FORMULAS.length;

export function bookOf(rows: number): Book {
  const book = createEmptyBook(SHEET);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a new book has a sheet");
  for (let row = 0; row < rows; row += 1) {
    const line: Cell[] = [];
    rowOf(row).forEach((cell, column) => {
      if (cell.value !== null || cell.formula !== undefined) line[column] = cell;
    });
    sheet.rows[row] = line;
  }
  const other = createSheet(SETTINGS);
  SETTING_VALUES.forEach((value, row) => (other.rows[row] = [{ value }]));
  book.sheets.push(other);
  return book;
}
