/** Ranges that are held. */
import type { Area, Sheet } from "../../book/types";

/** A range that somebody holds on to: it moves along when cells are inserted or deleted. */
export interface RangeTarget {
  sheet: Sheet;
  area: Area;
  /** The cells were deleted. */
  gone?: true;
}
