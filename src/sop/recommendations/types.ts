/** Activity 9's recommendations: what one is made of, and what their KPI says. */
import type { Day, Month } from "../types";

/** What people write of a recommendation, by its name in code. */
export type RecommendationField =
  "department" | "recommendation" | "basis" | "kind" | "quality" | "due" | "followedUp" | "result";

export const RECOMMENDATION_FIELDS: readonly RecommendationField[] = [
  "department",
  "recommendation",
  "basis",
  "kind",
  "quality",
  "due",
  "followedUp",
  "result",
];

/** These come after the report has been signed: from the department that received the recommendation. */
export const LATER_FIELDS: ReadonlySet<RecommendationField> = new Set(["quality", "followedUp", "result"]);

/** What a cell shows; "" where it is empty. */
export type FieldValue = string | number | boolean;
export type RecommendationFields = Readonly<Partial<Record<RecommendationField, FieldValue>>>;

/** A recommendation as its KPI counts it. */
export interface CountedRecommendation {
  /** Undefined where nobody said which. */
  readonly month: Month | undefined;
  /** When it was followed up. */
  readonly followedUp: Day | undefined;
  /** 1 to 5, given by the department that received it. */
  readonly quality: number | undefined;
  readonly due: Day | undefined;
}

/** Activity 9's KPI: docs/rules/procedure.md, "quality of the recommendations and how many were followed up". */
export interface RecommendationFigures {
  readonly made: number;
  readonly followedUp: number;
  /** Followed up ÷ made; null where none was made. */
  readonly rate: number | null;
  readonly rated: number;
  /** Mean of the ratings; null where there is none. */
  readonly quality: number | null;
  /** Not followed up although their due day has passed. */
  readonly overdue: number;
}
