/** Records on Dokumen: how long each is kept, and what was decided of it. */
import type { IsoNeed } from "../../sop/iso/clauses";
import type { EvidencePlace, RowEvidenceName } from "../../sop/iso/rowEvidence";
import type { Day, IsoEdition, Month } from "../../sop/types";

export type KeepDecision = "keep" | "destroy";

/** What Document Control fills in; "" and undefined where nothing stands. */
export interface DecisionFields {
  readonly decision: KeepDecision | undefined;
  readonly approvedBy: string;
  readonly on: Day | undefined;
}

/** A row of Dokumen whose Jenis is Catatan. */
export interface StoredRecord extends DecisionFields {
  /** By them a row is known again: Nama, Nomor, Revisi. */
  readonly name: string;
  readonly number: string;
  readonly revision: string;
  /** Its last day; undefined where Berlaku holds no day. */
  readonly until: Day | undefined;
  /** That day has passed. */
  readonly isPast: boolean;
}

/** What a month has of what a clause asks for. */
export interface IsoEvidence {
  readonly month: Month;
  readonly need: IsoNeed;
  readonly name: RowEvidenceName | "scorecard" | "report" | "analysis" | "preventive";
  /** How many rows, or things, are asked for it, and how many have it. */
  readonly of: number;
  readonly held: number;
  /** "none": nothing of the month is asked for it. */
  readonly state: "present" | "partial" | "lacking" | "none";
  /** The first cell that lacks it, else the first that has it; absent where there is no such cell yet. */
  readonly place: EvidencePlace | undefined;
}

/** Rows that stand here and are of another year than the workbook's. */
export interface OtherYear {
  readonly year: number;
  readonly rows: number;
  /** As text that the workbook of their year takes in without a question (UTF-8, RFC 4180). */
  readonly csv: () => string;
}

export interface RecordsReading {
  readonly asOf: Day;
  /** In the table's order. */
  readonly records: readonly StoredRecord[];
  /** Records of finished months that do not stand on Dokumen. */
  readonly unregistered: number;
  readonly isoEdition: IsoEdition;
  /** Of all months, in their order. Counted when it is asked for. */
  readonly evidence: () => readonly IsoEvidence[];
  readonly otherYears: readonly OtherYear[];
}

export type DecideOutcome =
  | { readonly kind: "saved"; readonly written: boolean }
  /** Somebody has decided otherwise since it was seen: nothing was written. */
  | { readonly kind: "changed"; readonly standing: DecisionFields }
  /** No row of that name, number and revision, or several. */
  | { readonly kind: "gone" };
