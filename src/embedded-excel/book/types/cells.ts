/** Cells: what they hold and how they look. */
import type { ErrorText } from "../errors";
import type { FillPattern } from "../fill-patterns";

/** An error value, told from text that merely reads like one. */
export interface CellError {
  readonly error: ErrorText;
}

/** What a cell shows. An empty cell is `null`; a formula that gives "" holds an empty string. */
export type CellValue = string | number | boolean | CellError | null;

/**
 * A cell. `formula` starts with "=" and is in US English with A1 and structured references, the latter
 * fully qualified as files store them: `Table[[#This Row],[Header]]`, never `Table[@Header]`.
 * `value` is then its last calculated value; `undefined` never occurs, an uncalculated formula has `null`.
 */
export interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  /** The text was entered with a leading apostrophe (Excel's quote prefix); `value` is without it. */
  readonly quotePrefix?: true;
  /**
   * The formula may give an array: how many cells its values fill, this one counted. `fixed`: always those, as of a formula
   * that was entered into all of them (Ctrl+Shift+Enter); else as many as there are values.
   */
  readonly array?: { readonly rows: number; readonly columns: number; readonly fixed?: true };
  /** The value is that of an array formula further up or left, and goes with it. */
  readonly spilled?: true;
  /** What the cell holds beyond its value, which is then that of `Range.values`: a data type. */
  readonly rich?: RichValue;
  readonly style?: CellStyle;
}

/** A data type as `Range.valuesAsJson` says it: plain JSON, checked when it was written. */
export interface RichValue {
  readonly type:
    "Array" | "Boolean" | "Double" | "Entity" | "Error" | "FormattedNumber" | "String" | "WebImage";
  readonly [key: string]: unknown;
}

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";

export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export type BorderStyle =
  "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export interface CellStyle {
  /** The cell style it was given by name; absent = Normal. Not in files, where its look alone is. */
  readonly namedStyle?: string;
  /** In US codes, e.g. `dd/mm/yyyy`, `0.0%`, `@`; absent = General. */
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  /** Of a pattern, its ground. */
  readonly fillColor?: string;
  readonly fillPattern?: FillPattern;
  /** What a pattern is drawn in; absent = black. */
  readonly fillPatternColor?: string;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  /** Text that is distributed is indented as well. */
  readonly autoIndent?: boolean;
  readonly shrinkToFit?: boolean;
  /** Absent = by the text itself. */
  readonly readingOrder?: "LeftToRight" | "RightToLeft";
  readonly textOrientation?: number;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  /** False = the cell may be edited on a protected sheet. Absent = locked, as in Excel. */
  readonly locked?: boolean;
  /** True and false are shown by it. */
  readonly control?: "Checkbox";
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
