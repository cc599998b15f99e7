/** Widths and heights in points. */
import type { Sheet } from "../../book/types";

export function columnPoints(sheet: Sheet, column: number): number {
  const info = sheet.columnInfo.get(column);
  return info?.hidden === true ? 0 : (info?.width ?? sheet.standardWidth);
}

export function rowPoints(sheet: Sheet, row: number): number {
  const info = sheet.rowInfo.get(row);
  return info?.hidden === true || info?.filtered === true ? 0 : (info?.height ?? sheet.standardHeight);
}

/** The sum over indexes, both ends included. */
export function spanPoints(first: number, last: number, of: (index: number) => number): number {
  let sum = 0;
  for (let index = first; index <= last; index += 1) sum += of(index);
  return sum;
}
