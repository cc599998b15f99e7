/** Cell formats: applied to areas, whole columns and whole rows, with shared style objects. */
import { isEntireColumn, isEntireRow } from "../../book/area";
import { blankCell, cellAt, eachCell, makeCell, storedPart, styleAt } from "../../book/cells";
import type { Area, CellStyle, Sheet } from "../../book/types";
import type { BookSession } from "./session";

/** What changes in a style; undefined takes the property away. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** Changes styles, giving the same object for the same style, so that many cells share one. */
export function stylePatcher(
  patch: (style: CellStyle) => StylePatch,
): (style: CellStyle | undefined) => CellStyle | undefined {
  const known = new Map<CellStyle | undefined, CellStyle | undefined>();
  return (style) => {
    if (!known.has(style)) known.set(style, merged(style ?? {}, patch(style ?? {})));
    return known.get(style);
  };
}

function merged(style: CellStyle, patch: StylePatch): CellStyle | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Applies a patch to every cell of the area. Whole columns and rows keep it as their own format too. */
export function formatArea(
  session: BookSession,
  sheet: Sheet,
  area: Area,
  patch: StylePatch | ((style: CellStyle) => StylePatch),
): void {
  const apply = stylePatcher(typeof patch === "function" ? patch : () => patch);
  if (isEntireColumn(area)) formatColumns(session, sheet, area, apply);
  else if (isEntireRow(area)) formatRows(session, sheet, area, apply);
  else {
    for (let row = area.row; row <= area.lastRow; row += 1) {
      for (let column = area.column; column <= area.lastColumn; column += 1)
        restyle(session, sheet, row, column, apply);
    }
  }
  session.restyled(sheet, area);
  session.tellOfSheet("formatChanged", sheet, {}, area);
}

type Apply = (style: CellStyle | undefined) => CellStyle | undefined;

function restyle(session: BookSession, sheet: Sheet, row: number, column: number, apply: Apply): void {
  const cell = cellAt(sheet, row, column);
  const style = apply(styleAt(sheet, row, column));
  if (style === cell?.style) return;
  if (cell === undefined || (cell.value === null && cell.formula === undefined)) {
    session.put(sheet, row, column, style === undefined ? undefined : blankCell(style));
    return;
  }
  session.put(sheet, row, column, makeCell({ ...cell, style }));
}

function restyleStored(session: BookSession, sheet: Sheet, area: Area, apply: Apply): void {
  const found: [number, number][] = [];
  eachCell(sheet, area, (_cell, row, column) => {
    found.push([row, column]);
  });
  for (const [row, column] of found) restyle(session, sheet, row, column, apply);
}

function formatColumns(session: BookSession, sheet: Sheet, area: Area, apply: Apply): void {
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const { style: old, ...info } = sheet.columnInfo.get(column) ?? {};
    const style = apply(old);
    if (style !== undefined) sheet.columnInfo.set(column, { ...info, style });
    else if (old !== undefined) sheet.columnInfo.set(column, info);
  }
  restyleStored(session, sheet, area, apply);
}

function formatRows(session: BookSession, sheet: Sheet, area: Area, apply: Apply): void {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const { style: old, ...info } = sheet.rowInfo.get(row) ?? {};
    const style = apply(old);
    if (style !== undefined) sheet.rowInfo.set(row, { ...info, style });
    else if (old !== undefined) sheet.rowInfo.set(row, info);
  }
  restyleStored(session, sheet, area, apply);
}

/** Takes all formats away. */
export function clearFormats(session: BookSession, sheet: Sheet, area: Area): void {
  formatArea(session, sheet, area, (style) =>
    Object.fromEntries(Object.keys(style).map((key) => [key, undefined])),
  );
}

/** What all cells of the area have in common, used or not: the value, or null where they differ, as office.js answers. */
export function commonStyle<T>(
  sheet: Sheet,
  area: Area,
  pick: (style: CellStyle | undefined) => T,
): T | null {
  const first = pick(styleAt(sheet, area.row, area.column));
  const seen = new Map<CellStyle | undefined, boolean>();
  // One row and one column beyond all that stands for itself speak for the rest.
  const widest = storedPart(sheet, area)?.lastColumn ?? area.column;
  const lastRow = Math.min(area.lastRow, Math.max(area.row, sheet.rows.length, past(sheet.rowInfo)));
  const lastColumn = Math.min(area.lastColumn, Math.max(area.column, widest + 1, past(sheet.columnInfo)));
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) {
      const style = styleAt(sheet, row, column);
      let same = seen.get(style);
      if (same === undefined) {
        same = JSON.stringify(pick(style)) === JSON.stringify(first);
        seen.set(style, same);
      }
      if (!same) return null;
    }
  }
  return first;
}

/** The first index after all that have a style of their own. */
function past(info: ReadonlyMap<number, { readonly style?: CellStyle }>): number {
  let last = -1;
  for (const [index, { style }] of info) if (style !== undefined && index > last) last = index;
  return last + 1;
}
