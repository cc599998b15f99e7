/** Which of the rows that were sent stand in the workbook, by their No. Sampel, wherever they stand by now. */
import type { Edit } from "../../sheets/edits/edit";
import { expectHeaders } from "../../sheets/edits/expectation";
import { send } from "../apply/send";
import { parseBox } from "../../sheets/layout/address";
import type { TableFrame } from "../../sheets/plan/append";
import type { PreparedMonth, PreparedRow } from "../../sheets/plan/prepared-rows";
import { headerIndex } from "../../sheets/snapshot/table-cells";
import type { RawCell } from "../../sheets/snapshot/parse-cell";

type Numbered = Pick<PreparedRow, "index" | "number">;

/** Rows that stand, and what joins those to their table that stand below it. */
interface Found {
  readonly rows: readonly Numbered[];
  readonly edits: readonly Edit[];
}

/**
 * Queues the load; call what it returns after the sync. A row is written whole or not at all: its number tells that it
 * stands. Where a table did not grow by itself (AutoCorrect's expansion can be switched off), it is resized over those of
 * the rows that stand right below it, and over nothing else.
 */
export function loadStanding(
  context: Excel.RequestContext,
  frame: TableFrame,
  rows: readonly Numbered[],
): () => Found {
  const place = headerIndex(frame, "No. Sampel");
  const table = context.workbook.tables.getItemOrNullObject(frame.table);
  const range = table.getRange();
  range.load("address");
  const column = range.getColumn(place);
  column.load("values");
  const below = column.getRowsBelow(Math.max(1, rows.length));
  below.load("values");
  return () => {
    // A month's sheet may not have been made.
    if (table.isNullObject || range.isNullObject) return { rows: [], edits: [] };
    const texts = (cells: Excel.Range): string[] =>
      (cells.values as RawCell[][]).map(([cell = ""]) => String(cell));
    const inside = texts(column);
    const left = new Map(rows.map((row) => [row.number, row]));
    const outside = texts(below);
    const end = outside.findIndex((number) => !left.has(number));
    const joined = outside.slice(0, end < 0 ? outside.length : end);
    const all = new Set([...inside, ...joined]);
    const box = parseBox(range.address);
    return {
      rows: rows.filter(({ number }) => all.has(number)),
      edits:
        joined.length === 0 || !box
          ? []
          : [
              {
                kind: "resizeTable",
                sheet: frame.sheet,
                table: frame.table,
                box: { ...box, rows: box.rows + joined.length },
                expect: [
                  expectHeaders({ sheet: frame.sheet, row: box.row, column: box.column }, frame.headers),
                  { kind: "rows", table: frame.table, rows: box.rows - 1 },
                ],
              },
            ],
    };
  };
}

/** One sync: the same for several months, with the sheet of each row. */
export async function countStanding(
  context: Excel.RequestContext,
  months: readonly PreparedMonth[],
): Promise<{ readonly standing: ReadonlyMap<number, string>; readonly grown: readonly Edit[] }> {
  const loads = months.map(({ frame, rows }) => ({ frame, load: loadStanding(context, frame, rows) }));
  await send(context);
  const found = loads.map(({ frame, load }) => ({ sheet: frame.sheet, ...load() }));
  return {
    standing: new Map(found.flatMap(({ sheet, rows }) => rows.map(({ index }) => [index, sheet]))),
    grown: found.flatMap(({ edits }) => edits),
  };
}
