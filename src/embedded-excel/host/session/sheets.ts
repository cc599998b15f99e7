/** Adding, naming, copying, moving and deleting sheets. */
import { WHOLE_SHEET } from "../../book/area";
import { eachCell, putCell } from "../../book/cells";
import { createSheet, newId } from "../../book/empty-book";
import { freeName, findSheet, sheetNameFault, wordTaken } from "../../book/naming";
import type { Sheet } from "../../book/types";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../errors";
import { loseSheetIn, renameSheetIn, renameTableIn, rewriteCharts, rewriteFormulas } from "./formula-text";
import { releaseSlicer } from "./pivots/slicers";
import type { BookSession } from "./session";
import { loseTable } from "./table-references";

function demandSheetName(session: BookSession, name: string, except?: Sheet): void {
  const fault = sheetNameFault(name);
  if (fault !== undefined) throw invalidArgument(fault);
  const other = session.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other !== except) throw itemAlreadyExists(`worksheet ${name}`);
}

/** A new sheet after all others, with Excel's next free name unless one is given. */
export function addSheet(session: BookSession, name: string | undefined): Sheet {
  const wanted =
    name ??
    freeName("Sheet", (one) => findSheet(session.book, one) !== undefined, session.book.sheets.length + 1);
  demandSheetName(session, wanted);
  const sheet = createSheet(wanted);
  session.book.sheets.push(sheet);
  session.calculation.sheetsPlaced();
  session.restructured(undefined, true);
  session.tell({ kind: "sheetAdded", sheetId: sheet.id, actor: session.actor });
  return sheet;
}

/** Formulas that name the sheet follow. */
export function renameSheetTo(session: BookSession, sheet: Sheet, name: string): void {
  if (sheet.name === name) return;
  demandSheetName(session, name, sheet);
  const from = sheet.name;
  sheet.name = name;
  rewriteFormulas(session, (formula) => renameSheetIn(formula, from, name));
  // What could be undone speaks of the sheet by its former name.
  session.journal.clear();
  session.restructured(undefined, true);
  session.tellOfSheet("sheetNameChanged", sheet, { nameBefore: from, nameAfter: name });
}

function demandAnotherVisible(session: BookSession, sheet: Sheet): void {
  if (!session.book.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
    throw invalidOperation("a workbook keeps at least one visible sheet");
  }
}

function leave(session: BookSession, sheet: Sheet): void {
  if (session.book.activeSheetId !== sheet.id) return;
  const { sheets } = session.book;
  const at = sheets.indexOf(sheet);
  const next = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(
    (one) => one.visibility === "Visible",
  );
  if (next !== undefined) session.activate(next);
}

export function setVisibility(session: BookSession, sheet: Sheet, visibility: Sheet["visibility"]): void {
  if (visibility !== "Visible") {
    demandAnotherVisible(session, sheet);
    leave(session, sheet);
  }
  const before = sheet.visibility;
  sheet.visibility = visibility;
  session.restructured(sheet);
  if (before !== visibility) {
    const change = { visibilityBefore: before, visibilityAfter: visibility };
    session.tellOfSheet("sheetVisibilityChanged", sheet, change);
  }
}

/** References to it become #REF!. */
export function deleteSheet(session: BookSession, sheet: Sheet): void {
  if (sheet.visibility === "VeryHidden") throw invalidOperation("a very hidden sheet cannot be deleted");
  if (sheet.visibility === "Visible") demandAnotherVisible(session, sheet);
  leave(session, sheet);
  session.aboutToMove();
  session.book.sheets = session.book.sheets.filter((one) => one !== sheet);
  for (const slicer of sheet.slicers ?? []) releaseSlicer(session, slicer);
  session.book.names = session.book.names.filter((name) => name.sheetId !== sheet.id);
  for (const table of sheet.tables) loseTable(session, table);
  rewriteFormulas(session, (formula) => loseSheetIn(formula, sheet.name));
  session.journal.clear();
  session.calculation.enterAll(true);
  session.restructured(undefined, true);
  session.tell({ kind: "sheetDeleted", sheetId: sheet.id, actor: session.actor });
}

export function moveSheet(session: BookSession, sheet: Sheet, position: number): void {
  const { sheets } = session.book;
  if (position < 0 || position >= sheets.length) throw invalidArgument(`there is no position ${position}`);
  const before = sheets.indexOf(sheet);
  const others = sheets.filter((one) => one !== sheet);
  others.splice(position, 0, sheet);
  session.book.sheets = others;
  session.calculation.sheetsPlaced();
  session.restructured(undefined);
  if (before !== position)
    session.tellOfSheet("sheetMoved", sheet, { positionBefore: before, positionAfter: position });
}

/** Formulas of a copied sheet mean the copy's own tables. */
function renameTableOn(sheet: Sheet, from: string, to: string): void {
  const known = new Map<string, string>();
  const renamed = (formula: string): string => {
    const text = known.get(formula) ?? renameTableIn(formula, from, to);
    known.set(formula, text);
    return text;
  };
  eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
    if (cell.formula !== undefined) putCell(sheet, row, column, { ...cell, formula: renamed(cell.formula) });
  });
  for (const table of sheet.tables) {
    for (const column of table.columns)
      if (column.calculatedFormula !== undefined)
        column.calculatedFormula = renamed(column.calculatedFormula);
  }
}

/** Its PivotTables are of their own, over the same source; slicers of what stands elsewhere stay behind. */
function copyPivots(copy: Sheet): void {
  if (copy.pivotTables === undefined) return;
  copy.pivotTables = copy.pivotTables.map((pivot) => ({ ...pivot, id: newId() }));
  delete copy.slicers;
  for (const pivot of copy.pivotTables) for (const field of pivot.fields) delete field.sliced;
}

/** A copy as Excel makes it: "Name (2)", its tables under new names. */
export function copySheet(session: BookSession, sheet: Sheet): Sheet {
  session.aboutToMove();
  const base = sheet.name.slice(0, 26);
  const name = `${base} (${freeName("", (n) => findSheet(session.book, `${base} (${n})`) !== undefined, 2)})`;
  const copy: Sheet = { ...structuredClone(sheet), id: newId(), name };
  let nextId = Math.max(0, ...session.book.sheets.flatMap((one) => one.tables.map((table) => table.id))) + 1;
  for (const [index, table] of sheet.tables.entries()) {
    const fresh = freeName(
      table.name,
      (one) => wordTaken(session.book, one) || copy.tables.some((other) => other.name === one),
      2,
    );
    copy.tables[index] = { ...structuredClone(table), id: nextId, name: fresh };
    nextId += 1;
    renameTableOn(copy, table.name, fresh);
  }
  copyPivots(copy);
  copy.conditionalFormats = copy.conditionalFormats.map((format) => ({ ...format, id: newId() }));
  // Its charts show the copy's own cells, and names of its cells are the copy's as well, as names of that sheet alone.
  const own = (formula: string): string => renameSheetIn(formula, sheet.name, name);
  copy.charts = copy.charts.map((chart) => ({ ...chart, id: newId() }));
  if (copy.notes !== undefined) copy.notes = copy.notes.map((note) => ({ ...note, id: newId() }));
  if (copy.comments !== undefined)
    copy.comments = copy.comments.map((one) => ({
      ...one,
      id: newId(),
      replies: one.replies.map((reply) => ({ ...reply, id: newId() })),
    }));
  rewriteCharts(copy, own);
  session.book.sheets.push(copy);
  session.book.names.push(
    ...session.book.names
      .filter(
        (one) => one.sheetId === sheet.id || (one.sheetId === undefined && own(one.formula) !== one.formula),
      )
      .map((one) => ({ ...one, formula: own(one.formula), sheetId: copy.id })),
  );
  session.calculation.enterAll(true);
  session.restructured(undefined, true);
  session.tell({ kind: "sheetAdded", sheetId: copy.id, actor: session.actor });
  return copy;
}
