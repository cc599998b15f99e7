/** Which of the rows that were sent stand in the workbook, by their No. Sampel, wherever they stand by now. */
import type { Box } from "../../sheets/edits/box";
import type { Edit } from "../../sheets/edits/edit";
import { expectHeaders } from "../../sheets/edits/expectation";
import { send } from "../apply/send";
import { parseBox } from "../../sheets/layout/address";
import { planLostFormulas } from "../../sheets/plan/lost-formulas";
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
  { frame, rows, scorecard }: Pick<PreparedMonth, "frame" | "rows" | "scorecard">,
): () => Found {
  const place = headerIndex(frame, "No. Sampel");
  const table = context.workbook.tables.getItemOrNullObject(frame.table);
  const range = table.getRange();
  range.load("address");
  const column = range.getColumn(place);
  column.load("values");
  const below = column.getRowsBelow(Math.max(1, rows.length));
  below.load("values");
  const last = table.getDataBodyRange().getLastRow();
  last.load("formulas");
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
    const standing = rows.filter(({ number }) => all.has(number));
    const box = parseBox(range.address);
    if (!box) return { rows: standing, edits: [] };
    const lastRow = (last.formulas as RawCell[][])[0] ?? [];
    return {
      rows: standing,
      edits:
        joined.length > 0
          ? [
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
            ]
          : lostFormulas({ frame, scorecard }, { numbers: inside.slice(1), own: left, box, lastRow }),
    };
  };
}

/** The rows that were added at the table's end get their formulas where it did not fill them itself. */
function lostFormulas(
  { frame, scorecard }: Pick<PreparedMonth, "frame" | "scorecard">,
  now: {
    /** Of the body, and of a row of totals below it. */
    readonly numbers: readonly string[];
    readonly own: ReadonlyMap<string, unknown>;
    /** The table's. */
    readonly box: Box;
    /** The body's, as formulas. */
    readonly lastRow: readonly RawCell[];
  },
): readonly Edit[] {
  const bodyRows = now.numbers.length - (frame.showsTotals === true ? 1 : 0);
  const body = now.numbers.slice(0, bodyRows);
  const others = body.findLastIndex((number) => !now.own.has(number));
  // Blank rows that were filled in had theirs.
  const first = Math.max(others + 1, frame.bodyRows);
  if (first >= bodyRows) return [];
  const { row, column } = now.box;
  return planLostFormulas({ ...frame, row: row + 1, column, bodyRows }, scorecard, [
    { row: row + 1 + first, rows: bodyRows - first, formulas: now.lastRow },
  ]);
}

/** One sync: the same for several months, with the sheet of each row. */
export async function countStanding(
  context: Excel.RequestContext,
  months: readonly PreparedMonth[],
): Promise<{ readonly standing: ReadonlyMap<number, string>; readonly grown: readonly Edit[] }> {
  const loads = months.map((month) => ({ frame: month.frame, load: loadStanding(context, month) }));
  await send(context);
  const found = loads.map(({ frame, load }) => ({ sheet: frame.sheet, ...load() }));
  return {
    standing: new Map(found.flatMap(({ sheet, rows }) => rows.map(({ index }) => [index, sheet]))),
    grown: found.flatMap(({ edits }) => edits),
  };
}
