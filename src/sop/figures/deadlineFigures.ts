/** H+2 of a month: every link of every nonconformity, and how well each link kept to it. */
import type { JudgedRow } from "../counting/judgeRows";
import { LINKS, type DeadlineRow, type Link, type LinkFigures, type MonthFigures } from "../types";
import { shareOf } from "./shareOf";

/** The links that H+2 runs for, row by row. A row excluded as `duplicate` is judged with the one that it repeats. */
export const deadlineRows = (rows: readonly JudgedRow[]): readonly DeadlineRow[] => {
  const listed: DeadlineRow[] = [];
  for (const { row, reason, links } of rows) {
    if (reason === "duplicate" || links.qcoToQa.verdict === "notApplicable") continue;
    const { sampleNumber } = row.text;
    const id = sampleNumber.kind === "value" ? sampleNumber.value.trim() : "";
    for (const link of LINKS) {
      const { verdict, due, daysLate } = links[link];
      if (verdict !== "notApplicable") listed.push({ id, link, due, verdict, daysLate, row });
    }
  }
  return listed;
};

/** How many rows have each verdict. */
export type LinkCounts = Omit<LinkFigures, "compliance">;

/** The verdicts of one link counted. */
export const linkCounts = (rows: readonly DeadlineRow[], link: Link): LinkCounts => {
  const counts = {
    onTime: 0,
    late: 0,
    overdue: 0,
    dueToday: 0,
    notDue: 0,
    waiting: 0,
    incomplete: 0,
    invalid: 0,
  };
  for (const row of rows) if (row.link === link) counts[row.verdict] += 1;
  return counts;
};

/** The counts with compliance = onTime ÷ (onTime + late + overdue), null for 0 ÷ 0. */
export const withCompliance = (counts: LinkCounts): LinkFigures => ({
  ...counts,
  compliance: shareOf(counts.onTime, counts.onTime + counts.late + counts.overdue),
});

/** The same of the rows. */
export const linkFigures = (rows: readonly DeadlineRow[], link: Link): LinkFigures =>
  withCompliance(linkCounts(rows, link));

/** The deadline figures of the rows that belong to one month. */
export const deadlineFigures = (rows: readonly JudgedRow[]): MonthFigures["deadlines"] => {
  const listed = deadlineRows(rows);
  return {
    qcoToQa: linkFigures(listed, "qcoToQa"),
    qaToSupervisor: linkFigures(listed, "qaToSupervisor"),
    supervisorToQa: linkFigures(listed, "supervisorToQa"),
    rows: listed,
  };
};
