/**
 * The words of the procedure as types: what the workbook is read into, and what is answered about it.
 * A day is a whole serial of Excel's 1900 date system; nothing here knows a clock or a time zone.
 */

/** A whole day as a serial of the 1900 system: 46227 is 2026-07-24. */
export type Day = number;

/** A month as `YYYY-MM`. */
export type Month = string;

/** A cell parsed at the workbook's edge. `shown` is what stands there, for a person to read. */
export type Entry<T> =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "unreadable"; readonly shown: string };

/** Text and list cells: any text but the empty one; numbers and booleans as their text; errors are unreadable. */
export type TextEntry = Entry<string>;
/** The whole part of a number ≥ 1; everything else but an empty cell is unreadable. */
export type DateEntry = Entry<Day>;
export type NumberEntry = Entry<number>;

/** The list, text, date, time and integer columns that a person fills in, by their names in code. */
export type TextColumn =
  | "sampleNumber"
  | "area"
  | "service"
  | "destinationNumber"
  | "executor"
  | "role"
  | "agentId"
  | "agentName"
  | "supervisor"
  | "material"
  | "scenario"
  | "scenarioVersion"
  | "callStatus"
  | "recordingId"
  | "nonconformity"
  | "findingCategory"
  | "findingText"
  | "qcoRecommendation"
  | "qaRecommendation"
  | "followUpResult"
  | "rootCause"
  | "correction"
  | "correctiveAction"
  | "personInCharge"
  | "effectivenessCheck"
  | "status"
  | "approvedBy"
  | "note";
export type DateColumn =
  | "callDate"
  | "findingDate"
  | "qcoToQaDone"
  | "qaToSupervisorDone"
  | "supervisorToQaDone"
  | "targetDate"
  | "completedDate"
  | "approvalDate";
export type NumberColumn = "startTime" | "duration";
export type FormulaColumn =
  | "score"
  | "result"
  | "qcoDue"
  | "qaDue"
  | "supervisorDue"
  | "qcoVerdict"
  | "qaVerdict"
  | "supervisorVerdict";
export type InputColumn = TextColumn | DateColumn | NumberColumn;
export type Column = InputColumn | FormulaColumn;

export type Link = "qcoToQa" | "qaToSupervisor" | "supervisorToQa";
export const LINKS: readonly Link[] = ["qcoToQa", "qaToSupervisor", "supervisorToQa"];

/** What a formula column's cell held when it was read, and whether a constant stands in the formula's place. */
export interface FormulaCell {
  readonly shown: string | number | boolean | { readonly error: string };
  readonly constant: boolean;
}

/** Where a row stands: enough to name any of its cells. */
export interface RowPlace {
  readonly sheet: string;
  /** 0-based row of the sheet. */
  readonly sheetRow: number;
}

/** One F-22 row as read. Columns missing from the sheet read as empty. */
export interface Row {
  readonly place: RowPlace;
  readonly text: Readonly<Record<TextColumn, TextEntry>>;
  readonly date: Readonly<Record<DateColumn, DateEntry>>;
  readonly number: Readonly<Record<NumberColumn, NumberEntry>>;
  /** The marks, in the order of the month's scorecard. */
  readonly marks: readonly TextEntry[];
  /** Absent where the reading left formula columns out. */
  readonly formulas?: Readonly<Partial<Record<FormulaColumn, FormulaCell>>>;
  /** The text columns whose cell holds a formula; absent where none does. */
  readonly formulasInText?: readonly TextColumn[];
}

export type CriticalTo = "customer" | "business" | "compliance";

export interface Criterion {
  /** `P01` … `P20`. */
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly criticalTo: CriticalTo | undefined;
  readonly fatal: boolean;
}

/** A month's frozen scorecard. */
export interface Scorecard {
  readonly criteria: readonly Criterion[];
  /** Nilai below it is Tidak Lulus. */
  readonly passMark: number;
}

/** One F-22 sheet as read. */
export interface MonthSheet {
  readonly month: Month;
  readonly sheet: string;
  readonly table: string;
  readonly scorecard: Scorecard;
  /** 0-based sheet column of each input and formula column, for naming cells; a column that is missing is absent. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** 0-based sheet column of each criterion, in the scorecard's order; undefined where missing. */
  readonly markColumns: readonly (number | undefined)[];
  /** The header text that stands in the sheet, by 0-based sheet column. */
  readonly headers: Readonly<Record<number, string>>;
  readonly rows: readonly Row[];
}

export interface DeadlineRule {
  /** H+2: 2. A whole number ≥ 0. */
  readonly days: number;
  readonly calendar: "calendar" | "working";
  readonly anchor: "finding" | "previous";
}

/** What tells working days from others. */
export interface WorkCalendar {
  /** Seven flags from Monday to Sunday; true = day off. Sat–Sun: [f,f,f,f,f,t,t]. */
  readonly weekend: readonly boolean[];
  /** Days off besides, cuti bersama already left out where the setting says so. */
  readonly holidays: ReadonlySet<Day>;
}

/** Lists in the spelling of Pengaturan. */
export interface Lists {
  readonly areas: readonly string[];
  readonly services: readonly string[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly materials: readonly string[];
  readonly callStatuses: readonly string[];
  readonly marks: readonly string[];
  readonly yesNo: readonly string[];
  readonly categories: readonly string[];
  readonly statuses: readonly string[];
}

export interface Settings {
  readonly target: number;
  readonly countingStatuses: readonly string[];
  readonly deadline: DeadlineRule;
  readonly calendar: WorkCalendar;
  readonly cutiBersama: boolean;
  readonly due: DueDays;
  /** So many months after its end a month's record has been kept long enough. */
  readonly retentionMonths: number;
  /** Whether a supervisor or team leader who calls their own team is reported. */
  readonly supervisorOwnTeam: "warn" | "off";
  /** Whose clause numbers the reports name. */
  readonly isoEdition: IsoEdition;
}

/** When what the procedure wants "on time" is due, as days of a month. */
export interface DueDays {
  /** Of the month itself; or the day before its first call. */
  readonly scenarios: number | "beforeFirstCall";
  /** Of the next month. */
  readonly report: number;
  /** Of the next month. */
  readonly recap: number;
}

export type IsoEdition = "2008" | "2015";

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly service: string;
  readonly supervisor: string;
  readonly active: boolean;
}

export interface Scenario {
  readonly code: string;
  readonly version: string;
  /** Batas Waktu: by when it had to be written, where QA set a day. */
  readonly deadline?: Day | undefined;
  /** Tanggal Selesai: when it was written. */
  readonly finished?: Day | undefined;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** Everything an answer needs, read in one action. F-22 sheets by month, ascending. */
export interface Snapshot {
  readonly months: readonly MonthSheet[];
  readonly settings: Settings;
  readonly lists: Lists;
  readonly agents: readonly Agent[];
  readonly scenarios: readonly Scenario[];
  /** Years that have a row in Libur. */
  readonly holidayYears: ReadonlySet<number>;
  /** The as-of day that the sheets' formulas use; undefined where it could not be read. */
  readonly sheetAsOf: Day | undefined;
}

export type ExclusionReason = "callDate" | "cancelled" | "status" | "agent" | "unscored" | "duplicate";
export const EXCLUSION_REASONS: readonly ExclusionReason[] = [
  "callDate",
  "cancelled",
  "status",
  "agent",
  "unscored",
  "duplicate",
];

/** Verdicts in their order of precedence. */
export type Verdict =
  | "notApplicable"
  | "incomplete"
  | "invalid"
  | "waiting"
  | "onTime"
  | "late"
  | "overdue"
  | "dueToday"
  | "notDue";

export interface LinkJudgement {
  readonly verdict: Verdict;
  readonly due: Day | undefined;
  /** Calendar days; 0 but for late and overdue. */
  readonly daysLate: number;
}

export type Result = "passed" | "failed";

export type FindingCode =
  | "required"
  | "dateInvalid"
  | "dateInFuture"
  | "numberInvalid"
  | "listValue"
  | "duplicateSampleNumber"
  | "duplicateRecording"
  | "unknownAgent"
  | "unknownScenario"
  | "scenarioNotInForce"
  | "executorIsAgent"
  | "supervisorOwnTeam"
  | "wrongSheet"
  | "findingBeforeCall"
  | "stepBeforeFinding"
  | "stepOutOfOrder"
  | "conformityMismatch"
  | "findingWithoutNonconformity"
  | "closedIncomplete"
  | "formulaOverwritten"
  | "formulaInText"
  | "settingInvalid"
  | "layoutChanged"
  | "holidayYearMissing";

export type Severity = "error" | "warning";

/** Something check reports. The words come from the dictionary: key `finding.<code>` with `params`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The row's No. Sampel, trimmed; "" where it has none or the finding is of no row. */
  readonly id: string;
  readonly sheet: string;
  /** A1 address, e.g. `E14`; "" where there is no cell. */
  readonly cell: string;
  readonly header: string;
  /** The cell's column in code; absent where the finding is at no such column of a row. */
  readonly column?: Column;
  readonly params: Readonly<Record<string, string | number>>;
  /** What would mend the cell: the list's spelling of a listValue, the value that a formulaInText shows. */
  readonly suggestion?: string;
}

export interface SampleCount {
  readonly target: number;
  readonly counted: number;
  readonly reached: boolean;
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  readonly byArea: Readonly<Record<string, number>>;
  readonly byMaterial: Readonly<Record<string, number>>;
  readonly byExecutor: Readonly<Record<string, number>>;
}

export interface ScoreFigures {
  readonly mean: number | null;
  readonly passed: number;
  readonly passRate: number | null;
  readonly passRate95: readonly [number, number] | null;
  readonly criticalRates: Readonly<Record<CriticalTo, number | null>>;
}

export interface LinkFigures {
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly dueToday: number;
  readonly notDue: number;
  readonly waiting: number;
  readonly incomplete: number;
  readonly invalid: number;
  readonly compliance: number | null;
}

/** One link of one nonconformity. */
export interface DeadlineRow {
  readonly id: string;
  readonly link: Link;
  readonly due: Day | undefined;
  readonly verdict: Exclude<Verdict, "notApplicable">;
  readonly daysLate: number;
  readonly row: Row;
}

export interface MonthFigures {
  readonly month: Month;
  readonly samples: SampleCount;
  readonly score: ScoreFigures;
  readonly deadlines: Readonly<Record<Link, LinkFigures>> & { readonly rows: readonly DeadlineRow[] };
}

/** What check answers. */
export interface CheckAnswer {
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly months: readonly MonthFigures[];
  readonly findings: readonly Finding[];
}
