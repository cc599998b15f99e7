/** Heights of rows that nobody gave a height: Excel fits them to their fonts and wrapped texts; files leave those heights out. */
import { toTheEnd } from "../steps";
import type { Cell, Sheet } from "./types";

/** Width of an average character at 11 points, in points. */
const characterWidth = 5.6;
/** Distance of lines at 11 points, in points: Excel's standard row height. */
const lineHeight = 15;
/** What Excel leaves free at both sides of a cell's text, in points. */
const padding = 4;
/** Excel's tallest row, in points. */
const tallest = 409;

/** Lines that a text takes when it breaks between words, at `perLine` characters a line. */
export function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= perLine) used = needed;
      else {
        count += used === 0 ? Math.ceil(word.length / perLine) - 1 : Math.ceil(word.length / perLine);
        used = word.length % perLine;
      }
    }
    return lines + count;
  }, 0);
}

function cellHeight(sheet: Sheet, cell: Cell, column: number): number {
  const size = (cell.style?.fontSize ?? 11) / 11;
  const alone = size > 1 ? Math.ceil(lineHeight * size) : 0;
  if (cell.style?.wrapText !== true || typeof cell.value !== "string") return alone;
  const info = sheet.columnInfo.get(column);
  if (info?.hidden === true) return 0;
  const bold = cell.style.bold === true ? 1.08 : 1;
  const width = (info?.width ?? sheet.standardWidth) - padding;
  return (
    linesOf(cell.value, Math.max(1, Math.floor(width / (characterWidth * size * bold)))) * lineHeight * size
  );
}

function inMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
  );
}

/** Rows fitted between two chances to give the thread back. */
const ROWS_AT_ONCE = 256;

/** Fitted heights in points by row, of the rows that need more than the standard height. Merged cells do not count, as in Excel. */
export function fittedHeights(sheet: Sheet): Map<number, number> {
  return toTheEnd(fittingHeights(sheet));
}

/** The same bit by bit, for whoever gives the thread back meanwhile; each tells how much is done, from 0 to 1. */
export function* fittingHeights(sheet: Sheet): Generator<number, Map<number, number>> {
  const heights = new Map<number, number>();
  const { length } = sheet.rows;
  for (let first = 0; first < length; first += ROWS_AT_ONCE) {
    const end = Math.min(length, first + ROWS_AT_ONCE);
    for (let row = first; row < end; row += 1) {
      const height = rowHeight(sheet, row);
      if (height > sheet.standardHeight) heights.set(row, Math.min(tallest, height));
    }
    yield end / length;
  }
  return heights;
}

/** What the row's cells need; 0 where its height is given. */
function rowHeight(sheet: Sheet, row: number): number {
  let height = 0;
  if (sheet.rowInfo.get(row)?.height !== undefined) return height;
  sheet.rows[row]?.forEach((cell, column) => {
    if (cell === undefined || cell.value === null) return;
    const needed = cellHeight(sheet, cell, column);
    if (needed > height && !inMerge(sheet, row, column)) height = needed;
  });
  return height;
}
