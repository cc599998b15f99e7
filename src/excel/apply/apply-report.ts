/** Handlers of the edits that report sheets alone need: print breaks, hidden lines, locks and copies. */
import type { Handlers } from "./handlers";
import { unfinishedName } from "../../sheets/edits/unfinished";

type ReportKind =
  | "deleteChart"
  | "rowHeights"
  | "hideColumns"
  | "hideRows"
  | "pageBreaks"
  | "merge"
  | "unmerge"
  | "protect"
  | "unprotect"
  | "copySheet";

export const REPORT_HANDLERS: Pick<Handlers, ReportKind> = {
  deleteChart: (book, { sheet, name }) => {
    book.sheet(sheet).charts.getItem(name).delete();
  },
  rowHeights: (book, { sheet, runs, height }) => {
    const boxes = runs.map(({ row, rows }) => ({ row, column: 0, rows, columns: 1 }));
    for (const format of book.formats(sheet, boxes)) format.rowHeight = height;
  },
  hideColumns: (book, { sheet, column, columns, hidden }) => {
    book.range(sheet, { row: 0, column, rows: 1, columns }).columnHidden = hidden;
  },
  hideRows: (book, { sheet, row, rows, hidden }) => {
    book.range(sheet, { row, column: 0, rows, columns: 1 }).rowHidden = hidden;
  },
  pageBreaks: (book, { sheet, rows }) => {
    const { horizontalPageBreaks } = book.sheet(sheet);
    horizontalPageBreaks.removePageBreaks();
    for (const row of rows) horizontalPageBreaks.add(`A${row + 1}`);
  },
  merge: (book, { sheet, box, across }) => {
    book.range(sheet, box).merge(across);
  },
  unmerge: (book, { sheet, box }) => {
    book.range(sheet, box).unmerge();
  },
  protect: (book, { sheet }) => {
    protect(book.sheet(sheet));
  },
  unprotect: (book, { sheet }) => {
    book.sheet(sheet).protection.unprotect();
  },
  copySheet: (book, { sheet, to, locked }) => {
    const standing = book.sheet(sheet);
    const copy = standing.copy("After", standing);
    copy.name = unfinishedName(to);
    if (locked === true) protect(copy);
    copy.name = to;
    book.forget(to);
  },
};

/** Reading, filtering and copying stay possible; what is unlocked may still be filled in. */
function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}
