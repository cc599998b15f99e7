// What the report screen says of a month's reports, as data.
import type { Day, Month } from "../../sop/types";
import type { Tone } from "./deadlines";
import type { MonthReports, RecommendationConflict, ReportStanding } from "../../sheets/types";

export type ReportState =
  "absent" | "incomplete" | "unreadable" | "current" | "outdated" | "final" | "finalOutdated";

/** Of one sheet. */
export function stateOfSheet({ stamp, outdated }: ReportStanding): ReportState {
  if (!stamp) return "unreadable";
  if (stamp.final) return outdated ? "finalOutdated" : "final";
  return outdated ? "outdated" : "current";
}

/** How bad a state is, for a month to take the worst of its sheets. */
const RANK: readonly ReportState[] = ["unreadable", "finalOutdated", "outdated", "current", "final"];

/** Of a month: `incomplete` where it has fewer sheets than the reports that are made together. */
export function stateOfMonth(month: MonthReports | undefined): ReportState {
  if (!month || month.reports.length === 0) return "absent";
  const states = month.reports.map(stateOfSheet);
  const worst = RANK.find((state) => states.includes(state)) ?? "current";
  return month.missing > 0 && (worst === "current" || worst === "final") ? "incomplete" : worst;
}

/** How a state is coloured: the words say it first. */
export function toneOfState(state: ReportState): Tone {
  switch (state) {
    case "current":
    case "final":
      return "success";
    case "outdated":
    case "finalOutdated":
    case "incomplete":
      return "warning";
    case "unreadable":
      return "danger";
    case "absent":
      return "informative";
  }
}

/** Who finished the month's reports, and when. */
export const finishedOf = (month: MonthReports | undefined) =>
  month?.reports.map(({ stamp }) => stamp?.final).find((final) => final !== undefined);

export const monthOf = (months: readonly MonthReports[], month: Month): MonthReports | undefined =>
  months.find((one) => one.month === month);

export type DueState =
  | { readonly kind: "left" | "late" | "finishedLate"; readonly count: number }
  | { readonly kind: "today" | "onTime" }
  | { readonly kind: "made"; readonly made: Day };

/** Whether a report was there in time. One that is made but not finished may have been made often: no verdict of it. */
export function dueStateOf(due: Day, report: ReportStanding | undefined, today: Day): DueState {
  const final = report?.stamp?.final;
  if (final) return final.on <= due ? { kind: "onTime" } : { kind: "finishedLate", count: final.on - due };
  if (report?.stamp) return { kind: "made", made: report.stamp.made };
  if (today === due) return { kind: "today" };
  return today < due ? { kind: "left", count: due - today } : { kind: "late", count: today - due };
}

/** `R-2607-01 Hasil; R-2607-02 Mutu (1–5)`: numbers and headers as the sheets have them. */
export const conflictsShown = (conflicts: readonly RecommendationConflict[]): string =>
  conflicts.map(({ number, header }) => `${number} ${header}`).join("; ");
