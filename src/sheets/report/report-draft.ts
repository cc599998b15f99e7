/**
 * A report sheet as data while it is being written: lines of cells, their looks, names, charts and kept cells.
 *
 * KEPT CELLS are those that people fill in. `keep({ key, field, row, column, label })` makes a cell one: what stands in
 * it is found again by `key` (which line it is: `kpi:sampel`, `temuan:MC-2607-1A2B3C`) and `field` (what of the line:
 * `catatan`), wherever the line and the column move, and is written back by `complete`. Where a key has no line any
 * more, what was filled in stands under "Isian tanpa baris" at the end, and is picked up when the line returns.
 * A key is given once to a line; a line may have several fields.
 */
import type { Box, CellContent, CellLook, ChartEdit, ValidationEdit } from "../edits/edit";
import type { Orientation, Span } from "./paper";

/** A cell that people fill in. */
export interface KeptCell {
  readonly key: string;
  readonly field: string;
  readonly row: number;
  readonly column: number;
  /** What a person calls the line, for the block of those that lost it. */
  readonly label: string;
  /** Text unless said otherwise. */
  readonly kind?: "text" | "date" | "whole";
  /** Over how many columns its look reaches. */
  readonly reach?: number;
  /** Stays open in a finished report. */
  readonly open?: boolean;
  /** Stands there until a person writes something. */
  readonly initial?: CellContent;
}

/** A cell that a formula fills, from what people write beside it; until then it shows what the draft says. */
export interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface NamedCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** What may be typed into a box of kept cells. */
export interface CellRule {
  readonly box: Box;
  readonly rule: ValidationEdit;
  readonly header: string;
  readonly alert?: string;
}

/** A chart's place: in points, or over some rows, whose heights are known only when the report is complete. */
export type ReportChart = Omit<ChartEdit, "place"> & {
  readonly place:
    | ChartEdit["place"]
    | { readonly row: number; readonly rows: number; readonly left: number; readonly width: number };
};

/** What paper and grid a report has. */
export interface ReportShape {
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  readonly orientation: Orientation;
  /** The document's name and number, in the page header. */
  readonly header: string;
  readonly rightHeader?: string;
  /** Where the signature table has its cells: column and how many. */
  readonly signature: Readonly<Record<"name" | "sign" | "date", readonly [column: number, columns: number]>>;
}

/** A report as written, before what people filled in is put in its place. */
export interface ReportDraft {
  readonly sheet: string;
  readonly shape: ReportShape;
  /** Every line as long as the report is wide; "" is an empty cell. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly { readonly box: Box; readonly look: CellLook }[];
  readonly names: readonly NamedCell[];
  readonly kept: readonly KeptCell[];
  readonly live: readonly LiveCell[];
  readonly rules: readonly CellRule[];
  readonly charts: readonly ReportChart[];
  /** Of the rows that are not of the standard height. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that stay on one page. */
  readonly spans: readonly Span[];
  /** The line that says when and from what the report was made: no difference in it alone makes a report new. */
  readonly stampRow: number;
  /** The row that is printed again on the pages after it. */
  readonly titleRow?: number;
}
