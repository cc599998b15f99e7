/** A sheet with all it holds. */
import type { Area, Cell, CellStyle } from "./cells";
import type { Chart } from "./charts";
import type { Comment } from "./comments";
import type { PivotTable, Slicer } from "./pivots";
import type { ConditionalFormat, Validation } from "./rules";
import type { SheetFilter } from "./filters";
import type { Shift } from "./shift";
import type { Table } from "./tables";

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** "A4", "Letter" … */
  paperSize: string;
  /** Print titles, e.g. "$1:$5"; "" = none. */
  titleRows: string;
  titleColumns: string;
  /** "A1:H40"; "" = all. */
  printArea: string;
  fitToPagesWide?: number;
  fitToPagesTall?: number;
  scale?: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  blackAndWhite: boolean;
  /** In Excel's codes: &P, &N, &D, &A. */
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** Headers and footers stand apart from the sheet's own margins. */
  headersIgnoreMargins?: true;
  /** Headers and footers keep their size when the sheet is printed larger or smaller. */
  headersIgnoreScale?: true;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** A page starts at each of these rows / columns. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface ColumnInfo {
  /** In points; absent = the sheet's standard width. */
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  /** This column's outline group is folded at it. */
  collapsed?: boolean;
  style?: CellStyle;
}

export interface RowInfo {
  /** In points. */
  height?: number;
  /** Hidden by the person, or by a filter (`filtered`). */
  hidden?: boolean;
  filtered?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  style?: CellStyle;
}

export interface Hyperlink {
  /** Of the top-left cell. */
  readonly area: Area;
  readonly address?: string;
  /** "Sheet!A1" or a name. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** A note (once called a comment): what a person reads beside a cell. */
export interface Note {
  readonly id: string;
  /** Its cell. */
  readonly area: Area;
  readonly author: string;
  text: string;
  /** Shown always, and not only while the pointer rests on the cell. */
  visible: boolean;
  /** In points. */
  width: number;
  height: number;
}

export interface Protection {
  /** Absent = protected without a password. */
  passwordHash?: string;
  options: {
    allowAutoFilter?: boolean;
    allowDeleteColumns?: boolean;
    allowDeleteRows?: boolean;
    allowEditObjects?: boolean;
    allowEditScenarios?: boolean;
    allowFormatCells?: boolean;
    allowFormatColumns?: boolean;
    allowFormatRows?: boolean;
    allowInsertColumns?: boolean;
    allowInsertHyperlinks?: boolean;
    allowInsertRows?: boolean;
    allowPivotTables?: boolean;
    allowSort?: boolean;
    selectionMode?: "Normal" | "Unlocked" | "None";
  };
}

export interface Sheet {
  /** office.js worksheet id, `{…}`; stable while the sheet lives. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `rows[r]?.[c]`; both levels sparse. */
  rows: (Cell | undefined)[][];
  rowInfo: Map<number, RowInfo>;
  columnInfo: Map<number, ColumnInfo>;
  standardWidth: number;
  standardHeight: number;
  tabColor: string;
  showGridlines: boolean;
  /** The numbers of rows and letters of columns are hidden; absent = shown. */
  hidesHeadings?: true;
  zoom: number;
  frozenRows: number;
  frozenColumns: number;
  merges: Area[];
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  hyperlinks: Hyperlink[];
  notes?: Note[];
  comments?: Comment[];
  protection: Protection | undefined;
  pageLayout: PageLayout;
  customProperties: Map<string, string>;
  /** Of its own cells, not of a table's. */
  autoFilter?: SheetFilter;
  pivotTables?: PivotTable[];
  slicers?: Slicer[];
  /** How cells were pushed aside since the sheet was opened: what its file holds besides has to follow. */
  shifts?: Shift[];
}
