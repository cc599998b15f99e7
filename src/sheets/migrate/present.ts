/** What migrating looks at besides the snapshot. */
import type { Box } from "../edits/edit";
import type { RawCell } from "../snapshot/parse-cell";

/** Cells from A1 of a sheet. */
export type Grid = readonly (readonly RawCell[])[];

export interface StandingMark {
  readonly id: string;
  /** Of a custom one: its formula. Undefined: one that marks values that stand more than once. */
  readonly formula: string | undefined;
  readonly areas: readonly Box[];
}

export interface Present {
  /** A try before was broken off. */
  readonly begun: boolean;
  /** What was entered in each cell of Beranda, formulas as such; undefined where it is gone. */
  readonly home: Grid | undefined;
  /** What stands above the tables of a sheet. */
  readonly tops: ReadonlyMap<string, Grid>;
  /** What stands right below the settings. */
  readonly belowSettings: Grid;
  /** Of each month's sheet, of Beranda, and of the scorecard's sheet. */
  readonly marks: ReadonlyMap<string, readonly StandingMark[]>;
}
