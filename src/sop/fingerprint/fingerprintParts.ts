/** The fingerprint's parts, so that a report which is out of date can say what has changed since it was made. */
import { rowsByMonth } from "../counting/rowsByMonth";
import type { JudgedRow } from "../counting/judgeRows";
import type { CountedRecommendation } from "../recommendations/types";
import type { Month, Snapshot } from "../types";
import { hashRows, reaching, toldRecommendations } from "./fingerprintOf";
import { hashText } from "./hashText";

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

/** A sum of each part, of one month's report. `extra` and `recommendations` as for `fingerprintsOf`. */
export const fingerprintParts = (
  snapshot: Snapshot,
  judged: readonly JudgedRow[],
  month: Month,
  extra = "",
  recommendations: readonly CountedRecommendation[] = [],
): FingerprintParts => {
  const { settings, lists, agents, scenarios, materials } = snapshot;
  const { deadline, calendar, cutiBersama, target, countingStatuses, ...others } = reaching(settings);
  const byMonth = [...rowsByMonth(snapshot, judged)];
  const sum = (of: unknown): string => hashText(JSON.stringify(of)).toString(36);
  return {
    rows: sum(byMonth.filter(([one]) => one === month).map(([, rows]) => hashRows(rows))),
    earlier: sum(byMonth.filter(([one]) => one < month).map(([one, rows]) => [one, hashRows(rows)])),
    deadline: sum([deadline, calendar.weekend, [...calendar.holidays].sort(), cutiBersama]),
    counting: sum([target, countingStatuses]),
    lists: sum(lists),
    agents: sum(agents),
    scenarios: sum([scenarios, materials]),
    recommendations: sum(toldRecommendations(recommendations, month)),
    settings: sum([others, extra]),
  };
};

/** The parts that differ; none where one of the two is not known. */
export const changedParts = (before: FingerprintParts, now: FingerprintParts): readonly FingerprintPart[] =>
  FINGERPRINT_PARTS.filter((part) => before[part] !== undefined && before[part] !== now[part]);
