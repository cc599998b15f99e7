/** The H+2 verdicts of a row's three links, from the row alone. */
import { calendarOfArea } from "../days/localLeave";
import { saysWord } from "../entries/saysWord";
import { valueOf } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import type { DateEntry, Day, DeadlineRule, Link, LinkJudgement, Row, WorkCalendar } from "../types";
import { judgeLink } from "./judgeLink";

export type LinkJudgements = Readonly<Record<Link, LinkJudgement>>;

const NOT_APPLICABLE: LinkJudgement = { verdict: "notApplicable", due: undefined, daysLate: 0 };
const NONE_APPLICABLE: LinkJudgements = {
  qcoToQa: NOT_APPLICABLE,
  qaToSupervisor: NOT_APPLICABLE,
  supervisorToQa: NOT_APPLICABLE,
};

/** Whether H+2 runs for the row: Ketidaksesuaian is Ya and Status is not Batal. */
export const hasDeadlines = (row: Row): boolean =>
  saysWord(row.text.nonconformity, WORDS.yes) && !saysWord(row.text.status, WORDS.cancelled);

/**
 * The verdicts of the three links as the sheet's formulas give them: that a row repeats another one is not seen here.
 *
 * With anchor `previous` a link starts on the done date of the one before. Where that has no valid one, a step that is done
 * is judged from the finding date, and one that is not done waits. Working days are those of the row's area.
 */
export const judgeLinks = (
  row: Row,
  rule: DeadlineRule,
  calendar: WorkCalendar,
  asOf: Day,
): LinkJudgements => {
  if (!hasDeadlines(row)) return NONE_APPLICABLE;
  const finding = row.date.findingDate;
  const findingDay = valueOf(finding);
  const ofArea = calendarOfArea(calendar, row.text.area);
  const judge = (done: DateEntry, start: Day | undefined): LinkJudgement =>
    judgeLink({ finding, done, start }, rule, ofArea, asOf);
  const startOf = (done: DateEntry, doneBefore: DateEntry, before: LinkJudgement): Day | undefined => {
    if (rule.anchor === "finding") return findingDay;
    if (before.verdict === "onTime" || before.verdict === "late") return valueOf(doneBefore);
    return done.kind === "value" ? findingDay : undefined;
  };

  const { qcoToQaDone, qaToSupervisorDone, supervisorToQaDone } = row.date;
  const qcoToQa = judge(qcoToQaDone, findingDay);
  const qaToSupervisor = judge(qaToSupervisorDone, startOf(qaToSupervisorDone, qcoToQaDone, qcoToQa));
  const supervisorToQa = judge(
    supervisorToQaDone,
    startOf(supervisorToQaDone, qaToSupervisorDone, qaToSupervisor),
  );
  return { qcoToQa, qaToSupervisor, supervisorToQa };
};
