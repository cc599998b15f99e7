/** Buat laporan bulanan: writes the month's reports in place, and nothing where they stand already as they should. */
import {
  emptyMonthFigures,
  figuresOfMonths,
  findingsOfSheet,
  fingerprintsOf,
  judgeRows,
  rowsByMonth,
  type Day,
  type Month,
} from "../../sop";
import { applyEdits } from "../apply/apply";
import type { Edit } from "../apply/edit";
import { ADDIN_VERSION } from "../layout/document";
import { planHomeReport } from "../plan/home";
import { planLog } from "../plan/log";
import { settingOf } from "../read/settings";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { completeReport, NOTHING_FILLED, type ReportSheet } from "../report/complete";
import { DOCUMENTS, positionOf, type ReportDocument } from "../report/documents";
import { loadStanding } from "../report/load-standing";
import {
  copyName,
  planReport,
  standsAlready,
  type ReportSurroundings,
  type StandingReport,
} from "../report/plan-report";
import type { ReportInput } from "../report/report-input";
import { WorkbookError, type Progress, type ReportOutcome } from "../types";
import { asOfOf, assertMonth } from "./check-month";
import { inExcel } from "./in-excel";
import { assertNotFuture } from "./open-month";

export interface ReportOptions {
  readonly month: Month;
  readonly asOf?: Day;
  readonly today: Day;
  readonly onProgress?: Progress;
  /** Asked before anything is written; an AbortSignal is one. */
  readonly cancel?: { readonly aborted: boolean };
}

/** Refuses a future month, and a month that has neither sheet nor row. Four syncs. */
export async function generateReport(options: ReportOptions): Promise<ReportOutcome> {
  const { month, today, onProgress } = options;
  assertMonth(month);
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    onProgress?.(0.4);
    const { input, judged } = inputOf(snapshot, options);
    const { foundation } = snapshot;
    const loads = DOCUMENTS.map(({ sheetName, title }) =>
      loadStanding(context, foundation.sheets, sheetName(month), title),
    );
    await context.sync();
    onProgress?.(0.6);
    const planned = planReports(
      input,
      loads.map((load) => load()),
    );
    if (options.cancel?.aborted === true) throw new WorkbookError("cancelled");
    onProgress?.(0.8);
    const { sheets, edits } = planned;
    const log =
      edits.length > 0
        ? [
            ...planHomeReport(foundation, month),
            ...planLog(foundation, [
              {
                day: today,
                action: "Buat laporan",
                sheet: sheets[0] ?? "",
                detail: `${input.rows.length} baris`,
              },
            ]),
          ]
        : [];
    applyEdits(context, [...edits, ...log, { kind: "activate", sheet: sheets[0] ?? "", cell: "A1" }]);
    await context.sync();
    onProgress?.(1);
    return {
      month,
      sheets,
      changed: edits.length > 0,
      asOf: input.asOf,
      rule: snapshot.settings.deadline,
      figures: input.figures,
      findings: [...findingsOfSheet(snapshot, month, input.asOf, judged), ...snapshot.settingFindings],
    };
  });
}

/** What of Pengaturan reaches the reports and is no setting of sop. */
const REPORT_SETTINGS = ["report.minimumPerAgent", "quotaPerAgent"] as const;

/** The fingerprint of each month's data as its reports show it. */
export function reportFingerprints(
  snapshot: WorkbookSnapshot,
  judged: ReturnType<typeof judgeRows>,
): ReadonlyMap<Month, string> {
  const extra = REPORT_SETTINGS.map((key) => String(settingOf(snapshot.foundation.fixed, key))).join("\n");
  return fingerprintsOf(snapshot, judged, extra);
}

function inputOf(
  snapshot: WorkbookSnapshot,
  options: ReportOptions,
): { readonly input: ReportInput; readonly judged: ReturnType<typeof judgeRows> } {
  const { month, today } = options;
  const asOf = asOfOf(snapshot, options);
  assertNotFuture(month, asOf);
  const judged = judgeRows(snapshot, asOf);
  const rows = rowsByMonth(snapshot, judged).get(month);
  if (!rows) throw new WorkbookError("monthMissing", { month });
  const figures =
    figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
    emptyMonthFigures(month, snapshot.settings);
  const fingerprint = reportFingerprints(snapshot, judged).get(month) ?? "";
  return { judged, input: { snapshot, month, asOf, today, figures, rows, fingerprint } };
}

function planReports(
  input: ReportInput,
  standing: readonly StandingReport[],
): { readonly sheets: readonly string[]; readonly edits: readonly Edit[] } {
  const { snapshot } = input;
  const names = snapshot.layout.names;
  let sheets = snapshot.foundation.sheets;
  const edits: Edit[] = [];
  const reports = DOCUMENTS.map((document, index) => {
    const now = standing[index];
    return now && { now, report: completed(document, input, now) };
  });
  for (const one of reports) {
    if (!one) continue;
    const { now, report } = one;
    const surroundings: ReportSurroundings = { names, sheets, position: positionOf(sheets, report.sheet) };
    if (standsAlready(report, now, surroundings)) continue;
    const keepAs = mustBeKept(now) ? copyName(report.sheet, sheets) : undefined;
    edits.push(...planReport(report, now, surroundings, keepAs));
    sheets = withSheets(sheets, report.sheet, now, surroundings.position, keepAs);
  }
  return { sheets: reports.flatMap((one) => (one ? [one.report.sheet] : [])), edits };
}

function completed(document: ReportDocument, input: ReportInput, now: StandingReport): ReportSheet {
  const { month, asOf, today, rows, fingerprint } = input;
  return completeReport(document.write(input), now.read ?? NOTHING_FILLED, {
    kind: document.kind,
    month,
    asOf,
    made: today,
    version: ADDIN_VERSION,
    rows: rows.length,
    fingerprint,
  });
}

/** A report whose records cannot be read: what people filled in there would be lost. */
const mustBeKept = ({ cells, read }: StandingReport): boolean =>
  cells !== undefined && cells.length > 0 && !read;

function withSheets(
  sheets: readonly string[],
  sheet: string,
  { cells }: StandingReport,
  position: number,
  keepAs: string | undefined,
): readonly string[] {
  const now = [...sheets];
  if (cells === undefined) now.splice(position, 0, sheet);
  if (keepAs !== undefined) now.splice(now.indexOf(sheet) + 1, 0, keepAs);
  return now;
}
