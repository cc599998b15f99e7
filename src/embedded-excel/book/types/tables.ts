/** Tables and their columns. */
import type { Area } from "./cells";
import type { FilteredColumn } from "./filters";

export interface TableColumn extends FilteredColumn {
  /** Stable within the table while the column lives, whatever its place or name. */
  readonly id: number;
  name: string;
  /** The calculated column's formula, fully qualified, with "="; filled down when the table grows. */
  calculatedFormula?: string;
}

export interface Table {
  /** File-wide numeric id, as in the file's `table@id`. */
  readonly id: number;
  name: string;
  /** Header row, body and total row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  /** Such as `TableStyleMedium2`; "" = none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: TableColumn[];
  /** What it was sorted by last, by column; absent = not sorted. */
  sortedBy?: readonly { readonly key: number; readonly ascending: boolean }[];
  /** Letters of different case were told apart. */
  sortedByCase?: true;
  /**
   * Its blank body row stands for none: the table was made of a header row alone, or all its rows were deleted. The
   * first row that is added takes its place.
   */
  insertRow?: true;
}
