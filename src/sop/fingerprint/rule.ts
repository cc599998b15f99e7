/** How a fingerprint is taken: a rule says what of the workbook goes into it, and in which words. */
import type { JudgedRow } from "../counting/judgeRows";
import type { Row, Scorecard, Settings, Snapshot } from "../types";

/** What of the workbook besides its rows and recommendations reaches a report, each as the text that is summed up. */
export interface ToldBasis {
  readonly deadline: string;
  readonly counting: string;
  readonly lists: string;
  readonly agents: string;
  readonly scenarios: string;
  readonly settings: string;
  /** All of them as they go into the whole. */
  readonly all: string;
}

export interface FingerprintRule {
  readonly version: number;
  readonly row: (row: Row, scorecard: Scorecard) => string;
  readonly scorecard: (scorecard: Scorecard) => string;
  /** `rows`: those of the months up to the report's. `extra`: what else reaches it. */
  readonly basis: (snapshot: Snapshot, rows: readonly JudgedRow[], extra: string) => ToldBasis;
}

/** The settings that reach a report: all but those that findings or Beranda alone use. */
export type ReachingSettings = Omit<
  Settings,
  "retentionMonths" | "supervisorOwnTeam" | "disputeDays" | "recordingUrl"
>;
