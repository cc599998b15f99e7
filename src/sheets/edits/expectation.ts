/**
 * What must stand in the workbook for edits to be right, as data. Excel itself looks, in the very request that writes
 * (see guard.ts): between two requests anybody may have sorted, inserted, deleted or typed.
 */
import { isErrorText, type RawCell } from "../snapshot/parse-cell";
import type { Box } from "./box";

/** Rows and columns are 0-based, of the sheet. */
export type Expectation =
  /** The cell holds this; "" = nothing. */
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly content: RawCell;
    }
  /** The cell's text begins with this. */
  | {
      readonly kind: "start";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** Cells beside or below each other hold these texts. */
  | {
      readonly kind: "texts";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly direction: "right" | "down";
      readonly texts: readonly string[];
    }
  /** A formula stands in each cell of the box: nobody has typed over one. */
  | { readonly kind: "formulas"; readonly sheet: string; readonly box: Box }
  /** Nothing stands in the box. */
  | { readonly kind: "blank"; readonly sheet: string; readonly box: Box }
  /**
   * So many cells of the box hold anything, with so many letters in their texts and such a sum of their numbers: what was
   * read, as near as one formula can tell.
   */
  | {
      readonly kind: "contents";
      readonly sheet: string;
      readonly box: Box;
      readonly filled: number;
      readonly letters: number;
      readonly sum: number;
    }
  /** No cell of the table's column holds the text, in upper or lower case. */
  | { readonly kind: "absent"; readonly table: string; readonly header: string; readonly text: string }
  /** The table has so many body rows; so many columns. */
  | { readonly kind: "rows"; readonly table: string; readonly rows: number }
  | { readonly kind: "columns"; readonly table: string; readonly columns: number }
  /** There is no sheet of that name. */
  | { readonly kind: "noSheet"; readonly sheet: string }
  /** Nothing stands in so many rows right below the table, in its columns. */
  | { readonly kind: "blankBelow"; readonly table: string; readonly rows: number };

/** The table's headers, where they were read. `row` is that of the header. */
export const expectHeaders = (
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  headers: readonly string[],
): Expectation => ({ kind: "texts", sheet, row, column, direction: "right", texts: headers });

/**
 * What the lines hold, from the cell on that is their top left. Nothing where an error or a letter of two units stands in
 * them: of the one a formula can count nothing, of the other not every Excel counts the same.
 */
export function expectContents(
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  lines: readonly (readonly RawCell[])[],
): readonly Expectation[] {
  const cells = lines.flat().filter((cell) => cell !== "");
  const columns = Math.max(0, ...lines.map((line) => line.length));
  const unsure = cells.some((cell) => typeof cell === "string" && (isErrorText(cell) || isWide(cell)));
  if (unsure || columns === 0) return [];
  return [
    {
      kind: "contents",
      sheet,
      box: { row, column, rows: lines.length, columns },
      filled: cells.length,
      letters: cells.reduce<number>((all, cell) => all + (typeof cell === "string" ? cell.length : 0), 0),
      sum: cells.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0),
    },
  ];
}

/** Long texts would be sent a second time to be compared: of them the beginning is. */
const LONG = 60;

/** That the cell holds what was read, of a long text its beginning. To go with `expectContents`, which counts its letters. */
export function expectContent(
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  content: RawCell,
): Expectation {
  if (typeof content !== "string" || content.length <= LONG || isWide(content))
    return { kind: "cell", ...place, content };
  return { kind: "start", ...place, text: content.slice(0, LONG) };
}

const isWide = (text: string): boolean => /[\uD800-\uDFFF]/.test(text);
