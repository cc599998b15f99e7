/**
 * How rectangles move when cells are inserted or deleted: one rule for tables, validations, formats, merges,
 * references. An area is deleted when nothing of it is left.
 */
import { SHEET_COLUMNS, SHEET_ROWS } from "./area";
import type { Area, Shift } from "./types";

export type { Shift } from "./types";

/** How far cells move. */
export function shiftLength(shift: Shift): number {
  return shift.along === "rows"
    ? shift.at.lastRow - shift.at.row + 1
    : shift.at.lastColumn - shift.at.column + 1;
}

function shiftSpan(
  first: number,
  last: number,
  from: number,
  count: number,
  kind: Shift["kind"],
  limit: number,
): [number, number] | undefined {
  if (kind === "insert") {
    if (first >= from)
      return first + count >= limit ? undefined : [first + count, Math.min(last + count, limit - 1)];
    return last >= from && last < limit - 1 ? [first, last + count] : [first, last];
  }
  const end = from + count;
  if (last === limit - 1 && first < from) return [first, last];
  const newFirst = first < from ? first : first < end ? from : first - count;
  const newLast = last < from ? last : last < end ? from - 1 : last - count;
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/**
 * The area after the shift; undefined where it is gone. An area that reaches beyond the moved strip's sides stays
 * where it is, as a rectangle cannot be torn.
 */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const count = shiftLength(shift);
  if (shift.along === "rows") {
    if (area.column < shift.at.column || area.lastColumn > shift.at.lastColumn) return area;
    const span = shiftSpan(area.row, area.lastRow, shift.at.row, count, shift.kind, SHEET_ROWS);
    return span === undefined ? undefined : { ...area, row: span[0], lastRow: span[1] };
  }
  if (area.row < shift.at.row || area.lastRow > shift.at.lastRow) return area;
  const span = shiftSpan(area.column, area.lastColumn, shift.at.column, count, shift.kind, SHEET_COLUMNS);
  return span === undefined ? undefined : { ...area, column: span[0], lastColumn: span[1] };
}

/** Where a row or column index goes; undefined where it is deleted. */
export function shiftIndex(
  index: number,
  from: number,
  count: number,
  kind: Shift["kind"],
): number | undefined {
  if (index < from) return index;
  if (kind === "insert") return index + count;
  return index < from + count ? undefined : index - count;
}
