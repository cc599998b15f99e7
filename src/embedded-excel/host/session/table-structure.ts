/** What inserting and deleting cells does to a table: rows it takes in, columns it loses, the blank row it keeps. */
import { area as areaOf, columnCount, holdsArea, intersection, isEntireRow, rowCount } from "../../book/area";
import { eachCell, putCell, styleAt } from "../../book/cells";
import { uniqueHeader } from "../../book/naming";
import type { Shift } from "../../book/shift";
import { bodyArea } from "../../book/table-areas";
import type { Area, Cell, Sheet, Table } from "../../book/types";
import { fillRows } from "./growth";
import { writeHeader } from "./headers";
import type { BookSession } from "./session";
import { loseTable } from "./table-references";

/** A table whose last body row was deleted keeps a blank one. */
export function keepBody(table: Table, moved: Area): Area {
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  return rowCount(moved) >= least ? moved : { ...moved, lastRow: moved.row + least - 1 };
}

export function dropColumns(session: BookSession, table: Table, shift: Shift): void {
  const cut = shift.along === "columns" ? intersection(table.area, shift.at) : undefined;
  if (cut === undefined || columnCount(cut) === columnCount(table.area)) return;
  const gone = table.columns.splice(cut.column - table.area.column, columnCount(cut));
  loseTable(
    session,
    table,
    gone.map((column) => column.name),
  );
}

/** Do all body rows of the table go, and its header stays? */
export function losesBody(table: Table, at: Area): boolean {
  const body = bodyArea(table);
  return holdsArea(at, body) && at.row === body.row && table.showHeaders && !table.showTotals;
}

/** Empties the first of the rows, which stays as the tables' blank one; gives what is left to delete. */
export function blankRow(
  session: BookSession,
  sheet: Sheet,
  at: Area,
  tables: readonly Table[],
): Area | undefined {
  const kept = { ...at, lastRow: at.row };
  const found: [number, Cell][] = [];
  eachCell(sheet, kept, (cell, _row, column) => {
    found.push([column, cell]);
  });
  for (const [column, { style }] of found)
    session.put(sheet, at.row, column, style === undefined ? undefined : { value: null, style });
  session.journal.shape(sheet);
  for (const table of tables) table.insertRow = true;
  session.touched(sheet, kept);
  if (at.lastRow > at.row) return { ...at, row: at.row + 1 };
  session.journal.clear();
  if (isEntireRow(at)) session.announce(sheet, at, "RowDeleted");
  else session.announce(sheet, at, "CellDeleted", { direction: "Up" });
  return undefined;
}

/** New rows of a table get its formulas; new columns get headers. */
export function completeTable(session: BookSession, sheet: Sheet, table: Table, shift: Shift): void {
  if (shift.along === "rows") {
    const body = bodyArea(table);
    const added = intersection(
      areaOf(shift.at.row, table.area.column, shift.at.lastRow, table.area.lastColumn),
      body,
    );
    if (added === undefined) return;
    const model = added.row > body.row ? added.row - 1 : Math.min(added.lastRow + 1, body.lastRow);
    clearHeaderLook(sheet, added, model);
    fillRows(session, sheet, table, added, model);
    return;
  }
  const first = shift.at.column - table.area.column;
  let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  for (let index = first; index < first + columnCount(shift.at); index += 1) {
    const taken = table.columns.map((column) => column.name);
    table.columns.splice(index, 0, { id: nextId, name: uniqueHeader(taken, "") });
    nextId += 1;
    if (table.showHeaders) writeHeader(sheet, table, index, table.columns[index]?.name ?? "");
  }
}

/** Rows inserted under the header take the look of a body row, not of the header. */
function clearHeaderLook(sheet: Sheet, added: Area, model: number): void {
  for (let row = added.row; row <= added.lastRow; row += 1) {
    for (let column = added.column; column <= added.lastColumn; column += 1) {
      const style = styleAt(sheet, model, column);
      putCell(sheet, row, column, style === undefined ? undefined : { value: null, style });
    }
  }
}
