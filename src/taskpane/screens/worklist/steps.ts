// What a step's form writes, and in which words a step's urgency is told.
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import { LINKS, type DateColumn, type Day, type Link, type TextColumn } from "../../../sop/types";
import type { Fields } from "../../../sheets/types";
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

/** What Log, which is Indonesian as the sheets are, calls the saving of a step. */
export const LOG_ACTIONS: Readonly<Record<Link, string>> = {
  qcoToQa: "Feedback QCO ke QA",
  qaToSupervisor: "Feedback QA ke SPV",
  supervisorToQa: "Tindak lanjut SPV ke QA",
};

/** The form's name among the drafts of this computer: never shown, and never changed, or drafts would be lost. */
export const draftFormOf = (link: Link): string => `Umpan balik: ${link}`;

/** The fields that a step cannot do without and that are empty: what was done, and at the supervisor's who is in charge. */
export const stepLacks = (link: Link, wanted: Fields): readonly string[] =>
  [STEP_FIELDS[link].text, ...(link === "supervisorToQa" ? [STEP_FIELDS[link].next] : [])].filter(
    (key) => (wanted[key] ?? "").trim() === "",
  );

/** The step before it that is still to be done: out of turn it would be a finding. Undefined where it is its turn. */
export const awaitedBefore = (link: Link, fields: Fields): Link | undefined =>
  LINKS.slice(0, LINKS.indexOf(link)).find((one) => (fields[LINK_COLUMNS[one].done] ?? "").trim() === "");

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
