/** Which rows are none at all. */
import { isEmpty } from "../entries/valueOf";
import type { Row } from "../types";

const allEmpty = (entries: Readonly<Record<string, Parameters<typeof isEmpty>[0]>>): boolean => {
  for (const key in entries) {
    const entry = entries[key];
    if (entry !== undefined && !isEmpty(entry)) return false;
  }
  return true;
};

/** Whether every input cell of the row is empty; what its formulas show says nothing. */
export const isBlankRow = (row: Row): boolean =>
  // Nearly every row has its day, and need not be gone through.
  isEmpty(row.date.callDate) &&
  allEmpty(row.text) &&
  allEmpty(row.date) &&
  allEmpty(row.number) &&
  row.marks.every(isEmpty);
