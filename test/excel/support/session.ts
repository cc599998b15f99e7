/** A workbook set up by the add-in in the embedded Excel, and ways to look at it as a person would. */
import {
  type Book,
  type CellValue,
  createEmptyBook,
  type OfficeSession,
  type Sheet,
  startOfficeSession,
  type Table,
  copyBook,
} from "embedded-excel";
import { lendWindowsToTests } from "embedded-excel/testing";
import { dayFromIso, type Day } from "../../../src/sop";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import { oncePerRun } from "../../support/once-per-run";

lendWindowsToTests();

export const day = (iso: string): Day => {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no day: ${iso}`);
  return found;
};

export const TODAY = day("2026-07-24");

/**
 * A workbook that many tests begin with: made once for a test file, or with a name for a run of the tests, by the add-in
 * itself, and opened anew in each test from a copy of what then stood in it.
 */
export function madeOnce(make: () => Promise<OfficeSession>, name?: string): () => Promise<OfficeSession> {
  const makeBook = async (): Promise<Book> => (await make()).excel.book;
  let made: Promise<Book> | undefined;
  return async () => {
    made ??= name === undefined ? makeBook() : oncePerRun(name, makeBook);
    return startOfficeSession(copyBook(await made));
  };
}

/** A new workbook, set up. */
export const newWorkbook = madeOnce(async () => {
  const session = startOfficeSession(createEmptyBook("Sheet1"));
  await setUpWorkbook({ year: 2026, today: TODAY });
  return session;
}, "new-workbook");

export function sheetOf(session: OfficeSession, name: string): Sheet {
  const sheet = session.excel.book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

export function tableOf(session: OfficeSession, name: string): { sheet: Sheet; table: Table } {
  for (const sheet of session.excel.book.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`no table: ${name}`);
}

/** 0-based sheet column of a header of a table. */
export function columnOf(table: Table, header: string): number {
  const index = table.columns.findIndex((column) => column.name === header);
  if (index < 0) throw new Error(`no column: ${header}`);
  return table.area.column + index;
}

/** The cell of a table's body by 0-based row and header. */
export function cellOf(session: OfficeSession, tableName: string, row: number, header: string): CellValue {
  const { sheet, table } = tableOf(session, tableName);
  return sheet.rows[table.area.row + 1 + row]?.[columnOf(table, header)]?.value ?? null;
}

/** What stands in every cell of every sheet, with formulas: for telling whether anything changed. */
export function everything(session: OfficeSession): unknown {
  const { sheets, names } = copyBook(session.excel.book);
  return { sheets, names };
}
