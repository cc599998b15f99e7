/**
 * What each report sheet says of itself, read from its first line alone. Where people have moved that line, `whole`
 * asks for the sheet, which takes one sync more.
 */
import { parseReportSheetName } from "../../sheets/layout/report-kinds";
import { readRecord } from "../../sheets/report/line-record";
import type { StampedSheet } from "../../sheets/report/stamped-sheet";
import type { RawCell } from "../../sheets/snapshot/parse-cell";

/** Queues the loads; call what it returns after the sync. */
export function loadStamps(
  context: Excel.RequestContext,
  sheets: readonly string[],
): () => readonly StampedSheet[] {
  const loads = sheets.flatMap((sheet) => {
    const named = parseReportSheetName(sheet);
    if (!named || named.distributed) return [];
    const { kind, month, copy } = named;
    const { protection, ...standing } = partsOf(context, sheet);
    const line = standing.first.getUsedRangeOrNullObject(true);
    line.load("values,columnIndex");
    return [{ sheet, kind, month, copy: copy !== undefined, line, protection }];
  });
  return () =>
    loads.map(({ line, protection, ...named }) => {
      const cells = line.isNullObject ? [] : ((line.values as RawCell[][])[0] ?? []);
      return {
        ...named,
        firstCell: line.isNullObject || line.columnIndex > 0 ? "" : (cells[0] ?? ""),
        stamp: cells.map((cell) => readRecord(cell)?.stamp).find((stamp) => stamp !== undefined),
        locked: protection.protected,
      };
    });
}

function partsOf(
  context: Excel.RequestContext,
  name: string,
): { readonly first: Excel.Range; readonly protection: Excel.WorksheetProtection } {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  return { first: sheet.getRange("1:1"), protection: sheet.protection };
}
