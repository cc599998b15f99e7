/** The documents that a month has, said once: what they are called, and by which names their sheets are known. */
import { isMonth, type Month } from "../../sop";

/** In the order of the activities: 7's report, 8's recap, 9's analysis. */
export const REPORT_KINDS = ["Laporan", "Rekap", "Analisa"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const reportSheetName = (kind: ReportKind, month: Month): string => `${kind} ${month}`;

const DISTRIBUTED = "Salinan";
/** The copy of a report's sheet for others, with people under pseudonyms. */
export const distributedSheetName = (sheet: string): string => `${DISTRIBUTED} ${sheet}`;

/** What a sheet is by its name. */
export interface ReportSheetName {
  readonly kind: ReportKind;
  readonly month: Month;
  /** 1, 2, …: kept when the sheet was made anew; absent for the sheet itself. */
  readonly copy?: number;
  /** For others. */
  readonly distributed: boolean;
}

const NAME = new RegExp(
  `^(${DISTRIBUTED} )?(${REPORT_KINDS.join("|")}) (\\d{4}-\\d{2})(?: \\((\\d+)\\))?$`,
  "i",
);

/** "Laporan 2026-07", "Salinan Rekap 2026-07 (1)"; undefined for a sheet that is called otherwise. As Excel, whatever its capitals. */
export function parseReportSheetName(sheet: string): ReportSheetName | undefined {
  const [, distributed, word = "", month = "", copy] = NAME.exec(sheet) ?? [];
  const kind = REPORT_KINDS.find((one) => one.toLowerCase() === word.toLowerCase());
  if (kind === undefined || !isMonth(month)) return undefined;
  return {
    kind,
    month,
    ...(copy === undefined ? {} : { copy: Number(copy) }),
    distributed: distributed !== undefined,
  };
}

/** A sheet that the add-in writes from others: there is nothing on it to check. */
export const isReportSheet = (sheet: string): boolean => parseReportSheetName(sheet) !== undefined;
