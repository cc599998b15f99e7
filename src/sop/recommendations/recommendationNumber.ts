/** A recommendation's number: R-2607-01 is the first of July 2026, whichever sheet it stands on. */
import { isMonth } from "../days/months";
import type { Month } from "../types";

/**
 * @example recommendationNumber("2026-07", 1) // "R-2607-01"
 */
export const recommendationNumber = (month: Month, index: number): string =>
  `R-${month.slice(2, 4)}${month.slice(5)}-${String(index).padStart(2, "0")}`;

/**
 * Which month's and the how-manieth recommendation a number names, blanks and capitals aside; undefined for other text.
 *
 * @example readRecommendationNumber(" r-2607-01") // { month: "2026-07", index: 1 }
 */
export const readRecommendationNumber = (
  text: string,
): { readonly month: Month; readonly index: number } | undefined => {
  const match = /^R-(\d\d)(\d\d)-(\d{2,4})$/i.exec(text.trim());
  if (!match) return undefined;
  const month = `20${match[1] ?? ""}-${match[2] ?? ""}`;
  const index = Number(match[3]);
  return isMonth(month) && index > 0 ? { month, index } : undefined;
};
