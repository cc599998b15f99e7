/** What the handlers of edits share: their type, and how a sheet and a box are found. */
import type { Box, Edit } from "./edit";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;
export type Handlers = {
  readonly [Kind in Edit["kind"]]: (context: Excel.RequestContext, edit: EditOf<Kind>) => void;
};

export const sheetOf = (context: Excel.RequestContext, sheet: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(sheet);
export const rangeOf = (context: Excel.RequestContext, sheet: string, box: Box): Excel.Range =>
  sheetOf(context, sheet).getRangeByIndexes(box.row, box.column, box.rows, box.columns);
