/** What a corrective action still lacks before it may be Closed. */
import { entryAt } from "../entries/entryAt";
import { isEmpty } from "../entries/valueOf";
import { columnsWith, type ColumnsWith } from "../f22/columns";
import type { Row } from "../types";

export type ClosingColumn = ColumnsWith<{ readonly closing: true }>;

/** The cells that Closed needs (ISO 9001, 8.5.2), in the sheet's order. */
export const CLOSING_COLUMNS: readonly ClosingColumn[] = columnsWith({ closing: true });

/**
 * The cells that are empty and must be filled before Status may be Closed.
 *
 * @example missingBeforeClosed(rowWithKoreksiAlone) // ["correctiveAction", "completedDate", "effectivenessCheck"]
 */
export const missingBeforeClosed = (row: Pick<Row, "text" | "date" | "number">): readonly ClosingColumn[] =>
  CLOSING_COLUMNS.filter((column) => isEmpty(entryAt(row, column)));
