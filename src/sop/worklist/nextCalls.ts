/** The calls that a month's plan still lacks: of the target, of the quotas, and of the kinds of material. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { SampleCount } from "../types";
import { materialCoverage } from "../preparation/materialCoverage";

/** Samples asked for by name, as on Pengaturan; 0 asks for none. */
export type Quotas = Readonly<Record<string, number>>;

export interface Plan {
  readonly areas: Quotas;
  readonly people: Quotas;
  /** By ID Agent. */
  readonly agents: Quotas;
  readonly materials: readonly string[];
}

export interface Lack {
  readonly name: string;
  readonly counted: number;
  readonly quota: number;
}

export interface NextCalls {
  /** How many samples are missing to the target; 0 once it is reached. */
  readonly toTarget: number;
  readonly areas: readonly Lack[];
  readonly people: readonly Lack[];
  readonly agents: readonly Lack[];
  /** Kinds of material without any sample. */
  readonly materials: readonly string[];
}

const lacking = (quotas: Quotas, counts: Readonly<Record<string, number>>): readonly Lack[] => {
  const counted = new Map(Object.entries(counts).map(([name, count]) => [foldAsExcel(name), count]));
  return Object.entries(quotas)
    .map(([name, quota]): Lack => ({ name, quota, counted: counted.get(foldAsExcel(name)) ?? 0 }))
    .filter((one) => one.counted < one.quota)
    .sort((a, b) => b.quota - b.counted - (a.quota - a.counted));
};

/**
 * What is lacking, the greatest lack first. Counts may exceed a quota: what is too much for one fills no other's.
 * `byAgent`: the samples of each agent, by ID Agent.
 *
 * @example nextCalls(counts, { areas: { JKT: 20 }, people: {}, agents: {}, materials: [] }).areas // [{ name: "JKT", counted: 12, quota: 20 }]
 */
export const nextCalls = (
  samples: SampleCount,
  plan: Plan,
  byAgent: Readonly<Record<string, number>> = {},
): NextCalls => ({
  toTarget: Math.max(0, samples.target - samples.counted),
  areas: lacking(plan.areas, samples.byArea),
  people: lacking(plan.people, samples.byExecutor),
  agents: lacking(plan.agents, byAgent),
  materials: materialCoverage(samples.byMaterial, plan.materials).missing,
});
