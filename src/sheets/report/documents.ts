/** The reports that a month has: activity 7's Laporan, 8's Rekap and 9's Analisa. Each is made from the same input. */
import type { Month } from "../../sop";
import { parseReportSheetName, REPORT_KINDS, type ReportKind } from "../layout/report-kinds";
import { ANALYSIS_TITLE, analysisReport } from "./analysis";
import { monthlyReport, REPORT_TITLE } from "./monthly-report";
import { RECAP_TITLE, recapReport } from "./recap";
import type { ReportInput } from "./report-input";
import type { ReportDraft } from "./report-draft";

export interface ReportDocument {
  readonly kind: ReportKind;
  /** In the first line, by which the sheet is known as ours where its records are gone; of older versions too. */
  readonly titles: readonly string[];
  readonly write: (input: ReportInput) => ReportDraft;
}

export const DOCUMENTS: readonly ReportDocument[] = [
  {
    kind: "Laporan",
    titles: [REPORT_TITLE],
    write: monthlyReport,
  },
  { kind: "Rekap", titles: [RECAP_TITLE], write: recapReport },
  {
    kind: "Analisa",
    titles: [ANALYSIS_TITLE, "ANALISA DAN REKOMENDASI MYSTERY CALLING"],
    write: analysisReport,
  },
];

/** By month, and within it in the order of the activities; kept copies count as their own. */
function rankOf(sheet: string): string | undefined {
  const named = parseReportSheetName(sheet);
  if (!named || named.distributed) return undefined;
  return `${named.month} ${REPORT_KINDS.indexOf(named.kind)} ${sheet}`;
}

/** Where a new report goes: behind all F-22 sheets, and behind the reports that come before it. */
export function positionOf(sheets: readonly string[], sheet: string): number {
  const own = rankOf(sheet) ?? "";
  return sheets.reduce((place, name, index) => {
    const rank = rankOf(name);
    return name.startsWith("F-22 ") || (rank !== undefined && rank < own) ? index + 1 : place;
  }, 0);
}

/** The months that have an Analisa sheet by its name, and the sheet. */
export const analysesIn = (
  sheets: readonly string[],
): readonly { readonly month: Month; readonly sheet: string }[] =>
  sheets.flatMap((sheet) => {
    const { kind, month, copy, distributed } = parseReportSheetName(sheet) ?? {};
    return month !== undefined && kind === "Analisa" && copy === undefined && distributed === false
      ? [{ month, sheet }]
      : [];
  });
