/** A row's input cells as the texts of a form, by column key: what a person sees and types, and what is compared. */
import {
  COLUMNS,
  entryAt,
  isInputColumn,
  isoFromDay,
  shownText,
  type ColumnKind,
  type Entry,
  type MonthSheet,
  type Row,
} from "../../sop";
import { f22Columns, type F22Column } from "../layout/f22-columns";
import type { Fields, FormRow } from "../types";

const MINUTES = 1440;

/** The columns that a form may write: every one but the formulas. */
export const inputColumns = (sheet: Pick<MonthSheet, "table" | "scorecard">): readonly F22Column[] =>
  f22Columns(sheet.scorecard).filter(({ kind }) => kind !== "formula");

const shown = <T>(entry: Entry<T>, say: (value: T) => string): string =>
  entry.kind === "value" ? say(entry.value) : entry.kind === "unreadable" ? entry.shown : "";

/** `hh:mm` where the number is a time of day, else the number. */
function shownTime(value: number): string {
  if (value < 0 || value >= 1) return String(value);
  const minutes = Math.round(value * MINUTES) % MINUTES;
  const part = (number: number): string => String(number).padStart(2, "0");
  return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

const SAY: Readonly<Record<Exclude<ColumnKind, "formula">, (value: number) => string>> = {
  date: isoFromDay,
  time: shownTime,
  integer: String,
  text: String,
  list: String,
};

function fieldOf(row: Row, { key, criterion }: F22Column): string {
  if (criterion !== undefined) return shownText(row.marks[criterion] ?? { kind: "empty" });
  if (!isInputColumn(key)) return "";
  const say = SAY[COLUMNS[key].kind];
  return shown<string | number>(entryAt(row, key), (value) =>
    typeof value === "number" ? say(value) : value,
  );
}

/** Dates as ISO text, times as `hh:mm`, "" where a cell is empty. */
export const fieldsOf = (row: Row, columns: readonly F22Column[]): Fields =>
  Object.fromEntries(columns.map((column) => [column.key, fieldOf(row, column)]));

/** The row as a form holds it. */
export const formRowOf = (
  row: Row,
  sheet: Pick<MonthSheet, "month" | "sheet">,
  columns: readonly F22Column[],
): FormRow => {
  const { sheetRow } = row.place;
  const fields = fieldsOf(row, columns);
  return {
    month: sheet.month,
    sheet: sheet.sheet,
    sheetRow,
    id: (fields["sampleNumber"] ?? "").trim(),
    fields,
  };
};
