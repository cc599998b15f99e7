/** What is to be looked at before a month's reports are finished. Nothing of it forbids; open errors ask for a reason. */
import { LINKS, type MonthAssessment } from "../../sop";
import type { TableCells } from "../snapshot/table-cells";
import type { FinishChecklist } from "../types";
import { activityResults } from "./activity-results";
import { HANDED_OVER_FIELD, HANDED_OVER_KEYS } from "./activity-section";
import { distributionLines } from "./handed-over";
import { REPORT_KINDS, type ReportKind } from "../layout/report-kinds";
import type { KeptLine } from "./standing";

/** What people filled in on each of the month's reports. */
export type KeptOnReports = Readonly<Record<ReportKind, ReadonlyMap<string, KeptLine>>>;

const ACTION_FIELD = "tindakan";
/** The keys of the lines that are signed. */
const SIGNATURES = "pengesahan:";

/** The key of each activity's line on Laporan, by its number. */
const KEYS: readonly (readonly [activity: string, key: string])[] = [
  ["1", "kpi:materi"],
  ["2", "kpi:skenario"],
  ["3", "kpi:sampel"],
  ...LINKS.map((link, index) => [String(4 + index), `kpi:${link}`] as const),
  ["7", HANDED_OVER_KEYS.report],
  ["8", HANDED_OVER_KEYS.recap],
  ["9", "kpi:rekomendasi"],
];

/** `distribution` = the sheet Distribusi's table. */
export function checklistOf(
  assessment: MonthAssessment,
  kept: KeptOnReports,
  distribution: TableCells | undefined,
): FinishChecklist {
  const { month, ended, integrity } = assessment;
  const results = activityResults(assessment.activities);
  const filled = (kind: ReportKind, key: string, field: string): boolean =>
    String(kept[kind].get(key)?.fields[field] ?? "").trim() !== "";
  const sent = new Set(
    distributionLines(distribution).flatMap((line) =>
      line.month === month && line.sent !== undefined ? [line.kind] : [],
    ),
  );
  const typed: Readonly<Record<ReportKind, boolean>> = {
    Laporan: filled("Laporan", HANDED_OVER_KEYS.report, HANDED_OVER_FIELD),
    Rekap: filled("Laporan", HANDED_OVER_KEYS.recap, HANDED_OVER_FIELD),
    Analisa: false,
  };
  return {
    openErrors: integrity.openErrors.count,
    // What was done about a miss is asked for once the month has ended.
    missedWithoutAction: ended
      ? KEYS.flatMap(([activity, key]) =>
          results[activity]?.state === "missed" && !filled("Laporan", key, ACTION_FIELD) ? [activity] : [],
        )
      : [],
    notHandedOver: REPORT_KINDS.filter((kind) => !typed[kind] && !sent.has(kind)),
    undecided: integrity.stepUndecidable.count,
    unsigned: REPORT_KINDS.flatMap((kind) =>
      [...kept[kind].keys()].filter((key) => key.startsWith(SIGNATURES) && !filled(kind, key, "nama")),
    ).length,
  };
}
