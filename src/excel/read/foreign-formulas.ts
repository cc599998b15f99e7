/**
 * Whether a formula of somebody's own stands where rules are typed: settings, scorecard, lists. What it shows may change with
 * any other cell, so that reading the edited rows alone would not do.
 */
import { boxesOf } from "../../sheets/layout/address";
import type { TableLayout } from "../../sheets/layout/column";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { LIST_TABLE_NAMES } from "../../sheets/layout/names";
import type { TableCells } from "../../sheets/snapshot/table-cells";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";

/** Those that rows are judged by. */
const RULES: readonly TableLayout[] = [
  TABLES.settings,
  TABLES.criteria,
  TABLES.agents,
  TABLES.holidays,
  TABLES.materials,
  TABLES.scenarios,
];

/** By name, the headers in lower case that the add-in itself has formulas under. */
const OWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...RULES.map(({ name, columns }): [string, ReadonlySet<string>] => [
    name,
    new Set(columns.flatMap(({ formula, header }) => (formula === undefined ? [] : [header.toLowerCase()]))),
  ]),
  ...Object.values(LIST_TABLE_NAMES).map(({ table }): [string, ReadonlySet<string>] => [table, new Set()]),
]);

/** Queues addresses alone, one question for each sheet that has such a table. Call the answer after the sync. */
export function loadForeignFormulas(
  context: Excel.RequestContext,
  { fixed }: Pick<Foundation, "fixed">,
): () => boolean {
  const tables = Object.values(fixed).flatMap((table) => (table && OWN.has(table.name) ? [table] : []));
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].map((sheet) => {
    const formulas = context.workbook.worksheets
      .getItem(sheet)
      .getRange()
      .getSpecialCellsOrNullObject("Formulas");
    formulas.load("address");
    return { sheet, formulas };
  });
  return () =>
    sheets.some(({ sheet, formulas }) => {
      const boxes = formulas.isNullObject ? [] : boxesOf(formulas.address);
      return tables.some((table) => table.sheet === sheet && holdsForeign(table, boxes));
    });
}

function holdsForeign(
  { name, row, column, headers, body }: TableCells,
  boxes: ReturnType<typeof boxesOf>,
): boolean {
  const own = OWN.get(name) ?? new Set();
  const open = headers.flatMap((header, index) => (own.has(header.toLowerCase()) ? [] : [column + index]));
  return boxes.some(
    (box) =>
      box.row < row + body.length &&
      box.row + box.rows > row &&
      open.some((place) => place >= box.column && place < box.column + box.columns),
  );
}
