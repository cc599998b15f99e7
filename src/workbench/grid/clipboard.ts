/** Copying out of the grid and pasting into it, as text between tabs and line ends: what every spreadsheet gives and takes. */
import type { Area, CellValue, EmbeddedExcel, Sheet } from "embedded-excel";

/** A field that holds a tab, quote or line end stands in quotes. */
function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The area's shown texts, for the clipboard. */
export function toClipboardText(area: Area, displayText: (row: number, column: number) => string): string {
  const lines: string[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const fields: string[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1)
      fields.push(quoted(displayText(row, column)));
    lines.push(fields.join("\t"));
  }
  return lines.join("\r\n");
}

/** Text that would be read as something else when pasted: a number, date, formula or truth value. */
const readsOtherwise = /^['=+\-@\d(.]|^(true|false)$|^#/i;

/** A value such that pasting it gives the same value again: text keeps being text. */
function pasteable(value: CellValue): CellValue {
  return typeof value === "string" && readsOtherwise.test(value) ? `'${value}` : value;
}

/** The area's values as they are in the book, for a paste within the page. */
export function valuesOf(sheet: Sheet, area: Area): CellValue[][] {
  const values: CellValue[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: CellValue[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1)
      line.push(pasteable(sheet.rows[row]?.[column]?.value ?? null));
    values.push(line);
  }
  return values;
}

/** Fields of a clipboard text, row by row. A line end after the last row adds no row. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  for (;;) {
    const found = field.exec(text);
    if (found === null) return rows;
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    const atEnd = found[3] === "" || (found[3] !== "\t" && field.lastIndex === text.length);
    if (atEnd) return rows;
    if (found[3] !== "\t") rows.push([]);
  }
}

/** The page's clipboard: the system's, and what was last copied here with its values as they are. */
export class Clipboard {
  private copied: { readonly text: string; readonly values: CellValue[][] } | undefined;

  public constructor(private readonly excel: EmbeddedExcel) {}

  public async copy(sheetId: string, area: Area): Promise<void> {
    const sheet = this.excel.book.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet === undefined) return;
    const text = toClipboardText(area, (row, column) => this.excel.displayText(sheetId, row, column));
    this.copied = { text, values: valuesOf(sheet, area) };
    await navigator.clipboard.writeText(text);
  }

  /** Pastes at the area's top left, or over the whole of it where that is a multiple. Formulas copied here arrive as values. */
  public paste(sheetId: string, target: Area, text: string): void {
    if (text === "") return;
    const own = text.replaceAll("\r\n", "\n") === this.copied?.text.replaceAll("\r\n", "\n");
    // Read as if typed, as Excel reads pasted text: dates, percentages and formulas are told from text.
    const block = own && this.copied !== undefined ? this.copied.values : fromClipboardText(text);
    this.excel.paste(sheetId, target.row, target.column, tiled(block, target));
  }
}

/** The block as often as it fits into the area, where it fits exactly; else once. As Excel pastes. */
export function tiled<T>(block: readonly (readonly T[])[], area: Area): readonly (readonly T[])[] {
  const rows = area.lastRow - area.row + 1;
  const columns = area.lastColumn - area.column + 1;
  const width = Math.max(0, ...block.map((line) => line.length));
  if (block.length === 0 || width === 0 || rows % block.length !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_row, y) =>
    Array.from({ length: columns }, (_cell, x) => block[y % block.length]?.[x % width]),
  ) as T[][];
}
