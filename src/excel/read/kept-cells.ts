/** Cells as they stand, so that they can be written back just as they were. */
import { asTyped } from "../../sheets/edits/edit";
import type { KeptCell } from "../../sheets/types";
import { isErrorText, type RawCell } from "../../sheets/snapshot/parse-cell";

/** The content to write so that the cell holds again what it holds now. */
export function contentKept(value: RawCell, formula: RawCell): RawCell {
  // Text that looks like a formula is its own value; a formula is not what it shows.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  return typeof value === "string" && !isErrorText(value) ? asTyped(value) : value;
}

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
