/**
 * A report sheet as data while it is being written: lines of cells, their looks, names, charts and kept cells.
 *
 * KEPT CELLS are those that people fill in. `keep({ key, field, row, column, label })` makes a cell one: what stands in
 * it is found again by `key` (which line it is: `kpi:sampel`, `temuan:MC-2607-1A2B3C`) and `field` (what of the line:
 * `catatan`), wherever the line and the column move, and is written back by `complete`. Where a key has no line any
 * more, what was filled in stands under "Isian manual yang barisnya sudah tidak ada" at the end, and is picked up when the line returns.
 * A key may have fields on several lines, each field once.
 */
import type { Box, CellContent, CellLook, ChartEdit, ValidationEdit } from "../edits/edit";
import type { Told } from "./line-record";
import type { Orientation, Span, TableSpan } from "./paper";

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
  /** Of how many columns it is made: they are one cell. */
  readonly reach?: number;
  /** Of its letters. */
  readonly size?: number;
  /** Stays open in a finished report. */
  readonly open?: boolean;
  /** Stands there until a person writes something. */
  readonly initial?: CellContent;
}

/** The address of a cell as it stands once the sheet is complete: lines may be put in above it. */
export type AddressOf = (row: number, column: number) => string;

/** A cell that a formula fills, from what people write beside it; until then it shows what the draft says. */
export interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly formula: (address: AddressOf) => string;
}

/** A cell whose words are about the sheet, not about the month: no difference in it alone makes a report new. */
export interface ToldCell {
  readonly row: number;
  readonly column: number;
  readonly what: Told;
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

/** A box that is one cell, or, `across`, of which each line is one. */
export interface MergedBox {
  readonly box: Box;
  readonly across: boolean;
}

/** A chart over some rows, whose heights are known only when the report is complete. */
export type ReportChart = Omit<ChartEdit, "place"> & {
  readonly place: {
    readonly row: number;
    readonly rows: number;
    readonly left: number;
    readonly width: number;
  };
};

/** What paper and grid a report has. */
export interface ReportShape {
  /** Of the columns, in points. */
  readonly widths: readonly number[];
  readonly orientation: Orientation;
  /** How many columns each third of the letterhead and of the signatures takes; the last has the document box. */
  readonly thirds: readonly [number, number, number];
  /** Of the document box: its labels, and what they say. */
  readonly box: readonly [number, number];
  /** How many columns each of the five figures takes. */
  readonly tiles: readonly [number, number, number, number, number];
}

/** A report as written, before what people filled in is put in its place. */
export interface ReportDraft {
  readonly sheet: string;
  /** In a cell of its first line. */
  readonly title: string;
  readonly shape: ReportShape;
  /** Every line as long as the report is wide; "" is an empty cell. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly { readonly box: Box; readonly look: CellLook }[];
  readonly merges: readonly MergedBox[];
  /** Cells whose look follows the state that they tell. */
  readonly states: readonly Box[];
  readonly names: readonly NamedCell[];
  readonly kept: readonly KeptCell[];
  readonly live: readonly LiveCell[];
  readonly told: readonly ToldCell[];
  readonly rules: readonly CellRule[];
  readonly charts: readonly ReportChart[];
  /** Of every row. */
  readonly heights: readonly number[];
  /** Rows that stay on one page. */
  readonly spans: readonly Span[];
  /** Their headers stand again on each page on which they go on. */
  readonly tables: readonly TableSpan[];
  /** Rows at which a page begins whatever fits before. */
  readonly pages: readonly number[];
  /** Rows whose height may go down to `least`, in points, where the page that ends at the next of `pages` would not hold all. */
  readonly shrinking: readonly { readonly row: number; readonly least: number }[];
  /** The cell that says which page of how many the first is. */
  readonly pageCell?: { readonly row: number; readonly column: number };
}
