// What is wrong with what a person types into the form, told while they type: check would find the same in the cell.
import type { WorkTranslator } from "../../../locales/work";
import { identityKey } from "../../../sop/entries/identityKey";
import { parseDayText } from "../../../sop/days/parseDayText";
import { parseTimeText } from "../../../sop/days/parseTimeText";
import type { EntryReading, Fields, RecordedRow } from "../../../sheets/types";
import type { Draft } from "../../drafts/draft";
import { fieldText } from "./call";

export type JudgedField = "callDate" | "startTime" | "duration" | "findingDate";
export type FieldProblems = Readonly<Partial<Record<JudgedField, string>>>;

const dayOf = (fields: Fields, key: string): number | undefined =>
  parseDayText(fieldText(fields, key).trim());

/** The call date decides the row's month, so it must be a day that has come; the others may be empty. */
export function problemsOf(fields: Fields, { asOf }: EntryReading, say: WorkTranslator): FieldProblems {
  const filled = (key: JudgedField): boolean => fieldText(fields, key).trim() !== "";
  const [call, finding] = [dayOf(fields, "callDate"), dayOf(fields, "findingDate")];
  const dayProblem = (day: number | undefined): string | undefined => {
    if (day === undefined) return say("dateWrong");
    return day > asOf ? say("dateFuture", { asOf }) : undefined;
  };
  const found: Readonly<Record<JudgedField, string | undefined>> = {
    callDate: dayProblem(call),
    startTime:
      filled("startTime") && parseTimeText(fieldText(fields, "startTime").trim()) === undefined
        ? say("timeWrong")
        : undefined,
    duration:
      filled("duration") && !/^\d{1,15}$/.test(fieldText(fields, "duration").trim())
        ? say("secondsWrong")
        : undefined,
    findingDate: filled("findingDate")
      ? (dayProblem(finding) ??
        (call !== undefined && finding !== undefined && finding < call
          ? say("sample.findingBeforeCall", { call })
          : undefined))
      : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** Another row that has the draft's ID Rekaman already, as check would find once it is saved; undefined where there is none. */
export function recordedBefore(
  { fields, row, token }: Pick<Draft, "fields" | "row" | "token">,
  { recordings }: Pick<EntryReading, "recordings">,
): RecordedRow | undefined {
  const key = identityKey({ kind: "value", value: fieldText(fields, "recordingId") });
  const isOwn = (one: RecordedRow): boolean =>
    row
      ? one.sheet === row.sheet && (row.id === "" ? one.sheetRow === row.sheetRow : one.id === row.id)
      : // A first try whose answer was lost.
        token !== "" && one.id.endsWith(`-${token}`);
  return key === undefined ? undefined : recordings[key]?.find((one) => !isOwn(one));
}
