// What a new call begins with: whoever calls, today, and the call that the month lacks most, with the number dialled last.
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import { monthOfDay } from "../../../sop/days/months";
import { parseDayText } from "../../../sop/days/parseDayText";
import { suggestedCall } from "../../../sop/worklist/suggestedCall";
import type { EntryReading, Fields } from "../../../sheets/types";
import { fieldText, scenariosFor, withAgent } from "./call";

const listed = (items: readonly string[], word: string): string =>
  items.find((one) => foldAsExcel(one) === word) ?? "";

/** The number that the agent was called by last, else the service. */
export const withNumber = (fields: Fields, { numbers }: EntryReading): Fields => {
  const of = (key: string): string => numbers[foldAsExcel(fieldText(fields, key).trim())] ?? "";
  return fieldText(fields, "destinationNumber") === ""
    ? { ...fields, destinationNumber: of("agentId") || of("service") }
    : fields;
};

/** What is the same for every call: who calls, today, and that somebody answers. */
const knownOf = (reading: EntryReading, name: string, told: Fields): Fields => ({
  callDate: isoFromDay(reading.asOf),
  executor: name,
  role: name === "" ? "" : "QCO",
  callStatus: listed(reading.lists.callStatuses, "terhubung"),
  ...told,
});

/** A call that is planned: as the plan says it, and nothing proposed besides the number. */
export const callAsTold = (reading: EntryReading, name: string, told: Fields): Fields =>
  withNumber(knownOf(reading, name, told), reading);

/** `name`: who fills in; "" where that is not known. `carried`: what the call before leaves. */
export function newCall(reading: EntryReading, name: string, carried: Fields): Fields {
  const known = knownOf(reading, name, carried);
  const month = monthOfDay(reading.asOf);
  const samples = reading.samples[month];
  if (!samples) return known;
  const { agent, material, scenario } = suggestedCall(
    samples,
    reading.plan,
    reading.agentSamples[month] ?? {},
    reading.agents,
    scenariosFor(reading, known),
  );
  const called = agent ? withAgent(known, agent, agent.id) : known;
  return withNumber(
    {
      ...called,
      material: material ?? "",
      scenario: scenario?.code ?? "",
      scenarioVersion: scenario?.version ?? "",
    },
    reading,
  );
}

/** The person's latest call once more: nothing where there is none. */
export function copyOfLatest({ latest }: EntryReading, fields: Fields): Fields | undefined {
  const before = latest[foldAsExcel(fieldText(fields, "executor").trim())];
  return before && { ...fields, ...before };
}

/** The reading as if the call just saved were counted in it: what is proposed next is not the same call once more. */
export function withCall(reading: EntryReading, call: Fields): EntryReading {
  const day = parseDayText(fieldText(call, "callDate").trim());
  const month = day === undefined ? undefined : monthOfDay(day);
  const samples = month === undefined ? undefined : reading.samples[month];
  if (month === undefined || !samples) return reading;
  const { byArea, byMaterial, byExecutor, counted } = samples;
  const more = (counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> => {
    const name = fieldText(call, key).trim();
    const known = Object.keys(counts).find((one) => foldAsExcel(one.trim()) === foldAsExcel(name)) ?? name;
    return name === "" ? counts : { ...counts, [known]: (counts[known] ?? 0) + 1 };
  };
  return {
    ...reading,
    samples: {
      ...reading.samples,
      [month]: {
        ...samples,
        counted: counted + 1,
        byArea: more(byArea, "area"),
        byMaterial: more(byMaterial, "material"),
        byExecutor: more(byExecutor, "executor"),
      },
    },
    agentSamples: { ...reading.agentSamples, [month]: more(reading.agentSamples[month] ?? {}, "agentId") },
  };
}
