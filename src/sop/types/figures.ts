/** What is counted and judged of a month. */
import type { Link } from "../f22/links";
import type { Finding } from "./finding";
import type { Day, Month, Row } from "./row";
import type { CriticalTo } from "./scorecard";
import type { DeadlineRule } from "./settings";

export { LINKS, type Link } from "../f22/links";

export type ExclusionReason = "callDate" | "cancelled" | "status" | "agent" | "unscored" | "duplicate";

export const EXCLUSION_REASONS: readonly ExclusionReason[] = [
  "callDate",
  "cancelled",
  "status",
  "agent",
  "unscored",
  "duplicate",
];

/** Verdicts in their order of precedence. */
export type Verdict =
  | "notApplicable"
  | "incomplete"
  | "invalid"
  | "waiting"
  | "onTime"
  | "late"
  | "overdue"
  | "dueToday"
  | "notDue";

export interface LinkJudgement {
  readonly verdict: Verdict;
  readonly due: Day | undefined;
  /** Calendar days; 0 but for late and overdue. */
  readonly daysLate: number;
}

export interface SampleCount {
  readonly target: number;
  readonly counted: number;
  readonly reached: boolean;
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  readonly byMaterial: Readonly<Record<string, number>>;
  readonly byExecutor: Readonly<Record<string, number>>;
}

export interface ScoreFigures {
  readonly mean: number | null;
  readonly passed: number;
  readonly passRate: number | null;
  readonly passRate95: readonly [number, number] | null;
  readonly criticalRates: Readonly<Record<CriticalTo, number | null>>;
}

export interface LinkFigures {
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly notDue: number;
  readonly waiting: number;
  readonly incomplete: number;
  readonly invalid: number;
  readonly compliance: number | null;
}

/** One link of one nonconformity. */
export interface DeadlineRow {
  readonly id: string;
  readonly link: Link;
  readonly due: Day | undefined;
  readonly verdict: Exclude<Verdict, "notApplicable">;
  readonly daysLate: number;
  readonly row: Row;
}

export interface MonthFigures {
  readonly month: Month;
  readonly samples: SampleCount;
  readonly score: ScoreFigures;
  readonly deadlines: Readonly<Record<Link, LinkFigures>> & { readonly rows: readonly DeadlineRow[] };
}

/** What check answers. */
export interface CheckAnswer {
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly months: readonly MonthFigures[];
  readonly findings: readonly Finding[];
}
