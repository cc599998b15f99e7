/** Rows of a file whose calls were made in another year than the workbook's. */
import { partsOfDay } from "../../sop";
import { callDayOf } from "../plan/samples";
import type { SampleInput } from "../types";

/** The source's indices of those rows, by year, ascending. A row without a readable day is of no other year. */
export function rowsOfOtherYears(
  rows: readonly SampleInput[],
  year: number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  if (year === undefined) return found;
  for (const [index, row] of rows.entries()) {
    const day = callDayOf(row);
    if (day === undefined) continue;
    const own = partsOfDay(day).year;
    if (own === year) continue;
    found.set(own, [...(found.get(own) ?? []), index]);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
