/** The scorecard that a call is judged by. */
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

/** What a criterion of a call is given: Ya, Tidak or N/A. */
export type Mark = "yes" | "no" | "notApplicable";

export type Result = "passed" | "failed";
