/** The flat tables that workbooks are exported to: fixed keys and types, told in docs/export.md. */
import { COLUMNS, INPUT_COLUMNS, type InputColumn } from "../../sop";

/** `day` = a serial; `time` = a share of the day; `whole` fits 32 bits. */
export type FlatType = "text" | "day" | "time" | "whole" | "number" | "flag";

export interface FlatColumn {
  readonly name: string;
  readonly type: FlatType;
}

export type FlatValue = string | number | boolean | null;

export type FlatTable = "samples" | "marks" | "steps" | "problems" | "recommendations";

export const snakeCase = (key: string): string =>
  key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const TYPE_OF: Readonly<Record<(typeof COLUMNS)[InputColumn]["kind"], FlatType>> = {
  text: "text",
  list: "text",
  date: "day",
  time: "time",
  integer: "number",
};

const columns = (type: FlatType, ...names: readonly string[]): readonly FlatColumn[] =>
  names.map((name) => ({ name, type }));

/** Every table begins with these two; with `row_no` they tell one row from all others. */
const KEY = columns("text", "workbook", "report_month");

export const FLAT_TABLES: Readonly<Record<FlatTable, readonly FlatColumn[]>> = {
  samples: [
    ...KEY,
    ...columns("whole", "row_no"),
    ...columns("day", "as_of"),
    ...columns("text", "sheet_month"),
    ...INPUT_COLUMNS.map((key): FlatColumn => ({
      name: snakeCase(key),
      type: TYPE_OF[COLUMNS[key].kind],
    })),
    ...columns("flag", "counted"),
    ...columns("text", "excluded"),
    ...columns("number", "score"),
    ...columns("text", "verdict"),
    ...columns("number", "pass_mark"),
    ...columns("whole", "target"),
    ...columns("flag", "clean_customer", "clean_business", "clean_compliance"),
  ],
  marks: [
    ...KEY,
    ...columns("whole", "row_no"),
    ...columns("text", "sample_number"),
    ...columns("flag", "counted"),
    ...columns("text", "criterion", "criterion_name"),
    ...columns("number", "weight"),
    ...columns("text", "critical_to"),
    ...columns("flag", "fatal"),
    ...columns("text", "mark"),
  ],
  steps: [
    ...KEY,
    ...columns("whole", "row_no"),
    ...columns("text", "sample_number", "link"),
    ...columns("day", "due", "done"),
    ...columns("text", "verdict"),
    ...columns("whole", "days_late"),
    ...columns("day", "as_of"),
  ],
  problems: [...KEY, ...columns("text", "code", "severity", "sheet", "cell", "header", "sample_number")],
  recommendations: [
    ...KEY,
    ...columns("text", "number", "department", "recommendation", "basis", "kind"),
    ...columns("number", "quality"),
    ...columns("day", "due", "followed_up"),
    ...columns("text", "result"),
  ],
};

export const FLAT_TABLE_NAMES = Object.keys(FLAT_TABLES) as readonly FlatTable[];

/** Lines of one table of one month; `month` "00" is what belongs to the workbook and to no month. */
export interface Partition {
  readonly table: FlatTable;
  readonly year: string;
  readonly month: string;
  /** In the order of the table's columns. */
  readonly lines: readonly (readonly FlatValue[])[];
}
