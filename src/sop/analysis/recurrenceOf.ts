/**
 * What corrective actions of earlier months seem to have done (ISO 9001:2008, 8.5.2): whether the same kind of
 * nonconformity came up again with the same agent in this month's samples after the action was completed.
 */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { saysWord } from "../entries/saysWord";
import { valueOf } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { UNNAMED } from "../report/nonconformities";
import type { Day, Lists, Row } from "../types";
import type { RecurrenceLine } from "./types";

const agentOf = ({ text }: Row): string | undefined => {
  const id = valueOf(text.agentId);
  return id === undefined ? undefined : foldAsExcel(id);
};

const byAgent = (samples: readonly JudgedRow[]): ReadonlyMap<string, readonly JudgedRow[]> => {
  const groups = new Map<string, JudgedRow[]>();
  for (const sample of samples) {
    const agent = agentOf(sample.row);
    if (agent === undefined) continue;
    const group = groups.get(agent);
    if (group) group.push(sample);
    else groups.set(agent, [sample]);
  }
  return groups;
};

/** `earlier` = nonconformities of the months before. Closed without a completion day says nothing of before and after. */
export const recurrenceOf = (
  earlier: readonly JudgedRow[],
  samples: readonly JudgedRow[],
  lists: Lists,
  asOf: Day,
): readonly RecurrenceLine[] => {
  const labels = groupLabels(lists.categories);
  const categoryOf = ({ text }: Row): string => labels.labelOf(text.findingCategory) ?? UNNAMED;
  const called = byAgent(samples);
  const lines = new Map<string, { closed: number; tested: number; recurred: number }>();
  for (const { row } of earlier) {
    const completed = valueOf(row.date.completedDate);
    if (!saysWord(row.text.status, WORDS.closed) || completed === undefined || completed > asOf) continue;
    const category = categoryOf(row);
    const line = lines.get(category) ?? { closed: 0, tested: 0, recurred: 0 };
    lines.set(category, line);
    line.closed += 1;
    const later = (called.get(agentOf(row) ?? "") ?? []).filter(
      (sample) => (valueOf(sample.row.date.callDate) ?? 0) > completed,
    );
    if (later.length === 0) continue;
    line.tested += 1;
    const isSame = (sample: JudgedRow): boolean =>
      hasDeadlines(sample.row) && categoryOf(sample.row) === category;
    if (later.some(isSame)) line.recurred += 1;
  }
  const order = labels.inOrder(new Map([...lines].map(([category, { closed }]) => [category, closed])));
  return Object.keys(order).map((category) => ({
    category,
    ...(lines.get(category) ?? { closed: 0, tested: 0, recurred: 0 }),
  }));
};
