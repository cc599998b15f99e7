// What the form derives from its texts, by the procedure's own functions: score, result, what is missing, the script.
import { columnsWith, type ColumnsWith } from "../../../sop/f22/columns";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import { parseDayText } from "../../../sop/days/parseDayText";
import { monthOfDay } from "../../../sop/days/months";
import { markOf, scoreOf } from "../../../sop/scorecard/scoreOf";
import { resultOf } from "../../../sop/scorecard/resultOf";
import type { Agent, Month, Result, Scorecard, TextEntry } from "../../../sop/types";
import type { EntryReading, Fields, ScenarioScript } from "../../../sheets/types";

export const fieldText = (fields: Fields, key: string): string => fields[key] ?? "";

const entryOf = (text: string): TextEntry =>
  text === "" ? { kind: "empty" } : { kind: "value", value: text };

export interface LiveScore {
  /** Nilai and Hasil of the criteria that are marked: those of the whole call once none is open. */
  readonly score: number | undefined;
  readonly result: Result | undefined;
  /** Criteria without a usable mark. */
  readonly open: number;
  /** Codes of the fatal criteria that are Tidak: with one the call fails whatever its score. */
  readonly fatal: readonly string[];
}

/** Score and result of the marks as they stand; what is not marked yet is left out, as N/A is. */
export function liveScore(fields: Fields, scorecard: Scorecard): LiveScore {
  const marks = scorecard.criteria.map((_, index) => entryOf(fieldText(fields, `criterion${index}`)));
  const soFar = marks.map((mark) => (markOf(mark) === undefined ? entryOf("N/A") : mark));
  const score = scoreOf(soFar, scorecard);
  return {
    score,
    result: resultOf(soFar, scorecard, score),
    open: marks.filter((mark) => markOf(mark) === undefined).length,
    fatal: scorecard.criteria.flatMap(({ code, fatal }, index) =>
      fatal && markOf(soFar[index] ?? entryOf("")) === "no" ? [code] : [],
    ),
  };
}

/** The month of the call date; undefined while that is no day. */
export function monthOfCall(fields: Fields): Month | undefined {
  const day = parseDayText(fieldText(fields, "callDate").trim());
  return day === undefined ? undefined : monthOfDay(day);
}

/** The scorecard that the row is judged by: its sheet's, or the one its month would be made with. */
export function scorecardOf(reading: EntryReading, fields: Fields, sheetMonth: Month | undefined): Scorecard {
  const month = sheetMonth ?? monthOfCall(fields);
  return (month === undefined ? undefined : reading.scorecards[month]) ?? reading.freshScorecard;
}

const isYes = (text: string): boolean => foldAsExcel(text) === "ya";
const isConnected = (text: string): boolean => foldAsExcel(text) === "terhubung";

/** Whether the finding part is of use: there is a nonconformity, or something stands there already. */
export const hasFinding = (fields: Fields): boolean =>
  isYes(fieldText(fields, "nonconformity")) || NONCONFORMING.some((key) => fieldText(fields, key) !== "");

/** No. Sampel is given when the row is saved. */
export type RequiredField = Exclude<ColumnsWith<{ readonly required: string }>, "sampleNumber">;
const ALWAYS = columnsWith({ required: "always" }).filter((column) => column !== "sampleNumber");
const CONNECTED = columnsWith({ required: "connected" });
const NONCONFORMING = columnsWith({ required: "nonconforming" });

/** The required fields that are empty, as check would report them once the row is saved. */
export function missingFields(fields: Fields): readonly RequiredField[] {
  const required: readonly RequiredField[] = [
    ...ALWAYS,
    ...(isConnected(fieldText(fields, "callStatus")) ? CONNECTED : []),
    ...(isYes(fieldText(fields, "nonconformity")) ? NONCONFORMING : []),
  ];
  return required.filter((key) => fieldText(fields, key) === "");
}

/** Whether the call is one to be scored: it was connected, has no status yet, or is marked already. */
export const isScored = (fields: Fields): boolean => {
  const status = fieldText(fields, "callStatus");
  const marked = Object.entries(fields).some(([key, text]) => key.startsWith("criterion") && text !== "");
  return status === "" || isConnected(status) || marked;
};

/**
 * Whether the call as it stands fails with neither a finding nor a reason for having none, as check would report it: a fatal
 * criterion at Tidak does that at once, a score only once every criterion is marked.
 */
export function isUnexplained(fields: Fields, scorecard: Scorecard): boolean {
  return wantsReason(fields, scorecard) && fieldText(fields, "noFindingReason").trim() === "";
}

const wantsReason = (fields: Fields, scorecard: Scorecard): boolean => {
  const { result, open, fatal } = liveScore(fields, scorecard);
  return (
    isConnected(fieldText(fields, "callStatus")) &&
    (open === 0 || fatal.length > 0) &&
    result === "failed" &&
    !isYes(fieldText(fields, "nonconformity"))
  );
};

/** Whether the form asks for Alasan Tanpa Temuan: the call needs one, or something stands there already. */
export function asksForReason(fields: Fields, scorecard: Scorecard): boolean {
  return wantsReason(fields, scorecard) || fieldText(fields, "noFindingReason") !== "";
}

/** The lists that a call is filled in from, and that have nothing to offer yet. */
export type EmptyList = "agents" | "people" | "scenarios";

/** `scenarios`: none is in force on the call date. */
export function emptyLists(reading: EntryReading, fields: Fields): readonly EmptyList[] {
  return [
    ...(agentsFor(reading, "").length === 0 ? ["agents" as const] : []),
    ...(reading.lists.people.length === 0 ? ["people" as const] : []),
    ...(scenariosFor(reading, fields).length === 0 ? ["scenarios" as const] : []),
  ];
}

/** The scenarios in force on the call date; all of them while there is no date. */
export function scenariosFor(reading: EntryReading, fields: Fields): readonly ScenarioScript[] {
  const day = parseDayText(fieldText(fields, "callDate").trim());
  return reading.scenarios.filter(
    ({ validFrom, validTo }) =>
      day === undefined || ((validFrom ?? 0) <= day && day <= (validTo ?? Number.POSITIVE_INFINITY)),
  );
}

/** Those of one kind of material, and those of none; all of them while none is chosen, or where none is of it. */
export function scenariosOfKind(all: readonly ScenarioScript[], kind: string): readonly ScenarioScript[] {
  const fitting = all.filter((one) => one.kind === "" || foldAsExcel(one.kind) === foldAsExcel(kind));
  return kind === "" || fitting.length === 0 ? all : fitting;
}

/** The roster for the area chosen: active agents, those of the area alone once one is chosen. */
export function agentsFor(reading: EntryReading, area: string): readonly Agent[] {
  return reading.agents.filter(
    (agent) => agent.active && (area === "" || foldAsExcel(agent.area) === foldAsExcel(area)),
  );
}

/** What an agent of the roster brings along; what is not of the roster is left alone. */
export function withAgent(fields: Fields, agent: Agent | undefined, id: string): Fields {
  if (!agent) return { ...fields, agentId: id };
  const { name, supervisor, area, service } = agent;
  return {
    ...fields,
    agentId: agent.id,
    agentName: name,
    supervisor,
    area: fieldText(fields, "area") === "" ? area : fieldText(fields, "area"),
    // What the agent before has brought along goes with them.
    service: service === "" ? fieldText(fields, "service") : service,
  };
}

const MARK_KEYS: Readonly<Record<string, string>> = { y: "Ya", t: "Tidak", n: "N/A" };

/** The mark that a key stands for; undefined for any other key. */
export const markOfKey = (key: string): string | undefined => MARK_KEYS[key.toLowerCase()];
