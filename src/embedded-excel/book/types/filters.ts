/** Filters: which rows of a table, or of a sheet's own filter, are shown. */
import type { Area } from "./cells";

/** By what a column is filtered, as Excel.FilterCriteria says it; by values where there is none. */
export interface ColumnFilter {
  readonly filterOn:
    | "BottomItems"
    | "BottomPercent"
    | "CellColor"
    | "Custom"
    | "Dynamic"
    | "FontColor"
    | "TopItems"
    | "TopPercent";
  /** As `>5` or `=a*`; how many items or percent. */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

/** What a column shows; nothing of both = all. */
export interface FilteredColumn {
  /** Values that are shown. */
  filterValues?: string[];
  filter?: ColumnFilter;
}

/** The filter of a sheet's own cells. */
export interface SheetFilter {
  /** With its header row. */
  area: Area;
  /** By column of the area, from 0. */
  readonly columns: Map<number, FilteredColumn>;
}
