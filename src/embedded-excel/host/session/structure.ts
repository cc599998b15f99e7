/** Inserting and deleting cells, and all that moves with them. */
import { formatArea, parseArea } from "../../book/address";
import { columnCount, intersection, isEntireColumn, isEntireRow, rowCount } from "../../book/area";
import { cellAt, putCell } from "../../book/cells";
import { headerArea } from "../../book/table-areas";
import { shiftArea, shiftIndex, shiftLength, type Shift } from "../../book/shift";
import type { Area, Cell, PageLayout, Sheet, Table } from "../../book/types";
import { ExcelError, invalidOperation } from "../errors";
import { keepingCharts } from "./chart-places";
import { rewriteFormulas, shiftIn } from "./formula-text";
import { movePivots, refuseTornPivots } from "./pivots/moved";
import type { BookSession } from "./session";
import { tearValidations } from "./tear-validations";
import { blankRow, completeTable, dropColumns, keepBody, losesBody } from "./table-structure";

/** Pushes cells away at the area. New rows look like the row above, new columns like the column before. */
export function insertCells(session: BookSession, sheet: Sheet, at: Area, along: "rows" | "columns"): void {
  const shift: Shift = { at, along, kind: "insert" };
  refuseTorn(sheet, shift);
  const inside = sheet.tables.filter((table) => isInside(table, shift));
  session.aboutToMove();
  move(session, sheet, shift);
  dressInserted(sheet, shift);
  for (const table of inside) completeTable(session, sheet, table, shift);
  finish(session, sheet, shift);
}

/** Takes the cells of the area away; what follows closes up. A table whose rows all go keeps a blank one. */
export function deleteCells(
  session: BookSession,
  sheet: Sheet,
  wanted: Area,
  along: "rows" | "columns",
): void {
  const emptied = along === "rows" ? sheet.tables.filter((table) => losesBody(table, wanted)) : [];
  refuseTorn(sheet, { at: wanted, along, kind: "delete" });
  const at = emptied.length === 0 ? wanted : blankRow(session, sheet, wanted, emptied);
  if (at === undefined) return;
  const shift: Shift = { at, along, kind: "delete" };
  for (const table of sheet.tables) {
    const header = headerArea(table);
    const takesHeader = along === "rows" && header !== undefined && intersection(header, at) !== undefined;
    if (takesHeader && !(at.row <= table.area.row && at.lastRow >= table.area.lastRow)) {
      throw new ExcelError("InsertDeleteConflict", "The header row of a table cannot be deleted.");
    }
  }
  session.aboutToMove();
  for (const table of sheet.tables) dropColumns(session, table, shift);
  move(session, sheet, shift);
  finish(session, sheet, shift);
}

/** A table that is moved in part only would be torn: Excel refuses. */
function refuseTorn(sheet: Sheet, shift: Shift): void {
  const { at, along } = shift;
  for (const table of sheet.tables) {
    const { area } = table;
    const [covered, touched, before] =
      along === "rows"
        ? [
            at.column <= area.column && at.lastColumn >= area.lastColumn,
            at.column <= area.lastColumn && at.lastColumn >= area.column,
            at.row > area.lastRow,
          ]
        : [
            at.row <= area.row && at.lastRow >= area.lastRow,
            at.row <= area.lastRow && at.lastRow >= area.row,
            at.column > area.lastColumn,
          ];
    if (touched && !covered && !before) {
      throw new ExcelError(
        "InsertDeleteConflict",
        `The operation would shift cells of the table ${table.name} in part only.`,
      );
    }
  }
  if (
    sheet.merges.some((merge) => shiftArea(merge, shift) === merge && intersection(merge, at) !== undefined)
  ) {
    throw invalidOperation("a merged cell would be torn");
  }
  refuseTornPivots(sheet, shift);
}

function isInside(table: Table, shift: Shift): boolean {
  const { at, along } = shift;
  return along === "rows"
    ? at.row > table.area.row &&
        at.row <= table.area.lastRow &&
        at.column <= table.area.column &&
        at.lastColumn >= table.area.lastColumn
    : at.column > table.area.column &&
        at.column <= table.area.lastColumn &&
        at.row <= table.area.row &&
        at.lastRow >= table.area.lastRow;
}

function move(session: BookSession, sheet: Sheet, shift: Shift): void {
  const { at, along, kind } = shift;
  const rows = along === "rows";
  const renumber = (index: number): number | undefined =>
    shiftIndex(index, rows ? at.row : at.column, shiftLength(shift), kind);
  const change = (): void => {
    if (rows) moveRows(sheet, shift);
    else moveColumns(sheet, shift);
  };
  if (rows ? isEntireRow(at) : isEntireColumn(at))
    keepingCharts(sheet, change, rows ? { row: renumber } : { column: renumber });
  else change();
  movePrinted(sheet.pageLayout, shift);
  moveRules(sheet, shift);
  session.shifted(sheet, shift);
  rewriteFormulas(session, (formula, own) => shiftIn(formula, own?.name ?? "", sheet.name, shift));
}

function moveRows(sheet: Sheet, shift: Shift): void {
  const { at, kind } = shift;
  const count = shiftLength(shift);
  const { rows } = sheet;
  if (isEntireRow(at)) {
    if (kind === "delete") rows.splice(at.row, count);
    else if (at.row < rows.length) rows.splice(at.row, 0, ...Array.from({ length: count }, () => []));
    sheet.rowInfo = moveInfo(sheet.rowInfo, at.row, count, kind);
    sheet.pageLayout.rowBreaks = moveIndexes(sheet.pageLayout.rowBreaks, at.row, count, kind);
    return;
  }
  const last = rows.length - 1;
  // What is pushed goes from the far end, what closes up from the near one: so no cell is written over before it is read.
  if (kind === "insert") for (let row = last; row >= at.row; row -= 1) copyStrip(sheet, row, row + count, at);
  else for (let row = at.row + count; row <= last; row += 1) copyStrip(sheet, row, row - count, at);
  const emptied: [number, number] =
    kind === "insert" ? [at.row, at.row + count - 1] : [Math.max(at.row, last - count + 1), last];
  for (let row = emptied[0]; row <= emptied[1]; row += 1) clearStrip(sheet, row, at);
}

function copyStrip(sheet: Sheet, from: number, to: number, strip: Area): void {
  const width = Math.max(sheet.rows[from]?.length ?? 0, sheet.rows[to]?.length ?? 0);
  for (let column = strip.column; column <= Math.min(strip.lastColumn, width - 1); column += 1)
    putCell(sheet, to, column, cellAt(sheet, from, column));
}

function clearStrip(sheet: Sheet, row: number, strip: Area): void {
  const width = sheet.rows[row]?.length ?? 0;
  for (let column = strip.column; column <= Math.min(strip.lastColumn, width - 1); column += 1)
    putCell(sheet, row, column, undefined);
}

function moveColumns(sheet: Sheet, shift: Shift): void {
  const { at, kind } = shift;
  const count = shiftLength(shift);
  for (let row = at.row; row <= Math.min(at.lastRow, sheet.rows.length - 1); row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined || cells.length <= at.column) continue;
    if (kind === "delete") cells.splice(at.column, count);
    else cells.splice(at.column, 0, ...Array.from<Cell | undefined>({ length: count }));
  }
  if (!isEntireColumn(at)) return;
  sheet.columnInfo = moveInfo(sheet.columnInfo, at.column, count, kind);
  sheet.pageLayout.columnBreaks = moveIndexes(sheet.pageLayout.columnBreaks, at.column, count, kind);
}

function moveInfo<T>(info: Map<number, T>, from: number, count: number, kind: Shift["kind"]): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [index, one] of info) {
    const to = shiftIndex(index, from, count, kind);
    if (to !== undefined) moved.set(to, one);
  }
  return moved;
}

function moveIndexes(indexes: readonly number[], from: number, count: number, kind: Shift["kind"]): number[] {
  return indexes.flatMap((index) => shiftIndex(index, from, count, kind) ?? []);
}

/** Print area and titles are names in Excel: they move as references do. */
function movePrinted(layout: PageLayout, shift: Shift): void {
  const moved = (areas: string, absolute: boolean): string =>
    areas
      .split(",")
      .flatMap((one) => {
        const area = parseArea(one);
        if (area === undefined) return [];
        // Whole rows have no column that could move, whole columns no row.
        const stays = shift.along === "rows" ? isEntireColumn(area) : isEntireRow(area);
        const to = stays ? area : shiftArea(area, shift);
        return to === undefined ? [] : [formatArea(to, absolute)];
      })
      .join(",");
  layout.printArea = moved(layout.printArea, false);
  layout.titleRows = moved(layout.titleRows, true);
  layout.titleColumns = moved(layout.titleColumns, true);
}

function moveRules(sheet: Sheet, shift: Shift): void {
  movePivots(sheet, shift);
  tearValidations(sheet, shift);
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((one) => shiftArea(one, shift) ?? []);
  sheet.merges = all(sheet.merges).filter((one) => rowCount(one) * columnCount(one) > 1);
  for (const validation of sheet.validations) validation.areas = all(validation.areas);
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = all(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const moved = shiftArea(link.area, shift);
    return moved === undefined ? [] : [{ ...link, area: moved }];
  });
  const remarks = <R extends { readonly area: Area }>(list: readonly R[]): R[] =>
    list.flatMap((one) => {
      const moved = shiftArea(one.area, shift);
      return moved === undefined ? [] : [{ ...one, area: moved }];
    });
  if (sheet.notes !== undefined) sheet.notes = remarks(sheet.notes);
  if (sheet.comments !== undefined) sheet.comments = remarks(sheet.comments);
  sheet.tables = sheet.tables.filter((table) => {
    const moved = shiftArea(table.area, shift);
    if (moved !== undefined) table.area = keepBody(table, moved);
    return moved !== undefined;
  });
}

function dressInserted(sheet: Sheet, shift: Shift): void {
  const { at, along } = shift;
  const columns = Math.min(
    at.lastColumn,
    Math.max(0, ...sheet.rows.map((cells) => (cells as Cell[] | undefined)?.length ?? 0)),
  );
  if (along === "rows") {
    if (at.row === 0) return;
    for (let row = at.row; row <= at.lastRow; row += 1) {
      for (let column = at.column; column <= columns; column += 1) {
        const style = cellAt(sheet, at.row - 1, column)?.style;
        if (style !== undefined) putCell(sheet, row, column, { value: null, style });
      }
    }
    return;
  }
  if (at.column === 0) return;
  for (let row = at.row; row <= Math.min(at.lastRow, sheet.rows.length - 1); row += 1) {
    const style = cellAt(sheet, row, at.column - 1)?.style;
    for (let column = at.column; style !== undefined && column <= at.lastColumn; column += 1)
      putCell(sheet, row, column, { value: null, style });
  }
  const model = sheet.columnInfo.get(at.column - 1);
  if (isEntireColumn(at) && model !== undefined) {
    for (let column = at.column; column <= at.lastColumn; column += 1)
      sheet.columnInfo.set(column, { ...model });
  }
}

function finish(session: BookSession, sheet: Sheet, shift: Shift): void {
  session.journal.clear();
  session.calculation.enterAll(true);
  session.calculation.shapeChanged();
  const end =
    shift.along === "rows"
      ? { ...shift.at, lastRow: Math.max(shift.at.lastRow, sheet.rows.length) }
      : { ...shift.at, lastColumn: shift.at.lastColumn + 500 };
  session.touched(sheet, end);
  for (const table of sheet.tables) {
    const beside = rowBeside(table, shift);
    if (beside !== undefined) session.touched(sheet, beside);
  }
  session.restructured(sheet, true);
  const rows = shift.along === "rows";
  const whole = rows ? isEntireRow(shift.at) : isEntireColumn(shift.at);
  const verb = shift.kind === "insert" ? "Inserted" : "Deleted";
  session.announce(
    sheet,
    shift.at,
    whole ? (rows ? (`Row${verb}` as const) : (`Column${verb}` as const)) : (`Cell${verb}` as const),
    whole ? undefined : { direction: directionOf(shift) },
  );
}

/** A row (or column) of the table that is next to what was deleted: whoever reads the table there reads less now. */
function rowBeside(table: Table, { at, along, kind }: Shift): Area | undefined {
  if (kind === "insert") return undefined;
  const { area } = table;
  if (along === "rows")
    return at.row > area.row && at.row <= area.lastRow + 1
      ? { ...area, row: at.row - 1, lastRow: at.row - 1 }
      : undefined;
  return at.column > area.column && at.column <= area.lastColumn + 1
    ? { ...area, column: at.column - 1, lastColumn: at.column - 1 }
    : undefined;
}

function directionOf({ along, kind }: Shift): "Left" | "Up" | "Right" | "Down" {
  if (kind === "insert") return along === "rows" ? "Down" : "Right";
  return along === "rows" ? "Up" : "Left";
}
