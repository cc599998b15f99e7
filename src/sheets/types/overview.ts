/** What the pane shows first. */
import type { CheckAnswer, Day, DeadlineRule, Month } from "../../sop/types";

/** What the pane's first screen needs. `none` = not set up yet. */
export type Overview =
  | { readonly state: "none" }
  | { readonly state: "newer"; readonly version: number }
  /** Of a layout before the present one: to be migrated before anything is written. */
  | { readonly state: "older"; readonly version: number; readonly present: number }
  | {
      readonly state: "ready";
      readonly asOf: Day;
      readonly rule: DeadlineRule;
      /** Months that have an F-22 sheet, ascending. */
      readonly months: readonly Month[];
      /** Months that have a Laporan sheet of ours. */
      readonly reports: readonly Month[];
      /** Figures of every month, ascending, and all findings. */
      readonly answer: CheckAnswer;
    };
