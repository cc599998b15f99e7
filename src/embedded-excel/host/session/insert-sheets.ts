/** Sheets of another workbook put into this one, as Workbook.insertWorksheetsFromBase64 does. */
import { WHOLE_SHEET } from "../../book/area";
import { eachCell, putCell } from "../../book/cells";
import { newId } from "../../book/empty-book";
import { findSheet, freeName, wordTaken } from "../../book/naming";
import type { Book, Sheet } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { loseSheetIn, renameSheetIn, renameTableIn, rewriteCharts, rewriteRules } from "./formula-text";
import type { BookSession } from "./session";

export interface Insertion {
  /** None = all of them. */
  readonly names: readonly string[];
  /** Before which of the sheets that are there; as many as there are = at the end. */
  readonly at: number;
}

function wanted(from: Book, names: readonly string[]): readonly Sheet[] {
  if (names.length === 0) return from.sheets;
  return names.map((name) => {
    const sheet = from.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) throw itemNotFound(`worksheet ${name} of the other workbook`);
    return sheet;
  });
}

/** May stand in a formula, for a sheet or for a table. */
const nobodysWord = (): string => `_${newId().replaceAll(/[^0-9A-F]/g, "")}`;

/** What a formula of theirs reads here: the sheets that came along and their tables by their new names, and no other sheet. */
function translator(
  from: Book,
  came: ReadonlyMap<Sheet, { readonly name: string; readonly tables: readonly string[] }>,
): (formula: string) => string {
  const known = new Map<string, string>();
  const left = from.sheets.filter((sheet) => !came.has(sheet));
  // By way of names that nobody has: two sheets may change places.
  const steps = [...came].flatMap(([sheet, { name, tables }]) => [
    { rename: renameSheetIn, from: sheet.name, by: nobodysWord(), to: name },
    ...sheet.tables.map((table, at) => ({
      rename: renameTableIn,
      from: table.name,
      by: nobodysWord(),
      to: tables[at] ?? table.name,
    })),
  ]);
  const changed = steps.filter((step) => step.from !== step.to);
  return (formula) => {
    let text = known.get(formula);
    if (text !== undefined) return text;
    text = left.reduce((one, sheet) => loseSheetIn(one, sheet.name), formula);
    text = changed.reduce((one, step) => step.rename(one, step.from, step.by), text);
    text = changed.reduce((one, step) => step.rename(one, step.by, step.to), text);
    known.set(formula, text);
    return text;
  };
}

/** What its formulas gave where they stood is not what they give here. */
function rewriteSheet(session: BookSession, sheet: Sheet, meant: (formula: string) => string): void {
  eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
    if (cell.formula === undefined) return;
    const here = { ...cell, formula: meant(cell.formula) };
    putCell(sheet, row, column, here);
    session.calculation.mustCalculate(here);
  });
  for (const table of sheet.tables)
    for (const column of table.columns)
      if (column.calculatedFormula !== undefined) column.calculatedFormula = meant(column.calculatedFormula);
  rewriteRules(sheet, meant);
  rewriteCharts(sheet, meant);
}

/** Their names, but for those that mean what stayed behind: of each sheet that came, where the workbook has such a name already. */
function takeNames(
  session: BookSession,
  from: Book,
  copies: ReadonlyMap<string, Sheet>,
  meant: (formula: string) => string,
): void {
  const { book } = session;
  for (const { sheetId, ...name } of from.names) {
    const formula = meant(name.formula);
    if (formula.includes("#REF!") && !name.formula.includes("#REF!")) continue;
    const own = sheetId === undefined ? undefined : copies.get(sheetId);
    if (own !== undefined) book.names.push({ ...name, formula, sheetId: own.id });
    if (sheetId !== undefined) continue;
    if (wordTaken(book, name.name))
      for (const copy of copies.values()) book.names.push({ ...name, formula, sheetId: copy.id });
    else book.names.push({ ...name, formula });
  }
}

/**
 * Gives the sheets that came, in their order. What other sheets of theirs gave is #REF! here, as nothing leads there; pictures
 * and whatever else a book has no place for stays behind.
 */
export function insertSheets(session: BookSession, from: Book, { names, at }: Insertion): readonly Sheet[] {
  const { book } = session;
  const sheets = wanted(from, names);
  if (new Set(sheets).size < sheets.length) throw invalidArgument("a sheet is named twice");
  if (from.date1904 !== book.date1904) throw apiNotFound("sheets whose days are counted from another day");
  if (sheets.some(({ pivotTables = [] }) => pivotTables.length > 0))
    throw apiNotFound("inserting sheets with PivotTables");
  session.aboutToMove();
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const words = new Set<string>();
  const came = new Map(
    sheets.map((sheet) => {
      const base = sheet.name.slice(0, 26);
      const name = taken.has(sheet.name.toLowerCase())
        ? `${base} (${freeName("", (n) => taken.has(`${base} (${n})`.toLowerCase()), 2)})`
        : sheet.name;
      taken.add(name.toLowerCase());
      const isTaken = (word: string): boolean => wordTaken(book, word) || words.has(word.toLowerCase());
      const tables = sheet.tables.map((table) => {
        const fresh = isTaken(table.name) ? freeName(table.name, isTaken, 2) : table.name;
        words.add(fresh.toLowerCase());
        return fresh;
      });
      return [sheet, { name, tables }] as const;
    }),
  );
  const meant = translator(from, came);
  let nextId = Math.max(0, ...book.sheets.flatMap((one) => one.tables.map(({ id }) => id))) + 1;
  const copies = new Map<string, Sheet>();
  for (const [sheet, { name, tables }] of came) {
    const copy: Sheet = { ...structuredClone(sheet), id: newId(), name };
    delete copy.slicers;
    copy.tables = copy.tables.map((table, index) => {
      const own = { ...table, id: nextId, name: tables[index] ?? table.name };
      nextId += 1;
      return own;
    });
    copy.conditionalFormats = copy.conditionalFormats.map((format) => ({ ...format, id: newId() }));
    copy.charts = copy.charts.map((chart) => ({ ...chart, id: newId() }));
    if (copy.notes !== undefined) copy.notes = copy.notes.map((note) => ({ ...note, id: newId() }));
    if (copy.comments !== undefined)
      copy.comments = copy.comments.map((one) => ({
        ...one,
        id: newId(),
        replies: one.replies.map((reply) => ({ ...reply, id: newId() })),
      }));
    rewriteSheet(session, copy, meant);
    copies.set(sheet.id, copy);
  }
  book.sheets.splice(at, 0, ...copies.values());
  takeNames(session, from, copies, meant);
  session.journal.clear();
  session.calculation.enterAll(true);
  session.restructured(undefined, true);
  for (const { id } of copies.values())
    session.tell({ kind: "sheetAdded", sheetId: id, actor: session.actor });
  return [...copies.values()];
}

export const POSITION_TYPES = ["None", "Before", "After", "Beginning", "End"] as const;

/** Where they go: `positionType` and, for Before and After, the sheet that `relativeTo` names. */
export function placeFor(
  session: BookSession,
  type: (typeof POSITION_TYPES)[number],
  relativeTo: unknown,
): number {
  const { book } = session;
  if (type === "Beginning") return 0;
  if (type === "None" || type === "End") return book.sheets.length;
  const sheet = typeof relativeTo === "string" ? findSheet(book, relativeTo) : undefined;
  if (sheet === undefined) throw invalidArgument("relativeTo names a sheet of this workbook");
  return book.sheets.indexOf(sheet) + (type === "After" ? 1 : 0);
}
