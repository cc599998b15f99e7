/** How each of the procedure's nine activities stands against its KPI. Source: docs/rules/reports.md, "KPI of the nine activities". */
import type { RecommendationFigures } from "../recommendations/types";
import type { Day, KpiRules, Link } from "../types";

/** `none` = there was no nonconformity to answer: activities 4, 5 and 6 alone. */
export type KpiState = "reached" | "missed" | "open" | "none";

/** Activity 1: kinds of material with a row of Materi that holds in the month and has its right answer. */
export interface MaterialKpi {
  readonly state: KpiState;
  readonly rule: KpiRules["materialKinds"];
  /** In the list's order and spelling. */
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}

/** Activity 2: codes of the scenarios that the month answers for, in the scenario table's order; unknown ones last. */
export interface ScenarioKpi {
  readonly state: KpiState;
  readonly judged: readonly string[];
  readonly late: readonly string[];
  /** Not finished, and not due yet. */
  readonly pending: readonly string[];
}

/** Activity 3. */
export interface SampleKpi {
  readonly state: KpiState;
  readonly counted: number;
  readonly target: number;
  /** As `paceOf` gives it. */
  readonly pace: number | null;
}

/** Activities 4, 5 and 6: one step of the month's nonconformities. */
export interface LinkKpi {
  readonly state: KpiState;
  readonly onTime: number;
  /** All nonconformities of the month. */
  readonly total: number;
  /** onTime, late, overdue. */
  readonly decided: number;
  /** incomplete, invalid, waiting. */
  readonly undecidable: number;
  /** dueToday, notDue. */
  readonly open: number;
}

/** Activities 7 and 8. */
export interface HandOverKpi {
  readonly state: KpiState;
  readonly due: Day;
  /** The first day handed over; undefined where none is known. */
  readonly day: Day | undefined;
  /** Calendar days after the due day; 0 where it was in time or is not handed over. */
  readonly daysLate: number;
  /** What stands where the day belongs is no date. */
  readonly unreadable: boolean;
}

/** Activity 9. */
export interface RecommendationKpi {
  readonly state: KpiState;
  readonly figures: RecommendationFigures;
  /** The mean that the ratings must reach. */
  readonly leastMean: number;
  /** When the analysis was handed over; undefined where it was not, or nobody keeps a record of it. */
  readonly handedOver: Day | undefined;
}

export interface ActivityKpis {
  readonly material: MaterialKpi;
  readonly scenarios: ScenarioKpi;
  readonly samples: SampleKpi;
  readonly links: Readonly<Record<Link, LinkKpi>>;
  readonly report: HandOverKpi;
  readonly recap: HandOverKpi;
  readonly recommendations: RecommendationKpi;
}
