/** Cells as they stand, so that they can be written back just as they were. */
import { contentKept } from "../../sheets/snapshot/kept-content";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { KeptCell } from "../../sheets/types";

/** Queues the load of one cell; call what it returns after the sync. */
export function loadKept(
  context: Excel.RequestContext,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): () => KeptCell {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  range.load("values,formulas,numberFormat");
  return () => ({
    content: contentKept(
      (range.values as RawCell[][])[0]?.[0] ?? "",
      (range.formulas as RawCell[][])[0]?.[0] ?? "",
    ),
    numberFormat: String(range.numberFormat[0]?.[0] ?? "General"),
  });
}
