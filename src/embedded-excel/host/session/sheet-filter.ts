/** The filter of a sheet's own cells. */
import { cellAt } from "../../book/cells";
import type { Area, Sheet } from "../../book/types";
import { without } from "../../book/without";
import { invalidOperation } from "../errors";
import { keepingCharts } from "./chart-places";
import { shownBy } from "./filtering";
import { demand } from "./guard";
import type { BookSession } from "./session";
import { tableAt } from "../../book/table-areas";

/** Hides the rows that the filter does not show. */
export function applySheetFilter(session: BookSession, sheet: Sheet): void {
  const filter = sheet.autoFilter;
  if (filter === undefined) return;
  const { area } = filter;
  const body = { ...area, row: area.row + 1 };
  const tests = [...filter.columns].flatMap(([index, column]) => {
    const at = area.column + index;
    const shows = shownBy(column, sheet, { ...body, column: at, lastColumn: at }, session.now());
    return shows === undefined ? [] : [{ at, shows }];
  });
  showRows(session, sheet, body, (row) => tests.every(({ at, shows }) => shows(cellAt(sheet, row, at))));
}

/** Shows the rows of which `isShown` says so, and hides the others as a filter does. */
export function showRows(
  session: BookSession,
  sheet: Sheet,
  body: Area,
  isShown: (row: number) => boolean,
): void {
  keepingCharts(sheet, () => {
    for (let row = body.row; row <= body.lastRow; row += 1) {
      const info = sheet.rowInfo.get(row);
      if (!isShown(row)) sheet.rowInfo.set(row, { ...info, filtered: true });
      else if (info?.filtered === true) sheet.rowInfo.set(row, without(info, "filtered"));
    }
  });
  session.touched(sheet, body, true);
  session.restructured(sheet);
}

/** Puts the filter over an area; of one there already the criteria go. */
export function setSheetFilter(session: BookSession, sheet: Sheet, area: Area): void {
  demand(sheet, "allowAutoFilter");
  if (tableAt(sheet, area.row, area.column) !== undefined)
    throw invalidOperation("a table has its own filter");
  removeSheetFilter(session, sheet);
  sheet.autoFilter = { area, columns: new Map() };
  session.restructured(sheet);
}

export function removeSheetFilter(session: BookSession, sheet: Sheet): void {
  const filter = sheet.autoFilter;
  if (filter === undefined) return;
  filter.columns.clear();
  applySheetFilter(session, sheet);
  delete sheet.autoFilter;
}
