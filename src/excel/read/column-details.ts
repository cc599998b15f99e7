/** What only repairing reads: every format and formula of a table's columns, and their validations, in parts. */
import { send } from "../apply/send";
import { hasRule } from "../../sheets/damage/cell-rules";
import type { StandingTable, ColumnDetails } from "../../sheets/damage/column-details";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

/** Formulas of F-22 are some 6,000 characters a row: this many rows stay well under 5 MB. */
const ROWS_PER_PART = 300;

export async function readDetails(
  context: Excel.RequestContext,
  table: StandingTable,
): Promise<readonly ColumnDetails[]> {
  const { body, columns } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const details = columns.map(({ column, index }) => {
    const { dataValidation } = untracked(
      sheet.getRangeByIndexes(body.row, body.column + index, body.rows, 1),
    );
    if (hasRule(column)) dataValidation.load("type,rule");
    if (column.prompt !== undefined) dataValidation.load("prompt");
    return { column, index, dataValidation, formats: new Set<string>(), formulas: [] as RawCell[] };
  });
  for (let first = 0; first < body.rows; first += ROWS_PER_PART) {
    const parts = details.map((detail) => {
      const rows = Math.min(ROWS_PER_PART, body.rows - first);
      const range = untracked(sheet.getRangeByIndexes(body.row + first, body.column + detail.index, rows, 1));
      range.load(detail.column.formula === undefined ? "numberFormat" : "numberFormat,formulas");
      return { detail, range };
    });
    // Each part is its own sync on purpose: one response may hold only so much.
    await send(context);
    for (const { detail, range } of parts) {
      for (const [format] of range.numberFormat as string[][]) detail.formats.add(format ?? "");
      if (detail.column.formula !== undefined)
        detail.formulas.push(...(range.formulas as RawCell[][]).flat());
    }
  }
  return details.map(({ column, index, dataValidation, formats, formulas }) => ({
    column,
    index,
    formats,
    formulas,
    rule: hasRule(column) ? ruleAsRead(dataValidation) : undefined,
    prompt: column.prompt === undefined ? undefined : promptAsRead(dataValidation),
  }));
}

function ruleAsRead({ type, rule }: Excel.DataValidation): { type: string; source: string } {
  // The types promise a rule where Excel gives null for cells that differ.
  const list = (rule as Excel.DataValidationRule | null)?.list;
  return { type, source: typeof list?.source === "string" ? list.source : "" };
}

// As above: null where cells differ.
const promptAsRead = ({ prompt }: Excel.DataValidation): string | undefined =>
  (prompt as Excel.DataValidationPrompt | null)?.message;

/** All values of a sheet, from A1. */
export async function readSheet(context: Excel.RequestContext, sheet: string): Promise<readonly RawCell[][]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  await send(context);
  if (used.isNullObject) return [];
  const right = Array.from({ length: used.columnIndex }, (): RawCell => "");
  return [
    ...Array.from({ length: used.rowIndex }, (): RawCell[] => []),
    ...(used.values as RawCell[][]).map((line) => [...right, ...line]),
  ];
}
