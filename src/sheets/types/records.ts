/** Records on Dokumen: how long each is kept, and what was decided of it. */
import type { Day } from "../../sop/types";

export type KeepDecision = "keep" | "destroy";

/** What Document Control fills in; "" and undefined where nothing stands. */
export interface DecisionFields {
  readonly decision: KeepDecision | undefined;
  readonly approvedBy: string;
  readonly on: Day | undefined;
}

/** A row of Dokumen whose Jenis is Rekaman. */
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

export interface RecordsReading {
  readonly asOf: Day;
  /** In the table's order. */
  readonly records: readonly StoredRecord[];
  /** Records of finished months that do not stand on Dokumen. */
  readonly unregistered: number;
}

export type DecideOutcome =
  | { readonly kind: "saved"; readonly written: boolean }
  /** Somebody has decided otherwise since it was seen: nothing was written. */
  | { readonly kind: "changed"; readonly standing: DecisionFields }
  /** No row of that name, number and revision, or several. */
  | { readonly kind: "gone" };
