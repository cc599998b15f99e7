import type {
  Agent,
  CheckAnswer,
  Day,
  DeadlineRule,
  ExclusionReason,
  Finding,
  Link,
  LinkJudgement,
  Lists,
  Month,
  MonthFigures,
  Result,
  SampleCount,
  Scorecard,
} from "../sop/types";
import type { ClosingColumn } from "../sop/correction/missingBeforeClosed";
import type { Plan } from "../sop/worklist/nextCalls";
import type { OpenStep } from "../sop/worklist/openSteps";
import type { FingerprintPart } from "../sop/fingerprint/fingerprintParts";
import type { Changed, SettingsEffect } from "../sop/settings/settingsEffect";
import type { Fix } from "../sop/fixes/types";
import type { Edit } from "./apply/edit";
import type { RememberedMapping } from "./import/mapping";
import type { ImportTarget } from "./import/targets";
import type { ReportKind, ReportStamp } from "./report/line-record";

/** Why an action could not be done. The words come from the dictionary: key `error.<code>` with `params`. */
export type WorkbookErrorCode =
  | "notOurWorkbook"
  | "newerLayout"
  | "olderLayout"
  | "monthInvalid"
  | "monthInFuture"
  | "monthMissing"
  | "sheetNotOurs"
  | "cancelled"
  | "reportFinal"
  | "reportFinalOutdated"
  | "reportOutdated"
  | "reportMissing"
  | "reportUnsigned"
  | "settingUnknown"
  | "settingInvalid"
  | "columnMissing"
  | "scorecardUnusable"
  | "cellEditMode"
  | "sheetProtected"
  | "apiTooOld"
  | "notAnswering"
  | "notWritten"
  | "tooLarge"
  | "connection"
  | "unexpected";

/** An action's failure, told in one of a closed set of codes. `cause` is for the log. */
export class WorkbookError extends Error {
  public constructor(
    public readonly code: WorkbookErrorCode,
    public readonly params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "WorkbookError";
  }
}

/** An edit of cells by anyone, as Excel tells of it. */
export interface WorkbookChange {
  readonly worksheetId: string;
  /** The cells, as A1 without the sheet. */
  readonly address: string;
  /** Contents alone changed; false where rows, columns or cells were put in or taken out. */
  readonly edited: boolean;
  readonly remote: boolean;
  /** Written by this add-in, on this machine. */
  readonly own: boolean;
}

/** Cells that a person selects, as Excel tells of them. */
export interface SelectedCells {
  readonly worksheetId: string;
  readonly address: string;
}

/** A row of F-22 that a person has picked in the grid. */
export interface PickedRow {
  /** Its No. Sampel; "" where it has none. */
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly month: Month;
  readonly callDate: Day | undefined;
  readonly area: string;
  readonly agent: string;
  /** Why it is no sample; undefined for a sample. */
  readonly reason: ExclusionReason | undefined;
  readonly score: number | undefined;
  readonly result: Result | undefined;
  readonly links: Readonly<Record<Link, LinkJudgement>>;
  readonly findings: readonly Finding[];
}

/** An answer given before, and every edit since: what is read again is then only what was edited. */
export interface Since<Answer> {
  readonly answer: Answer;
  readonly changes: readonly WorkbookChange[];
}

/** Told to long actions: how far it is, 0 to 1. */
export type Progress = (share: number) => void;

/** What the pane's first screen needs. `none` = not set up yet. */
export type Overview =
  | { readonly state: "none" }
  | { readonly state: "newer"; readonly version: number }
  /** Of a layout before the present one: to be migrated before anything is written. */
  | { readonly state: "older"; readonly version: number; readonly present: number }
  | {
      readonly state: "ready";
      readonly asOf: Day;
      readonly rule: DeadlineRule;
      /** Months that have an F-22 sheet, ascending. */
      readonly months: readonly Month[];
      /** Months that have a Laporan sheet of ours. */
      readonly reports: readonly Month[];
      /** Figures of every month, ascending, and all findings. */
      readonly answer: CheckAnswer;
    };

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
}

export interface ReportsReading {
  readonly asOf: Day;
  /** The day that it was read, for due days. */
  readonly today: Day;
  /** Every month that has a sheet, a row or a report, ascending. */
  readonly months: readonly MonthReports[];
}

export interface FinishOutcome {
  readonly month: Month;
  readonly sheets: readonly string[];
  /** False where it was finished before: nothing was written. */
  readonly changed: boolean;
  readonly by: string;
  readonly on: Day;
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

export interface CompletionOutcome {
  readonly sheet: string;
  /** How many empty cells were filled. */
  readonly filled: number;
}

export interface ImportOutcome {
  readonly added: number;
  /** Rows added by sheet name. */
  readonly sheets: Readonly<Record<string, number>>;
  /** The source's headers that F-22 has in none of these months: nothing under them was added. */
  readonly leftOut: readonly string[];
  /** Rows that were left out as duplicates, as asked. */
  readonly duplicates: number;
  /** Rows that should have been added and were not. */
  readonly notAdded: number;
  /** Why not all were added: the person cancelled, or a part of them could not be written. */
  readonly stopped?: "cancelled" | WorkbookError;
}

/** What a source says of a cell: its text, or a number that Excel stores as it is (a day or time as serial). */
export type SampleValue = string | number;

/** One row to add: header text (a criterion's code alone will do) to what the source holds. */
export type SampleInput = Readonly<Record<string, SampleValue>>;

/** What a row repeats, of the workbook or of the same source: a number, or every cell of it. */
export interface Duplicate {
  readonly by: "sampleNumber" | "recording" | "content";
  /** Where the first of them stands; `row` = the index in the source. */
  readonly first: { readonly sheet: string; readonly cell: string } | { readonly row: number };
}

/** One row of a source as it would be added. */
export interface PreviewRow {
  readonly month: Month;
  readonly sheet: string;
  readonly duplicate?: Duplicate;
  /** What check would report of it, at the cells where it would stand. */
  readonly findings: readonly Finding[];
}

/** What a file's headers can be mapped to, and how files before it were mapped. */
export interface ImportTargets {
  readonly targets: readonly ImportTarget[];
  readonly remembered: readonly RememberedMapping[];
}

/** What adding rows would do; nothing has been written. */
export interface ImportPreview {
  /** In the source's order. */
  readonly rows: readonly PreviewRow[];
  /** The sheets of the rows, ascending by month. */
  readonly sheets: readonly { readonly month: Month; readonly sheet: string; readonly isNew: boolean }[];
  readonly leftOut: readonly string[];
}

/** A cell's content as it is written back: a formula, a number or boolean, text escaped as typed, "" where empty. */
export interface KeptCell {
  readonly content: string | number | boolean;
  readonly numberFormat: string;
}

/** What a fix did, in enough detail to take it back. Columns are named by header, rows by No. Sampel and place. */
export type AppliedFix =
  | {
      readonly kind: "cell";
      readonly fix: Fix;
      readonly sheet: string;
      /** The row's No. Sampel now; "" where it has none. */
      readonly id: string;
      /** 0-based row of the sheet. */
      readonly sheetRow: number;
      readonly header: string;
      readonly before: KeptCell;
      readonly after: KeptCell;
    }
  | {
      readonly kind: "row";
      readonly fix: Fix;
      readonly id: string;
      readonly from: Month;
      readonly to: Month;
      /** 0-based row of the sheet that it stands on now. */
      readonly sheetRow: number;
      /** What was carried, by header: the raw values. */
      readonly carried: Readonly<Record<string, string | number | boolean>>;
    };

/** Why a fix was not done. `notWritten`: the row was copied, but the copy did not read back the same, so both stand.
 * `cancelled`: the person stopped before it. */
export type SkipReason = "changed" | "futureMonth" | "notWritten" | "cancelled";

export interface FixOutcome {
  readonly applied: readonly AppliedFix[];
  readonly skipped: readonly { readonly fix: Fix; readonly reason: SkipReason }[];
}

/** What a header that nobody declared is: the declared column it stands for (its key or its header), or `own`. */
export type Answers = Readonly<Record<string, string>>;

/** A header that is not declared, in a table where declared columns are missing: only a person knows. */
export interface ColumnQuestion {
  readonly table: string;
  readonly sheet: string;
  readonly header: string;
  readonly candidates: readonly { readonly key: string; readonly header: string }[];
}

export interface RepairOutcome {
  /** What was damaged and is so no more. */
  readonly repaired: readonly Finding[];
  /** What is still to be told: copies that are left alone, and what waits for an answer. */
  readonly left: readonly Finding[];
  readonly questions: readonly ColumnQuestion[];
  /** How many edits were made; 0 = the layout stood as declared. */
  readonly edits: number;
  /** The person stopped it before all was repaired. */
  readonly cancelled: boolean;
}

/** A row's input cells as a form's texts, by column key (`criterion0` …): days as ISO, times as `hh:mm`, "" = empty. */
export type Fields = Readonly<Record<string, string>>;

/** An F-22 row as it was read for a form. */
export interface FormRow {
  /** The month of the sheet that it stands on. */
  readonly month: Month;
  readonly sheet: string;
  /** 0-based row of the sheet, as it was then. */
  readonly sheetRow: number;
  /** Its No. Sampel, trimmed; "" where it has none. */
  readonly id: string;
  readonly fields: Fields;
}

/** A cell that a person changed, and a co-author too since it was read. */
export interface FieldConflict {
  readonly key: string;
  readonly header: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * `conflict`: nothing was written; `row` is what stands now, and saving over it says that the person has decided.
 * `gone`: the row is no longer there, or no longer to be told from others.
 */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly row: FormRow; readonly written: number }
  | { readonly kind: "conflict"; readonly row: FormRow; readonly conflicts: readonly FieldConflict[] }
  | { readonly kind: "gone" };

/** A scenario with its script, as a form shows it. */
export interface ScenarioScript {
  readonly code: string;
  readonly version: string;
  readonly script: string;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** What the form for one call needs of the workbook. */
export interface EntryReading {
  /** Tells this workbook's drafts from another's on the same machine: its address where it has one. */
  readonly book: string;
  /** The same while it was in no file yet, so that a draft of that time is found after the first saving. */
  readonly bookBefore: string;
  readonly asOf: Day;
  readonly lists: Lists;
  readonly agents: readonly Agent[];
  readonly scenarios: readonly ScenarioScript[];
  readonly rule: DeadlineRule;
  /** The scorecard of each month that has a sheet. */
  readonly scorecards: Readonly<Record<Month, Scorecard>>;
  /** The one that a month would be made with now. */
  readonly freshScorecard: Scorecard;
  /** The plan's quotas, and each month's count. */
  readonly plan: Plan;
  readonly samples: Readonly<Record<Month, SampleCount>>;
  /** Each month's samples by ID Agent, trimmed. */
  readonly agentSamples: Readonly<Record<Month, Readonly<Record<string, number>>>>;
  /** The row under the active cell, or of the number asked for. */
  readonly row: FormRow | undefined;
}

/** A nonconformity and how far its corrective action is. */
export interface CorrectiveCase {
  readonly row: FormRow;
  /** The month it belongs to. */
  readonly month: Month;
  readonly closed: boolean;
  readonly missing: readonly ClosingColumn[];
}

export interface WorklistReading {
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly lists: Lists;
  readonly steps: readonly { readonly step: OpenStep; readonly row: FormRow }[];
  /** The newest row first. */
  readonly cases: readonly CorrectiveCase[];
}

/** What a draft of the settings would change. */
export interface DraftEffect extends SettingsEffect {
  /** Months whose reports are up to date now and would be no more. */
  readonly outdated: readonly Month[];
  /** How many quotas of the as-of month are not filled. */
  readonly lacks: Changed<number>;
}

type Place = { readonly sheet: string; readonly cell: string };

/** The settings as a form's texts, and what may be asked about a draft of them without reading again. */
export interface SettingsReading {
  /** By a setting's key as in `mc set`; quotas as `area:JKT` and `person:Ayu`. What has no row is absent. */
  readonly fields: Fields;
  readonly callStatuses: readonly string[];
  /** Where what the form has no fields for stands; undefined where it is gone. */
  readonly places: Readonly<Record<"scorecard" | "lists" | "roster" | "holidays", Place | undefined>>;
  readonly isUsable: (key: string, text: string) => boolean;
  /** Pure over what was read. Texts that cannot be used change nothing. */
  readonly effectOf: (draft: Fields) => DraftEffect;
}

/** `fields`: what stands after saving, or now where a co-author's change stands in the way. */
export type SettingsOutcome =
  | { readonly kind: "saved"; readonly fields: Fields; readonly changed: readonly string[] }
  | { readonly kind: "conflict"; readonly fields: Fields; readonly conflicts: readonly FieldConflict[] };

export interface MigrationOutcome {
  /** The layout's version before and after; the same = nothing was written. */
  readonly from: number;
  readonly to: number;
  /** Addresses of cells where a person's words stay in place of the layout's own. */
  readonly kept: readonly string[];
  /** The sheet that the old Beranda is now, where people had written on it. */
  readonly homeKeptAs: string | undefined;
  /** The person stopped it between two parts: the workbook is still of the older layout. */
  readonly cancelled?: true;
}
