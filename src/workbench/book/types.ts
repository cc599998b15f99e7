/**
 * The embedded Excel's workbook as plain data: what a file holds, what the calculator calculates,
 * what the host serves through office.js and what the page's grid shows.
 *
 * Rows and columns are 0-based everywhere in the workbench. Widths are in points of office.js
 * (`RangeFormat.columnWidth`), colours are `#RRGGBB`, dates are serials of the 1900 system.
 */

export type ErrorText =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

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
  readonly style?: CellStyle;
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
  /** In US codes, e.g. `dd/mm/yyyy`, `0.0%`, `@`; absent = General. */
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
  /** False = the cell may be edited on a protected sheet. Absent = locked, as in Excel. */
  readonly locked?: boolean;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface TableColumn {
  /** Stable within the table while the column lives, whatever its place or name. */
  readonly id: number;
  name: string;
  /** The calculated column's formula, fully qualified, with "="; filled down when the table grows. */
  calculatedFormula?: string;
  /** Values shown by the AutoFilter; absent = not filtered. */
  filterValues?: string[];
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
}

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ValidationRule =
  /** `source`: "=Name", "=Sheet!$A$1:$A$9", or inline items joined by commas. */
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert?: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt?: { showPrompt: boolean; title: string; message: string };
}

/** What a conditional format lays over a cell (a differential style). */
export type FormatOverlay = Pick<
  CellStyle,
  | "bold"
  | "italic"
  | "underline"
  | "strikethrough"
  | "fontColor"
  | "fillColor"
  | "numberFormat"
  | "borderTop"
  | "borderBottom"
  | "borderLeft"
  | "borderRight"
>;

export type ConditionalRule =
  /** `formula` starts with "=" and is relative to the top-left cell of the first area. */
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "cellValue";
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "containsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    }
  | { readonly kind: "duplicateValues" | "uniqueValues" };

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  format: FormatOverlay;
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
}

export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "LineMarkers"
  | "Pie"
  | "Doughnut"
  | "XYScatter"
  | "Area";

export type MarkerStyle = "Circle" | "Square" | "Diamond" | "Triangle" | "Dash";

export interface ChartSeries {
  name: string;
  /** "Sheet!$A$1:$A$5"; absent = the literal `name`. */
  nameReference?: string;
  /** "Sheet!$B$2:$B$5" */
  values: string;
  categories?: string;
  chartType?: ChartType;
  color?: string;
  hasDataLabels?: boolean;
  /** "Secondary" puts the series on its own axis. */
  axisGroup?: "Primary" | "Secondary";
  lineDash?: boolean;
  /** In points; absent = 2.25. */
  lineWeight?: number;
  /** Of kinds that have markers; absent = circles. */
  markerStyle?: MarkerStyle;
  /** What fills the markers where it is not the series' colour: white makes them hollow. */
  markerFill?: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  series: ChartSeries[];
  title?: string;
  /** The alternative text. */
  description?: string;
  altTitle?: string;
  categoryAxisTitle?: string;
  /** The first category where the last would be: on top of bars that lie. */
  categoryAxisReversed?: true;
  valueAxisTitle?: string;
  valueAxisMinimum?: number;
  valueAxisMaximum?: number;
  valueAxisNumberFormat?: string;
  legendPosition?: "Top" | "Bottom" | "Left" | "Right";
  /** In points from the sheet's top left. */
  left: number;
  top: number;
  width: number;
  height: number;
}

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
  zoom: number;
  frozenRows: number;
  frozenColumns: number;
  merges: Area[];
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  hyperlinks: Hyperlink[];
  protection: Protection | undefined;
  pageLayout: PageLayout;
  customProperties: Map<string, string>;
}

export interface DefinedName {
  name: string;
  /** With "=", e.g. `=Pengaturan!$C$5` or `=DaftarArea[Area]`. */
  formula: string;
  /** Absent = of the workbook. */
  sheetId?: string;
  visible: boolean;
  comment?: string;
}

export interface Book {
  sheets: Sheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** docProps/core: title, author, subject, keywords, comments, category, manager, company, created (ISO), lastAuthor. */
  properties: Map<string, string>;
  customProperties: Map<string, string | number | boolean>;
  /** `workbook.settings` of the add-in (JSON text by key). */
  settings: Map<string, string>;
  /** Custom XML parts, id to XML. */
  customXml: Map<string, string>;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** A file of the 1904 date system: serials stay as stored. */
  date1904: boolean;
}
