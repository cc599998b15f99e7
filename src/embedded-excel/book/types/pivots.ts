/** PivotTables and slicers: what is asked of the data, and the data as they were read last. */
import type { Area, CellValue } from "./cells";

/** How values are brought together, as Excel.AggregationFunction names it. */
export type PivotFunction =
  | "Sum"
  | "Count"
  | "Average"
  | "Max"
  | "Min"
  | "Product"
  | "CountNumbers"
  | "StandardDeviation"
  | "StandardDeviationP"
  | "Variance"
  | "VarianceP";

/** How a value is shown against others, as Excel.ShowAsCalculation names it; "RankDecending" is Excel's own spelling. */
export type PivotCalculation =
  | "None"
  | "PercentOfGrandTotal"
  | "PercentOfRowTotal"
  | "PercentOfColumnTotal"
  | "PercentOfParentRowTotal"
  | "PercentOfParentColumnTotal"
  | "PercentOfParentTotal"
  | "PercentOf"
  | "RunningTotal"
  | "PercentRunningTotal"
  | "DifferenceFrom"
  | "PercentDifferenceFrom"
  | "RankAscending"
  | "RankDecending"
  | "Index";

/** One of the different values of a field. */
export interface PivotItem {
  /** Null = the blank ones. */
  readonly value: CellValue;
  /** The value as its cells showed it. */
  readonly text: string;
  /** Given by a person or script. */
  name?: string;
  /** Left out by hand, or by a slicer. */
  hidden?: true;
  /** What is below it is not shown. */
  collapsed?: true;
}

export interface PivotLabelFilter {
  readonly condition:
    | "Equals"
    | "BeginsWith"
    | "EndsWith"
    | "Contains"
    | "GreaterThan"
    | "GreaterThanOrEqualTo"
    | "LessThan"
    | "LessThanOrEqualTo"
    | "Between";
  readonly comparator?: string;
  readonly substring?: string;
  readonly lowerBound?: string;
  readonly upperBound?: string;
  readonly exclusive?: boolean;
}

export interface PivotValueFilter {
  readonly condition:
    | "Equals"
    | "GreaterThan"
    | "GreaterThanOrEqualTo"
    | "LessThan"
    | "LessThanOrEqualTo"
    | "Between"
    | "TopN"
    | "BottomN";
  /** The id of the data field that is compared. */
  readonly data: string;
  readonly comparator?: number;
  readonly lowerBound?: number;
  readonly upperBound?: number;
  readonly threshold?: number;
  readonly selectionType?: "Items" | "Percent" | "Sum";
  readonly exclusive?: boolean;
}

export interface PivotMoment {
  /** ISO 8601. */
  readonly date: string;
  readonly specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

export interface PivotDateFilter {
  /** "Equals", "Before" …, or days that change with today's: "LastMonth", "AllDatesInPeriodMay". */
  readonly condition: string;
  readonly comparator?: PivotMoment;
  readonly lowerBound?: PivotMoment;
  readonly upperBound?: PivotMoment;
  readonly wholeDays?: boolean;
  readonly exclusive?: boolean;
}

/** Items that say which row or column is meant: by field, the item's key. */
export type PivotScope = readonly { readonly field: number; readonly item: string }[];

export type PivotSort =
  | { readonly by: "labels"; readonly ascending: boolean }
  /** `data`: the data field's id; `scope`: of the other axis, none = its grand total. */
  | {
      readonly by: "values";
      readonly ascending: boolean;
      readonly data: string;
      readonly scope: PivotScope;
    };

/** A column of the source. */
export interface PivotField {
  /** Its header in the source, which tells it apart. */
  readonly source: string;
  /** Given by a person or script. */
  name?: string;
  /** In the order in which they are shown where nothing sorts them. */
  items: PivotItem[];
  /** Of its labels; present where the values are dates. */
  numberFormat?: string;
  sort?: PivotSort;
  labelFilter?: PivotLabelFilter;
  valueFilter?: PivotValueFilter;
  dateFilter?: PivotDateFilter;
  /** As a report filter: several items may be chosen. */
  severalItems?: true;
  /** "Automatic" is one, by the function of each data field; none = no subtotals. */
  subtotals: readonly ("Automatic" | PivotFunction)[];
  /** Items without data are shown too. */
  showAllItems?: true;
  blankLines?: true;
  repeatLabels?: true;
  /** A slicer filters by it, wherever it stands. */
  sliced?: true;
}

/** A field of the values area. */
export interface PivotData {
  /** Stable while it lives. */
  readonly id: string;
  /** Index of its field. */
  readonly field: number;
  name: string;
  /** The name was given; else it follows the function. */
  named?: true;
  function: PivotFunction;
  calculation: PivotCalculation;
  baseField?: number;
  /** The key of an item of the base field. */
  baseItem?: string;
  numberFormat?: string;
}

export type PivotSource =
  /** With "=", as `=Data!$A$1:$E$21`. */
  { readonly kind: "range"; formula: string } | { readonly kind: "table"; table: string };

/** A PivotTable. Axes hold indexes of fields, from the outermost on. */
export interface PivotTable {
  readonly id: string;
  name: string;
  source: PivotSource;
  fields: PivotField[];
  /** As they were read last, by column of the source; absent = they are read before anything is laid out. */
  records?: CellValue[][];
  rows: number[];
  columns: number[];
  /** Report filters. */
  filters: number[];
  data: PivotData[];
  /** Without the report filters, which stand above it with an empty row between. */
  area: Area;
  layout: "Compact" | "Outline" | "Tabular";
  subtotalsAtTop: boolean;
  rowGrandTotals: boolean;
  columnGrandTotals: boolean;
  fieldHeaders: boolean;
  /** What is shown in empty cells, where `fillEmptyCells`. */
  emptyCellText: string;
  fillEmptyCells: boolean;
  autoFormat: boolean;
  preserveFormatting: boolean;
  fieldList: boolean;
  severalFilters: boolean;
  customLists: boolean;
  refreshOnOpen: boolean;
  dataValueEditing: boolean;
  style: string;
  altTitle: string;
  altDescription: string;
  /** When it was laid out last, as a serial: filters by days go by it. */
  laidOut: number;
  /** What a file says of it that is not known here: then it is listed, and stays as it is. */
  unknown?: string;
}

/** What a slicer filters: a field of a PivotTable, by its source name, or a table's column, by its id. */
export type SlicerSource =
  | { readonly kind: "pivot"; readonly pivot: string; readonly field: string }
  | { readonly kind: "table"; readonly table: number; readonly column: number };

export interface Slicer {
  readonly id: string;
  name: string;
  caption: string;
  source: SlicerSource;
  style: string;
  sortBy: "DataSourceOrder" | "Ascending" | "Descending";
  /** In points from the sheet's top left. */
  left: number;
  top: number;
  width: number;
  height: number;
}
