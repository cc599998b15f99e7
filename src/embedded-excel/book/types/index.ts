/**
 * The embedded Excel's workbook as plain data: what a file holds, what the calculator calculates,
 * what the host serves through office.js and what the page's grid shows.
 *
 * Rows and columns are 0-based everywhere in the embedded Excel. Widths are in points of office.js
 * (`RangeFormat.columnWidth`), colours are `#RRGGBB`, dates are serials of the 1900 system.
 */
export type { ErrorText } from "../errors";
export * from "./cells";
export * from "./filters";
export * from "./tables";
export * from "./rules";
export * from "./shift";
export * from "./charts";
export * from "./comments";
export * from "./pivots";
export * from "./sheet";
export * from "./book";
