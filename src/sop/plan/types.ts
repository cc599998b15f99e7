/** A month's calls as they are planned: from what, and what comes of it (docs/rules/plan.md). All of it survives JSON. */
import type { Day, Month } from "../types";

/** A name with the share it is to have; shares are taken in proportion, whatever their sum. */
export interface Labelled {
  readonly name: string;
  /** ≥ 0. */
  readonly share: number;
}

export interface PlanAgent {
  /** As it stands on Agen, trimmed. */
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly supervisor: string;
  /** Calls of the months looked back on that counted. */
  readonly counted: number;
  /** Not to be called again this month: somebody was detected, or called it off. */
  readonly barred?: true;
}

/** What calls are shared out to: an area, or an area's service. */
export interface Stratum {
  readonly name: string;
  readonly area: string;
  /** "" where a stratum is a whole area. */
  readonly service: string;
  /** ≥ 0. */
  readonly weight: number;
  /** Whole numbers ≥ 0. */
  readonly min: number;
  readonly max: number;
  readonly agents: readonly PlanAgent[];
}

export interface PlanScenario {
  readonly code: string;
  /** Jenis Materi; "" where it names none: it serves for every kind. */
  readonly material: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** All that a plan is made from: the same input gives the same plan, to the row. */
export interface PlanInput {
  readonly month: Month;
  readonly seed: string;
  readonly target: number;
  readonly strata: readonly Stratum[];
  readonly materials: readonly Labelled[];
  readonly blocks: readonly Labelled[];
  /** The free working days, ascending. */
  readonly days: readonly Day[];
  readonly scenarios: readonly PlanScenario[];
  /** Who calls, in the order of their list; empty = nobody is named. */
  readonly executors: readonly string[];
  /** The same caller has not the same scenario in the same area again within so many days. */
  readonly gapDays: number;
  /** The share of calls that goes by ticket alone, 0 to 1. */
  readonly surprise: number;
  /** Of so many attempts so many did not count: how many reserves are held ready. */
  readonly attempts: number;
  readonly failed: number;
  /** False: a queue decides who answers, so agents are not named. */
  readonly selectable: boolean;
  /** Numbers that rows besides the plan have: of calls made again. */
  readonly taken: readonly number[];
}

/** How plans are made, as Pengaturan says it. */
export interface PlanRules {
  /** A stratum is an area's service, where that makes few enough. */
  readonly areaService: boolean;
  readonly weights: "agents" | "equal" | "volume";
  readonly min: number;
  /** Absent = twice the active agents. */
  readonly max: number | undefined;
  /** Empty = all alike. */
  readonly materialShares: readonly Labelled[];
  readonly blocks: readonly Labelled[];
  readonly lookbackMonths: number;
  /** 0 to 1. */
  readonly surprise: number;
  /** In percent, while the months before say nothing of it. */
  readonly failurePercent: number;
  readonly agentSelectable: boolean;
  readonly gapDays: number;
  readonly lastFreeDays: number;
}

/** A row of the plan. */
export interface PlannedCall {
  /** From 1, unique in the month. */
  readonly no: number;
  readonly stratum: string;
  readonly area: string;
  readonly service: string;
  /** ID Agent; "" where agents are not named. */
  readonly agent: string;
  /** Whether it is this agent's first call of the month, or second …; with agents not named, the call's place in its stratum. */
  readonly round: number;
  readonly ticket: string;
  /** Drawn by ticket alone. */
  readonly surprise: boolean;
  /** 0 = a call; 1, 2 … = its place among the stratum's reserves. */
  readonly reserve: number;
  /** Absent of a reserve until it is called on. */
  readonly day: Day | undefined;
  readonly block: string;
  readonly material: string;
  readonly scenario: string;
  readonly executor: string;
}

/** A row of Rencana as it stands. */
export interface PlanRow {
  readonly no: number;
  readonly day: Day | undefined;
  readonly block: string;
  readonly area: string;
  readonly service: string;
  readonly material: string;
  readonly scenario: string;
  readonly executor: string;
  readonly agent: string;
  readonly reserve: number;
  /** The number of the call that it was made or called on for. */
  readonly replaces: number | undefined;
  readonly reason: string;
  /** No. Sampel: the call was made. */
  readonly sample: string;
}

/** One making of a month's plan: what it was made from, kept so that anybody can make it again. */
export interface PlanRecord {
  /** From 1. */
  readonly version: number;
  readonly input: PlanInput;
  /** Rows kept as they were planned before, by number. */
  readonly keptAsPlanned: readonly number[];
  /** Rows kept that differ from what was planned. */
  readonly keptOther: readonly PlannedCall[];
}

export interface PlannedStratum {
  readonly name: string;
  readonly area: string;
  readonly service: string;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  readonly agents: number;
  /** Before rounding, as an exact fraction such as `15/2`. */
  readonly quota: string;
  readonly calls: number;
  readonly reserves: number;
}

/** What a plan could not do as it should; it stands all the same. */
export type PlanNote =
  /** No scenario of that kind is in force on the day. */
  | { readonly kind: "scenarioMissing"; readonly no: number; readonly material: string }
  /** Everybody who could call has called that scenario in that area within the gap. */
  | { readonly kind: "gapTooShort"; readonly no: number }
  /** Everybody who could call is the agent, or the agent's supervisor. */
  | { readonly kind: "noCaller"; readonly no: number }
  /** Fewer reserves than wanted: the strata hold no more. */
  | { readonly kind: "reservesShort"; readonly wanted: number; readonly planned: number };

export interface MonthPlan {
  readonly strata: readonly PlannedStratum[];
  /** Calls and reserves, by number. Those that were kept come as they were. */
  readonly calls: readonly PlannedCall[];
  readonly materials: Readonly<Record<string, number>>;
  readonly blocks: Readonly<Record<string, number>>;
  readonly notes: readonly PlanNote[];
}

/** Why there is no plan. The words come from the dictionary: key `error.<code>` with `params`. */
export type PlanErrorCode =
  | "minimumsExceedTarget"
  | "capacityBelowTarget"
  | "planNoRoster"
  | "planNoScenario"
  | "planNoFreeDay"
  | "planNoVolume"
  | "planVolumeOfNone"
  | "planVolumesUnused"
  | "planMonthPast"
  | "planExists";

export interface PlanError {
  readonly kind: "error";
  readonly code: PlanErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}
