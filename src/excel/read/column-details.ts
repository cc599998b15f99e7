/** What only repairing reads: every format and formula of a table's columns, and their validations, in parts. */
import { send } from "../apply/send";
import { hasRule } from "../../sheets/damage/cell-rules";
import type { StandingTable, ColumnDetails } from "../../sheets/damage/column-details";
import type { Box } from "../../sheets/edits/edit";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

/** Formulas of F-22 are some 6,000 characters a row: this many rows stay well under 5 MB. */
const ROWS_PER_PART = 300;

/** Tables that follow one another, as many as are read at once: a long one stands alone. */
export function groupsToRead<Table extends { readonly body: Box }>(
  tables: readonly Table[],
): readonly (readonly Table[])[] {
  const groups: Table[][] = [];
  let rows = Infinity;
  for (const table of tables) {
    rows += table.body.rows;
    if (rows > ROWS_PER_PART) {
      groups.push([]);
      rows = table.body.rows;
    }
    groups.at(-1)?.push(table);
  }
  return groups;
}

/** Of each table its columns' details. One sync where all of them together have no more rows than one response may hold. */
export async function readDetails(
  context: Excel.RequestContext,
  tables: readonly StandingTable[],
): Promise<readonly (readonly ColumnDetails[])[]> {
  const asked = tables.map((table) => askedOf(context, table));
  const rows = Math.max(0, ...tables.map(({ body }) => body.rows));
  for (let first = 0; first < rows; first += ROWS_PER_PART) {
    const parts = asked.flatMap((one) => one.part(first));
    // Each part is its own sync on purpose: one response may hold only so much.
    await send(context);
    for (const { detail, range } of parts) {
      for (const [format] of range.numberFormat as string[][]) detail.formats.add(format ?? "");
      if (detail.column.formula !== undefined)
        detail.formulas.push(...(range.formulas as RawCell[][]).flat());
    }
  }
  return asked.map(({ details }) =>
    details.map(({ column, index, dataValidation, formats, formulas }) => ({
      column,
      index,
      formats,
      formulas,
      rule: hasRule(column) ? ruleAsRead(dataValidation) : undefined,
      prompt: column.prompt === undefined ? undefined : promptAsRead(dataValidation),
    })),
  );
}

/** Asks for the rules of a table's columns, and by `part` for their cells from a row of its body on. */
function askedOf(context: Excel.RequestContext, { sheet: name, body, columns }: StandingTable) {
  const sheet = context.workbook.worksheets.getItem(name);
  const cellsOf = (index: number, first: number, rows: number): Excel.Range =>
    untracked(sheet.getRangeByIndexes(body.row + first, body.column + index, rows, 1));
  const details = columns.map(({ column, index }) => {
    const { dataValidation } = cellsOf(index, 0, body.rows);
    if (hasRule(column)) dataValidation.load("type,rule");
    if (column.prompt !== undefined) dataValidation.load("prompt");
    return { column, index, dataValidation, formats: new Set<string>(), formulas: [] as RawCell[] };
  });
  const part = (first: number) => {
    const rows = Math.min(ROWS_PER_PART, body.rows - first);
    if (rows <= 0) return [];
    return details.map((detail) => {
      const range = cellsOf(detail.index, first, rows);
      range.load(detail.column.formula === undefined ? "numberFormat" : "numberFormat,formulas");
      return { detail, range };
    });
  };
  return { details, part };
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
