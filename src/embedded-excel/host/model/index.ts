/** The object model put together: where each type's file leads to the others. */
import type { Model } from "./define";
import { rangeRef } from "./range";
import { rangeAreasRef } from "./range-areas";
import { shapeRef } from "./shapes";
import { tableRef, tablesRef } from "./tables";
import { workbookRef } from "./workbook";
import { worksheetRef } from "./worksheet";

export const model: Model = {
  workbook: workbookRef(null),
  worksheet: worksheetRef,
  range: rangeRef,
  rangeAreas: rangeAreasRef,
  table: tableRef,
  tables: tablesRef,
  shape: shapeRef,
};
