/** Room that a try before has made beside a table. */
import { send } from "../apply/send";
import { isBegun } from "../../sheets/edits/unfinished";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

/**
 * What stands beside the fixed tables that a try before has made room at and not used: "", or the one text. One sync, where
 * something was begun and left. Between two tables one column is free; two are where one was put in between and not taken.
 */
export async function roomBesideTables(
  context: Excel.RequestContext,
  { foundation }: WorkbookSnapshot,
): Promise<ReadonlyMap<string, string>> {
  const begun = (["repair", "migrate"] as const).some((action) => isBegun(foundation, { action, month: "" }));
  if (!begun) return new Map();
  const tables = Object.values(foundation.fixed).flatMap((table) => table ?? []);
  const loads = tables.flatMap(({ name, sheet, column, headers }) => {
    const end = column + headers.length;
    const next = Math.min(
      ...tables.filter((one) => one.sheet === sheet && one.column >= end).map((one) => one.column),
    );
    if (Number.isFinite(next) && next - end < 2) return [];
    const top = untracked(
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, end, 1, Number.isFinite(next) ? 2 : 1),
    );
    const beside = untracked(untracked(top.getEntireColumn()).getUsedRangeOrNullObject(true));
    beside.load("values");
    return [{ name, beside }];
  });
  if (loads.length === 0) return new Map();
  await send(context);
  return new Map(
    loads.flatMap(({ name, beside }): [string, string][] => {
      const cells = beside.isNullObject ? [] : (beside.values as RawCell[][]).flat();
      return cells.length <= 1 ? [[name, String(cells[0] ?? "")]] : [];
    }),
  );
}
