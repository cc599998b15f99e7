/** Making, naming, resizing and ending tables; adding rows and columns to them; filtering. */
import { area as areaOf, columnCount, intersection, rowCount } from "../../book/area";
import { cellAt, hasContent } from "../../book/cells";
import { freeName, uniqueHeader, wordFault, wordTaken } from "../../book/naming";
import { bodyArea } from "../../book/table-areas";
import type { Area, Sheet, Table, TableColumn } from "../../book/types";
import { ExcelError, invalidArgument, invalidOperation, itemAlreadyExists } from "../errors";
import { isFiltered, shownBy } from "./filtering";
import { showRows } from "./sheet-filter";
import { renameTableIn, rewriteFormulas } from "./formula-text";
import { addColumnsBeside, addRowsBelow, extendRules, fillRows } from "./growth";
import { demand } from "./guard";
import { settleHeaders } from "./headers";
import type { BookSession } from "./session";
import { deleteCells, insertCells } from "./structure";
import { loseTable, releaseTable } from "./table-references";

export function sheetOf(session: BookSession, table: Table): Sheet {
  const sheet = session.book.sheets.find((one) => one.tables.includes(table));
  if (sheet === undefined) throw new ExcelError("ItemNotFound", `The table ${table.name} was deleted.`);
  return sheet;
}

function refuseOverlap(sheet: Sheet, area: Area, except?: Table): void {
  if (sheet.tables.some((table) => table !== except && intersection(table.area, area) !== undefined)) {
    throw invalidArgument("a table can't overlap another table");
  }
  if (sheet.merges.some((merge) => intersection(merge, area) !== undefined))
    throw invalidOperation("a table can't hold merged cells");
}

export function addTable(session: BookSession, sheet: Sheet, wanted: Area, hasHeaders: boolean): Table {
  demand(sheet);
  let area = wanted;
  refuseOverlap(sheet, hasHeaders ? area : { ...area, lastRow: area.lastRow + 1 });
  if (!hasHeaders) {
    insertCells(session, sheet, { ...area, lastRow: area.row }, "rows");
    area = { ...area, lastRow: area.lastRow + 1 };
  }
  // A table has at least one body row.
  const headerAlone = rowCount(area) === 1;
  if (headerAlone) area = { ...area, lastRow: area.lastRow + 1 };
  const ids = session.book.sheets.flatMap((one) => one.tables.map((table) => table.id));
  const table: Table = {
    id: Math.max(0, ...ids) + 1,
    name: freeName("Table", (name) => wordTaken(session.book, name)),
    area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: Array.from({ length: columnCount(area) }, (_one, index): TableColumn => ({
      id: index + 1,
      name: "",
    })),
    ...(headerAlone ? { insertRow: true } : {}),
  };
  sheet.tables.push(table);
  settleHeaders(session, sheet, table);
  recogniseFormulas(sheet, table);
  session.restructured(sheet, true);
  session.tell({
    kind: "tableAdded",
    sheetId: sheet.id,
    tableId: table.id.toString(),
    tableName: table.name,
    actor: session.actor,
  });
  return table;
}

/** A column whose cells all hold one formula is a calculated column. */
function recogniseFormulas(sheet: Sheet, table: Table): void {
  const body = bodyArea(table);
  table.columns.forEach((column, index) => {
    const formula = cellAt(sheet, body.row, body.column + index)?.formula;
    if (formula === undefined) return;
    for (let row = body.row + 1; row <= body.lastRow; row += 1)
      if (cellAt(sheet, row, body.column + index)?.formula !== formula) return;
    column.calculatedFormula = formula;
  });
}

export function renameTableTo(session: BookSession, table: Table, name: string): void {
  if (table.name === name) return;
  const fault = wordFault(name);
  if (fault !== undefined) throw invalidArgument(fault);
  if (table.name.toLowerCase() !== name.toLowerCase() && wordTaken(session.book, name))
    throw itemAlreadyExists(`table ${name}`);
  const from = table.name;
  table.name = name;
  rewriteFormulas(session, (formula) => renameTableIn(formula, from, name));
  session.restructured(sheetOf(session, table), true);
}

/** Resizes as Excel does: the header row stays where it is, and the new area overlaps the old one. */
export function resizeTable(session: BookSession, sheet: Sheet, table: Table, area: Area): void {
  demand(sheet);
  if (area.row !== table.area.row) throw invalidArgument("the header row of a table stays in its row");
  if (intersection(area, table.area) === undefined)
    throw invalidArgument("the new range must overlap the old one");
  if (rowCount(area) < 1 + (table.showHeaders ? 1 : 0))
    throw invalidArgument("a table keeps at least one row");
  refuseOverlap(sheet, area, table);
  const shrunkLeft = area.column - table.area.column;
  if (shrunkLeft > 0) table.columns.splice(0, shrunkLeft);
  for (let n = shrunkLeft; n < 0; n += 1) table.columns.unshift({ id: nextColumnId(table), name: "" });
  table.area = {
    ...table.area,
    column: area.column,
    lastColumn: Math.max(area.column + table.columns.length - 1, area.column),
  };
  if (area.lastColumn < table.area.lastColumn) {
    table.columns.splice(columnCount(area));
    table.area = { ...table.area, lastColumn: area.lastColumn };
  } else if (area.lastColumn > table.area.lastColumn)
    addColumnsBeside(session, sheet, table, area.lastColumn);
  if (area.lastRow > table.area.lastRow) addRowsBelow(session, sheet, table, area.lastRow);
  else table.area = { ...table.area, lastRow: area.lastRow };
  if (table.showHeaders) settleHeaders(session, sheet, table);
  session.restructured(sheet, true);
}

export function nextColumnId(table: Table): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1;
}

/** Makes room for body rows at an index (the end by default), pushing down what lies below in the table's columns. */
export function insertTableRows(
  session: BookSession,
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  count: number,
): Area {
  demand(sheet, "allowInsertRows");
  const body = bodyArea(table);
  const rows = rowCount(body);
  const at = index ?? rows;
  if (at < 0 || at > rows) throw invalidArgument(`there is no row ${at}`);
  const added = { ...body, row: body.row + at, lastRow: body.row + at + count - 1 };
  if (takeInsertRow(session, sheet, table)) {
    if (count > 1) insertTableRows(session, sheet, table, undefined, count - 1);
    fillRows(session, sheet, table, body, body.row);
    return { ...body, lastRow: body.row + count - 1 };
  }
  if (at < rows) insertCells(session, sheet, added, "rows");
  else if (table.showTotals) {
    insertCells(session, sheet, added, "rows");
    // As rows that join from below: what holds for the whole column holds for them.
    extendRules(sheet, body, added.lastRow);
  } else {
    const below = { ...body, row: table.area.lastRow + 1, lastRow: table.area.lastRow + count };
    insertCells(session, sheet, below, "rows");
    addRowsBelow(session, sheet, table, below.lastRow);
  }
  return added;
}

/** Whether the table's blank row stood for none; it is a row like others from now on. */
function takeInsertRow(session: BookSession, sheet: Sheet, table: Table): boolean {
  if (table.insertRow !== true) return false;
  session.journal.shape(sheet);
  delete table.insertRow;
  return rowCount(bodyArea(table)) === 1 && !hasContent(sheet, bodyArea(table));
}

export function insertTableColumn(
  session: BookSession,
  sheet: Sheet,
  table: Table,
  index: number | undefined,
  name: string,
): number {
  demand(sheet, "allowInsertColumns");
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) throw invalidArgument(`there is no column ${at}`);
  const strip = { ...table.area, column: table.area.column + at, lastColumn: table.area.column + at };
  if (at === 0 || at === table.columns.length) {
    insertCells(session, sheet, strip, "columns");
    if (at === 0) {
      table.columns.unshift({ id: nextColumnId(table), name: "" });
      table.area = { ...table.area, column: table.area.column - 1 };
      settleHeaders(session, sheet, table);
    } else addColumnsBeside(session, sheet, table, strip.column);
  } else insertCells(session, sheet, strip, "columns");
  if (name !== "") renameColumnTo(session, sheet, table, at, name);
  return at;
}

export function renameColumnTo(
  session: BookSession,
  sheet: Sheet,
  table: Table,
  index: number,
  name: string,
): void {
  const others = table.columns.filter((_one, at) => at !== index).map((column) => column.name);
  if (uniqueHeader(others, name) !== name) throw itemAlreadyExists(`column ${name}`);
  const at = table.area.column + index;
  const style = cellAt(sheet, table.area.row, at)?.style;
  if (table.showHeaders)
    session.put(sheet, table.area.row, at, style === undefined ? { value: name } : { value: name, style });
  settleHeaders(session, sheet, table);
  session.touched(sheet, areaOf(table.area.row, at), true);
}

export function deleteTableRows(session: BookSession, sheet: Sheet, table: Table, rows: Area): void {
  demand(sheet, "allowDeleteRows");
  const body = bodyArea(table);
  deleteCells(session, sheet, { ...rows, column: body.column, lastColumn: body.lastColumn }, "rows");
}

/** The table becomes a range: its cells stay, and formulas go on by their addresses. */
export function convertTable(session: BookSession, sheet: Sheet, table: Table): void {
  demand(sheet);
  releaseTable(session, sheet, table);
  endTable(session, sheet, table);
}

/** The table goes with its cells; what refers to it becomes #REF!. */
export function deleteTable(session: BookSession, sheet: Sheet, table: Table): void {
  demand(sheet);
  loseTable(session, table);
  endTable(session, sheet, table);
  deleteCells(session, sheet, table.area, "rows");
}

function endTable(session: BookSession, sheet: Sheet, table: Table): void {
  clearFilters(session, sheet, table);
  sheet.tables = sheet.tables.filter((one) => one !== table);
  session.restructured(sheet, true);
  session.tell({
    kind: "tableDeleted",
    sheetId: sheet.id,
    tableId: table.id.toString(),
    tableName: table.name,
    actor: session.actor,
  });
}

/** Hides the rows that the columns' filters do not show. */
export function applyFilters(session: BookSession, sheet: Sheet, table: Table): void {
  const body = bodyArea(table);
  const tests = table.columns.flatMap((column, index) => {
    const at = body.column + index;
    const shows = shownBy(column, sheet, { ...body, column: at, lastColumn: at }, session.now());
    return shows === undefined ? [] : [{ at, shows }];
  });
  showRows(session, sheet, body, (row) => tests.every(({ at, shows }) => shows(cellAt(sheet, row, at))));
}

export function clearFilters(session: BookSession, sheet: Sheet, table: Table): void {
  if (!table.columns.some(isFiltered)) return;
  for (const column of table.columns) {
    delete column.filterValues;
    delete column.filter;
  }
  applyFilters(session, sheet, table);
}
