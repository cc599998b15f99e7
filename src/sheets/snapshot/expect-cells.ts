/** What was read of a month's rows as expectations: that the cells to be written are still those of that row and column. */
import type { Expectation } from "../edits/expectation";
import { headerIndex } from "./table-cells";
import type { RawCell } from "./parse-cell";
import { isFormulaHeader, type MonthCells } from "./read-month";

type Cells = Pick<MonthCells, "name" | "sheet" | "row" | "column" | "headers" | "body">;

/** How many rows of each table have a number, by that number. */
const counts = new WeakMap<readonly (readonly RawCell[])[], ReadonlyMap<RawCell, number>>();

function countsOf({ body, headers }: Cells): ReadonlyMap<RawCell, number> {
  const known = counts.get(body);
  if (known) return known;
  const place = headerIndex({ headers }, "No. Sampel");
  const found = new Map<RawCell, number>();
  for (const line of body) {
    const number = line[place] ?? "";
    if (number !== "") found.set(number, (found.get(number) ?? 0) + 1);
  }
  counts.set(body, found);
  return found;
}

const cellOf = (
  { sheet, column }: Cells,
  sheetRow: number,
  index: number,
  content: RawCell,
): Expectation => ({
  kind: "cell",
  sheet,
  row: sheetRow,
  column: column + index,
  content,
});

/** That the row is the one that was read: by its No. Sampel where no other of the table has it, else by all that was typed. */
export function expectRow(cells: Cells, sheetRow: number): readonly Expectation[] {
  const line = cells.body[sheetRow - cells.row] ?? [];
  const place = headerIndex(cells, "No. Sampel");
  const number = line[place] ?? "";
  const places =
    number !== "" && countsOf(cells).get(number) === 1
      ? [place]
      : cells.headers.flatMap((header, index) =>
          isFormulaHeader(header) || (line[index] ?? "") === "" ? [] : [index],
        );
  return places.flatMap((index) => [
    cellOf(cells, cells.row - 1, index, cells.headers[index] ?? ""),
    cellOf(cells, sheetRow, index, line[index] ?? ""),
  ]);
}

/** The same, and that those cells of it hold what was read. Columns are 0-based, of the sheet. */
export function expectCells(
  cells: Cells,
  sheetRow: number,
  columns: readonly number[],
): readonly Expectation[] {
  const line = cells.body[sheetRow - cells.row] ?? [];
  return [
    ...expectRow(cells, sheetRow),
    ...columns.flatMap((column) => {
      const index = column - cells.column;
      return [
        cellOf(cells, cells.row - 1, index, cells.headers[index] ?? ""),
        cellOf(cells, sheetRow, index, line[index] ?? ""),
      ];
    }),
  ];
}
