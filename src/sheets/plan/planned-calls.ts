/** What of the plan somebody has to call today, in the order of the day; and what did not count and is to be called again. */
import {
  equalsAsExcel,
  foldAsExcel,
  identityKey,
  judgeRows,
  monthOfDay,
  shownText,
  type Day,
  type JudgedRow,
  type Month,
  type PlanRow,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { planLinesOf } from "../snapshot/plan-rows";
import { planRulesOf } from "../snapshot/plan-rules";
import { recordsOf, textOf } from "../snapshot/table-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { PlannedCalls, PlannedToday } from "../types";

/** The rows of a month's plan, and what became of those that were called, by No. Sampel. */
export function planOfMonth(
  snapshot: WorkbookSnapshot,
  asOf: Day,
  month: string,
): {
  readonly rows: readonly PlanRow[];
  readonly judged: ReadonlyMap<string, JudgedRow>;
  readonly all: readonly JudgedRow[];
} {
  const all = judgeRows(snapshot, asOf);
  const judged = new Map<string, JudgedRow>();
  for (const one of all) {
    const key = identityKey(one.row.text.sampleNumber);
    if (key !== undefined && !judged.has(key)) judged.set(key, one);
  }
  const rows = planLinesOf(snapshot.foundation.fixed[TABLE_NAMES.plan])
    .filter((line) => line.month === month)
    .map(({ row }) => row);
  return { rows, judged, all };
}

/** A call that was made and did not count, and that nothing stands in for yet. */
export function uncountedCall(
  row: PlanRow,
  rows: readonly PlanRow[],
  judged: ReadonlyMap<string, JudgedRow>,
): JudgedRow | undefined {
  const found = judged.get(row.sample.trim().toLowerCase());
  const isOpen = found?.reason === "status" || found?.reason === "cancelled";
  return isOpen && !rows.some(({ replaces }) => replaces === row.no) ? found : undefined;
}

/** A row of Rencana with what Agen and Skenario say of it. */
export function plannedCallIn(snapshot: WorkbookSnapshot): (row: PlanRow, month: Month) => PlannedToday {
  // Of two lines with one ID the upper one, as check has it.
  const names = new Map(
    [...snapshot.agents].reverse().map((agent) => [foldAsExcel(agent.id.trim()), agent.name]),
  );
  const scripts = new Map(
    recordsOf(snapshot.foundation.fixed[TABLE_NAMES.scenarios]).map((record) => [
      foldAsExcel(textOf(record["Kode"])),
      textOf(record["Skenario"]),
    ]),
  );
  return (row, month) => ({
    row,
    month,
    agentName: names.get(foldAsExcel(row.agent)) ?? "",
    script: scripts.get(foldAsExcel(row.scenario)) ?? "",
  });
}

/** The row of Rencana at a place of the workbook; `sheetRow` is 0-based. */
export function planRowAt(
  { foundation }: WorkbookSnapshot,
  { sheet, sheetRow }: { readonly sheet: string; readonly sheetRow: number },
): { readonly row: PlanRow; readonly month: Month } | undefined {
  const table = foundation.fixed[TABLE_NAMES.plan];
  if (table?.sheet !== sheet) return undefined;
  return planLinesOf(table).find(({ index }) => table.row + index === sheetRow);
}

/** Of the as-of day's month. Calls whose day is past come first: they are still to be made. `name` "": everybody's. */
export function plannedCallsOf(snapshot: WorkbookSnapshot, asOf: Day, name: string): PlannedCalls {
  const month = monthOfDay(asOf);
  const { rows, judged } = planOfMonth(snapshot, asOf, month);
  const own = rows.filter((row) => name === "" || equalsAsExcel(row.executor, name.trim()));
  const callOf = plannedCallIn(snapshot);
  const shown = (row: PlanRow): PlannedToday => callOf(row, month);
  // Blocks of a day follow each other as Pengaturan has them, whatever they are called; those it no longer has come last.
  const blocks = planRulesOf(snapshot.foundation.fixed).blocks.map(({ name }) => name);
  const turnOf = ({ block }: PlanRow): number =>
    blocks.includes(block) ? blocks.indexOf(block) : blocks.length;
  const due = own.filter(({ day, sample }) => sample === "" && day !== undefined && day <= asOf);
  const again = own.flatMap((row) => {
    const found = uncountedCall(row, rows, judged);
    return found ? [{ ...shown(row), status: shownText(found.row.text.callStatus) }] : [];
  });
  return {
    asOf,
    month,
    planned: rows.length,
    calls: [...due]
      .sort(
        (a, b) =>
          (a.day ?? 0) - (b.day ?? 0) ||
          turnOf(a) - turnOf(b) ||
          (a.block < b.block ? -1 : a.block > b.block ? 1 : a.no - b.no),
      )
      .map(shown),
    again,
  };
}
