/** What a month's reports tell, as one typed object; shares are from 0 to 1, null where there is no whole. */
import type { MeasureDifference } from "../comparison/measure";
import type { JudgedRow } from "../counting/judgeRows";
import type { MaterialCoverage } from "../preparation/materialCoverage";
import type { ScenarioReadiness } from "../preparation/scenarioReadiness";
import type { FunnelPlace } from "../statistics/funnel";
import type { ProportionChart } from "../statistics/proportionChart";
import type { ShareComparison } from "../statistics/compareShares";
import type { CriticalTo, Day, DeadlineRow, Month, MonthFigures, Scorecard } from "../types";

export type Interval = readonly [number, number];

/** A share with what it is of, and how sure it is: Wilson, 95 %. */
export interface Share {
  readonly hits: number;
  readonly total: number;
  readonly share: number | null;
  readonly interval95: Interval | null;
}

/** The samples under one name. `label` is undefined for those whose cell names nothing. */
export interface GroupFigures {
  readonly label: string | undefined;
  readonly passed: Share;
  readonly mean: number | null;
  /** Against all samples of the month; undefined under the least number of samples: no rate is told then. */
  readonly place: FunnelPlace | undefined;
}

/** Scores from `from` (included) to `to` (excluded, but for 100). */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface CriterionFigures {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  /** Ya ÷ (Ya + Tidak). */
  readonly rate: number | null;
  /** The weight of its marks Tidak. */
  readonly lostWeight: number;
}

/** One line of a Pareto: greatest first, equal ones by name. */
export interface ParetoLine {
  readonly label: string;
  readonly amount: number;
  readonly share: number;
  readonly cumulative: number;
}

export interface AgentFigures extends GroupFigures {
  readonly label: string;
  readonly name: string;
}

export type CorrectionState = "Open" | "Proses" | "Closed" | "other";

export interface Nonconformities {
  readonly rows: readonly JudgedRow[];
  readonly states: Readonly<Record<CorrectionState, number>>;
  /** Not Closed, and their Target Selesai has passed. */
  readonly pastTarget: number;
}

/** Where nonconformities come from. `criterion` counts their marks Tidak. */
export interface Causes {
  readonly category: readonly ParetoLine[];
  readonly criterion: readonly ParetoLine[];
  readonly area: readonly ParetoLine[];
  readonly material: readonly ParetoLine[];
}

export interface TrendMonth {
  readonly month: Month;
  readonly counted: number;
  readonly target: number;
  readonly passed: Share;
  readonly mean: number | null;
  readonly nonconformities: number;
  readonly open: boolean;
  /** What its measure differs in from that of the last month; undefined where the two are the same. */
  readonly otherwise: MeasureDifference | undefined;
  /** Of a month measured otherwise by the same criteria: its rate by the last month's rule. */
  readonly underThisRule: Share | undefined;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signals: ProportionChart["points"][number]["signals"];
}

export interface Trend {
  readonly center: number | null;
  readonly limits: ProportionChart["limits"];
  /** At most the last twelve that the workbook has, this one last. */
  readonly months: readonly TrendMonth[];
}

export interface VersionsUsed {
  /** `version` is "" where the row names none. */
  readonly scenarios: readonly { readonly code: string; readonly version: string; readonly calls: number }[];
  readonly scorecards: readonly {
    readonly sheet: string;
    readonly scorecard: Scorecard;
    readonly samples: number;
  }[];
}

export interface ReportFigures {
  readonly month: Month;
  readonly asOf: Day;
  readonly base: MonthFigures;
  /** Every row of the month, samples and others. */
  readonly rowCount: number;
  /** The statuses for which rows do not count, the most first, those that tie by name. */
  readonly uncountedStatuses: readonly { readonly status: string; readonly rows: number }[];
  readonly pace: number | null;
  readonly passed: Share;
  readonly critical: Readonly<Record<CriticalTo, Share>>;
  readonly groups: Readonly<
    Record<"area" | "material" | "executor" | "scenario" | "shift" | "hour", readonly GroupFigures[]>
  >;
  readonly scoreBins: readonly ScoreBin[];
  readonly criteria: readonly CriterionFigures[];
  readonly lostWeight: readonly ParetoLine[];
  readonly agents: readonly AgentFigures[];
  readonly minAgentSamples: number;
  readonly lateRows: readonly DeadlineRow[];
  readonly verdictsChangedByOtherRule: number;
  readonly nonconformities: Nonconformities;
  readonly causes: Causes;
  readonly trend: Trend;
  /** The month before, undefined where the workbook has no sample of it, or it was measured otherwise. */
  readonly before:
    { readonly month: Month; readonly passed: Share; readonly comparison: ShareComparison } | undefined;
  readonly versions: VersionsUsed;
  readonly coverage: MaterialCoverage;
  readonly scenarios: ScenarioReadiness;
  readonly reportDue: Day;
  readonly recapDue: Day;
}
