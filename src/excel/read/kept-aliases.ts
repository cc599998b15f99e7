/** Where the pseudonyms stand: two columns of Sistem, key and value, to which lines are only ever added. */
import type { KeptAliases } from "../../sheets/distribution/kept-aliases";
import { SYSTEM_SHEET } from "../../sheets/layout/names";
import type { RawCell } from "../../sheets/snapshot/parse-cell";

const COLUMNS = "H:I";

/** Queues the load; call what it returns after the sync. */
export function loadAliases(context: Excel.RequestContext): () => KeptAliases {
  const sheet = context.workbook.worksheets.getItem(SYSTEM_SHEET);
  const used = sheet.getRange(COLUMNS).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex");
  return () =>
    used.isNullObject
      ? { lines: [], next: 0 }
      : { lines: used.values as RawCell[][], next: used.rowIndex + used.values.length };
}
