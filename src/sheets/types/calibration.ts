/** Calibration sessions: as they stand, what is asked of them, and what was done. */
import type { Drawn } from "../../sop/calibration/drawRecordings";
import type { Day, Mark, Month, Scorecard, SessionAgreement } from "../../sop/types";
import type { FormRow } from "./forms";

/** What was rated: a call by its No. Sampel, its recording by ID Rekaman; either may be missing. */
export interface CalibrationRecording {
  readonly sampleNumber: string;
  readonly recordingId: string;
}

/** One row of Kalibrasi: what one rater says of one recording. */
export interface CalibrationForm extends CalibrationRecording {
  /** 0-based row of the table's body, as it was then. */
  readonly index: number;
  readonly session: string;
  readonly day: Day | undefined;
  readonly rater: string;
  /** The standard, which is no rater's. */
  readonly standard: boolean;
  /** By the criterion's code; absent where nothing stands. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Codes of criteria whose cell holds something that is no mark. */
  readonly unreadable: readonly string[];
  readonly note: string;
  readonly closed: Day | undefined;
}

export interface CalibrationSession {
  readonly number: string;
  readonly day: Day | undefined;
  /** When it was closed; undefined while it runs. */
  readonly closed: Day | undefined;
  /** In the table's order, each once. */
  readonly recordings: readonly CalibrationRecording[];
  readonly forms: readonly CalibrationForm[];
  readonly scorecard: Scorecard;
  readonly agreement: SessionAgreement;
}

/** A row of F-22 that was rated. */
export interface RatedRow {
  readonly row: FormRow;
  /** The codes of its month's criteria, in the order of the form's `criterion0` …, in capitals. */
  readonly codes: readonly string[];
}

export interface CalibrationReading {
  readonly asOf: Day;
  /** The newest first. */
  readonly sessions: readonly CalibrationSession[];
  /** From the list of those who call and judge. */
  readonly people: readonly string[];
  /** When a criterion is Tidak, by its code, in the scorecard's own words. */
  readonly guidance: Readonly<Record<string, string>>;
  /** Months with samples that have a recording, the newest first. */
  readonly months: readonly Month[];
  /** F-22's rows of what was rated, by No. Sampel in lower case. */
  readonly rows: Readonly<Record<string, RatedRow>>;
}

/** What a session would go through; fewer than asked where the month has fewer recordings. */
export interface CalibrationDraft {
  readonly session: string;
  readonly month: Month;
  readonly seed: string;
  readonly drawn: readonly Drawn[];
  /** How many samples of the month have a recording. */
  readonly from: number;
}

/** `opened`: false where it was open already. */
export type OpenCalibrationOutcome = { readonly session: string; readonly opened: boolean };

/** What a rater fills in. */
export interface RatingFields {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly note: string;
}

/**
 * `changed`: the row was changed by somebody else since it was seen; nothing was written. `closed`: the session is closed.
 * `gone`: there is no such session or recording in it.
 */
export type SaveRatingOutcome =
  | { readonly kind: "saved"; readonly written: boolean }
  | { readonly kind: "changed"; readonly standing: RatingFields }
  | { readonly kind: "closed"; readonly on: Day }
  | { readonly kind: "gone" };

/** `closed`: false where it was closed already. */
export type CloseCalibrationOutcome =
  { readonly kind: "closed"; readonly closed: boolean; readonly on: Day } | { readonly kind: "gone" };
