/** What a month's analysis tells: where nonconformities come from, against the months before, and what became of earlier ones. */
import type { CorrectionState, Share } from "../report/types";
import type { ShareComparison } from "../statistics/compareShares";
import type { Month } from "../types";

/** A share of the month's samples against the same share of other months. */
export interface AgainstBefore {
  readonly now: Share;
  readonly before: Share;
  /** Null where one of the two is of nothing. */
  readonly comparison: ShareComparison | null;
}

/** One cause: its place in the Pareto, and the share of samples that show it. */
export interface CauseLine extends AgainstBefore {
  readonly label: string;
  readonly amount: number;
  /** Null for a cause of earlier months that this month has not. */
  readonly share: number | null;
  readonly cumulative: number | null;
}

export type CauseKind = "category" | "criterion" | "area" | "material";
export const CAUSE_KINDS: readonly CauseKind[] = ["category", "criterion", "area", "material"];

/** Closed cases of earlier months of one category, and whether the same thing came up again with the same agent. */
export interface RecurrenceLine {
  readonly category: string;
  readonly closed: number;
  /** Their agent was called again this month, after the action was completed. */
  readonly tested: number;
  readonly recurred: number;
}

export interface CorrectionStatus {
  readonly total: number;
  readonly states: Readonly<Record<CorrectionState, number>>;
  readonly pastTarget: number;
}

export interface AnalysisFigures {
  /** The months before that the comparisons pool, ascending. */
  readonly months: readonly Month[];
  /** Those that are left out of them: they were measured otherwise. What became of their cases is told all the same. */
  readonly otherwise: readonly Month[];
  /** Samples with a nonconformity, against the months before together. */
  readonly all: AgainstBefore;
  /** The same against the calendar month before alone. */
  readonly lastMonth: AgainstBefore & { readonly month: Month };
  readonly causes: Readonly<Record<CauseKind, readonly CauseLine[]>>;
  readonly corrections: { readonly month: CorrectionStatus; readonly earlier: CorrectionStatus };
  readonly recurrence: readonly RecurrenceLine[];
}
