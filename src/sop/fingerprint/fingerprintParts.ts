/** The fingerprint's parts, so that a report which is out of date can say what has changed since it was made. */
import { rowsByMonth } from "../counting/rowsByMonth";
import type { JudgedRow } from "../counting/judgeRows";
import type { CountedRecommendation } from "../recommendations/types";
import type { Month, Snapshot } from "../types";
import { historyLines, PRESENT_RULE, toldRecommendations } from "./fingerprintOf";
import { hashText } from "./hashText";
import { hashRows } from "./rowSums";
import { extraOf, type ExtraBasis, type FingerprintRule } from "./rule";

/**
 * `rows` = the month's; `earlier` = those of the months before it; `scenarios` = those and their materials; `settings` =
 * those that are none of the others.
 */
export const FINGERPRINT_PARTS = [
  "rows",
  "earlier",
  "deadline",
  "counting",
  "lists",
  "agents",
  "scenarios",
  "recommendations",
  "settings",
] as const;
export type FingerprintPart = (typeof FINGERPRINT_PARTS)[number];
export type FingerprintParts = Readonly<Partial<Record<FingerprintPart, string>>>;

/** A sum of each part, of one month's report. `extra`, `recommendations` and `rule` as for `fingerprintsOf`. */
export const fingerprintParts = (
  snapshot: Snapshot,
  judged: readonly JudgedRow[],
  month: Month,
  extra: ExtraBasis = "",
  recommendations: readonly CountedRecommendation[] = [],
  rule: FingerprintRule = PRESENT_RULE,
): FingerprintParts => {
  const byMonth = [...rowsByMonth(snapshot, judged)].filter(([one]) => one <= month);
  const rowSums = byMonth.map(([one, rows]) => [one, hashRows(rows, rule)] as const);
  const { deadline, counting, lists, agents, scenarios, settings } = rule.basis(
    snapshot,
    byMonth.flatMap(([, rows]) => rows),
    extraOf(extra, month),
  );
  const sum = (told: string): string => hashText(told).toString(36);
  return {
    rows: sum(JSON.stringify(rowSums.filter(([one]) => one === month).map(([, rows]) => rows))),
    earlier: sum(
      [JSON.stringify(rowSums.filter(([one]) => one < month)), ...historyLines(snapshot)].join("\n"),
    ),
    deadline: sum(deadline),
    counting: sum(counting),
    lists: sum(lists),
    agents: sum(agents),
    scenarios: sum(scenarios),
    recommendations: sum(JSON.stringify(toldRecommendations(recommendations, month))),
    settings: sum(settings),
  };
};

/** The parts that differ; none where one of the two is not known. */
export const changedParts = (before: FingerprintParts, now: FingerprintParts): readonly FingerprintPart[] =>
  FINGERPRINT_PARTS.filter((part) => before[part] !== undefined && before[part] !== now[part]);
