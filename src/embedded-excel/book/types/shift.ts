/** Cells pushed aside. */
import type { Area } from "./cells";

/** Cells pushed in or taken out at `at`; `along` says which way the rest moves. */
export interface Shift {
  readonly at: Area;
  readonly along: "rows" | "columns";
  readonly kind: "insert" | "delete";
}
