/** Room for rows that are added to a month's table: what stands right below it moves down, be it written there or split off. */
import type { Month } from "../../sop";
import type { Edit } from "../edits/edit";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { TableFrame } from "./append";

/** The edits that make room for so many rows, none where there is, and the table's frame to add the rows to. */
export function roomBelow<Frame extends TableFrame>(
  { layout }: Pick<WorkbookSnapshot, "layout">,
  month: Month,
  frame: Frame,
  rows: number,
): { readonly edits: readonly Edit[]; readonly frame: Frame } {
  const { sheet, table, row, column, columns, bodyRows } = frame;
  const below = layout.months.find((one) => one.month === month)?.below ?? [];
  const first = row + bodyRows;
  const isFree =
    below.slice(0, rows).every((line) => line.slice(0, columns).every((cell) => cell === "")) &&
    !layout.strangers.some(
      ({ sheet: own, body }) =>
        own === sheet &&
        body.row > first &&
        body.row - 1 < first + rows &&
        body.column < column + columns &&
        body.column + body.columns > column,
    );
  // Above a total row Excel inserts rows, and what stands below moves down by itself.
  if (isFree || frame.showsTotals === true) return { edits: [], frame };
  return {
    edits: [
      {
        kind: "insertCellsAbove",
        sheet,
        box: { row: first, column, rows, columns },
        expect: [{ kind: "rows", table, rows: bodyRows }],
      },
    ],
    frame: { ...frame, takenBelow: true },
  };
}
