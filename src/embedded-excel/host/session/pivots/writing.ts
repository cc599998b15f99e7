/** Putting a PivotTable's layout into cells. */
import { area as areaOf, boundingArea, holdsArea, intersection, onSheet } from "../../../book/area";
import { cellAt, makeCell, styleAt } from "../../../book/cells";
import type { Area, CellStyle, PivotTable, Sheet } from "../../../book/types";
import { filterRows, isEmpty, layoutOf, type PivotCell } from "../../../pivots/index";
import { invalidArgument, invalidOperation } from "../../errors";
import type { BookSession } from "../session";

/** With its report filters. */
export function extentOf(pivot: PivotTable): Area {
  const { area } = pivot;
  const rows = filterRows(pivot);
  if (rows === 0) return area;
  return boundingArea(area, areaOf(area.row - rows, area.column, area.row, area.column + 1));
}

/** What of it nobody else writes into: an empty one holds its first cell alone. */
export const guardedArea = (pivot: PivotTable): Area =>
  isEmpty(pivot) && pivot.filters.length === 0 ? areaOf(pivot.area.row, pivot.area.column) : extentOf(pivot);

export const refusedParts = (sheet: Sheet, area: Area): readonly PivotTable[] =>
  (sheet.pivotTables ?? []).filter((pivot) => intersection(guardedArea(pivot), area) !== undefined);

/** The area that its layout takes from its first cell on; further down where report filters have no room above. */
export function placedArea(pivot: PivotTable): Area {
  const { height, width } = layoutOf(pivot);
  const row = Math.max(pivot.area.row, filterRows(pivot));
  const { column } = pivot.area;
  return areaOf(row, column, row + height - 1, column + width - 1);
}

/** Refuses a place where something else stands. `before`: what the PivotTable took until now. */
export function refuseOverlap(sheet: Sheet, pivot: PivotTable, before: Area | undefined): void {
  const extent = extentOf(pivot);
  if (!onSheet(extent)) throw invalidArgument("the PivotTable would reach beyond the sheet's edge");
  const meets = (one: Area): boolean => intersection(one, extent) !== undefined;
  if ((sheet.pivotTables ?? []).some((other) => other.id !== pivot.id && meets(guardedArea(other))))
    throw invalidOperation("a PivotTable can't overlap another PivotTable");
  if (isEmpty(pivot)) return;
  if (sheet.tables.some((table) => meets(table.area)))
    throw invalidOperation("a PivotTable can't overlap a table");
  if (sheet.merges.some(meets)) throw invalidOperation("a PivotTable can't hold merged cells");
  for (let row = extent.row; row <= extent.lastRow; row += 1)
    for (let column = extent.column; column <= extent.lastColumn; column += 1) {
      if (before !== undefined && holdsArea(before, areaOf(row, column))) continue;
      const cell = cellAt(sheet, row, column);
      if (cell !== undefined && (cell.value !== null || cell.formula !== undefined))
        throw invalidOperation("the PivotTable would cover cells that are not empty");
    }
}

/** What a cell looks like because of the PivotTable. */
const ownStyle = ({ numberFormat, indent }: PivotCell): CellStyle => ({
  ...(numberFormat !== undefined && { numberFormat }),
  ...(indent !== undefined && { horizontalAlignment: "Left" as const }),
  ...(indent !== undefined && indent > 0 && { indentLevel: indent }),
});

const placeKey = (row: number, column: number): string => `${row},${column}`;

function cellsOf(pivot: PivotTable): Map<string, PivotCell> {
  const { row, column } = pivot.area;
  return new Map(layoutOf(pivot).cells.map((cell) => [placeKey(row + cell.row, column + cell.column), cell]));
}

/** The style without what the PivotTable gave it before, with what it gives now. */
function restyled(
  style: CellStyle | undefined,
  before: PivotCell | undefined,
  now: PivotCell | undefined,
  keeps: boolean,
): CellStyle | undefined {
  const given = before === undefined ? {} : ownStyle(before);
  const left = Object.entries(keeps ? (style ?? {}) : {}).filter(
    ([key, value]) => Reflect.get(given, key) !== value,
  );
  const all: CellStyle = { ...Object.fromEntries(left), ...(now === undefined ? {} : ownStyle(now)) };
  return Object.keys(all).length === 0 ? undefined : all;
}

/**
 * Writes `after` in the place of `before`: cells that it leaves are emptied, formats too.
 * @param before as it stood, undefined for a new one
 */
export function writePivot(
  session: BookSession,
  sheet: Sheet,
  before: PivotTable | undefined,
  after: PivotTable | undefined,
): void {
  const [old, now] = [before, after].map((pivot) => (pivot === undefined ? undefined : cellsOf(pivot)));
  // An empty one stands in no cells.
  const [left, taken] = [before, after].map((pivot) =>
    pivot === undefined || (isEmpty(pivot) && pivot.filters.length === 0) ? undefined : extentOf(pivot),
  );
  const all = left === undefined ? taken : taken === undefined ? left : boundingArea(left, taken);
  if (all === undefined) return;
  for (let row = all.row; row <= all.lastRow; row += 1)
    for (let column = all.column; column <= all.lastColumn; column += 1) {
      const one = areaOf(row, column);
      if (taken !== undefined && holdsArea(taken, one)) {
        const cell = now?.get(placeKey(row, column));
        const isNew = left === undefined || !holdsArea(left, one);
        const style = restyled(
          styleAt(sheet, row, column),
          old?.get(placeKey(row, column)),
          cell,
          isNew || after?.preserveFormatting !== false,
        );
        const value = cell?.value ?? null;
        if (value === null && style === undefined) session.put(sheet, row, column, undefined);
        else session.put(sheet, row, column, makeCell({ value, style }));
      } else if (left !== undefined && holdsArea(left, one)) session.put(sheet, row, column, undefined);
    }
  session.touched(sheet, all);
}
