/** A month's plan as pane and command line have it. */
import type { Day, Month, MonthPlan, PlanRow } from "../../sop";

/**
 * `made`: it stands; `preview`: it would stand so, nothing was written; `standing`: it stood already, made with the same
 * seed, and nothing was written.
 */
export interface PlanOutcome extends MonthPlan {
  readonly kind: "made" | "preview" | "standing";
  readonly month: Month;
  readonly version: number;
  readonly seed: string;
  readonly typed: boolean;
  readonly target: number;
  readonly days: readonly Day[];
  /** Rows that are new by this making, and those that stay. */
  readonly added: number;
  readonly kept: number;
  /** Who stands on the list of callers without a role; whether they were planned all the same, as nobody has the role. */
  readonly withoutRole: readonly string[];
  readonly withoutRoleCall: boolean;
  /** SHA-256 in hex, as Log has them. */
  readonly fingerprint: string;
  readonly rosterFingerprint: string;
}

/** A planned call of somebody's day. */
export interface PlannedToday {
  readonly row: PlanRow;
  readonly month: Month;
  readonly agentName: string;
  /** What is to be said; "" where Skenario has none. */
  readonly script: string;
}

export interface PlannedCalls {
  readonly asOf: Day;
  readonly month: Month;
  /** Rows of the month's plan; 0 = there is none. */
  readonly planned: number;
  /** To be made today, or since an earlier day; in the order of the day. */
  readonly calls: readonly PlannedToday[];
  /** Made, and not counted: something is to be called in their place. */
  readonly again: readonly (PlannedToday & { readonly status: string })[];
}

/** What is called in place of a call; `no`: its row in Rencana. */
export interface ReplacedCall {
  readonly kind: "again" | "reserve";
  readonly no: number;
  readonly day: Day;
  readonly block: string;
  /** Of an attempt at the same agent: which. */
  readonly attempt: number | undefined;
  /** The area that a reserve was borrowed from; "" where it is the call's own. */
  readonly borrowedFrom: string;
}
