/** Rows and settings as forms show them, and what saving did. */
import type { ClosingColumn } from "../../sop/correction/missingBeforeClosed";
import type { Changed, SettingsEffect } from "../../sop/settings/settingsEffect";
import type { Agent, Day, DeadlineRule, Lists, Month, SampleCount, Scorecard } from "../../sop/types";
import type { Plan } from "../../sop/worklist/nextCalls";
import type { OpenStep } from "../../sop/worklist/openSteps";
import type { PlannedToday } from "./plan";

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

/**
 * `standing`: a row has the draft's number already, with other contents than the form's: nothing was written; saving over
 * it says that the person has decided.
 */
export interface AddedSample {
  readonly id: string;
  readonly sheet: string;
  readonly standing?: { readonly row: FormRow; readonly conflicts: readonly FieldConflict[] };
  /** The number of the planned call, where its row of Rencana is gone, another agent's, or has another sample: it was left as it is. */
  readonly planTaken?: number;
}

/** A scenario with its script, as a form shows it. */
export interface ScenarioScript {
  readonly code: string;
  readonly version: string;
  readonly script: string;
  /** Jenis Materi, Topik and Jawaban Benar of its Kode Materi; "" where it names none. */
  readonly kind: string;
  readonly topic: string;
  readonly answer: string;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
}

/** Whose drafts on a machine are this workbook's, and for how long they are kept. */
export interface DraftRule {
  /** Tells this workbook's drafts from another's on the same machine: its address where it has one. */
  readonly book: string;
  /** The same while it was in no file yet, so that a draft of that time is found after the first saving. */
  readonly bookBefore: string;
  /** Days after the last typing that a draft is kept; 0 = until it is deleted. */
  readonly draftDays: number;
}

/** What the form for one call needs of the workbook. */
/** What a call is filled in from, in the order in which each needs the one before. */
export type PreparedTable = "services" | "people" | "agents" | "materials" | "scenarios";

/** By table: how much of it can be chosen on the as-of day, and the cell where its next line goes, "" where it is gone. */
export type Preparation = Readonly<
  Record<PreparedTable, { readonly count: number; readonly sheet: string; readonly cell: string }>
>;

/** A row that has an ID Rekaman; `id`: its No. Sampel, "" where it has none; `sheetRow` counts from 0. */
export interface RecordedRow {
  readonly id: string;
  readonly sheet: string;
  readonly sheetRow: number;
}

export interface EntryReading extends DraftRule {
  /** Of the workbook; absent where it does not say. */
  readonly year?: number;
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
  /** By a criterion's code: when it is Tidak, as the scorecard says now; absent where it says nothing. */
  readonly guidance: Readonly<Record<string, string>>;
  /** What was dialled last, by ID Agent and by Layanan, each as Excel compares it. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly prepared: Preparation;
  /** The rows of each ID Rekaman, as `identityKey` tells them apart. */
  readonly recordings: Readonly<Record<string, readonly RecordedRow[]>>;
  /** The latest call of each Pelaksana, as Excel compares names: what is about the call, without its marks and recording. */
  readonly latest: Readonly<Record<string, Fields>>;
  /** The row under the active cell, or of the number asked for; of a row of Rencana that was called, its sample's. */
  readonly row: FormRow | undefined;
  /** The call under the active cell, where that is a row of Rencana that has no sample yet. */
  readonly pickedCall?: PlannedToday | undefined;
}

/** A nonconformity and how far its corrective action is. */
export interface CorrectiveCase {
  readonly row: FormRow;
  /** The month it belongs to. */
  readonly month: Month;
  readonly closed: boolean;
  readonly missing: readonly ClosingColumn[];
}

/** A step of an earlier year's workbook, as Sisa Tindakan tells of it. */
export interface PastStep {
  /** The workbook that it is closed in: a file's name, or an address. */
  readonly book: string;
  readonly id: string;
  readonly month: string;
  /** As the sheet calls it. */
  readonly step: string;
  readonly due: Day | undefined;
  readonly agent: string;
  readonly words: string;
  readonly status: string;
  readonly closed: Day | undefined;
}

export interface WorklistReading extends DraftRule {
  readonly asOf: Day;
  readonly rule: DeadlineRule;
  readonly lists: Lists;
  /** By the month whose sheet the row stands on. */
  readonly scorecards: Readonly<Record<Month, Scorecard>>;
  readonly steps: readonly { readonly step: OpenStep; readonly row: FormRow }[];
  /** What is still to be done in the workbooks of earlier years, and is closed there. */
  readonly past: readonly PastStep[];
  /** Where recordings are opened, with `{id}` in place of their ID; "" where nothing is set. */
  readonly recordings: string;
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
  /**
   * By a setting's key as in `mc set`; quotas as `area:JKT` and `person:Ayu`. What has no row is absent, but for a setting
   * that needs none: that has its default.
   */
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
