/** Rows of another source: what adding them would do, and did. */
import type { Finding, Month } from "../../sop/types";
import type { CriterionKey, SampleKey } from "../layout/sample-key";
import type { RememberedMapping } from "../mapping/reading";
import type { ImportTarget } from "../mapping/targets";
import type { WorkbookError } from "./error";

export interface ImportOutcome {
  readonly added: number;
  /** Rows added by sheet name. */
  readonly sheets: Readonly<Record<string, number>>;
  /** Criteria that the scorecard of none of these months has: nothing under them was added. */
  readonly leftOut: readonly CriterionKey[];
  /** Rows that were left out as duplicates, as asked. */
  readonly duplicates: number;
  /** Rows that were added with an ID Rekaman that was used before. */
  readonly usedRecordings?: readonly UsedRecording[];
  /** Rows that should have been added and were not. */
  readonly notAdded: number;
  /** Why not all were added: the person cancelled, or a part of them could not be written. */
  readonly stopped?: "cancelled" | WorkbookError;
}

/** What a source says of a cell: its text, or a number that Excel stores as it is (a day or time as serial). */
export type SampleValue = string | number;

/** One row to add: what the source holds under each column. */
export type SampleInput = Readonly<Partial<Record<SampleKey, SampleValue>>>;

/** What a row repeats, of the workbook or of the same source: a number, or every cell of it. */
export interface Duplicate {
  readonly by: "sampleNumber" | "recording" | "content";
  /** Where the first of them stands; `row` = the index in the source. */
  readonly first: { readonly sheet: string; readonly cell: string } | { readonly row: number };
}

/** A row whose recording a row of the workbook, or one before in the source, has already. */
export interface UsedRecording {
  /** Of the row in the source. */
  readonly index: number;
  /** As the source spells it. */
  readonly recording: string;
  /** Where it stands first. */
  readonly first: Duplicate["first"];
}

/** One row of a source as it would be added. */
export interface PreviewRow {
  readonly month: Month;
  readonly sheet: string;
  readonly duplicate?: Duplicate;
  /** What check would report of it, at the cells where it would stand. */
  readonly findings: readonly Finding[];
}

/** What a file's headers can be mapped to, and how files before it were mapped. */
export interface ImportTargets {
  readonly targets: readonly ImportTarget[];
  readonly remembered: readonly RememberedMapping[];
  /** Of the workbook; absent where it does not say. */
  readonly year?: number;
}

/** What adding rows would do; nothing has been written. */
export interface ImportPreview {
  /** In the source's order. */
  readonly rows: readonly PreviewRow[];
  /** The sheets of the rows, ascending by month. */
  readonly sheets: readonly { readonly month: Month; readonly sheet: string; readonly isNew: boolean }[];
  /** As in the outcome. */
  readonly leftOut: readonly CriterionKey[];
}
