/** The H+2 verdict of one step of one nonconformity. */
import type { DateEntry, Day, DeadlineRule, LinkJudgement, WorkCalendar } from "../types";
import { dueDayOf } from "./dueDayOf";

/** What a link is judged from. */
export interface LinkDates {
  readonly finding: DateEntry;
  readonly done: DateEntry;
  /** Whence the days run: the finding date, or the done date before; undefined while the step waits for that one. */
  readonly start: Day | undefined;
}

const withoutDue = (verdict: "incomplete" | "invalid" | "waiting"): LinkJudgement => ({
  verdict,
  due: undefined,
  daysLate: 0,
});
const INCOMPLETE = withoutDue("incomplete");
const INVALID = withoutDue("invalid");
const WAITING = withoutDue("waiting");

const judgeDone = (done: Day, due: Day): LinkJudgement =>
  done <= due ? { verdict: "onTime", due, daysLate: 0 } : { verdict: "late", due, daysLate: done - due };

const judgeOpen = (asOf: Day, due: Day): LinkJudgement => {
  if (asOf > due) return { verdict: "overdue", due, daysLate: asOf - due };
  return { verdict: asOf === due ? "dueToday" : "notDue", due, daysLate: 0 };
};

/**
 * The verdict of a link whose row has a nonconformity: the first that applies, in the order of the procedure.
 * Days are whole; `daysLate` is in calendar days under either calendar.
 *
 * @example judgeLink({ finding: on15July, done: on18July, start: july15 }, H2, calendar, july24) // late by 1
 */
export const judgeLink = (
  { finding, done, start }: LinkDates,
  rule: DeadlineRule,
  calendar: WorkCalendar,
  asOf: Day,
): LinkJudgement => {
  if (finding.kind === "empty") return INCOMPLETE;
  if (finding.kind === "unreadable" || finding.value > asOf) return INVALID;
  if (done.kind === "unreadable") return INVALID;
  if (done.kind === "value" && (done.value < finding.value || done.value > asOf)) return INVALID;
  if (start === undefined) return WAITING;
  const due = dueDayOf(start, rule, calendar);
  return done.kind === "value" ? judgeDone(done.value, due) : judgeOpen(asOf, due);
};
