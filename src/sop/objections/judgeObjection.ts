/** A row's objection: how far it is, and by when it had to be raised and decided (docs/rules/f22.md, "Objections"). */
import { calendarOfArea } from "../days/localLeave";
import { dueDayOf } from "../deadlines/dueDayOf";
import { saysWord } from "../entries/saysWord";
import { valueOf } from "../entries/valueOf";
import type { Day, Row, Settings } from "../types";
import { OBJECTION_STATES, OBJECTION_WORDS, type ObjectionState } from "./objectionWords";

export interface Objection {
  readonly state: ObjectionState;
  /** Tanggal Keberatan and Tanggal Keputusan, where they are dates. */
  readonly raised: Day | undefined;
  readonly decided: Day | undefined;
  /** The last day for raising it; undefined while the supervisor has not received the finding. */
  readonly raiseBy: Day | undefined;
  /** The last day for deciding it; undefined without a day on which it was raised. */
  readonly decideBy: Day | undefined;
  readonly raisedLate: boolean;
  /** Not decided, and the as-of day is after `decideBy`. */
  readonly overdue: boolean;
}

/** Undefined where Keberatan says none of its words. */
export const stateOfObjection = ({ text }: Pick<Row, "text">): ObjectionState | undefined =>
  OBJECTION_STATES.find((state) => saysWord(text.objection, OBJECTION_WORDS[state]));

/**
 * The row's objection; undefined where there is none. Its days are counted as H+2 counts, `disputeDays` from Feedback QA ke
 * SPV for raising it and from Tanggal Keberatan for deciding it. H+2 itself runs on.
 */
export const judgeObjection = (
  row: Row,
  { deadline, disputeDays, calendar }: Pick<Settings, "deadline" | "disputeDays" | "calendar">,
  asOf: Day,
): Objection | undefined => {
  const state = stateOfObjection(row);
  if (state === undefined) return undefined;
  const rule = { ...deadline, days: disputeDays };
  const ofArea = calendarOfArea(calendar, row.text.area);
  const dueAfter = (start: Day | undefined): Day | undefined =>
    start === undefined ? undefined : dueDayOf(start, rule, ofArea);
  const raised = valueOf(row.date.objectionDate);
  const raiseBy = dueAfter(valueOf(row.date.qaToSupervisorDone));
  const decideBy = dueAfter(raised);
  return {
    state,
    raised,
    decided: valueOf(row.date.objectionDecisionDate),
    raiseBy,
    decideBy,
    raisedLate: raised !== undefined && raiseBy !== undefined && raised > raiseBy,
    overdue: state === "raised" && decideBy !== undefined && asOf > decideBy,
  };
};
