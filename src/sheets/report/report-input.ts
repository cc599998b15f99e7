/** What a monthly report is made from. */
import type {
  CountedRecommendation,
  Day,
  Finding,
  JudgedRow,
  Month,
  MonthAssessment,
  MonthFigures,
} from "../../sop";
import type { KeptLine } from "./standing";
import type { Letterhead } from "../snapshot/letterhead";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";

export interface ReportInput {
  readonly snapshot: WorkbookSnapshot;
  readonly month: Month;
  readonly asOf: Day;
  readonly today: Day;
  readonly figures: MonthFigures;
  /** The month's rows, samples and others. */
  readonly rows: readonly JudgedRow[];
  /** Every row of the workbook. */
  readonly judged: readonly JudgedRow[];
  /** What people filled in on this document as it stands, by the line's key; empty where there is none. */
  readonly kept: ReadonlyMap<string, KeptLine>;
  readonly recommendations: {
    /** Those of the whole workbook, as they stand after gathering. */
    readonly counted: readonly CountedRecommendation[];
    /** Which lines of the month's table are in use. */
    readonly used: readonly number[];
  };
  readonly letterhead: Letterhead;
  /** 1, and one more for each finished report that this one replaces. */
  readonly documentVersion: number;
  /** Of the data that the month's reports are made from. */
  readonly fingerprint: string;
  /** Whether a stamp's fingerprint is of these data, by the rule that it was taken by. */
  readonly isStillOf: (stamped: string) => boolean;
  /** Of the month's sheet, as check tells them; found once. */
  readonly findings: () => readonly Finding[];
  /** What the reports may say, with the days of handing over as they stand on Laporan; made once. */
  readonly assessment: () => MonthAssessment;
}
