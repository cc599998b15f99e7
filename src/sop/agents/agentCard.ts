/** One agent over all months: calls, criteria, findings, objections – no ranking (docs/rules/reports.md, "One agent"). */
import type { JudgedRow } from "../counting/judgeRows";
import { differenceAmongMeasures, measuresOf, type MeasureDifference } from "../comparison/measure";
import { isEmpty, shownText } from "../entries/valueOf";
import { meanScore } from "../figures/scoreFigures";
import { objectionFigures, type ObjectionCount } from "../objections/objectionFigures";
import { criterionFigures } from "../report/criteria";
import { passedOf, shareWith95 } from "../report/groups";
import { nonconformitiesOf } from "../report/nonconformities";
import type { CorrectionState, CriterionFigures, Share } from "../report/types";
import { agentKeyOf } from "../search/searchRows";
import { compareShares, type ShareComparison } from "../statistics/compareShares";
import type { Agent, Day, Month } from "../types";
import { foldAsExcel } from "../entries/equalsAsExcel";

export interface AgentMonth {
  readonly month: Month;
  readonly passed: Share;
  readonly mean: number | null;
  /** Enough samples for a rate: under that the counts alone are told. */
  readonly enough: boolean;
}

/** How often a criterion was Tidak, of the calls where it was Ya or Tidak. */
export interface AgentCriterion extends CriterionFigures {
  readonly missed: Share;
  readonly enough: boolean;
}

/** The last month with samples against all months before it. */
export type AgentTrend =
  | { readonly kind: "none" }
  | { readonly kind: "few"; readonly month: Month }
  | { readonly kind: "otherwise"; readonly month: Month; readonly why: MeasureDifference }
  | {
      readonly kind: "compared";
      readonly month: Month;
      readonly before: Share;
      readonly comparison: ShareComparison;
    };

export interface AgentCard {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly supervisor: string;
  /** Under so many samples no rate and no mean are told: `report.minimumPerAgent`. */
  readonly least: number;
  readonly rows: number;
  readonly passed: Share;
  readonly mean: number | null;
  readonly enough: boolean;
  /** Months with a row of theirs, ascending. */
  readonly months: readonly AgentMonth[];
  readonly trend: AgentTrend;
  /** By code. */
  readonly criteria: readonly AgentCriterion[];
  /** The nonconformities that H+2 runs for, the newest first. */
  readonly findings: readonly JudgedRow[];
  readonly states: Readonly<Record<CorrectionState, number>>;
  readonly pastTarget: number;
  readonly acknowledged: number;
  readonly objections: ObjectionCount;
}

export interface AgentName {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** Everybody who has a row, by name; of the roster's names the roster's, else the latest that a row says. */
export const agentNames = (judged: readonly JudgedRow[], roster: readonly Agent[]): readonly AgentName[] => {
  const names = new Map<string, AgentName>();
  for (const { row } of judged) {
    const key = agentKeyOf(row);
    if (key === "") continue;
    const name = shownText(row.text.agentName).trim();
    const known = names.get(key);
    if (!known || name !== "")
      names.set(key, { key, id: known?.id ?? shownText(row.text.agentId).trim(), name });
  }
  for (const { id, name } of roster) {
    const known = names.get(foldAsExcel(id.trim()));
    if (known && name.trim() !== "") names.set(known.key, { ...known, name: name.trim() });
  }
  return [...names.values()].sort((a, b) => nameFirst(a).localeCompare(nameFirst(b), "id"));
};

const nameFirst = ({ name, id }: AgentName): string => `${name || id}\n${id}`;

const isSample = ({ reason }: JudgedRow): boolean => reason === undefined;

const monthsOf = (own: readonly JudgedRow[], least: number): readonly AgentMonth[] =>
  [...new Set(own.map(({ month }) => month))].sort().map((month) => {
    const samples = own.filter((one) => one.month === month && isSample(one));
    const passed = passedOf(samples);
    return { month, passed, mean: meanScore(samples), enough: passed.total >= least };
  });

const trendOfAgent = (samples: readonly JudgedRow[], least: number): AgentTrend => {
  const month = samples.reduce<Month>((latest, one) => (one.month > latest ? one.month : latest), "");
  const now = samples.filter((one) => one.month === month);
  const earlier = samples.filter((one) => one.month !== month);
  if (earlier.length === 0) return { kind: "none" };
  if (now.length < least || earlier.length < least) return { kind: "few", month };
  const why = differenceAmongMeasures(measuresOf(samples));
  if (why !== undefined) return { kind: "otherwise", month, why };
  const [one, before] = [passedOf(now), passedOf(earlier)];
  const comparison = compareShares(one.hits, one.total, before.hits, before.total);
  return comparison ? { kind: "compared", month, before, comparison } : { kind: "none" };
};

/** The card of the agent with that key; undefined where no row is theirs. */
export const agentCard = (
  judged: readonly JudgedRow[],
  roster: readonly Agent[],
  key: string,
  { asOf, least }: { readonly asOf: Day; readonly least: number },
): AgentCard | undefined => {
  const own = judged.filter(({ row }) => agentKeyOf(row) === key);
  const latest = own.findLast(({ row }) => !isEmpty(row.text.agentName)) ?? own.at(-1);
  if (key === "" || !latest) return undefined;
  const listed = roster.find(({ id }) => foldAsExcel(id.trim()) === key);
  const said = (column: "agentName" | "area" | "supervisor" | "agentId"): string =>
    shownText(latest.row.text[column]).trim();
  const samples = own.filter(isSample);
  const passed = passedOf(samples);
  const { rows: findings, states, pastTarget } = nonconformitiesOf(own, asOf);
  return {
    key,
    id: said("agentId"),
    name: listed?.name.trim() || said("agentName"),
    area: listed?.area || said("area"),
    supervisor: listed?.supervisor || said("supervisor"),
    least,
    rows: own.length,
    passed,
    mean: meanScore(samples),
    enough: passed.total >= least,
    months: monthsOf(own, least),
    trend: trendOfAgent(samples, least),
    criteria: criterionFigures(samples).map((one) => ({
      ...one,
      missed: shareWith95(one.no, one.yes + one.no),
      enough: one.yes + one.no >= least,
    })),
    findings: [...findings].reverse(),
    states,
    pastTarget,
    acknowledged: findings.filter(({ row }) => !isEmpty(row.date.acknowledgedDate)).length,
    objections: objectionFigures(own).all,
  };
};
