/** The scorecard as it is edited: what stands for months to come, and what saving did. */
import type { CriticalTo, Month } from "../../sop/types";

/** A criterion with the words that help to judge it. */
export interface ScorecardLine {
  /** `P01` … `P99`, in capitals. */
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly criticalTo: CriticalTo | undefined;
  readonly fatal: boolean;
  /** Panduan: when it is Tidak. Of all months, whatever the version. */
  readonly guidance: string;
}

/** What stands from a month on. */
export interface ScorecardVersion {
  /** "" = from the start, as long as no month has been opened. */
  readonly from: Month;
  /** In the order that a month made then has them. */
  readonly lines: readonly ScorecardLine[];
  /** Changes that are to hold only later, which come over what is edited. */
  readonly later: readonly { readonly code: string; readonly from: Month }[];
}

export interface ScorecardReading {
  /** Months that have a sheet, ascending: they keep the scorecard that they were made with. */
  readonly opened: readonly Month[];
  /** What a change may hold from on, the first first. */
  readonly choices: readonly Month[];
  /** The order is left alone where the table has columns of people's own: what belongs to a row would not move along. */
  readonly canReorder: boolean;
  readonly versionFrom: (from: Month) => ScorecardVersion;
}

/**
 * `changed`: somebody has changed the scorecard since `base`: nothing was written; `opened`: a month from then on has been
 * opened meanwhile, and keeps what it has: nothing was written; `later`: with changes that are to hold from a later month on
 * the weights would not add up to 100 there.
 */
export type ScorecardOutcome =
  | { readonly kind: "saved"; readonly written: number; readonly lines: readonly ScorecardLine[] }
  | { readonly kind: "changed"; readonly lines: readonly ScorecardLine[] }
  | { readonly kind: "opened"; readonly month: Month }
  | { readonly kind: "later"; readonly from: Month; readonly weights: number };
