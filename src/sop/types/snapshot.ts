/** A workbook as it was read. */
import type { Column, Day, Month, Row } from "./row";
import type { Scorecard } from "./scorecard";
import type { PastMonth } from "./history";
import type { Agent, Lists, Material, Scenario, Settings } from "./settings";

/** One F-22 sheet as read. */
export interface MonthSheet {
  readonly month: Month;
  readonly sheet: string;
  readonly table: string;
  readonly scorecard: Scorecard;
  /** 0-based sheet column of each input and formula column, for naming cells; a column that is missing is absent. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
  /** 0-based sheet column of each criterion, in the scorecard's order; undefined where missing. */
  readonly markColumns: readonly (number | undefined)[];
  /** The header text that stands in the sheet, by 0-based sheet column. */
  readonly headers: Readonly<Record<number, string>>;
  readonly rows: readonly Row[];
}

/** Everything an answer needs, read in one action. F-22 sheets by month, ascending. */
export interface Snapshot {
  readonly months: readonly MonthSheet[];
  readonly settings: Settings;
  readonly lists: Lists;
  readonly agents: readonly Agent[];
  readonly scenarios: readonly Scenario[];
  readonly materials: readonly Material[];
  /** Years that have a row in Libur. */
  readonly holidayYears: ReadonlySet<number>;
  /** Months of earlier workbooks, ascending; absent = none. */
  readonly history?: readonly PastMonth[];
  /** The as-of day that the sheets' formulas use; undefined where it could not be read. */
  readonly sheetAsOf: Day | undefined;
}
