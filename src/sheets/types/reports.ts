/** Reports: how they stand, and what making, finishing and copying them did. */
import type { FingerprintPart } from "../../sop/fingerprint/fingerprintParts";
import type { MonthAssessment } from "../../sop/report/monthAssessment";
import type { Day, DeadlineRule, Finding, Month, MonthFigures } from "../../sop/types";
import type { Edit } from "../edits/edit";
import type { ActivityResults } from "../report/activity-results";
import type { DoubtTold } from "./report-doubt";
import type { ReportKind } from "../layout/report-kinds";
import type { ReportStamp } from "../report/line-record";

export type { ActivityResults };

/** A recommendation whose field differs on its Analisa and on Rekomendasi, and nobody knows which is right: both stay. */
export interface RecommendationConflict {
  readonly number: string;
  readonly header: string;
  readonly sheet: string;
}

export interface ReportOutcome {
  readonly month: Month;
  readonly sheets: readonly string[];
  /** False when the report stood already as it should: nothing was written. */
  readonly changed: boolean;
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly figures: MonthFigures;
  readonly findings: readonly Finding[];
  /** What the reports may say of the month. */
  readonly assessment: MonthAssessment;
  readonly activities: ActivityResults;
  /** What it was made over, as the question would have told it; undefined where there was nothing to ask. */
  readonly doubt: DoubtTold | undefined;
  /** Recommendations that people have to bring together themselves. */
  readonly conflicts: readonly RecommendationConflict[];
}

/** One of a month's report sheets as it stands. */
export interface ReportStanding {
  readonly kind: ReportKind;
  readonly sheet: string;
  /** From what it was made; undefined where its records cannot be read any more. */
  readonly stamp: ReportStamp | undefined;
  readonly locked: boolean;
  /** The data are others now than those that it was made from. */
  readonly outdated: boolean;
  /** What has changed since, as far as the stamp tells. */
  readonly changed: readonly FingerprintPart[];
}

/** What a month has of reports. */
export interface MonthReports {
  readonly month: Month;
  /** When Laporan and Rekap are due. */
  readonly due: { readonly report: Day; readonly recap: Day };
  /** In the order of the activities. */
  readonly reports: readonly ReportStanding[];
  /** How many of those that are made together are not there. */
  readonly missing: number;
  /** Finished ones and others that were kept when the report was made anew. */
  readonly copies: readonly string[];
  /** An earlier version was sent, and so many recipients have not been sent this one; undefined where all have it. */
  readonly unsent?: { readonly version: number; readonly recipients: number };
}

export interface ReportsReading {
  readonly asOf: Day;
  /** The day that it was read, for due days. */
  readonly today: Day;
  /** Every month that has a sheet, a row or a report, ascending. */
  readonly months: readonly MonthReports[];
}

/** What is to be looked at before a month's reports are finished; open errors ask for a reason. */
export interface FinishChecklist {
  /** Findings of check in the month that are errors. */
  readonly openErrors: number;
  /** Numbers of the procedure's activities whose KPI was missed, with nothing said of what was done about it. */
  readonly missedWithoutAction: readonly string[];
  /** Neither recorded on Distribusi nor typed on Laporan. */
  readonly notHandedOver: readonly ReportKind[];
  /** Nonconformities with a step that cannot be decided. */
  readonly undecided: number;
  /** Places to sign without a name, on all the reports. */
  readonly unsigned: number;
}

export interface FinishOutcome {
  readonly month: Month;
  readonly sheets: readonly string[];
  /** False where it was finished before: nothing was written. */
  readonly changed: boolean;
  readonly by: string;
  readonly on: Day;
  /** Which of the month's finished reports it is, from 1. */
  readonly version: number;
  /** Why it was finished over open errors. */
  readonly reason?: string;
  /** As it was when it was finished. */
  readonly checklist: FinishChecklist;
  /** Rows added to Distribusi. */
  readonly proposed: number;
}

export interface DistributionOutcome {
  readonly month: Month;
  /** The copy's sheets, also where they are made in another workbook. */
  readonly sheets: readonly string[];
  /** Whether this workbook has got a new or another copy. */
  readonly changed: boolean;
  /** What makes the copy in an empty workbook; none where it was made in this one. */
  readonly edits: readonly Edit[];
}
