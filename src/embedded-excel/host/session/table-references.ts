/** What formulas say of a table, or of its columns, that goes: addresses where its cells stay, #REF! where they go. */
import { columnName, formatArea, quoteSheet } from "../../book/address";
import { eachCell } from "../../book/cells";
import { holdsCell, WHOLE_SHEET } from "../../book/area";
import { bodyArea } from "../../book/table-areas";
import type { Sheet, Table } from "../../book/types";
import { bindStructured, replaceTable } from "../../calculator/index";
import { rewriteFormulas } from "./formula-text";
import type { BookSession } from "./session";

/** Stands for the number of the row that a formula is in. */
const ROW = "\u0001";

/** A reference to cells of the table, as Excel writes it when the table becomes a range: `Sheet1!$B$2:$B$4`. */
function addressText(
  sheet: Sheet,
  table: Table,
  sections: readonly string[],
  columns: readonly string[],
  inBody: boolean,
): string {
  const { area, showHeaders, showTotals } = table;
  const shape = {
    sheetId: sheet.id,
    area,
    showHeaders,
    showTotals,
    columns: table.columns.map((column) => column.name),
  };
  const slot = bindStructured(shape, sections, columns);
  const prefix = `${quoteSheet(sheet.name)}!`;
  if (slot.kind === "area") return prefix + formatArea(slot.reference, true);
  if (slot.kind !== "row") return "#REF!";
  if (!inBody) return "#VALUE!";
  const [first, last] = [slot.column, slot.lastColumn].map((column) => `$${columnName(column)}${ROW}`);
  return first === last ? `${prefix}${first}` : `${prefix}${first}:${last}`;
}

/** The table becomes a range: formulas mean the same cells as before, by their addresses. */
export function releaseTable(session: BookSession, sheet: Sheet, table: Table): void {
  const converted = (formula: string, inBody: boolean): string =>
    mentions(formula, table)
      ? replaceTable(formula, table.name, ({ sections, columns }) =>
          addressText(sheet, table, sections ?? [], columns ?? [], inBody),
        )
      : formula;
  const body = bodyArea(table);
  for (const own of session.book.sheets) {
    const known = new Map<string, string>();
    const found: { row: number; column: number; formula: string }[] = [];
    eachCell(own, WHOLE_SHEET, (cell, row, column) => {
      if (cell.formula === undefined) return;
      const inBody = own === sheet && holdsCell({ ...body, column: 0, lastColumn: Infinity }, row, 0);
      const key = `${inBody} ${cell.formula}`;
      const text = known.get(key) ?? converted(cell.formula, inBody);
      known.set(key, text);
      if (text !== cell.formula) found.push({ row, column, formula: text.replaceAll(ROW, `${row + 1}`) });
    });
    for (const { row, column, formula } of found) {
      const cell = own.rows[row]?.[column];
      if (cell !== undefined) session.put(own, row, column, { ...cell, formula });
    }
  }
  rewriteFormulas(session, (formula) => converted(formula, false));
}

/** The table was deleted, or those of its columns: what refers to them is #REF! from now on. */
export function loseTable(session: BookSession, table: Table, columns?: readonly string[]): void {
  const gone = columns?.map((column) => column.toLowerCase());
  rewriteFormulas(session, (formula) =>
    mentions(formula, table)
      ? replaceTable(formula, table.name, (reference) =>
          gone === undefined || reference.columns?.some((column) => gone.includes(column.toLowerCase()))
            ? "#REF!"
            : undefined,
        )
      : formula,
  );
}

function mentions(formula: string, table: Table): boolean {
  return formula.toLowerCase().includes(table.name.toLowerCase());
}
