/** Queues the reading of the layout beside the rows: addresses, headers and a few formats, never a formula's text. */
import type { BareSheet, MonthTraits, SheetView, Stranger, WorkbookTraits } from "../../sheets/damage/as-is";
import { boxesOf } from "../../sheets/layout/address";
import { FIXED_SHEET_NAMES } from "../../sheets/layout/names";
import { monthOfTableName } from "../../sheets/layout/month-names";
import { isReportSheet } from "../../sheets/layout/report-kinds";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

/** Rows further below a table than this are not looked at. */
const BELOW = 10_000;
/**
 * Rows below are read this much wider than the table: where columns were taken out of the table alone, their last cells
 * stand beyond its edge, and tell that they fit only once those columns are back.
 */
const BEYOND = 20;

/**
 * Formats of the first and the last row stand for all: the others would be as many bytes as the rows themselves.
 * Validations are told by where there is one; which one it is, only repairing reads.
 */
export function loadTraits(table: Excel.Table, body: Excel.Range): () => MonthTraits {
  table.load("showTotals");
  const validated = untracked(body.getSpecialCellsOrNullObject("DataValidations"));
  validated.load("address");
  const rows = [body.getRow(0), body.getLastRow()].map(untracked);
  for (const row of rows) row.load("numberFormat");
  const whole = untracked(table.getRange());
  const last = untracked(whole.getLastRow());
  last.load("values");
  const under = untracked(untracked(whole.getRowsBelow(BELOW)).getResizedRange(0, BEYOND));
  under.load("rowIndex,columnIndex");
  const below = untracked(under.getUsedRangeOrNullObject(true));
  below.load("values,rowIndex,columnIndex");
  return () => ({
    showsTotals: table.showTotals,
    total: table.showTotals ? ((last.values as RawCell[][])[0] ?? []) : [],
    validated: validated.isNullObject ? [] : boxesOf(validated.address),
    formats: rows.map((row) => (row.numberFormat as string[][])[0] ?? []),
    below: below.isNullObject
      ? []
      : shifted(
          below.values as RawCell[][],
          below.rowIndex - under.rowIndex,
          below.columnIndex - under.columnIndex,
        ),
  });
}

/** Lines moved down and right, so that they start at the top left of what they were cut from. */
function shifted(lines: readonly (readonly RawCell[])[], down: number, right: number): readonly RawCell[][] {
  return [
    ...Array.from({ length: down }, (): RawCell[] => []),
    ...lines.map((line) => [...Array.from({ length: right }, (): RawCell => ""), ...line]),
  ];
}

interface Present {
  readonly sheets: readonly string[];
  readonly tables: ReadonlyMap<string, string>;
}

export function loadWorkbookTraits(
  context: Excel.RequestContext,
  present: Present,
  ours: readonly string[],
): () => WorkbookTraits {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  const known = new Set(ours);
  const isOurs = (table: string): boolean => known.has(table) || monthOfTableName(table) !== undefined;
  const strangers = [...present.tables]
    .filter(([table]) => !isOurs(table))
    .map(([table, sheet]) => loadStranger(context, table, sheet));
  const withOurs = new Set([...present.tables].filter(([table]) => isOurs(table)).map(([, sheet]) => sheet));
  const bare = present.sheets
    .filter((sheet) => !withOurs.has(sheet) && !isReportSheet(sheet) && !FIXED_NAMES.has(sheet))
    .map((sheet) => {
      const top = worksheets.getItem(sheet).getRange("A1:CV15").getUsedRangeOrNullObject(true);
      top.load("values,rowIndex,columnIndex");
      return { sheet, top };
    });
  const views = [...withOurs].map((sheet) => loadView(worksheets.getItem(sheet), sheet));
  return () => ({
    views: views.map((load) => load()),
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)])),
    strangers: strangers.map((load) => load()),
    bareSheets: bare.flatMap(({ sheet, top }): BareSheet[] =>
      top.isNullObject
        ? []
        : [{ sheet, row: top.rowIndex, column: top.columnIndex, top: top.values as RawCell[][] }],
    ),
  });
}

function loadView(worksheet: Excel.Worksheet, sheet: string): () => SheetView {
  const frozen = untracked(worksheet.freezePanes.getLocationOrNullObject());
  frozen.load("address");
  return () => ({ sheet, isFrozen: !frozen.isNullObject });
}

const FIXED_NAMES: ReadonlySet<string> = new Set(FIXED_SHEET_NAMES);

function loadStranger(context: Excel.RequestContext, name: string, sheet: string): () => Stranger {
  const table = context.workbook.tables.getItem(name);
  table.columns.load("items/name");
  const body = untracked(table.getDataBodyRange());
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => ({
    table: name,
    sheet,
    headers: table.columns.items.map((column) => column.name),
    body: { row: body.rowIndex, column: body.columnIndex, rows: body.rowCount, columns: body.columnCount },
  });
}
