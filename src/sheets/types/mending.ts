/** Fixes, completion, repair and migration: what was done, and what was left. */
import type { Fix } from "../../sop/fixes/types";
import type { Finding, Month } from "../../sop/types";

export interface CompletionOutcome {
  readonly sheet: string;
  /** How many empty cells were filled. */
  readonly filled: number;
}

/** A cell's content as it is written back: a formula, a number or boolean, text escaped as typed, "" where empty. */
export interface KeptCell {
  readonly content: string | number | boolean;
  readonly numberFormat: string;
}

/** What a fix did, in enough detail to take it back. Columns are named by header, rows by No. Sampel and place. */
export type AppliedFix =
  | {
      readonly kind: "cell";
      readonly fix: Fix;
      readonly sheet: string;
      /** The row's No. Sampel now; "" where it has none. */
      readonly id: string;
      /** 0-based row of the sheet. */
      readonly sheetRow: number;
      readonly header: string;
      readonly before: KeptCell;
      readonly after: KeptCell;
    }
  | {
      readonly kind: "row";
      readonly fix: Fix;
      readonly id: string;
      readonly from: Month;
      readonly to: Month;
      /** 0-based row of the sheet that it stands on now. */
      readonly sheetRow: number;
      /** What was carried, by header: the raw values. */
      readonly carried: Readonly<Record<string, string | number | boolean>>;
    };

/** Why a fix was not done. `notWritten`: the row was copied, but the copy did not read back the same, so both stand.
 * `cancelled`: the person stopped before it. */
/** `layout`: a column that the formula reads is lost or has another name. */
export type SkipReason = "changed" | "futureMonth" | "layout" | "notWritten" | "cancelled";

export interface FixOutcome {
  readonly applied: readonly AppliedFix[];
  readonly skipped: readonly { readonly fix: Fix; readonly reason: SkipReason }[];
}

/** What a header that nobody declared is: the declared column it stands for (its key or its header), or `own`. */
export type Answers = Readonly<Record<string, string>>;

/** A header that is not declared, in a table where declared columns are missing: only a person knows. */
export interface ColumnQuestion {
  readonly table: string;
  readonly sheet: string;
  readonly header: string;
  readonly candidates: readonly { readonly key: string; readonly header: string }[];
}

/** A column that was deleted with what stood in it and stands again: how many of its sheet's rows got a value back. */
export interface Refilled {
  readonly sheet: string;
  readonly header: string;
  readonly filled: number;
  /** Rows with something in them: as many values at most were deleted. */
  readonly rows: number;
}

export interface RepairOutcome {
  /** What was damaged and is so no more. */
  readonly repaired: readonly Finding[];
  /** What is still to be told: copies that are left alone, and what waits for an answer. */
  readonly left: readonly Finding[];
  readonly questions: readonly ColumnQuestion[];
  /** Columns that people fill in and that were gone: how far their values are back. */
  readonly refilled: readonly Refilled[];
  /** How many edits were made; 0 = the layout stood as declared. */
  readonly edits: number;
  /** The person stopped it before all was repaired. */
  readonly cancelled: boolean;
}

export interface MigrationOutcome {
  /** The layout's version before and after; the same = nothing was written. */
  readonly from: number;
  readonly to: number;
  /** Addresses of cells where a person's words stay in place of the layout's own. */
  readonly kept: readonly string[];
  /** The sheet that the old Beranda is now, where people had written on it. */
  readonly homeKeptAs: string | undefined;
  /** The person stopped it between two parts: the workbook is still of the older layout. */
  readonly cancelled?: true;
}
