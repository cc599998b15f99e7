// Which months the pane offers.
import { monthOfDay } from "../../sop/days/months";
import type { Day, Month } from "../../sop/types";

/** How many months back, this one included, can be opened from the pane. */
const MONTHS_BACK = 12;

/** The month shown first: the newest one not after the as-of day's, else the newest of all. */
export function firstMonth(months: readonly Month[], asOf: Day): Month | undefined {
  const sorted = [...months].sort();
  return sorted.filter((month) => month <= monthOfDay(asOf)).at(-1) ?? sorted.at(-1);
}

/**
 * Months without a sheet that may be opened: the as-of day's and those before it, newest first. A workbook is a year's
 * file: none of a year before its first month.
 */
export function openableMonths(months: readonly Month[], asOf: Day): readonly Month[] {
  const newest = monthOfDay(asOf);
  const [first = newest] = [...months, newest].sort();
  const january = `${first.slice(0, 4)}-01`;
  return Array.from({ length: MONTHS_BACK }, (_, back) => monthBefore(newest, back)).filter(
    (month) => month >= january && !months.includes(month),
  );
}

function monthBefore(month: Month, back: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - back;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}
