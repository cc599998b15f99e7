/** The reports that a month has: activity 7's Laporan, 8's Rekap and 9's Analisa. Each is made from the same input. */
import { isMonth, type Month } from "../../sop";
import { analysisSheetName, recapSheetName, reportSheetName } from "../layout/month-names";
import { ANALYSIS_TITLE, analysisReport } from "./analysis";
import type { ReportKind } from "./line-record";
import { monthlyReport } from "./monthly-report";
import { RECAP_TITLE, recapReport } from "./recap";
import type { ReportInput } from "./report-input";
import type { ReportDraft } from "./report-draft";

export interface ReportDocument {
  readonly kind: ReportKind;
  /** In the first cell, by which the sheet is known as ours where its records are gone. */
  readonly title: string;
  readonly sheetName: (month: Month) => string;
  readonly write: (input: ReportInput) => ReportDraft;
}

export const DOCUMENTS: readonly ReportDocument[] = [
  {
    kind: "Laporan",
    title: "LAPORAN MYSTERY CALLING",
    sheetName: reportSheetName,
    write: monthlyReport,
  },
  { kind: "Rekap", title: RECAP_TITLE, sheetName: recapSheetName, write: recapReport },
  { kind: "Analisa", title: ANALYSIS_TITLE, sheetName: analysisSheetName, write: analysisReport },
];

/** "Laporan 2026-07", "Rekap 2026-07 (1)": which report a sheet is by its name; copies count as their own. */
const NAME = /^(Laporan|Rekap|Analisa) (\d{4}-\d{2})(?: \(\d+\))?$/i;

/** By month, and within it in the order of the activities. */
function rankOf(sheet: string): string | undefined {
  const match = NAME.exec(sheet);
  if (!match) return undefined;
  const kinds = ["laporan", "rekap", "analisa"];
  return `${match[2] ?? ""} ${kinds.indexOf((match[1] ?? "").toLowerCase())} ${sheet}`;
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
    const month = /^Analisa (\d{4}-\d{2})$/i.exec(sheet)?.[1] ?? "";
    return isMonth(month) ? [{ month, sheet }] : [];
  });
