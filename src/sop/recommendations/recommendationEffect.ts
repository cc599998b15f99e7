/** Whether what a recommendation was against became rarer once it had been followed up. */
import type { JudgedRow } from "../counting/judgeRows";
import { daysInMonth, firstDayOfMonth, monthOfDay } from "../days/months";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { equalsAsExcel } from "../entries/equalsAsExcel";
import { saysWord } from "../entries/saysWord";
import { shareWith95 } from "../report/groups";
import type { Share } from "../report/types";
import { markOf } from "../scorecard/scoreOf";
import { compareShares, type ShareComparison } from "../statistics/compareShares";
import type { Day, Lists, Month } from "../types";

/** What a recommendation is against: a criterion by its code, or a category of root or of finding. */
export type RecommendationTarget =
  | { readonly kind: "criterion"; readonly code: string }
  | { readonly kind: "root" | "category"; readonly label: string };

/**
 * What the words in a recommendation's Akar name; undefined where they name nothing that can be counted. A category of
 * root goes before one of finding with the same name.
 *
 * @example recommendationTarget("P05 Pengetahuan Produk", DEFAULT_LISTS) // { kind: "criterion", code: "P05" }
 */
export const recommendationTarget = (
  words: string,
  { rootCategories, categories }: Lists,
): RecommendationTarget | undefined => {
  const wanted = words.trim();
  const code = /^P\d\d(?= |$)/i.exec(wanted)?.[0];
  if (code !== undefined) return { kind: "criterion", code: code.toUpperCase() };
  const named = (list: readonly string[]): string | undefined =>
    list.find((one) => equalsAsExcel(one, wanted));
  const root = named(rootCategories);
  if (root !== undefined) return { kind: "root", label: root };
  const label = named(categories);
  return label === undefined ? undefined : { kind: "category", label };
};

export interface RecommendationEffect {
  /** The three calendar months before the month of the follow-up, and the three after it. */
  readonly before: Share;
  readonly after: Share;
  /** After less before; null where one of them has no sample. */
  readonly comparison: ShareComparison | null;
}

const MONTHS_COMPARED = 3;

/** The month so many months later; earlier where that is negative. */
const shifted = (month: Month, months: number): Month => {
  let first = firstDayOfMonth(month);
  for (let left = months; left > 0; left -= 1) first += daysInMonth(monthOfDay(first));
  for (let left = months; left < 0; left += 1) first = firstDayOfMonth(monthOfDay(first - 1));
  return monthOfDay(first);
};

/**
 * A criterion's rate is its Tidak of Ya and Tidak; a category's, the samples with a nonconformity of it of all samples.
 *
 * @param samples the counted samples of the workbook
 * @param followedUp the day of the follow-up, whose month is in neither side
 */
export const recommendationEffect = (
  samples: readonly JudgedRow[],
  target: RecommendationTarget,
  followedUp: Day,
): RecommendationEffect => {
  const month = monthOfDay(followedUp);
  const within = (from: Month, to: Month): Share =>
    rateOf(
      samples.filter((one) => one.month >= from && one.month <= to),
      target,
    );
  const before = within(shifted(month, -MONTHS_COMPARED), shifted(month, -1));
  const after = within(shifted(month, 1), shifted(month, MONTHS_COMPARED));
  return { before, after, comparison: compareShares(after.hits, after.total, before.hits, before.total) };
};

const rateOf = (samples: readonly JudgedRow[], target: RecommendationTarget): Share => {
  if (target.kind !== "criterion") {
    const { kind, label } = target;
    const hits = samples.filter(({ row }) => {
      const entry = kind === "root" ? row.text.rootCategory : row.text.findingCategory;
      return hasDeadlines(row) && saysWord(entry, label);
    });
    return shareWith95(hits.length, samples.length);
  }
  const marks = samples.map(({ row, sheet }) => {
    const place = sheet.scorecard.criteria.findIndex(({ code }) => code === target.code);
    return place < 0 ? undefined : markOf(row.marks[place]);
  });
  const missed = marks.filter((mark) => mark === "no").length;
  return shareWith95(missed, missed + marks.filter((mark) => mark === "yes").length);
};
