/** Whether the rows of a plan are those that its makings give. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Day } from "../types";
import { agentKey } from "./agentKey";
import type { PlannedCall, PlanRow } from "./types";

/** The columns that a plan decides. */
export type PlannedColumn =
  "day" | "block" | "area" | "service" | "material" | "scenario" | "executor" | "agent" | "reserve";

/**
 * `changed`: another content stands; `missing`: the row is gone; `added`: no making planned it, and it is no call made
 * again for the same agent.
 */
export type PlanDifference =
  | {
      readonly kind: "changed";
      readonly no: number;
      readonly column: PlannedColumn;
      readonly planned: string | number;
      readonly found: string | number;
    }
  | { readonly kind: "missing"; readonly no: number }
  | { readonly kind: "added"; readonly no: number };

const ALWAYS: readonly PlannedColumn[] = ["area", "service", "agent", "reserve"];
/** Of a reserve they are filled in when it is called on. */
const ONCE_PLANNED: readonly PlannedColumn[] = ["day", "block", "material", "scenario", "executor"];

const same = (
  column: PlannedColumn,
  planned: string | Day | undefined,
  found: string | Day | undefined,
): boolean => {
  if (column === "agent") return agentKey(String(planned)) === agentKey(String(found));
  return foldAsExcel(String(planned ?? "").trim()) === foldAsExcel(String(found ?? "").trim());
};

/** Rows by number; of two with one number the second is `added`. */
export const auditPlan = (
  planned: readonly PlannedCall[],
  rows: readonly PlanRow[],
): readonly PlanDifference[] => {
  const expected = new Map(planned.map((call) => [call.no, call]));
  const standing = new Map<number, PlanRow>();
  const differences: PlanDifference[] = [];
  for (const row of rows) {
    const call = expected.get(row.no);
    if (call && !standing.has(row.no)) {
      standing.set(row.no, row);
      differences.push(...changesOf(call, row));
    } else if (!isMadeAgain(row, rows)) differences.push({ kind: "added", no: row.no });
  }
  for (const { no } of planned) if (!standing.has(no)) differences.push({ kind: "missing", no });
  return differences.sort((a, b) => a.no - b.no);
};

const changesOf = (call: PlannedCall, row: PlanRow): readonly PlanDifference[] => {
  const columns = call.reserve > 0 && row.replaces !== undefined ? ALWAYS : [...ALWAYS, ...ONCE_PLANNED];
  return columns
    .filter((column) => !same(column, call[column], row[column]))
    .map((column) => ({
      kind: "changed",
      no: call.no,
      column,
      planned: call[column] ?? "",
      found: row[column] ?? "",
    }));
};

/** A further attempt at a call of the plan: for the same agent, in the same area. */
const isMadeAgain = (row: PlanRow, rows: readonly PlanRow[]): boolean => {
  const first = rows.find(({ no }) => no === row.replaces);
  return (
    first !== undefined &&
    first !== row &&
    same("agent", first.agent, row.agent) &&
    same("area", first.area, row.area)
  );
};
