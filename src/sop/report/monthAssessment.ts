/** What a month's reports may say: KPIs, what cannot be relied on yet, comparisons and causes, as one object. */
import { comparedBefore } from "../analysis/analysisFigures";
import { rootCauses, type RootCauses } from "../analysis/rootCauses";
import { monthComparison, type MonthComparison } from "../comparison/monthComparison";
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { emptyMonthFigures, figuresOfMonths } from "../figures/figuresOfMonths";
import { findingsOfSheet } from "../findings/findingsOf";
import { integrityOf, type Integrity } from "../integrity/integrityOf";
import { activityKpis, type HandedOver } from "../kpi/activityKpis";
import { hasEnded } from "../kpi/hasEnded";
import type { ActivityKpis } from "../kpi/types";
import type { CountedRecommendation } from "../recommendations/types";
import type { Day, Finding, Month, MonthFigures, Snapshot } from "../types";
import { criterionFigures } from "./criteria";
import {
  callerDifferences,
  groupDifferences,
  shiftDifferences,
  type CallerDifference,
  type GroupDifference,
} from "./groupComparison";
import { mostFrequent, type MostFrequent } from "./mostFrequent";
import { causesOf, nonconformitiesOf } from "./nonconformities";

/** What the reports name as most frequent, with all that tie; undefined where nothing was counted. */
export interface Leaders {
  readonly category: MostFrequent | undefined;
  /** By its marks Tidak over all counted samples: the criterion that Laporan and Analisa both name. */
  readonly criterion: MostFrequent | undefined;
  /** The same among nonconformities alone: a second figure. */
  readonly criterionOfNonconformities: MostFrequent | undefined;
  readonly area: MostFrequent | undefined;
  readonly material: MostFrequent | undefined;
  readonly root: MostFrequent | undefined;
}

export interface MonthAssessment {
  readonly month: Month;
  readonly asOf: Day;
  /** Before it has, nothing asks what was done. */
  readonly ended: boolean;
  readonly activities: ActivityKpis;
  readonly integrity: Integrity;
  readonly callers: readonly CallerDifference[];
  readonly groups: Readonly<Record<"material" | "scenario" | "shift", readonly GroupDifference[]>>;
  readonly comparison: MonthComparison;
  readonly causes: RootCauses;
  readonly leaders: Leaders;
}

/** What is known besides the workbook's rows; what is found already need not be found again. */
export interface AssessmentBasis extends HandedOver {
  /** Of the whole workbook. */
  readonly recommendations: readonly CountedRecommendation[];
  /** Of the month's sheet, as check tells them. */
  readonly findings?: readonly Finding[];
  readonly base?: MonthFigures;
}

/** Where the rows are judged already, hand them in as `judged`. */
export const monthAssessment = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  basis: AssessmentBasis,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): MonthAssessment => {
  const { lists, scenarios, settings, history } = snapshot;
  const byMonth = rowsByMonth(snapshot, judged);
  const rows = byMonth.get(month) ?? [];
  const samples = samplesOf(rows);
  const base =
    basis.base ??
    figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
    emptyMonthFigures(month, settings);
  const found = nonconformitiesOf(rows, asOf).rows;
  const before = comparedBefore(byMonth, month, history);
  const causes = rootCauses(found, { now: samples, ...before }, lists);
  const paretos = causesOf(found, lists);
  return {
    month,
    asOf,
    ended: hasEnded(month, asOf),
    activities: activityKpis(snapshot, month, asOf, judged, { ...basis, base }),
    integrity: integrityOf(rows, basis.findings ?? findingsOfSheet(snapshot, month, asOf, judged), asOf),
    callers: callerDifferences(samples, lists.people),
    groups: {
      material: groupDifferences(samples, "material", lists.materials),
      scenario: groupDifferences(
        samples,
        "scenario",
        scenarios.map(({ code }) => code),
      ),
      shift: shiftDifferences(samples),
    },
    comparison: monthComparison(byMonth, month, history),
    causes,
    leaders: {
      category: mostFrequent(paretos.category),
      criterion: mostFrequent(missedCriteria(samples)),
      criterionOfNonconformities: mostFrequent(paretos.criterion),
      area: mostFrequent(paretos.area),
      material: mostFrequent(paretos.material),
      root: mostFrequent(causes.lines),
    },
  };
};

const samplesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

/** One name for a criterion, whatever its weight on the sheet that a sample stands on. */
const missedCriteria = (
  samples: readonly JudgedRow[],
): readonly { readonly label: string; readonly amount: number }[] => {
  const missed = new Map<string, number>();
  for (const { code, name, no } of criterionFigures(samples)) {
    const label = `${code} ${name}`;
    missed.set(label, (missed.get(label) ?? 0) + no);
  }
  return [...missed].map(([label, amount]) => ({ label, amount }));
};
