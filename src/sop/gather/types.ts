/** Several workbooks taken together: what is known of each, and what is said of all. Counts alone: rates are made of them last. */
import type { CriticalTo, Day, ExclusionReason, Link, LinkFigures, Month, ScoreFigures } from "../types";

export type LinkCounts = Omit<LinkFigures, "compliance">;

/** What can be added together of a month's rows, of whatever workbook. */
export interface PooledCounts {
  /** All rows, counted or not. */
  readonly rows: number;
  /** The samples. */
  readonly counted: number;
  readonly target: number;
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  readonly passed: number;
  /** How many samples have each score: their sum would depend on the order that it is made in. */
  readonly scores: ReadonlyMap<number, number>;
  /** Samples without a Tidak in what is critical to each. */
  readonly clean: Readonly<Record<CriticalTo, number>>;
  readonly links: Readonly<Record<Link, LinkCounts>>;
}

/** The rates of what was added together; null for 0 of 0. */
export interface PooledFigures extends ScoreFigures {
  readonly compliance: Readonly<Record<Link, number | null>>;
}

/** What tells one row of a workbook from another, and from those of other workbooks. */
export interface RowIdentity {
  /** Trimmed; "" where the row has none. */
  readonly sampleNumber: string;
  readonly recording: string;
  readonly month: Month;
  /** A sum of number, day, executor and agent: by it two files are known to hold the same call. */
  readonly print: number;
}

/** How a workbook counts: figures of workbooks that count otherwise are not measured alike. */
export interface CountingRule {
  readonly passMarks: readonly number[];
  readonly statuses: readonly string[];
  readonly deadline: string;
  readonly target: number;
  readonly asOf: Day;
}

/** Where a workbook's id comes from: its setting, else its first line of Log, else its file's name. */
export type IdSource = "setting" | "log" | "file";

/** All that is kept of a workbook once it was read. */
export interface BookDigest {
  readonly id: string;
  readonly idFrom: IdSource;
  /** The file's name, without its folder. */
  readonly file: string;
  readonly year: number | undefined;
  readonly asOf: Day;
  /** Lines of Log: of two states of one workbook the one with more is newer. */
  readonly changes: number;
  /** When the file was last written, in milliseconds; 0 where it is not known. */
  readonly written: number;
  readonly months: ReadonlyMap<Month, PooledCounts>;
  readonly rows: readonly RowIdentity[];
  readonly errors: number;
  readonly warnings: number;
  readonly rule: CountingRule;
}

export type RulePart = keyof CountingRule;

/** A row as a problem names it. */
export interface RowPlaceIn {
  readonly id: string;
  readonly file: string;
  readonly month: Month;
  readonly sampleNumber: string;
}

export type GatherProblem =
  /** Two files of one workbook: the older one is left out; so many of its rows do not stand in the newer one. */
  | {
      readonly kind: "olderFile";
      readonly id: string;
      readonly file: string;
      readonly newer: string;
      readonly onlyThere: number;
    }
  /** One recording in two workbooks; both rows count. */
  | { readonly kind: "sameRecording"; readonly recording: string; readonly rows: readonly RowPlaceIn[] }
  /** The workbook counts otherwise than the first one. */
  | {
      readonly kind: "otherRule";
      readonly id: string;
      readonly file: string;
      readonly parts: readonly RulePart[];
    }
  /** Check tells of errors there. */
  | { readonly kind: "openErrors"; readonly id: string; readonly file: string; readonly errors: number }
  /** Rows that lie in another year than the workbook's. */
  | { readonly kind: "otherYear"; readonly id: string; readonly file: string; readonly rows: number };

/** A month of one workbook, or of all. */
export interface GatheredMonth {
  readonly month: Month;
  readonly counts: PooledCounts;
  readonly figures: PooledFigures;
  /** Of how many workbooks. */
  readonly books: number;
}

export interface Gathered {
  /** By id; those left out are not among them. */
  readonly books: readonly BookDigest[];
  readonly leftOut: readonly BookDigest[];
  readonly months: readonly GatheredMonth[];
  readonly total: Omit<GatheredMonth, "month">;
  readonly problems: readonly GatherProblem[];
}

/** Two files say that they are one workbook, and hold other rows: which is which nobody can tell. */
export interface SameId {
  readonly id: string;
  readonly files: readonly [string, string];
}
