/** PivotTables laid out: from the records of a source to the cells of a report. Plain data in, plain data out. */
export { FUNCTIONS, FUNCTION_WORDS } from "./aggregate";
export { pathOf, type AxisNode } from "./axis";
export { WANTS_FIELD, WANTS_ITEM } from "./calculations";
export { itemsWithData } from "./cube";
export { byDate, spanOf } from "./item-filters";
export { BLANK, captionOf, fieldName, keyOf, orderByLabels, readItems } from "./items";
export {
  filterRows,
  forgetLayout,
  isEmpty,
  layoutOf,
  type ColumnLine,
  type PivotCell,
  type PivotLayout,
} from "./layout";
export { columnLines, rowLines, type AxisLine } from "./lines";
