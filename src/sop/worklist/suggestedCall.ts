/** The call that a month lacks most, as a proposal where nobody has planned one: whom to call, and with what. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Agent, SampleCount } from "../types";
import { nextCalls, type Plan } from "./nextCalls";

/** A scenario with the kind of material that it is about; "" where it names none. */
export interface OfferedScenario {
  readonly code: string;
  readonly kind: string;
}

export interface SuggestedCall<S extends OfferedScenario> {
  readonly agent: Agent | undefined;
  readonly material: string | undefined;
  readonly scenario: S | undefined;
}

const leastOf = <T>(all: readonly T[], countOf: (one: T) => number): T | undefined =>
  all.reduce<T | undefined>(
    (least, one) => (least === undefined || countOf(one) < countOf(least) ? one : least),
    undefined,
  );

const counter = (counts: Readonly<Record<string, number>>): ((name: string) => number) => {
  const folded = new Map(Object.entries(counts).map(([name, count]) => [foldAsExcel(name.trim()), count]));
  return (name) => folded.get(foldAsExcel(name.trim())) ?? 0;
};

/**
 * Of the active agents the one that is called least: of the area whose quota lacks most where quotas are set, of the area with the
 * fewest samples otherwise; an agent that is short of its own quota goes before. The material that has no sample yet, else the one
 * with the fewest, of those that there is a scenario for; the first of its scenarios. Ties go to what stands first in the workbook. Undefined where there is none.
 *
 * @example suggestedCall(counts, plan, {}, agents, scenarios).agent?.id // "A007"
 */
export function suggestedCall<S extends OfferedScenario>(
  samples: SampleCount,
  plan: Plan,
  byAgent: Readonly<Record<string, number>>,
  agents: readonly Agent[],
  scenarios: readonly S[],
): SuggestedCall<S> {
  const active = agents.filter((agent) => agent.active);
  const callsOf = counter(byAgent);
  const {
    areas,
    agents: [short],
  } = nextCalls(samples, plan, byAgent);
  const shortest =
    short && active.find((agent) => foldAsExcel(agent.id.trim()) === foldAsExcel(short.name.trim()));
  const inArea = counter(samples.byArea);
  const area =
    areas[0]?.name ??
    leastOf(
      active.map((agent) => agent.area),
      inArea,
    );
  const there = active.filter((agent) => area !== undefined && foldAsExcel(agent.area) === foldAsExcel(area));
  const agent = shortest ?? leastOf(there.length > 0 ? there : active, (one) => callsOf(one.id));
  const ofKind = counter(samples.byMaterial);
  const offered = plan.materials.filter(
    (kind) =>
      scenarios.length === 0 ||
      scenarios.some((scenario) => scenario.kind === "" || foldAsExcel(scenario.kind) === foldAsExcel(kind)),
  );
  const material = leastOf(offered, ofKind) ?? scenarios.find(({ kind }) => kind !== "")?.kind;
  const scenario =
    scenarios.find(({ kind }) => material !== undefined && foldAsExcel(kind) === foldAsExcel(material)) ??
    scenarios.find(({ kind }) => kind === "");
  return { agent, material, scenario };
}
