/** What a month's plan is made from, gathered from a workbook; why there can be none. */
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { daysInMonth, firstDayOfMonth } from "../days/months";
import { isInForceWithin } from "../preparation/inForce";
import type { Day, Material, Month, Scenario, Snapshot } from "../types";
import { calendarOfAllAreas } from "./calendarOfAllAreas";
import { freeDays } from "./freeDays";
import { lookBack } from "./lookBack";
import { strataOf } from "./strataOf";
import type { Labelled, PlanError, PlanInput, PlanRules, PlanScenario } from "./types";

export interface PlanRequest {
  readonly month: Month;
  readonly seed: string;
  readonly target: number;
  readonly rules: PlanRules;
  /** Who calls, in their list's order. */
  readonly executors: readonly string[];
  readonly volumes?: Readonly<Record<string, number>>;
  readonly taken?: readonly number[];
}

const error = (code: PlanError["code"], params: PlanError["params"] = {}): PlanError => ({
  kind: "error",
  code,
  params,
});

/** Each scenario with the kind of its material. Of those in force on some day of the month. */
const scenariosOf = (
  scenarios: readonly Scenario[],
  materials: readonly Material[],
  first: Day,
  last: Day,
): readonly PlanScenario[] => {
  // A line without a code yet is no scenario's material.
  const named = materials.filter(({ code }) => code.trim() !== "");
  const kinds = new Map(named.map(({ code, kind }) => [foldAsExcel(code), kind]));
  return scenarios
    .filter((one) => one.code.trim() !== "" && isInForceWithin(one, first, last))
    .map(({ code, material = "", validFrom, validTo }) => ({
      code,
      material: kinds.get(foldAsExcel(material)) ?? "",
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
    }));
};

/** All kinds alike where no shares are set. */
const materialsOf = (rules: PlanRules, kinds: readonly string[]): readonly Labelled[] =>
  rules.materialShares.length > 0 ? rules.materialShares : kinds.map((name) => ({ name, share: 1 }));

/** `judged`: of the same snapshot and day, where they are there already. */
export const planInputOf = (
  snapshot: Snapshot,
  asOf: Day,
  request: PlanRequest,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): { readonly kind: "input"; readonly input: PlanInput } | PlanError => {
  const { month, seed, target, rules, executors, volumes = {}, taken = [] } = request;
  const first = firstDayOfMonth(month);
  const last = first + daysInMonth(month) - 1;
  if (last < asOf) return error("planMonthPast", { month });
  const { counted, barred, attempts, failed } = lookBack(judged, month, rules);
  const options = { rules, target, areas: snapshot.lists.areas, counted, barred, volumes };
  const strata = strataOf(snapshot.agents, options);
  if (strata.length === 0) return error("planNoRoster");
  const given = Object.keys(volumes);
  if (given.length > 0 && rules.weights !== "volume") return error("planVolumesUnused");
  const folded = new Set(strata.map(({ name }) => foldAsExcel(name)));
  const stray = given.find((name) => !folded.has(foldAsExcel(name)));
  if (stray !== undefined)
    return error("planVolumeOfNone", { given: stray, areas: strata.map(({ name }) => name).join(", ") });
  if (rules.weights === "volume" && strata.every(({ weight }) => weight === 0))
    return error("planNoVolume", { areas: strata.map(({ name }) => name).join(", ") });
  const scenarios = scenariosOf(snapshot.scenarios, snapshot.materials, first, last);
  if (scenarios.length === 0) return error("planNoScenario", { month });
  const days = freeDays(month, calendarOfAllAreas(snapshot.settings.calendar), {
    from: asOf,
    lastFree: rules.lastFreeDays,
  });
  if (days.length === 0) return error("planNoFreeDay", { month });
  const input: PlanInput = {
    month,
    seed,
    target,
    strata,
    materials: materialsOf(rules, snapshot.lists.materials),
    blocks: rules.blocks,
    days,
    scenarios,
    executors,
    gapDays: rules.gapDays,
    surprise: rules.surprise,
    attempts,
    failed,
    selectable: rules.agentSelectable,
    taken,
  };
  return { kind: "input", input };
};
