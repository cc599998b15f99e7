/** Everything that a month's reports tell, from the judged rows of the workbook. */
import { groupLabels } from "../counting/groupLabels";
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { verdictsChangedByOtherRule } from "../deadlines/verdictsChangedByOtherRule";
import { emptyMonthFigures, figuresOfMonths } from "../figures/figuresOfMonths";
import { paceOf } from "../figures/paceOf";
import { materialCoverage } from "../preparation/materialCoverage";
import { dueNextMonth, scenariosDue } from "../preparation/dueDays";
import { scenarioReadiness } from "../preparation/scenarioReadiness";
import type { CriticalTo, Day, Month, MonthFigures, Snapshot, TextColumn } from "../types";
import { criterionFigures, lostWeightPareto, scoreBins } from "./criteria";
import {
  agentFigures,
  gathered,
  groupsBy,
  groupsByHour,
  groupsByShift,
  passedOf,
  shareWith95,
  type Whole,
} from "./groups";
import { causesOf, nonconformitiesOf } from "./nonconformities";
import { againstBefore, trendOf } from "./trend";
import type { GroupFigures, ReportFigures, Share } from "./types";
import { versionsUsed } from "./versions";

export interface ReportFiguresOptions {
  /** Under so many samples an agent, an area or another name has no rate. */
  readonly minAgentSamples: number;
}

/**
 * The figures of one month's reports. The order of the rows shows in none of them, but for which of several duplicates
 * is the counted one. Where the rows are judged already, hand them in as `judged`.
 */
export const reportFigures = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  { minAgentSamples }: ReportFiguresOptions,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): ReportFigures => {
  const { settings, lists, scenarios, history } = snapshot;
  const byMonth = rowsByMonth(snapshot, judged);
  const rows = byMonth.get(month) ?? [];
  const samples = rows.filter(({ reason }) => reason === undefined);
  const base =
    figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
    emptyMonthFigures(month, settings);
  const whole = { passed: passedOf(samples), least: minAgentSamples };
  const criteria = criterionFigures(samples);
  const nonconformities = nonconformitiesOf(rows, asOf);
  return {
    month,
    asOf,
    base,
    rowCount: rows.length,
    uncountedStatuses: uncountedStatuses(rows, lists.callStatuses),
    pace: paceOf(samples.length, settings.target, month, asOf),
    passed: whole.passed,
    critical: criticalShares(base),
    groups: groupsOf(samples, snapshot, whole),
    scoreBins: scoreBins(samples),
    criteria,
    lostWeight: lostWeightPareto(criteria),
    agents: agentFigures(samples, snapshot.agents, whole),
    minAgentSamples,
    lateRows: lateRowsOf(base),
    verdictsChangedByOtherRule: verdictsChangedByOtherRule(snapshot, month, asOf, judged),
    nonconformities,
    causes: causesOf(nonconformities.rows, lists),
    trend: trendOf(byMonth, month, asOf, settings.target, history),
    before: againstBefore(byMonth, month, history),
    versions: versionsUsed(samples, scenarios),
    coverage: materialCoverage(base.samples.byMaterial, lists.materials),
    scenarios: scenarioReadiness(rows, scenarios, scenariosDue(month, settings.due)),
    reportDue: dueNextMonth(month, settings.due.report),
    recapDue: dueNextMonth(month, settings.due.recap),
  };
};

/** By a list's spelling; "" for a row without one. */
const uncountedStatuses = (
  rows: readonly JudgedRow[],
  list: readonly string[],
): ReportFigures["uncountedStatuses"] => {
  const labels = groupLabels(list);
  const uncounted = rows.filter(({ reason }) => reason === "status");
  return [...gathered(uncounted, ({ row }) => labels.labelOf(row.text.callStatus))]
    .map(([status, own]) => ({ status, rows: own.length }))
    .sort((a, b) => b.rows - a.rows || (a.status < b.status ? -1 : 1));
};

const criticalShares = ({ samples: { counted }, score }: MonthFigures): ReportFigures["critical"] => {
  const of = (to: CriticalTo): Share =>
    shareWith95(Math.round((score.criticalRates[to] ?? 0) * counted), counted);
  return { customer: of("customer"), business: of("business"), compliance: of("compliance") };
};

const groupsOf = (
  samples: readonly JudgedRow[],
  { lists, scenarios }: Snapshot,
  whole: Whole,
): ReportFigures["groups"] => {
  const by = (column: TextColumn, list: readonly string[]): readonly GroupFigures[] =>
    groupsBy(samples, column, groupLabels(list), whole);
  return {
    area: by("area", lists.areas),
    material: by("material", lists.materials),
    executor: by("executor", lists.people),
    scenario: by(
      "scenario",
      scenarios.map(({ code }) => code),
    ),
    shift: groupsByShift(samples, whole),
    hour: groupsByHour(samples, whole),
  };
};

/** The latest first; those as late by number, and those of one number as they came: by link. */
const lateRowsOf = ({ deadlines }: MonthFigures): ReportFigures["lateRows"] =>
  deadlines.rows
    .filter(({ verdict }) => verdict === "late" || verdict === "overdue")
    .sort((a, b) => b.daysLate - a.daysLate || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
