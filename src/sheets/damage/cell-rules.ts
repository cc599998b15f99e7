/** Which validation and number format a column's cells must have, and which others are as good. */
import type { ValidationEdit } from "../edits/edit";
import { numberFormatOf, type ColumnLayout } from "../layout/column";
import { validationOf } from "../plan/validation";

/** The validation that the column is made with. */
export const ruleOfColumn = (column: ColumnLayout): ValidationEdit | undefined => validationOf(column, "A1");

export const hasRule = (column: ColumnLayout): boolean => ruleOfColumn(column) !== undefined;

const isDay = (format: string): boolean => /d/i.test(format) && /y/i.test(format);
const isTime = (format: string): boolean => /h/i.test(format);

/** People may show dates and numbers their own way: only what changes how typing is read, or hides what stands there, is damage. */
export function fitsFormat(column: ColumnLayout, format: string): boolean {
  const declared = numberFormatOf(column);
  // Values of many kinds, each cell with a format of its own: the settings.
  if (format === declared || column.kind === "number") return true;
  if (isDay(declared)) return isDay(format);
  if (isTime(declared)) return isTime(format);
  return declared !== "@" && format !== "@" && !isDay(format) && !isTime(format) && !format.includes("%");
}
