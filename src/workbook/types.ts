import type { CheckAnswer, Day, DeadlineRule, Finding, Month, MonthFigures } from "../sop/types";

/** Why an action could not be done. The words come from the dictionary: key `error.<code>` with `params`. */
export type WorkbookErrorCode =
  | "notOurWorkbook"
  | "newerLayout"
  | "monthInvalid"
  | "monthInFuture"
  | "monthMissing"
  | "sheetNotOurs"
  | "settingUnknown"
  | "settingInvalid"
  | "columnMissing"
  | "cellEditMode"
  | "sheetProtected"
  | "apiTooOld"
  | "notAnswering"
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

/** Told to long actions: how far it is, 0 to 1. */
export type Progress = (share: number) => void;

/** What the pane's first screen needs. `none` = not set up yet. */
export type Overview =
  | { readonly state: "none" }
  | { readonly state: "newer"; readonly version: number }
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

export interface ReportOutcome {
  readonly month: Month;
  readonly sheets: readonly string[];
  /** False when the report stood already as it should: nothing was written. */
  readonly changed: boolean;
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly figures: MonthFigures;
  readonly findings: readonly Finding[];
}

export interface ImportOutcome {
  readonly added: number;
  /** Rows added by sheet name. */
  readonly sheets: Readonly<Record<string, number>>;
}

/** One row to add: header text (a criterion's code alone will do) to what the source holds, as text. */
export type SampleInput = Readonly<Record<string, string>>;
