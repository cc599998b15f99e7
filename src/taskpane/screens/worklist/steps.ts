// What a step's form writes, and in which words a step's urgency is told.
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import type { DateColumn, Day, Link, TextColumn } from "../../../sop/types";
import { LINK_COLUMNS } from "../../../sop/deadlines/linkColumns";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { OpenStep } from "../../../sop/worklist/openSteps";

/** The cells of each link by column key: the day, the text, the person who goes on from there, and who did it. */
export const STEP_FIELDS = {
  qcoToQa: { done: LINK_COLUMNS.qcoToQa.done, text: "qcoRecommendation", next: undefined, by: "qcoBy" },
  qaToSupervisor: {
    done: LINK_COLUMNS.qaToSupervisor.done,
    text: "qaRecommendation",
    next: "supervisor",
    by: "qaBy",
  },
  supervisorToQa: {
    done: LINK_COLUMNS.supervisorToQa.done,
    text: "followUpResult",
    next: "personInCharge",
    by: "supervisorBy",
  },
} as const satisfies Readonly<
  Record<Link, { done: DateColumn; text: TextColumn; next: TextColumn | undefined; by: TextColumn }>
>;

export function urgencyOf({ daysLeft }: OpenStep, say: WorkTranslator): string {
  if (daysLeft === undefined) return "";
  if (daysLeft === 0) return say("worklist.today");
  return daysLeft < 0
    ? say("worklist.late", { count: -daysLeft })
    : say("worklist.left", { count: daysLeft });
}

/** What keeps a day of doing from being written: it must be a day, not to come, and not before the finding. */
export function dayProblem(
  text: string,
  asOf: Day,
  finding: string,
): { readonly key: WorkKey; readonly params: Readonly<Record<string, Day>> } | undefined {
  const day = parseDayText(text.trim());
  if (day === undefined) return { key: "dateWrong", params: {} };
  if (day > asOf) return { key: "dateFuture", params: { asOf } };
  const found = parseDayText(finding);
  if (found !== undefined && day < found)
    return { key: "worklist.dateBeforeFinding", params: { finding: found } };
  return undefined;
}
