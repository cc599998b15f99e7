/** What only repairing looks at: a table's formats, formulas and validations, column by column. */
import type { Box } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";
import type { RawCell } from "../snapshot/parse-cell";

/** A declared table as it stands: its body, and which of its columns is which. */
export interface StandingTable<Column extends ColumnLayout = ColumnLayout> {
  readonly sheet: string;
  readonly body: Box;
  readonly columns: readonly { readonly column: Column; readonly index: number }[];
}

export interface ColumnDetails {
  readonly column: ColumnLayout;
  /** 0-based index in the table. */
  readonly index: number;
  /** Every number format there is in the column. */
  readonly formats: ReadonlySet<string>;
  /** Of a formula column: what each cell holds. */
  readonly formulas: readonly RawCell[];
  readonly rule: { readonly type: string; readonly source: string } | undefined;
  /** The input message that all cells share. */
  readonly prompt: string | undefined;
}
