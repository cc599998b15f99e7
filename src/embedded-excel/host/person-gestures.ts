/** What a person does from a sheet's menus: rows and columns, filling, sorting, filters, and the sheets themselves. */
import { area as areaOf, intersection, SHEET_COLUMNS, SHEET_ROWS } from "../book/area";
import { cellAt, hasContent, usedAreaOf } from "../book/cells";
import { bodyArea, headerArea, tableAt } from "../book/table-areas";
import type { Area, FilteredColumn, Sheet, Table } from "../book/types";
import { accessDenied, invalidOperation } from "./errors";
import { passwordHash } from "./model/password-hash";
import { gesture, wholeGesture } from "./person";
import { autofill } from "./session/autofill";
import { toggleCheckboxes } from "./session/controls";
import { displayValue } from "./session/display";
import { demand } from "./session/guard";
import type { BookSession } from "./session/session";
import { applySheetFilter, removeSheetFilter, setSheetFilter } from "./session/sheet-filter";
import { renameSheetTo, setVisibility } from "./session/sheets";
import { sortArea } from "./session/sorting";
import { deleteCells, insertCells } from "./session/structure";
import { applyFilters } from "./session/tables";
import type { FilterChoice, PersonGesture } from "./types";

/** Carries a gesture out on the sheet. Throws ExcelError where Excel refuses it; nothing has changed then. */
export function perform(
  session: BookSession,
  sheet: Sheet,
  done: PersonGesture,
  user: string | undefined,
): void {
  switch (done.kind) {
    case "insert":
    case "delete":
      moveLines(session, sheet, done, user);
      return;
    case "fill":
      fill(session, sheet, done.area, done.direction, user);
      return;
    case "toggle":
      toggleCheckboxes(session, { sheet, area: done.area }, (act) => {
        gesture(session, user, act);
      });
      return;
    case "sort":
      sort(session, sheet, done, user);
      return;
    case "filterButtons":
      wholeGesture(session, user, () => {
        toggleFilterButtons(session, sheet, done.area);
      });
      return;
    case "filter":
      filter(session, sheet, done, user);
      return;
    case "rename":
    case "hide":
    case "unhide":
    case "protect":
    case "unprotect":
      // As in Excel, what is done to a sheet itself is no step that can be undone.
      session.actor = { user, client: undefined };
      changeSheet(session, sheet, done);
      session.calculateIfAutomatic();
  }
}

function moveLines(
  session: BookSession,
  sheet: Sheet,
  { kind, area, along }: Extract<PersonGesture, { kind: "insert" | "delete" }>,
  user: string | undefined,
): void {
  const lines =
    along === "rows"
      ? { ...area, column: 0, lastColumn: SHEET_COLUMNS - 1 }
      : { ...area, row: 0, lastRow: SHEET_ROWS - 1 };
  // Beside a table, only the table's own rows are meant: the rest of the sheet stays where it is.
  const table = along === "rows" ? tableAt(sheet, area.row, area.column) : undefined;
  const at =
    table === undefined ? lines : { ...area, column: table.area.column, lastColumn: table.area.lastColumn };
  const verb = kind === "insert" ? "Insert" : "Delete";
  demand(sheet, along === "rows" ? `allow${verb}Rows` : `allow${verb}Columns`);
  wholeGesture(session, user, () => {
    if (kind === "insert") insertCells(session, sheet, at, along);
    else deleteCells(session, sheet, at, along);
  });
}

/** The first row (or column) of the area into the others; of a single row, the one above it into it. */
function fill(
  session: BookSession,
  sheet: Sheet,
  area: Area,
  direction: "down" | "right",
  user: string | undefined,
): void {
  const down = direction === "down";
  const single = down ? area.row === area.lastRow : area.column === area.lastColumn;
  const first = (down ? area.row : area.column) - (single ? 1 : 0);
  if (first < 0) throw invalidOperation("there is nothing before the first row or column to fill from");
  const target = down ? { ...area, row: first } : { ...area, column: first };
  const source = down ? { ...target, lastRow: first } : { ...target, lastColumn: first };
  gesture(session, user, () => {
    autofill(session, sheet, source, target, "FillCopy");
  });
}

/** What a sort or a filter at a cell is about: the table there, the sheet's filter, or the cells around it. */
function listAt(sheet: Sheet, row: number, column: number): { header: number; body: Area } | undefined {
  const table = tableAt(sheet, row, column);
  if (table !== undefined) return { header: headerArea(table)?.row ?? -1, body: bodyArea(table) };
  const area = sheet.autoFilter?.area;
  if (area !== undefined && column >= area.column && column <= area.lastColumn && row >= area.row)
    return { header: area.row, body: { ...area, row: area.row + 1 } };
  return undefined;
}

function sort(
  session: BookSession,
  sheet: Sheet,
  { row, column, ascending }: Extract<PersonGesture, { kind: "sort" }>,
  user: string | undefined,
): void {
  const body = listAt(sheet, row, column)?.body ?? around(sheet, row, column);
  if (sheet.protection !== undefined) demand(sheet, "allowSort");
  gesture(session, user, () => {
    sortArea(session, sheet, body, [{ key: column - body.column, ascending }], { matchCase: false });
  });
}

/** The filled cells around a cell, as far as no row and no column without any lies between: Excel's current region. */
function around(sheet: Sheet, row: number, column: number): Area {
  let region = areaOf(row, column);
  for (;;) {
    const { row: top, lastRow, column: left, lastColumn } = region;
    const wider = {
      row: top > 0 && hasContent(sheet, { ...region, row: top - 1, lastRow: top - 1 }) ? top - 1 : top,
      lastRow: hasContent(sheet, { ...region, row: lastRow + 1, lastRow: lastRow + 1 })
        ? lastRow + 1
        : lastRow,
      column:
        left > 0 && hasContent(sheet, { ...region, column: left - 1, lastColumn: left - 1 })
          ? left - 1
          : left,
      lastColumn: hasContent(sheet, { ...region, column: lastColumn + 1, lastColumn: lastColumn + 1 })
        ? lastColumn + 1
        : lastColumn,
    };
    if (Object.entries(wider).every(([key, value]) => Reflect.get(region, key) === value)) return region;
    region = wider;
  }
}

function toggleFilterButtons(session: BookSession, sheet: Sheet, area: Area): void {
  demand(sheet, "allowAutoFilter");
  const table = tableAt(sheet, area.row, area.column);
  if (table !== undefined) {
    if (table.showFilterButton) {
      for (const column of table.columns) clear(column);
      applyFilters(session, sheet, table);
    }
    table.showFilterButton = !table.showFilterButton;
    session.restructured(sheet);
    return;
  }
  if (sheet.autoFilter !== undefined) {
    removeSheetFilter(session, sheet);
    session.restructured(sheet);
    return;
  }
  const single = area.row === area.lastRow && area.column === area.lastColumn;
  const wanted = single ? around(sheet, area.row, area.column) : area;
  if (!hasContent(sheet, wanted)) throw invalidOperation("there is nothing to filter");
  setSheetFilter(session, sheet, wanted);
}

function clear(column: FilteredColumn): void {
  delete column.filter;
  delete column.filterValues;
}

/** The table whose header is at the cell, or the sheet's own filter. */
function filterAt(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly table?: Table; readonly body: Area; readonly index: number } | undefined {
  const table = sheet.tables.find((one) => {
    const header = headerArea(one);
    return header !== undefined && intersection(header, areaOf(row, column)) !== undefined;
  });
  if (table !== undefined) return { table, body: bodyArea(table), index: column - table.area.column };
  const area = sheet.autoFilter?.area;
  if (area === undefined || area.row !== row || column < area.column || column > area.lastColumn)
    return undefined;
  return { body: { ...area, row: area.row + 1 }, index: column - area.column };
}

function filteredAt(
  sheet: Sheet,
  { table, index }: { table?: Table; index: number },
): FilteredColumn | undefined {
  return table === undefined ? sheet.autoFilter?.columns.get(index) : table.columns[index];
}

/** What the filter at a header cell offers: each shown text of its column once, in order, and which of them are shown. */
export function filterChoices(
  sheet: Sheet,
  row: number,
  column: number,
): readonly FilterChoice[] | undefined {
  const found = filterAt(sheet, row, column);
  if (found === undefined) return undefined;
  const state = filteredAt(sheet, found);
  const last = Math.min(found.body.lastRow, Math.max(found.body.row, usedAreaOf(sheet)?.lastRow ?? 0));
  const texts = new Map<string, boolean>();
  for (let at = found.body.row; at <= last; at += 1) {
    const cell = cellAt(sheet, at, column);
    const text = displayValue(cell?.value ?? null, cell?.style?.numberFormat);
    const shown = state?.filter === undefined || sheet.rowInfo.get(at)?.filtered !== true;
    texts.set(text, (texts.get(text) ?? false) || shown);
  }
  const wanted = state?.filterValues && new Set(state.filterValues.map((one) => one.toLowerCase()));
  return [...texts]
    .map(([text, shown]) => ({ text, shown: wanted === undefined ? shown : wanted.has(text.toLowerCase()) }))
    .sort((a, b) => a.text.localeCompare(b.text, "en", { numeric: true }));
}

function filter(
  session: BookSession,
  sheet: Sheet,
  { row, column, values }: Extract<PersonGesture, { kind: "filter" }>,
  user: string | undefined,
): void {
  const found = filterAt(sheet, row, column);
  if (found === undefined) throw invalidOperation("there is no filter");
  demand(sheet, "allowAutoFilter");
  wholeGesture(session, user, () => {
    const state = filteredAt(sheet, found) ?? {};
    clear(state);
    if (values !== undefined) state.filterValues = [...values];
    if (found.table !== undefined) applyFilters(session, sheet, found.table);
    else {
      if (values === undefined) sheet.autoFilter?.columns.delete(found.index);
      else sheet.autoFilter?.columns.set(found.index, state);
      applySheetFilter(session, sheet);
    }
  });
}

function changeSheet(
  session: BookSession,
  sheet: Sheet,
  done: Extract<PersonGesture, { kind: "rename" | "hide" | "unhide" | "protect" | "unprotect" }>,
): void {
  switch (done.kind) {
    case "rename":
      renameSheetTo(session, sheet, done.name);
      return;
    case "hide":
      setVisibility(session, sheet, "Hidden");
      return;
    case "unhide":
      setVisibility(session, sheet, "Visible");
      session.activate(sheet);
      return;
    case "protect":
      sheet.protection = { options: {} };
      session.restructured(sheet);
      session.tellOfSheet("protectionChanged", sheet, { isProtected: true });
      return;
    case "unprotect": {
      const hash = sheet.protection?.passwordHash;
      if (hash !== undefined && passwordHash(done.password ?? "") !== hash)
        throw accessDenied("the password is wrong");
      sheet.protection = undefined;
      session.restructured(sheet);
      session.tellOfSheet("protectionChanged", sheet, { isProtected: false });
    }
  }
}
