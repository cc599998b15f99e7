/** What finishing a month's reports looks at: the reports as they stand, their versions, and the checklist. One reading. */
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { TABLE_NAMES } from "../../sheets/layout/names";
import { judgeRows, type Day, type Month } from "../../sop";
import { checklistOf, type KeptOnReports } from "../../sheets/report/checklist";
import { NOTHING_FILLED } from "../../sheets/report/complete";
import { DOCUMENTS } from "../../sheets/report/documents";
import { reportSheetName, type ReportKind } from "../../sheets/layout/report-kinds";
import type { StandingReport } from "../../sheets/report/plan-report";
import { inputOf, reportFingerprints } from "../../sheets/report/report-basis";
import { versionNow } from "../../sheets/report/report-versions";
import type { StampedSheet } from "../../sheets/report/stamped-sheet";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError, type FinishChecklist } from "../../sheets/types";
import { readSnapshot } from "../read/read-workbook";
import { loadStamps } from "../read/stamps";
import { loaderFor } from "../read/standing-report";

export interface FinishingRead {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly string[];
  /** In the order of the documents. */
  readonly standing: readonly StandingReport[];
  readonly checklist: FinishChecklist;
  /** The version that the reports have, or get when they are finished. */
  readonly version: number;
}

/**
 * Two syncs; more only where one answer does not hold the reports. Refuses with `layoutDamaged` where the month's table is lost, `reportMissing` where one of the reports is not there, with `reportOutdated` where the data have
 * changed since.
 */
export async function readFinishing(
  context: Excel.RequestContext,
  month: Month,
  today: Day,
): Promise<FinishingRead> {
  let loads: readonly (() => StandingReport)[] = [];
  let loadHeads: () => readonly StampedSheet[] = () => [];
  const snapshot = await readSnapshot(context, ({ sheets }, afterwards) => {
    const loadOne = loaderFor(afterwards);
    loads = DOCUMENTS.map(({ kind, titles }) =>
      loadOne(context, sheets, reportSheetName(kind, month), titles),
    );
    loadHeads = loadStamps(
      context,
      sheets.filter((sheet) => sheet.includes(month)),
    );
  });
  const asOf = asOfOf(snapshot, { today });
  const judged = judgeRows(snapshot, asOf);
  const fingerprints = reportFingerprints(snapshot, judged);
  const standing = loads.map((load) => load());
  const sheets = DOCUMENTS.map(({ kind }) => reportSheetName(kind, month));
  const stamps = standing.map(({ read }) => read?.stamp);
  assertMonthsStand(snapshot, month);
  const missing = stamps.findIndex((stamp) => stamp === undefined);
  if (missing >= 0) throw new WorkbookError("reportMissing", { month, sheet: sheets[missing] ?? "" });
  if (stamps.some((stamp) => stamp === undefined || !fingerprints.match(month, stamp.fingerprint)))
    throw new WorkbookError("reportOutdated", { month });
  const kept = keptOn(standing);
  const { input } = inputOf(snapshot, { month, today }, { laporan: kept.Laporan });
  const assessment = input.assessment();
  return {
    snapshot,
    sheets,
    standing,
    checklist: checklistOf(assessment, kept, snapshot.foundation.fixed[TABLE_NAMES.distribution]),
    version: versionNow(loadHeads(), month),
  };
}

const keptOn = (standing: readonly StandingReport[]): KeptOnReports => {
  const of = (kind: ReportKind) =>
    (standing[DOCUMENTS.findIndex((document) => document.kind === kind)]?.read ?? NOTHING_FILLED).kept;
  return { Laporan: of("Laporan"), Rekap: of("Rekap"), Analisa: of("Analisa") };
};
