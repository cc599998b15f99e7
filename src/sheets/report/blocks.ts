/**
 * A report described by its blocks, one below the other: for all documents alike. What a block looks like, how tall it is
 * and what stays on one page with it is said in `writing/`; which blocks there are, and with what in them, each report says.
 *
 * A column with `kept` is one that people fill in: its cells are found again by the line's `key` and the column's
 * `kept` field (see report-draft.ts). A line without a key has no such cell.
 */
import type { CellContent, CellLook, ChartEdit, ValidationEdit } from "../edits/edit";
import type { KeptCell } from "./report-draft";
import type { STATE_LOOKS } from "./table-looks";

export type ReportBlock =
  | LetterheadBlock
  | HeadlineBlock
  | TilesBlock
  | HeadingBlock
  | TextBlock
  | FindingsBlock
  | WarningBlock
  | TableBlock
  | ChartsBlock
  | NotesBlock
  | SignatureBlock
  | FootBlock
  | PageBlock;

/** Whose document this is, and which; with its box of number, day, version and page. */
export interface LetterheadBlock {
  readonly kind: "letterhead";
  readonly company: string;
  readonly unit: string;
  readonly title: string;
  readonly month: string;
  readonly activity: string;
  readonly number: string;
  /** The day that it was made. */
  readonly made: number;
  readonly version: string;
  /** What it refers to, on a line of its own. */
  readonly reference: string;
}

/** What the document says in one sentence, and whether it is final. */
export interface HeadlineBlock {
  readonly kind: "headline";
  readonly text: string;
  /** Where it changes with what people fill in below. */
  readonly live?: CellFormula;
}

export type StateName = keyof typeof STATE_LOOKS;

/** A figure in large: what it is, the figure, how it comes about, and what to think of it. */
export interface Tile {
  readonly label: string;
  readonly figure: string;
  readonly note: string;
  /** Words without a state are neutral. */
  readonly verdict: { readonly words: string; readonly state?: StateName };
}

/** Five of them, side by side. */
export interface TilesBlock {
  readonly kind: "tiles";
  readonly tiles: readonly [Tile, Tile, Tile, Tile, Tile];
}

export interface HeadingBlock {
  readonly kind: "heading";
  readonly text: string;
  /** At the right end of its line. */
  readonly aside?: string;
}

/** Words over the whole width. `note` = the smaller hand that explains. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly note?: true;
}

/** What matters, each with what is behind it. */
export interface FindingsBlock {
  readonly kind: "findings";
  readonly findings: readonly { readonly head: string; readonly detail: string }[];
}

/** What a reader must know before trusting the figures. */
export interface WarningBlock {
  readonly kind: "warning";
  readonly lines: readonly string[];
}

export interface ReportColumn {
  readonly header: string;
  /** How many of the sheet's columns it takes; 1 unless said otherwise. */
  readonly span?: number;
  readonly numberFormat?: string;
  readonly align?: "Center";
  /** Its words wrap into at most so many lines, what is more is left out with a mark; 1 unless said otherwise. */
  readonly textLines?: number;
  readonly size?: number;
  /** Each cell tells a state by sign and word (`stateWords`), and looks like it. */
  readonly states?: true;
  /** The field that people fill in. */
  readonly kept?: string;
  readonly keptKind?: KeptCell["kind"];
  readonly open?: boolean;
  /** What may be typed there. */
  readonly rule?: ValidationEdit;
  readonly alert?: string;
}

/** By column of the table; the address is that of the cell in the same line, or in the line of another table. */
export type CellFormula = (
  address: (column: number, elsewhere?: { readonly table: string; readonly key: string }) => string,
) => string;

export interface TableRow {
  readonly cells: readonly CellContent[];
  readonly key?: string;
  /** What a person calls the line. */
  readonly label?: string;
  readonly look?: CellLook;
  /** Which columns people fill in of this line; all that are kept unless said otherwise. */
  readonly fills?: readonly number[];
  /** Which of those columns do not ask for it yet: what is written there is kept all the same. */
  readonly quiet?: readonly number[];
  /** Which field, where it is another than the column's; with what kind of content. */
  readonly fields?: Readonly<
    Record<number, Pick<KeptCell, "field" | "open" | "kind"> & { readonly numberFormat?: string }>
  >;
  /** Cells that a formula fills, by column. */
  readonly live?: Readonly<Record<number, CellFormula>>;
  /** What a cell is called in the workbook, behind the report's prefix, by column. */
  readonly names?: Readonly<Record<number, string>>;
  /** By column, where they differ from the column's. */
  readonly numberFormats?: Readonly<Record<number, string>>;
}

export type TableLine =
  | TableRow
  /** A line over the whole table that says what the lines below have in common. */
  | { readonly group: string };

export interface TableBlock {
  readonly kind: "table";
  /** By which charts and formulas find it. */
  readonly id?: string;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly TableLine[];
  readonly empty: string;
  /** Charts to the right of it, from that column of the sheet on, over so many rows at least. */
  readonly beside?: { readonly column: number; readonly rows: number; readonly chart: ReportDrawing };
  /** As one, on one page. */
  readonly whole?: true;
  /** Of a row of one line, in points. */
  readonly rowHeight?: number;
}

/** A chart over columns of a table. */
export interface ReportDrawing extends Omit<ChartEdit, "place" | "source" | "categories"> {
  readonly of: {
    readonly table: string;
    /** The table's columns with the values, from the first on; each is one column of the sheet. */
    readonly column: number;
    readonly columns: number;
    /** The column that names the lines. */
    readonly names: number;
    /** How many of its lines; all unless said otherwise. */
    readonly lines?: number;
  };
}

/** Charts beside each other, over a row of their own, in points. */
export interface ChartsBlock {
  readonly kind: "charts";
  readonly height: number;
  /** How far the height may shrink where the page would not hold what stands on it. */
  readonly least?: number;
  readonly charts: readonly ReportDrawing[];
}

/** Free lines for whoever reads the report. */
export interface NotesBlock {
  readonly kind: "notes";
}

/** Who has made, looked through and approved it. */
export interface SignatureBlock {
  readonly kind: "signatures";
  readonly signers: readonly [string, string, string];
}

/** The document's last lines: when and from what it was made, with which settings. */
export interface FootBlock {
  readonly kind: "foot";
  readonly stamp: string;
  readonly lines: readonly string[];
}

/** A page begins. */
export interface PageBlock {
  readonly kind: "page";
}
