/** PivotTables where cells move: they go along whole, or the change is refused. */
import { holdsArea, intersection } from "../../../book/area";
import { shiftArea } from "../../../book/shift";
import type { Area, PivotTable, Sheet, Shift } from "../../../book/types";
import { invalidOperation } from "../../errors";
import { losePivots } from "./pivots";
import { guardedArea } from "./writing";

/** Whether the shift would move, or take, a part of the area alone. */
function isTorn(area: Area, { at, along, kind }: Shift): boolean {
  const rows = along === "rows";
  const [first, last, from, to] = rows
    ? [area.row, area.lastRow, at.row, at.lastRow]
    : [area.column, area.lastColumn, at.column, at.lastColumn];
  const [side, otherSide, low, high] = rows
    ? [area.column, area.lastColumn, at.column, at.lastColumn]
    : [area.row, area.lastRow, at.row, at.lastRow];
  const isBefore = from > last;
  const touches = low <= otherSide && high >= side;
  if (isBefore || !touches) return false;
  if (low > side || high < otherSide) return true;
  if (kind === "insert") return from > first;
  return intersection(area, at) !== undefined && !(from <= first && to >= last);
}

export function refuseTornPivots(sheet: Sheet, shift: Shift): void {
  const torn = (sheet.pivotTables ?? []).find((pivot) => isTorn(guardedArea(pivot), shift));
  if (torn !== undefined) throw invalidOperation(`the PivotTable ${torn.name} would be torn`);
}

/** After `refuseTornPivots`. */
export function movePivots(sheet: Sheet, shift: Shift): void {
  const gone: PivotTable[] = [];
  for (const pivot of sheet.pivotTables ?? []) {
    const before = guardedArea(pivot);
    const after = shiftArea(before, shift);
    if (after === undefined) {
      gone.push(pivot);
      continue;
    }
    const [down, right] = [after.row - before.row, after.column - before.column];
    if (down === 0 && right === 0) continue;
    const { row, column, lastRow, lastColumn } = pivot.area;
    pivot.area = {
      row: row + down,
      lastRow: lastRow + down,
      column: column + right,
      lastColumn: lastColumn + right,
    };
  }
  losePivots(sheet, gone);
}

/** Those that the area holds whole go with what is cleared in it. */
export const clearedPivots = (sheet: Sheet, area: Area): readonly PivotTable[] =>
  (sheet.pivotTables ?? []).filter((pivot) => holdsArea(area, guardedArea(pivot)));
