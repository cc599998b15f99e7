/** What a corrective action still lacks before it may be Closed. */
import { isEmpty } from "../entries/valueOf";
import type { DateColumn, Row, TextColumn } from "../types";

export type ClosingColumn =
  | Extract<TextColumn, "correction" | "correctiveAction" | "effectivenessCheck">
  | Extract<DateColumn, "completedDate">;

/** The cells that Closed needs (ISO 9001, 8.5.2), in the sheet's order. */
export const CLOSING_COLUMNS: readonly ClosingColumn[] = [
  "correction",
  "correctiveAction",
  "completedDate",
  "effectivenessCheck",
];

/**
 * The cells that are empty and must be filled before Status may be Closed.
 *
 * @example missingBeforeClosed(rowWithKoreksiAlone) // ["correctiveAction", "completedDate", "effectivenessCheck"]
 */
export const missingBeforeClosed = (row: Pick<Row, "text" | "date">): readonly ClosingColumn[] =>
  CLOSING_COLUMNS.filter((column) =>
    isEmpty(column === "completedDate" ? row.date[column] : row.text[column]),
  );
