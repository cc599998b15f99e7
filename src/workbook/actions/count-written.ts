/** How many of the rows that were sent stand in the workbook, after a request failed or the person cancelled. */
import type { Month } from "../../sop";
import { headerIndex } from "../read/excel-table";
import type { PreparedMonth } from "../plan/prepared-rows";
import type { RawCell } from "../read/parse-cell";

/** One sync. A row stands where its No. Sampel does: a row is written whole or not at all. Rows go in from the top. */
export async function countWritten(
  context: Excel.RequestContext,
  months: readonly PreparedMonth[],
): Promise<ReadonlyMap<Month, number>> {
  const columns = months.map(({ month, frame, rows }) => {
    const { table, row, usedRows, column, headers } = frame;
    const place = headerIndex({ headers }, "No. Sampel");
    // A month's sheet may not have been made.
    const standing = context.workbook.tables.getItemOrNullObject(table);
    standing.load("name");
    const numbers = context.workbook.worksheets
      .getItemOrNullObject(frame.sheet)
      .getRangeByIndexes(row + usedRows, column + place, rows.length, 1);
    numbers.load("values");
    return { month, rows, standing, numbers };
  });
  await context.sync();
  return new Map(
    columns.map(({ month, rows, standing, numbers }) => {
      if (standing.isNullObject || numbers.isNullObject) return [month, 0];
      const values = numbers.values as readonly (readonly RawCell[])[];
      const gap = rows.findIndex(({ number }, index) => String(values[index]?.[0] ?? "") !== number);
      return [month, gap < 0 ? rows.length : gap];
    }),
  );
}
