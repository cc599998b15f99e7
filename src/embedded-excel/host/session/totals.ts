/** A table's total row. */
import { eachCell, withContent } from "../../book/cells";
import { bodyArea } from "../../book/table-areas";
import type { Area, Cell, Sheet, Table } from "../../book/types";
import { demand } from "./guard";
import type { BookSession } from "./session";
import { deleteCells, insertCells } from "./structure";

/** Shows or hides the total row; it takes the row below the body. */
export function setTotals(session: BookSession, sheet: Sheet, table: Table, shown: boolean): void {
  if (table.showTotals === shown) return;
  demand(sheet);
  if (shown) {
    const below = { ...table.area, row: table.area.lastRow + 1, lastRow: table.area.lastRow + 1 };
    insertCells(session, sheet, below, "rows");
    table.area = { ...table.area, lastRow: below.lastRow };
    table.showTotals = true;
    writeTotals(session, sheet, table, below);
  } else {
    const row = { ...table.area, row: table.area.lastRow };
    table.showTotals = false;
    table.area = { ...table.area, lastRow: table.area.lastRow - 1 };
    deleteCells(session, sheet, row, "rows");
  }
  session.restructured(sheet, true);
}

/** A label in the first column, and in the last the sum of its numbers, or else the count of what it holds. */
function writeTotals(session: BookSession, sheet: Sheet, table: Table, row: Area): void {
  const column = { ...bodyArea(table), column: row.lastColumn };
  let numbers = 0;
  let others = 0;
  eachCell(sheet, column, ({ value }) => {
    if (typeof value === "number") numbers += 1;
    else if (value !== null) others += 1;
  });
  const name = table.columns.at(-1)?.name ?? "";
  const reference = `${table.name}[${name.replace(/['[\]#@]/g, "'$&")}]`;
  const formula = `=SUBTOTAL(${numbers > 0 && others === 0 ? 109 : 103},${reference})`;
  putContent(session, sheet, row.row, row.column, { value: "Total" });
  if (row.lastColumn > row.column)
    putContent(session, sheet, row.row, row.lastColumn, { value: null, formula });
  session.touched(sheet, row, true);
}

function putContent(
  session: BookSession,
  sheet: Sheet,
  row: number,
  column: number,
  content: Omit<Cell, "style">,
): void {
  session.put(sheet, row, column, withContent(sheet, row, column, content));
}
