/** What Excel allows as the name of a sheet, a table, a column and a defined name. */
import { looksLikeReference } from "./address";
import type { Book, Sheet, Table } from "./types";

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Why a sheet may not be named so, or undefined. */
export function sheetNameFault(name: string): string | undefined {
  if (name.length === 0) return "a sheet's name is not empty";
  if (name.length > 31) return "a sheet's name has at most 31 characters";
  if (/[\\/?*[\]:]/.test(name)) return "a sheet's name has none of \\ / ? * [ ] :";
  if (name.startsWith("'") || name.endsWith("'"))
    return "a sheet's name neither begins nor ends with an apostrophe";
  if (same(name, "History")) return "Excel keeps the name History for itself";
  return undefined;
}

/** Why a table or a defined name may not be named so, or undefined. */
export function wordFault(name: string): string | undefined {
  if (name.length === 0 || name.length > 255) return "a name has 1 to 255 characters";
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
    return "a name begins with a letter or _, and has letters, digits, _ and . only";
  if (looksLikeReference(name)) return "a name is no cell's address";
  return undefined;
}

export function findSheet(book: Book, key: string): Sheet | undefined {
  return book.sheets.find((sheet) => same(sheet.name, key) || sheet.id === key);
}

/** The table of that name or numeric id, with its sheet. */
export function findTable(
  book: Book,
  key: string | number,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const text = String(key);
  const lower = text.toLowerCase();
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) {
      // Most names already differ in length: it is asked for each reference of each formula.
      const named = table.name.length === lower.length && table.name.toLowerCase() === lower;
      if (named || tableId(table) === text) return { sheet, table };
    }
  }
  return undefined;
}

/** A table's id as office.js shows it. */
export function tableId(table: Table): string {
  return table.id.toString();
}

/** Is the name taken by a table or by a name of the workbook? */
export function wordTaken(book: Book, name: string): boolean {
  return (
    findTable(book, name) !== undefined ||
    book.names.some((one) => one.sheetId === undefined && same(one.name, name))
  );
}

/** A header text that no other column of the table has: "Column1", "Name2", as Excel makes it. */
export function uniqueHeader(taken: readonly string[], wanted: string): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  const base = wanted === "" ? "Column" : wanted;
  if (wanted !== "" && !used.has(wanted.toLowerCase())) return wanted;
  for (let n = wanted === "" ? 1 : 2; ; n += 1) {
    if (!used.has(`${base}${n}`.toLowerCase())) return `${base}${n}`;
  }
}

/** "Sheet4": the first free name of its kind. */
export function freeName(prefix: string, taken: (name: string) => boolean, from = 1): string {
  for (let n = from; ; n += 1) {
    if (!taken(`${prefix}${n}`)) return `${prefix}${n}`;
  }
}
