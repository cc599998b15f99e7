/** Edits as plain data: what a plan wants of the workbook, and all that `apply` can do to it. Rows and columns are 0-based. */
import type { Box } from "./box";
import type { Expectation } from "./expectation";

export type { Box };

export type CellContent = string | number | boolean | null;

export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly numberFormat?: string;
  /** In characters, from the side the text is aligned to. */
  readonly indent?: number;
  /** Whether the cell is closed while its sheet is protected; Excel's own default is closed. */
  readonly locked?: boolean;
  /** `rows` = around the box and between its lines, none between its columns; `lines` = below each line alone. */
  readonly border?: "bottom" | "all" | "rows" | "outline" | "lines" | "sides" | "left";
  /** How the border is drawn; absent = thin and grey. */
  readonly line?: BorderLine;
}

export interface BorderLine {
  readonly color: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly dash?: true;
}

export type ValidationEdit =
  | { readonly type: "list"; readonly name: string }
  /** Words without commas, 255 characters at most with the commas between them. */
  | { readonly type: "words"; readonly words: readonly string[] }
  /** The same as an offer: anything else may be typed too. */
  | { readonly type: "suggested"; readonly words: readonly string[] }
  | { readonly type: "wholeNumber"; readonly least: number; readonly most?: number }
  | { readonly type: "date" }
  | { readonly type: "time" }
  /** True for a content that may stand there; relative to the first cell of the box. */
  | { readonly type: "formula"; readonly formula: string };

/** Excel's own limits of the texts of alerts and prompts, in characters. */
export const MESSAGE_LIMITS = { title: 32, message: 255 } as const;

/** How a series is drawn otherwise than as a fill of its colour in the chart's own kind. */
export interface SeriesLook {
  readonly type?: "Line" | "LineMarkers";
  readonly dash?: true;
  /** In points. */
  readonly weight?: number;
  readonly marker?: "Circle" | "Square" | "Diamond" | "Triangle" | "Dash";
  /** Markers that are an outline alone. */
  readonly hollow?: true;
}

export interface ChartEdit {
  readonly name: string;
  readonly type: "ColumnClustered" | "BarStacked" | "BarClustered" | "LineMarkers";
  readonly title: string;
  /** With a header row and a first column of categories. */
  readonly source: Box;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Of the axes; "" = none. */
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** One colour per series, told apart in greyscale too. */
  readonly colors: readonly string[];
  /** By series, for those that need more than a colour. */
  readonly looks?: readonly SeriesLook[];
  /** Which line is which is told beside the chart. */
  readonly noLegend?: true;
  /** Of its letters, in points; its title's are a point larger. Absent = Excel's own. */
  readonly textSize?: number;
  /** Of the value axis, as a number format. */
  readonly valueFormat?: string;
  /** Of the value axis; absent = Excel's own choice. */
  readonly valueRange?: { readonly minimum: number; readonly maximum?: number };
  /** Between two ticks of the value axis; absent = Excel's own choice. */
  readonly valueStep?: number;
  /** The first category on top of a chart whose bars lie. */
  readonly firstOnTop?: true;
  /** Every category is named, however little room there is. */
  readonly nameAll?: true;
  /** Where the categories do not stand in the source's first column: their cells, and the source holds values alone. */
  readonly categories?: Box;
  /** What the chart shows, for who does not see it. */
  readonly altText: string;
}

/** In points. */
export interface PageMargins {
  readonly sides: number;
  readonly ends: number;
  /** From the page's edge to its header and footer. */
  readonly edge: number;
}

export interface PageEdit {
  readonly orientation: "Portrait" | "Landscape";
  /** Absent: a centimetre left and right, Excel's own above and below. */
  readonly margins?: PageMargins;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** How many pages the columns may take; 1 = all beside each other on one. */
  readonly pagesWide: number;
  readonly header: string;
  readonly rightHeader?: string;
  readonly leftFooter?: string;
  /** Absent: which page of how many. */
  readonly rightFooter?: string;
}

/**
 * An edit with what must stand for it to be right. What people can have changed since it was read is written with an
 * expectation alone; the door refuses a request that forgets it (write.ts).
 */
export type Edit = EditOfKind & { readonly expect?: readonly Expectation[] };

type EditOfKind =
  | {
      readonly kind: "sheet";
      readonly sheet: string;
      readonly tabColor: string;
      readonly hidden: boolean;
      readonly gridlines: boolean;
    }
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly to: string }
  /** A sheet that holds nothing becomes the one that is made. */
  | { readonly kind: "takeSheet"; readonly sheet: string; readonly as: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  /** Strings that start with "=" are formulas here: what a person typed has been escaped by `asTyped`. `null` leaves a cell. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly CellContent[])[];
    }
  | { readonly kind: "clear"; readonly sheet: string; readonly box: Box }
  /** Formats and validations; contents stay. */
  | { readonly kind: "clearLooks"; readonly sheet: string; readonly box: Box }
  | { readonly kind: "look"; readonly sheet: string; readonly box: Box; readonly look: CellLook }
  /** The same look over many boxes, each as if alone. A number format is not among what Office.js can set so. */
  | {
      readonly kind: "looks";
      readonly sheet: string;
      readonly boxes: readonly Box[];
      readonly look: Omit<CellLook, "numberFormat">;
    }
  | {
      readonly kind: "widths";
      readonly sheet: string;
      readonly column: number;
      readonly widths: readonly number[];
    }
  | { readonly kind: "rowHeight"; readonly sheet: string; readonly row: number; readonly height: number }
  | {
      readonly kind: "table";
      readonly sheet: string;
      readonly box: Box;
      readonly name: string;
      readonly style: string;
    }
  | { readonly kind: "resizeTable"; readonly sheet: string; readonly table: string; readonly box: Box }
  | { readonly kind: "renameTable"; readonly table: string; readonly to: string }
  /** The cells stay as they are, the table goes. */
  | { readonly kind: "endTable"; readonly table: string }
  /** An empty column in the table, before its column of that 0-based index; what stands to the right moves along. */
  | { readonly kind: "insertColumn"; readonly table: string; readonly index: number; readonly header: string }
  /** A new column of the whole sheet before that 0-based one; everything to its right moves along. */
  | { readonly kind: "insertSheetColumn"; readonly sheet: string; readonly column: number }
  /** Empty cells in the box's place; what stands there and to its right moves right by the box's width. */
  | { readonly kind: "insertCells"; readonly sheet: string; readonly box: Box }
  /** The same; what stands there and below it moves down by the box's height. */
  | { readonly kind: "insertCellsAbove"; readonly sheet: string; readonly box: Box }
  /** One formula in every cell of the box. */
  | { readonly kind: "fill"; readonly sheet: string; readonly box: Box; readonly formula: string }
  /** A column at the table's right end. */
  | { readonly kind: "addColumn"; readonly table: string; readonly header: string }
  /** Right below the table, wherever that is by then: it grows over them. The lines are as wide as the table. */
  | {
      readonly kind: "append";
      readonly table: string;
      readonly values: readonly (readonly CellContent[])[];
    }
  /** At the table's end, where something stands right below it: that moves down. */
  | {
      readonly kind: "addRows";
      readonly table: string;
      readonly values: readonly (readonly CellContent[])[];
    }
  /** One body row, counted from 0. */
  | { readonly kind: "deleteRow"; readonly table: string; readonly index: number }
  | { readonly kind: "name"; readonly name: string; readonly formula: string }
  /** A name that exists: what it stands for is changed. */
  | { readonly kind: "changeName"; readonly name: string; readonly formula: string }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly box: Box;
      readonly rule: ValidationEdit;
      readonly header: string;
      /** What the error alert says; absent = by the rule's type. */
      readonly alert?: string;
    }
  | {
      readonly kind: "prompt";
      readonly sheet: string;
      readonly box: Box;
      readonly title: string;
      readonly message: string;
    }
  | {
      readonly kind: "conditionalFormat";
      readonly sheet: string;
      readonly box: Box;
      readonly formula: string;
      readonly look: CellLook;
    }
  /** Marks values that stand more than once in the box; Excel's own rule, which stays fast in long columns. */
  | { readonly kind: "duplicateFormat"; readonly sheet: string; readonly box: Box; readonly look: CellLook }
  | { readonly kind: "deleteConditionalFormat"; readonly sheet: string; readonly id: string }
  /** Columns that fold away together, under the button over the column to their right. */
  | { readonly kind: "group"; readonly sheet: string; readonly column: number; readonly columns: number }
  /** Columns that fold away no more with those beside them. Only of columns that do: Excel refuses it of others. */
  | { readonly kind: "ungroup"; readonly sheet: string; readonly column: number; readonly columns: number }
  | { readonly kind: "tabColor"; readonly sheet: string; readonly color: string }
  | { readonly kind: "styleTable"; readonly table: string; readonly style: string }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "page"; readonly sheet: string; readonly page: PageEdit }
  /** The words at the left of every page's foot. */
  | { readonly kind: "leftFooter"; readonly sheet: string; readonly text: string }
  /** Each box one cell; `across` = each of its lines one. What stands in other cells than the first goes. */
  | { readonly kind: "merge"; readonly sheet: string; readonly box: Box; readonly across: boolean }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly box: Box }
  | {
      readonly kind: "link";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly to: string;
      readonly text: string;
    }
  /** A value that the workbook keeps for the add-in, seen by nobody. */
  | { readonly kind: "setting"; readonly key: string; readonly value: string }
  | { readonly kind: "chart"; readonly sheet: string; readonly chart: ChartEdit }
  /** A chart that exists: its data, title and place are changed. */
  | { readonly kind: "changeChart"; readonly sheet: string; readonly chart: ChartEdit }
  | { readonly kind: "deleteChart"; readonly sheet: string; readonly name: string }
  | {
      readonly kind: "rowHeights";
      readonly sheet: string;
      readonly runs: readonly Pick<Box, "row" | "rows">[];
      readonly height: number;
    }
  | {
      readonly kind: "hideColumns";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly hidden: boolean;
    }
  | {
      readonly kind: "hideRows";
      readonly sheet: string;
      readonly row: number;
      readonly rows: number;
      readonly hidden: boolean;
    }
  /** A page starts at each of these rows, and at no other. */
  | { readonly kind: "pageBreaks"; readonly sheet: string; readonly rows: readonly number[] }
  /** Without a password: against slips, not against people. */
  | { readonly kind: "protect"; readonly sheet: string }
  | { readonly kind: "unprotect"; readonly sheet: string }
  /** The sheet as it stands, under another name, right behind it; whole before anything else is done. */
  | { readonly kind: "copySheet"; readonly sheet: string; readonly to: string; readonly locked?: boolean }
  | { readonly kind: "order"; readonly sheet: string; readonly position: number }
  | { readonly kind: "activate"; readonly sheet: string; readonly cell?: string };

/** Words alone, which Excel leaves as they are in any format and locale. */
const PLAIN_WORDS = /^\p{L}[\p{L} ]*$|^N\/A$/u;
const BOOLEAN_WORDS = /^(true|false|benar|salah)$/i;

/**
 * What a person typed, as it is written so that it stays what it is, with a leading apostrophe where Excel could read
 * it as something else: 03/04/2026 as a date, 0800 as a number, =1+1 as a formula (docs/excel-truths.md, "Dates and locale").
 * A text format does not spare it: rows below a table get their format only when the table has grown over them.
 */
export function asTyped(text: string): string {
  if (text === "" || (PLAIN_WORDS.test(text) && !BOOLEAN_WORDS.test(text))) return text;
  return `'${text}`;
}
