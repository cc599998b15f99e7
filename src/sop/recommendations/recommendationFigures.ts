/** Activity 9's KPI: how many recommendations were made and followed up, and how good they were. */
import { shareOf } from "../figures/shareOf";
import type { Day, Month } from "../types";
import type { CountedRecommendation, RecommendationFigures } from "./types";

/**
 * A rating counts from 1 to 5; a follow-up and a due day count from their own day on.
 *
 * @example recommendationFigures([{ month: "2026-07", followedUp: 46220, quality: 4, due: undefined }], 46227).rate // 1
 */
export const recommendationFigures = (
  recommendations: readonly CountedRecommendation[],
  asOf: Day,
): RecommendationFigures => {
  const isDone = ({ followedUp }: CountedRecommendation): boolean =>
    followedUp !== undefined && followedUp <= asOf;
  const made = recommendations.length;
  const followedUp = recommendations.filter(isDone).length;
  const ratings = recommendations.flatMap(({ quality }) => (quality === undefined ? [] : [quality]));
  return {
    made,
    followedUp,
    rate: shareOf(followedUp, made),
    rated: ratings.length,
    quality: shareOf(
      ratings.reduce((sum, rating) => sum + rating, 0),
      ratings.length,
    ),
    overdue: recommendations.filter((one) => !isDone(one) && one.due !== undefined && one.due < asOf).length,
  };
};

/** The middle of the scale: below it the departments say that the recommendations do not help them. */
const LEAST_QUALITY = 3;

export interface RecommendationRule {
  /** The mean of the ratings that must be reached: a setting. */
  readonly leastMean?: number;
  /** Whether the analysis has reached those whom it recommends something to. */
  readonly isHandedOver?: boolean;
}

/**
 * Whether activity 9's KPI is reached. The procedure names the measures and no threshold: reached when every
 * recommendation was followed up and rated, with a mean of at least `leastMean`, and the analysis handed over; missed
 * when one is overdue or the mean is below that; open before, and where nothing was recommended.
 */
export const recommendationVerdict = (
  { made, followedUp, rated, quality, overdue }: RecommendationFigures,
  { leastMean = LEAST_QUALITY, isHandedOver = true }: RecommendationRule = {},
): "reached" | "missed" | "open" => {
  if (overdue > 0 || (quality !== null && quality < leastMean)) return "missed";
  return made > 0 && followedUp === made && rated === made && isHandedOver ? "reached" : "open";
};

export interface MonthRecommendations {
  readonly month: Month;
  readonly figures: RecommendationFigures;
}

export interface RecommendationTrend {
  /** Each month that has a recommendation, and `month` itself, at most twelve. */
  readonly months: readonly MonthRecommendations[];
  /** From January to `month`. */
  readonly year: RecommendationFigures;
  /** Recommendations that name no month: in none of the figures. */
  readonly withoutMonth: number;
}

const SHOWN_MONTHS = 12;

/** The KPI as it was up to a month: later months' recommendations are not that month's report's business. */
export const recommendationTrend = (
  recommendations: readonly CountedRecommendation[],
  month: Month,
  asOf: Day,
): RecommendationTrend => {
  const named = recommendations.flatMap((one) => (one.month === undefined ? [] : [one.month]));
  const months = [...new Set([...named, month])].filter((one) => one <= month).sort();
  const figuresOf = (isIn: (one: Month) => boolean): RecommendationFigures =>
    recommendationFigures(
      recommendations.filter((one) => one.month !== undefined && one.month <= month && isIn(one.month)),
      asOf,
    );
  return {
    months: months
      .slice(-SHOWN_MONTHS)
      .map((one) => ({ month: one, figures: figuresOf((other) => other === one) })),
    year: figuresOf((one) => one.slice(0, 4) === month.slice(0, 4)),
    withoutMonth: recommendations.length - named.length,
  };
};
