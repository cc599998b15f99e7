/** What stands in a row of F-22, cell by cell. */
import type { DateColumn, FormulaColumn, NumberColumn, TextColumn } from "../f22/columns";

export type {
  Column,
  DateColumn,
  FormulaColumn,
  InputColumn,
  NumberColumn,
  TextColumn,
} from "../f22/columns";

/** A whole day as a serial of the 1900 system: 46227 is 2026-07-24. */
export type Day = number;

/** A month as `YYYY-MM`. */
export type Month = string;

/** A cell parsed at the workbook's edge. `shown` is what stands there, for a person to read. */
export type Entry<T> =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "unreadable"; readonly shown: string };

/** Text and list cells: any text but the empty one; numbers and booleans as their text; errors are unreadable. */
export type TextEntry = Entry<string>;

/** The whole part of a number ≥ 1; everything else but an empty cell is unreadable. */
export type DateEntry = Entry<Day>;

export type NumberEntry = Entry<number>;

/** What a formula column's cell held when it was read, and whether a constant stands in the formula's place. */
export interface FormulaCell {
  readonly shown: string | number | boolean | { readonly error: string };
  readonly constant: boolean;
}

/** Where a row stands: enough to name any of its cells. */
export interface RowPlace {
  readonly sheet: string;
  /** 0-based row of the sheet. */
  readonly sheetRow: number;
}

/** One F-22 row as read. Columns missing from the sheet read as empty. */
export interface Row {
  readonly place: RowPlace;
  readonly text: Readonly<Record<TextColumn, TextEntry>>;
  readonly date: Readonly<Record<DateColumn, DateEntry>>;
  readonly number: Readonly<Record<NumberColumn, NumberEntry>>;
  /** The marks, in the order of the month's scorecard. */
  readonly marks: readonly TextEntry[];
  /** Absent where the reading left formula columns out. */
  readonly formulas?: Readonly<Partial<Record<FormulaColumn, FormulaCell>>>;
  /** The text columns whose cell holds a formula; absent where none does. */
  readonly formulasInText?: readonly TextColumn[];
}
