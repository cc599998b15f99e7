/** The samples of each month against its target, and why the other rows are none. */
import type { Day, ExclusionReason, Lists, Month, SampleCount, Snapshot, TextColumn } from "../types";
import { groupLabels, type GroupLabels } from "./groupLabels";
import { judgeRows, type JudgedRow } from "./judgeRows";
import { rowsByMonth } from "./rowsByMonth";

/** The names for the three breakdowns of a count. */
export interface SampleLabels {
  readonly area: GroupLabels;
  readonly material: GroupLabels;
  readonly executor: GroupLabels;
}

export const sampleLabels = (lists: Pick<Lists, "areas" | "materials" | "people">): SampleLabels => ({
  area: groupLabels(lists.areas),
  material: groupLabels(lists.materials),
  executor: groupLabels(lists.people),
});

/** How many of the rows stand under each name of a column. Cells that name nothing are in no group. */
export const breakDown = (
  rows: readonly JudgedRow[],
  column: TextColumn,
  labels: GroupLabels,
): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const { row } of rows) {
    const label = labels.labelOf(row.text[column]);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return labels.inOrder(counts);
};

/** The count of one month's rows; `counted` are those of them that are samples. */
export const countMonth = (
  rows: readonly JudgedRow[],
  counted: readonly JudgedRow[],
  target: number,
  labels: SampleLabels,
): SampleCount => {
  const excluded: Record<ExclusionReason, number> = {
    callDate: 0,
    cancelled: 0,
    status: 0,
    agent: 0,
    unscored: 0,
    duplicate: 0,
  };
  for (const { reason } of rows) if (reason !== undefined) excluded[reason] += 1;
  return {
    target,
    counted: counted.length,
    reached: counted.length >= target,
    excluded,
    byArea: breakDown(counted, "area", labels.area),
    byMaterial: breakDown(counted, "material", labels.material),
    byExecutor: breakDown(counted, "executor", labels.executor),
  };
};

/**
 * The samples of every month, ascending. No cap: 61 of 60 is 61.
 * Where the rows are judged already, hand them in as `judged`.
 */
export const countSamples = (
  snapshot: Snapshot,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): ReadonlyMap<Month, SampleCount> => {
  const labels = sampleLabels(snapshot.lists);
  const counts = new Map<Month, SampleCount>();
  for (const [month, rows] of rowsByMonth(snapshot, judged)) {
    const counted = rows.filter((row) => row.reason === undefined);
    counts.set(month, countMonth(rows, counted, snapshot.settings.target, labels));
  }
  return counts;
};
