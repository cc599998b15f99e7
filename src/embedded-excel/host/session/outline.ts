/** Outline groups of rows and columns. */
import { SHEET_COLUMNS } from "../../book/area";
import type { ColumnInfo, RowInfo, Sheet } from "../../book/types";
import { without } from "../../book/without";
import { keepingCharts } from "./chart-places";
import { demand } from "./guard";
import type { BookSession, RangeTarget } from "./session";

type By = "ByRows" | "ByColumns";
type Info = RowInfo & ColumnInfo;

function span(
  { sheet, area }: RangeTarget,
  by: By,
): { readonly infos: Map<number, Info>; readonly first: number; readonly last: number } {
  return by === "ByRows"
    ? { infos: sheet.rowInfo, first: area.row, last: area.lastRow }
    : { infos: sheet.columnInfo, first: area.column, last: area.lastColumn };
}

/** Puts rows or columns one outline level deeper, or less deep. */
export function group(session: BookSession, target: RangeTarget, by: By, step: 1 | -1): void {
  demand(target.sheet);
  const { infos, first, last } = span(target, by);
  for (let index = first; index <= last; index += 1) {
    const { outlineLevel = 0, ...info } = infos.get(index) ?? {};
    const level = Math.min(7, Math.max(0, outlineLevel + step));
    infos.set(index, level === 0 ? info : { ...info, outlineLevel: level });
  }
  session.restructured(target.sheet);
}

function setHidden(infos: Map<number, Info>, index: number, hidden: boolean): void {
  const info: Info = without(infos.get(index) ?? {}, "hidden");
  infos.set(index, hidden ? { ...info, hidden } : info);
}

export function showGroupDetails(session: BookSession, target: RangeTarget, by: By, shown: boolean): void {
  const { infos, first, last } = span(target, by);
  keepingCharts(target.sheet, () => {
    for (let index = first; index <= last; index += 1)
      if ((infos.get(index)?.outlineLevel ?? 0) > 0) setHidden(infos, index, !shown);
  });
  session.touched(target.sheet, target.area, true);
  session.restructured(target.sheet);
  if (by === "ByRows") tellOfRows(session, target, !shown);
}

/** Tells of rows that were hidden or shown. */
export function tellOfRows(session: BookSession, { sheet, area }: RangeTarget, hidden: boolean): void {
  const rows = { ...area, column: 0, lastColumn: SHEET_COLUMNS - 1 };
  session.tellOfSheet("rowHiddenChanged", sheet, { changeType: hidden ? "Hidden" : "Unhidden" }, rows);
}

/** Shows groups up to a level (1 = folded to the outermost), as the numbers beside the sheet do. */
export function showLevels(
  session: BookSession,
  sheet: Sheet,
  rowLevels: number,
  columnLevels: number,
): void {
  const apply = (infos: Map<number, Info>, levels: number): void => {
    if (levels === 0) return;
    for (const [index, info] of infos)
      if (info.outlineLevel !== undefined) setHidden(infos, index, info.outlineLevel >= levels);
  };
  keepingCharts(sheet, () => {
    apply(sheet.rowInfo, rowLevels);
    apply(sheet.columnInfo, columnLevels);
  });
  session.restructured(sheet);
}
