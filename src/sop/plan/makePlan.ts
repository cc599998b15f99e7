/** The month's calls planned: allocation, draw, materials, blocks, days, callers, reserves (docs/rules/plan.md). */
import { allocate } from "./allocate";
import { assignCallers } from "./assignCallers";
import { dealLabels, labelTotals } from "./dealLabels";
import { drawAgents } from "./drawAgents";
import { dayOfCall } from "./freeDays";
import { reservesFor } from "./reservesFor";
import { sha256 } from "./sha256";
import { agentKey } from "./agentKey";
import { ticketOf } from "./ticketOf";
import type {
  Labelled,
  MonthPlan,
  PlanAgent,
  PlanError,
  PlanInput,
  PlannedCall,
  PlannedStratum,
  PlanNote,
  Stratum,
} from "./types";

/** A call as it was drawn: without a number, a day and all that follows. */
type Drawn = Pick<
  PlannedCall,
  "stratum" | "area" | "service" | "agent" | "round" | "ticket" | "surprise" | "reserve"
>;

const error = (code: PlanError["code"], params: PlanError["params"] = {}): PlanError => ({
  kind: "error",
  code,
  params,
});

/**
 * The plan that an input gives. `kept`: rows that stand and stay as they are; they count towards the target and their
 * stratum, and what is missing is added. Raising the target with all rows kept therefore only adds.
 */
export const makePlan = (
  input: PlanInput,
  kept: readonly PlannedCall[] = [],
): ({ readonly kind: "plan" } & MonthPlan) | PlanError => {
  const { strata, days, scenarios, target } = input;
  if (strata.length === 0) return error("planNoRoster");
  if (scenarios.length === 0) return error("planNoScenario");
  if (days.length === 0) return error("planNoFreeDay");
  const keptIn = (stratum: Stratum, isReserve: boolean): number =>
    kept.filter((call) => call.stratum === stratum.name && call.reserve > 0 === isReserve).length;
  const strange = kept.filter(
    ({ stratum, reserve }) => reserve === 0 && strata.every(({ name }) => name !== stratum),
  ).length;
  const bounds = strata.map((stratum) => ({
    weight: stratum.weight,
    min: Math.max(stratum.min, keptIn(stratum, false)),
    max: Math.max(stratum.max, keptIn(stratum, false)),
  }));
  const shared = allocate(target - strange, bounds);
  if (shared.kind === "error") return shared;
  const { counts, quotas } = shared;
  const reserves = reserveCounts(
    input,
    counts,
    bounds,
    strata.map((stratum) => keptIn(stratum, true)),
  );
  const drawn = strata.map((stratum, place) =>
    drawStratum(input, stratum, kept, {
      calls: (counts[place] ?? 0) - keptIn(stratum, false),
      reserves: Math.max(0, (reserves.counts[place] ?? 0) - keptIn(stratum, true)),
    }),
  );
  const { calls, notes } = completed(input, drawn, kept);
  const all = [...kept, ...calls].sort((a, b) => a.no - b.no);
  return {
    kind: "plan",
    strata: strata.map(({ name, area, service, weight, agents }, place): PlannedStratum => ({
      name,
      area,
      service,
      weight,
      min: bounds[place]?.min ?? 0,
      max: bounds[place]?.max ?? 0,
      agents: agents.length,
      quota: quotas[place] ?? "0",
      calls: counts[place] ?? 0,
      reserves: all.filter((call) => call.stratum === name && call.reserve > 0).length,
    })),
    calls: all,
    materials: tally(input.materials, all, "material"),
    blocks: tally(input.blocks, all, "block"),
    notes: [...notes, ...reserves.notes],
  };
};

/** In proportion to the calls, as far as the strata hold any more; those that stand stay. */
const reserveCounts = (
  { target, failed, attempts }: PlanInput,
  counts: readonly number[],
  bounds: readonly { readonly max: number }[],
  standing: readonly number[],
): { readonly counts: readonly number[]; readonly notes: readonly PlanNote[] } => {
  const wanted = reservesFor(target, failed, attempts);
  const places = counts.map((count, place) => ({
    weight: count,
    min: standing[place] ?? 0,
    max: Math.max(standing[place] ?? 0, (bounds[place]?.max ?? 0) - count),
  }));
  const room = places.reduce((all, { max }) => all + max, 0);
  const planned = Math.min(wanted, room);
  const shared = allocate(planned, places);
  return {
    // Where more stand than are wanted there is nothing to share out.
    counts: shared.kind === "allocation" ? shared.counts : standing,
    notes: planned < wanted ? [{ kind: "reservesShort", wanted, planned }] : [],
  };
};

/** First the calls, then the reserves, as they come. */
const drawStratum = (
  input: PlanInput,
  stratum: Stratum,
  kept: readonly PlannedCall[],
  wanted: { readonly calls: number; readonly reserves: number },
): readonly Drawn[] => {
  const { name, area, service } = stratum;
  const before = kept.filter((call) => call.stratum === name);
  const heldBack = Math.max(0, ...before.map(({ reserve }) => reserve));
  const count = wanted.calls + wanted.reserves;
  const reserveOf = (index: number): number =>
    index < wanted.calls ? 0 : heldBack + index - wanted.calls + 1;
  const { seed, month, surprise } = input;
  if (input.selectable)
    return drawAgents(stratum.agents, {
      seed,
      month,
      stratum: name,
      surprise,
      count,
      before: before.map(({ agent }) => agent),
    }).map(({ agent, ...draw }, index) => ({
      ...draw,
      stratum: name,
      area,
      service: agent.service,
      agent: agent.id,
      reserve: reserveOf(index),
    }));
  const services = servicesOf(stratum, count);
  return Array.from({ length: count }, (_, index): Drawn => {
    const round = before.length + index + 1;
    const ticket = ticketOf({ seed, month, stratum: name, agent: "", round });
    const own = service === "" ? (services[index] ?? "") : service;
    return {
      stratum: name,
      area,
      service: own,
      agent: "",
      round,
      ticket,
      surprise: false,
      reserve: reserveOf(index),
    };
  });
};

/** Where agents are not named, an area's calls go to its services as its agents are spread over them. */
const servicesOf = ({ agents }: Stratum, count: number): readonly string[] => {
  const shares = new Map<string, number>();
  for (const { service } of agents) shares.set(service, (shares.get(service) ?? 0) + 1);
  const labels = [...shares]
    .map(([name, share]): Labelled => ({ name, share }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return dealLabels(
    labels.map(({ name }) => name),
    labelTotals(labels, count),
  );
};

/** Numbers, materials, blocks, days and callers of what was drawn. */
const completed = (
  input: PlanInput,
  drawn: readonly (readonly Drawn[])[],
  kept: readonly PlannedCall[],
): Pick<MonthPlan, "calls" | "notes"> => {
  const calls = drawn.flatMap((stratum) => stratum.filter(({ reserve }) => reserve === 0));
  const reserves = drawn.flatMap((stratum) => stratum.filter(({ reserve }) => reserve > 0));
  const numbers = freeNumbers(input, kept, calls.length + reserves.length);
  const materials = dealt(input.materials, "material", calls.length, kept);
  const blocks = mixedBlocks(calls, dealt(input.blocks, "block", calls.length, kept));
  const inOrder = calls
    .map((call, place) => ({ call, place }))
    .sort((a, b) => (a.call.ticket < b.call.ticket ? -1 : 1));
  const placed = inOrder.map(({ call, place }, index) => ({
    ...call,
    no: numbers[place] ?? 0,
    day: dayOfCall(input.days, index, calls.length),
    material: materials[place] ?? "",
    block: blocks[place] ?? "",
  }));
  const agents = new Map(
    input.strata.flatMap(({ name, agents: own }) =>
      own.map((agent): [string, PlanAgent] => [`${name}|${agentKey(agent.id)}`, agent]),
    ),
  );
  const assigned = assignCallers(
    input,
    placed,
    kept.filter(({ reserve }) => reserve === 0),
    ({ stratum, agent }) => agents.get(`${stratum}|${agentKey(agent)}`),
  );
  const held = reserves.map((call, index): PlannedCall => ({
    ...call,
    no: numbers[calls.length + index] ?? 0,
    day: undefined,
    block: "",
    material: "",
    scenario: "",
    executor: "",
  }));
  return { calls: [...assigned.calls, ...held], notes: assigned.notes };
};

/** The smallest numbers that no kept row has. */
const freeNumbers = (
  input: Pick<PlanInput, "taken">,
  kept: readonly PlannedCall[],
  count: number,
): readonly number[] => {
  const taken = new Set([...input.taken, ...kept.map(({ no }) => no)]);
  const numbers: number[] = [];
  for (let no = 1; numbers.length < count; no += 1) if (!taken.has(no)) numbers.push(no);
  return numbers;
};

/** The labels of the new calls in their order: what the kept ones have counts. */
const dealt = (
  labels: readonly Labelled[],
  column: "material" | "block",
  calls: number,
  kept: readonly PlannedCall[],
): readonly string[] => {
  const standing = kept.filter(({ reserve }) => reserve === 0);
  const names = labels.map(({ name }) => name);
  const given = Object.fromEntries(
    names.map((name) => [name, standing.filter((call) => call[column] === name).length]),
  );
  const known = Object.values(given).reduce((all, one) => all + one, 0);
  const totals = labelTotals(labels, known + calls, given);
  return dealLabels(
    names,
    totals.map((total, place) => total - (given[names[place] ?? ""] ?? 0)),
  );
};

/**
 * The blocks that were dealt to a stratum's calls, given out by a lot of their own: dealt in the same order, materials and
 * blocks would go in step, and one kind be called in the mornings alone.
 */
const mixedBlocks = (calls: readonly Drawn[], blocks: readonly string[]): readonly string[] => {
  const mixed = [...blocks];
  const strata = new Set(calls.map(({ stratum }) => stratum));
  for (const stratum of strata) {
    const places = calls.flatMap((call, place) => (call.stratum === stratum ? [place] : []));
    const lots = places
      .map((place) => ({ place, lot: sha256(`${calls[place]?.ticket ?? ""}|block`) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1));
    lots.forEach(({ place }, index) => {
      mixed[place] = blocks[places[index] ?? 0] ?? "";
    });
  }
  return mixed;
};

const tally = (
  labels: readonly Labelled[],
  calls: readonly PlannedCall[],
  column: "material" | "block",
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    labels.map(({ name }) => [
      name,
      calls.filter((call) => call.reserve === 0 && call[column] === name).length,
    ]),
  );
