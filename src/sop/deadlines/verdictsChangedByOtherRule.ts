/** How much hangs on reading H+2 in calendar or in working days. */
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { LINKS, type Day, type DeadlineRule, type Month, type Snapshot } from "../types";
import { judgeLinks } from "./judgeLinks";

/** The same rule by the other calendar. */
export const otherRule = (rule: DeadlineRule): DeadlineRule => ({
  ...rule,
  calendar: rule.calendar === "calendar" ? "working" : "calendar",
});

/**
 * How many verdicts of the month's links would be others if H+2 were counted by the other calendar.
 * Where the rows are judged already, hand them in as `judged`.
 */
export const verdictsChangedByOtherRule = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): number => {
  const { deadline, calendar } = snapshot.settings;
  const other = otherRule(deadline);
  let changed = 0;
  for (const judgedRow of judged) {
    if (judgedRow.month !== month || judgedRow.reason === "duplicate") continue;
    // By no calendar, then.
    if (judgedRow.links.qcoToQa.verdict === "notApplicable") continue;
    const links = judgeLinks(judgedRow.row, other, calendar, asOf);
    changed += LINKS.filter((link) => links[link].verdict !== judgedRow.links[link].verdict).length;
  }
  return changed;
};
