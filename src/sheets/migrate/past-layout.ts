/** What migrating needs to know of a layout that workbooks may still have: which columns it had, and what it wrote where. */
import type { Month } from "../../sop";

export interface PastLayout {
  /** Headers of every table but the months', by its name: what is declared today and not here is new since. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Headers of a month's table, its criteria left out. */
  readonly monthHeaders: readonly string[];
  /** The texts that Beranda was made with, by address; anything else there is a person's. */
  readonly home: (year: number) => ReadonlyMap<string, string>;
  /** The texts above a month's table, by address. */
  readonly monthTop: (month: Month) => ReadonlyMap<string, string>;
  /** Whether a month's columns fold away in groups already: Excel cannot be asked, and a fold made twice lies within itself. */
  readonly folds: boolean;
  /** The formulas of F-22's conditional formats, with every cell written as `#`. */
  readonly marks: readonly string[];
}

/**
 * A layout as it was, generated (`npm run layout:version`): as `PastLayout`, with `{year}` and `{month}` (its label) where
 * those stood in a text.
 */
export interface LayoutSnapshot extends Pick<PastLayout, "tables" | "monthHeaders" | "folds" | "marks"> {
  readonly home: Readonly<Record<string, string>>;
  readonly monthTop: Readonly<Record<string, string>>;
}
