/** The cell of a row in any column that people fill in. */
import { COLUMNS, type DateColumn, type InputColumn, type NumberColumn } from "../f22/columns";
import type { Entry, Row } from "../types";

const isDate = (column: InputColumn): column is DateColumn => COLUMNS[column].kind === "date";
const isNumber = (column: InputColumn): column is NumberColumn =>
  COLUMNS[column].kind === "time" || COLUMNS[column].kind === "integer";

/** @example entryAt(row, "callDate") // { kind: "value", value: 46218 } */
export const entryAt = (
  { text, date, number }: Pick<Row, "text" | "date" | "number">,
  column: InputColumn,
): Entry<string | number> => {
  if (isDate(column)) return date[column];
  return isNumber(column) ? number[column] : text[column];
};
