// A planned call as the form's texts, and which comes next.
import { isoFromDay } from "../../../sop/days/isoFromDay";
import { agentKey } from "../../../sop/plan/agentKey";
import type { EntryReading, Fields, PlannedToday } from "../../../sheets/types";
import type { Draft, PlannedCallKey } from "../../drafts/draft";
import type { OpenedDraft } from "./SampleForm";
import { fieldText, withAgent } from "./call";
import { withNumber } from "./prefill";

const CALLING_ROLE = "QCO";

/** What the plan says of the call; today is its day, whenever it was planned for. */
export function fieldsOfCall({ row }: PlannedToday, reading: EntryReading): Fields {
  const { area, service, material, scenario, executor, agent } = row;
  const told = Object.entries({ area, service, material, scenario, executor }).filter(
    ([, text]) => text !== "",
  );
  const fields = { ...Object.fromEntries(told), callDate: isoFromDay(reading.asOf), role: CALLING_ROLE };
  if (agent === "") return fields;
  const known = reading.agents.find(({ id }) => agentKey(id) === agentKey(agent));
  return withAgent(fields, known, agent);
}

/** The call after the one that was just made. */
export const nextCall = (
  calls: readonly PlannedToday[],
  made: PlannedCallKey | undefined,
): PlannedToday | undefined =>
  calls.find(({ month, row }) => made === undefined || row.no !== made.no || month !== made.month);

/** The same draft as another call of the plan, or as none: what was typed besides stays. */
export function replannedAs(
  draft: Draft,
  call: PlannedToday | undefined,
  reading: EntryReading,
  name: string,
): OpenedDraft {
  const { row, token } = draft;
  const others = { token, ...(row && { row }) };
  if (!call) {
    const { executor = name } = draft.fields;
    return { draft: { ...others, fields: { ...draft.fields, executor } }, restored: false };
  }
  const brought = numberBrought(draft.fields, reading) ? [...BROUGHT_ALONG, NUMBER] : BROUGHT_ALONG;
  const kept = Object.entries(draft.fields).filter(([key]) => !brought.includes(key));
  const fields = withNumber({ ...Object.fromEntries(kept), ...fieldsOfCall(call, reading) }, reading);
  return { draft: { ...others, fields, planned: { month: call.month, no: call.row.no } }, restored: false };
}

/** What the call before had brought along goes with it. */
const BROUGHT_ALONG: readonly string[] = [
  "agentId",
  "agentName",
  "supervisor",
  "service",
  "material",
  "scenario",
  "scenarioVersion",
];

const NUMBER = "destinationNumber";

/** Whether the number is the one that the agent or the service brings along, not one that was typed. */
const numberBrought = (fields: Fields, reading: EntryReading): boolean =>
  fieldText(withNumber({ ...fields, [NUMBER]: "" }, reading), NUMBER) === fieldText(fields, NUMBER);
