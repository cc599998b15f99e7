/** The judged rows, month by month. */
import type { Month, Snapshot } from "../types";
import type { JudgedRow } from "./judgeRows";

/**
 * The rows of each month, ascending. A month appears when it has a sheet, or a row on any sheet belongs to it.
 */
export const rowsByMonth = (
  snapshot: Snapshot,
  judged: readonly JudgedRow[],
): ReadonlyMap<Month, readonly JudgedRow[]> => {
  const groups = new Map<Month, JudgedRow[]>(snapshot.months.map(({ month }) => [month, []]));
  for (const row of judged) {
    const group = groups.get(row.month);
    if (group) group.push(row);
    else groups.set(row.month, [row]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
};
