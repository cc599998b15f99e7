/** objectionIncomplete, decisionIncomplete, objectionLate, decisionOverdue: objections against docs/rules/f22.md, "Objections". */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import { entryAt } from "../entries/entryAt";
import { isEmpty } from "../entries/valueOf";
import { judgeObjection } from "../objections/judgeObjection";
import type { Day, Settings } from "../types";
import type { Report } from "./rowReport";

const RAISED = ["objectionDate", "objectionBy", "objectionReason"] as const;
const DECIDED = ["objectionDecision", "objectionDecisionDate"] as const;

/** Reports what an objection or its decision lacks, and what came or comes too late. */
export const checkObjection = (
  { row }: JudgedRow,
  settings: Pick<Settings, "deadline" | "disputeDays" | "calendar">,
  asOf: Day,
  report: Report,
): void => {
  const isFilled = (columns: readonly (typeof RAISED | typeof DECIDED)[number][]): boolean =>
    columns.some((column) => !isEmpty(entryAt(row, column)));
  const objection = judgeObjection(row, settings, asOf);
  if (!objection) {
    if (!isEmpty(row.text.objection)) return;
    if (isFilled(DECIDED)) report("decisionIncomplete", "objection");
    else if (isFilled(RAISED)) report("objectionIncomplete", "objection");
    return;
  }
  const { state, raised, raiseBy, decideBy, raisedLate, overdue } = objection;
  for (const column of RAISED) if (isEmpty(entryAt(row, column))) report("objectionIncomplete", column);
  if (state !== "raised")
    for (const column of DECIDED) if (isEmpty(entryAt(row, column))) report("decisionIncomplete", column);
  if (state === "raised" && isFilled(DECIDED)) report("decisionIncomplete", "objection");
  if (raisedLate && raised !== undefined && raiseBy !== undefined)
    report("objectionLate", "objectionDate", { value: shownDay(raised), limit: shownDay(raiseBy) });
  if (overdue && decideBy !== undefined)
    report("decisionOverdue", "objection", { limit: shownDay(decideBy) });
};
