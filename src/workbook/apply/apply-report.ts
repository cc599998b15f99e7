/** Handlers of the edits that report sheets alone need: print breaks, hidden lines, locks and copies. */
import { rangeOf, sheetOf, type Handlers } from "./handlers";

type ReportKind =
  | "deleteChart"
  | "rowHeights"
  | "hideColumns"
  | "hideRows"
  | "pageBreaks"
  | "protect"
  | "unprotect"
  | "copySheet";

export const REPORT_HANDLERS: Pick<Handlers, ReportKind> = {
  deleteChart: (context, { sheet, name }) => {
    sheetOf(context, sheet).charts.getItem(name).delete();
  },
  rowHeights: (context, { sheet, row, rows, height }) => {
    rangeOf(context, sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = height;
  },
  hideColumns: (context, { sheet, column, columns, hidden }) => {
    rangeOf(context, sheet, { row: 0, column, rows: 1, columns }).columnHidden = hidden;
  },
  hideRows: (context, { sheet, row, rows, hidden }) => {
    rangeOf(context, sheet, { row, column: 0, rows, columns: 1 }).rowHidden = hidden;
  },
  pageBreaks: (context, { sheet, rows }) => {
    const { horizontalPageBreaks } = sheetOf(context, sheet);
    horizontalPageBreaks.removePageBreaks();
    for (const row of rows) horizontalPageBreaks.add(`A${row + 1}`);
  },
  protect: (context, { sheet }) => {
    // Reading, filtering and copying stay possible; what is unlocked may still be filled in.
    sheetOf(context, sheet).protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  },
  unprotect: (context, { sheet }) => {
    sheetOf(context, sheet).protection.unprotect();
  },
  copySheet: (context, { sheet, to }) => {
    const standing = sheetOf(context, sheet);
    standing.copy("After", standing).name = to;
  },
};
