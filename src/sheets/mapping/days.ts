/** Whether a file's rows say when their calls were. */
import type { Month } from "../../sop";
import { callDayOf, monthsOfRows } from "../plan/samples";
import type { SampleInput } from "../types";

export interface CallDays {
  /** Rows whose call date is no day that can be read. */
  readonly without: number;
  /** Where those go: to `fallback`, else to the newest month of the file; undefined where not one row has a day. */
  readonly month: Month | undefined;
}

export function callDaysOf(rows: readonly SampleInput[], fallback: Month | undefined): CallDays {
  const months = monthsOfRows(rows, fallback);
  const undated = rows.flatMap((row, index) => (callDayOf(row) === undefined ? [index] : []));
  return { without: undated.length, month: undated.length === 0 ? undefined : months[undated[0] ?? 0] };
}
