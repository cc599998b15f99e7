/** The month's nonconformities: how far their correction is, and what they come from. */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { saysWord } from "../entries/saysWord";
import { markOf } from "../scorecard/scoreOf";
import type { Day, Lists, Row, TextColumn } from "../types";
import { paretoOf } from "./criteria";
import type { Causes, CorrectionState, Nonconformities, ParetoLine } from "./types";

/** The rows that H+2 runs for: what repeats another row is judged with that one. */
const nonconformingRows = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ row, reason }) => reason !== "duplicate" && hasDeadlines(row));

/** An empty Status reads as Open. */
const stateOf = ({ text: { status } }: Row): CorrectionState => {
  if (status.kind === "empty" || saysWord(status, "Open")) return "Open";
  if (saysWord(status, "Proses")) return "Proses";
  return saysWord(status, "Closed") ? "Closed" : "other";
};

export const nonconformitiesOf = (month: readonly JudgedRow[], asOf: Day): Nonconformities => {
  const rows = nonconformingRows(month);
  const states = { Open: 0, Proses: 0, Closed: 0, other: 0 };
  let pastTarget = 0;
  for (const { row } of rows) {
    const state = stateOf(row);
    states[state] += 1;
    const { targetDate } = row.date;
    if (state !== "Closed" && targetDate.kind === "value" && targetDate.value < asOf) pastTarget += 1;
  }
  return { rows, states, pastTarget };
};

/** The label of what names no cause. */
export const UNNAMED = "(kosong)";

export const causesOf = (rows: readonly JudgedRow[], lists: Lists): Causes => ({
  category: paretoBy(rows, "findingCategory", lists.categories),
  criterion: criteriaMissed(rows),
  area: paretoBy(rows, "area", lists.areas),
  material: paretoBy(rows, "material", lists.materials),
});

const paretoBy = (
  rows: readonly JudgedRow[],
  column: TextColumn,
  list: readonly string[],
): readonly ParetoLine[] => {
  const labels = groupLabels(list);
  const amounts = new Map<string, number>();
  for (const { row } of rows) {
    const label = labels.labelOf(row.text[column]) ?? UNNAMED;
    amounts.set(label, (amounts.get(label) ?? 0) + 1);
  }
  return paretoOf(amounts);
};

const criteriaMissed = (rows: readonly JudgedRow[]): readonly ParetoLine[] => {
  const amounts = new Map<string, number>();
  for (const { row, sheet } of rows)
    sheet.scorecard.criteria.forEach(({ code, name }, index) => {
      if (markOf(row.marks[index]) !== "no") return;
      const label = `${code} ${name}`;
      amounts.set(label, (amounts.get(label) ?? 0) + 1);
    });
  return paretoOf(amounts);
};
