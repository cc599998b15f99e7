/** How far a plan is: by area and week, by area, and who of the agents nobody has called. */
import type { JudgedRow } from "../counting/judgeRows";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { shownText } from "../entries/valueOf";
import { firstDayOfMonth } from "../days/months";
import type { Agent, Day, Month } from "../types";
import { monthBefore } from "./lookBack";
import { agentKey } from "./agentKey";
import { weightedShare, type WeightedShare } from "./weightedShare";
import type { PlanRow } from "./types";

export interface AreaProgress {
  readonly area: string;
  /** Calls planned and samples counted in each week of the month: days 1 to 7, 8 to 14 … */
  readonly weeks: readonly { readonly planned: number; readonly done: number }[];
  readonly planned: number;
  readonly counted: number;
  /** Rows of F-22, whether they counted or not. */
  readonly attempted: number;
}

export interface PlanProgress {
  readonly areas: readonly AreaProgress[];
  /** Active agents without a sample in this month and the two before, by ID. */
  readonly notCalled: readonly string[];
  /** Where the samples are not spread over the areas as their active agents are; else absent. */
  readonly weighted: WeightedShare | undefined;
}

/** So many months, with the month itself. */
const MONTHS_BACK = 2;
const WEEKS = 5;
/** Days are counted from the month's first; the fifth week has what is left. */
const weekOf = (day: Day, first: Day): number => Math.floor((day - first) / 7);
/** Shares further apart than a call and its rounding explain. */
const PROPORTIONAL_WITHIN = 1;

/** `rows`: the month's plan; replacements take the place of what they replace and are not planned besides. */
export const planProgress = (
  rows: readonly PlanRow[],
  judged: readonly JudgedRow[],
  agents: readonly Agent[],
  month: Month,
): PlanProgress => {
  const first = firstDayOfMonth(month);
  const own = judged.filter((row) => row.month === month);
  const planned = rows.filter(({ reserve, replaces }) => reserve === 0 && replaces === undefined);
  const areaOf = ({ row }: JudgedRow): string => shownText(row.text.area);
  const names = unique([...planned.map(({ area }) => area), ...own.map(areaOf)]);
  const areas = names.map((area): AreaProgress => {
    const isHere = (name: string): boolean => foldAsExcel(name) === foldAsExcel(area);
    const here = own.filter((row) => isHere(areaOf(row)));
    const counted = here.filter(({ reason }) => reason === undefined);
    const calls = planned.filter((row) => isHere(row.area));
    return {
      area,
      weeks: Array.from({ length: WEEKS }, (_, week) => ({
        planned: calls.filter(({ day }) => day !== undefined && weekOf(day, first) === week).length,
        done: counted.filter(({ row }) => {
          const { callDate } = row.date;
          return callDate.kind === "value" && weekOf(callDate.value, first) === week;
        }).length,
      })),
      planned: calls.length,
      counted: counted.length,
      attempted: here.filter(({ reason }) => reason !== "duplicate").length,
    };
  });
  return { areas, notCalled: notCalledOf(judged, agents, month), weighted: weightedOf(own, agents) };
};

const unique = (names: readonly string[]): readonly string[] =>
  names.filter(
    (name, place) =>
      name !== "" && names.findIndex((one) => foldAsExcel(one) === foldAsExcel(name)) === place,
  );

const notCalledOf = (
  judged: readonly JudgedRow[],
  agents: readonly Agent[],
  month: Month,
): readonly string[] => {
  const from = monthBefore(month, MONTHS_BACK);
  const called = new Set(
    judged
      .filter((row) => row.reason === undefined && row.month >= from && row.month <= month)
      .map(({ row }) => agentKey(shownText(row.text.agentId))),
  );
  return agents
    .filter(({ id, active }) => active && agentKey(id) !== "" && !called.has(agentKey(id)))
    .map(({ id }) => id)
    .sort();
};

/** By area and its active agents; absent where each area has its share of the samples to the call, or nobody is counted. */
const weightedOf = (own: readonly JudgedRow[], agents: readonly Agent[]): WeightedShare | undefined => {
  const active = agents.filter((agent) => agent.active && agent.area !== "");
  const samples = own.filter(({ reason }) => reason === undefined);
  const strata = unique(active.map(({ area }) => area)).map((area) => {
    const isHere = (name: string): boolean => foldAsExcel(name) === foldAsExcel(area);
    const here = samples.filter(({ row }) => isHere(shownText(row.text.area)));
    return {
      stratum: area,
      weight: active.filter((agent) => isHere(agent.area)).length,
      samples: here.length,
      passed: here.filter(({ result }) => result === "passed").length,
    };
  });
  const isProportional = strata.every(
    ({ weight, samples: n }) =>
      Math.abs(n - (samples.length * weight) / Math.max(1, active.length)) < PROPORTIONAL_WITHIN,
  );
  return isProportional ? undefined : weightedShare(strata);
};
