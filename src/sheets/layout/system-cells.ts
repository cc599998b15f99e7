/** Where on the Sistem sheet the settings stand as formulas use them, the layout version and the year. */
import { FORMULA_NAMES } from "./formula-names";
import { HOME_NAMES } from "./home-names";

/** One below the other in column B. */
export const SYSTEM_NAMES = [
  FORMULA_NAMES.asOf,
  FORMULA_NAMES.days,
  FORMULA_NAMES.working,
  FORMULA_NAMES.previous,
  FORMULA_NAMES.weekend,
  "CutiBersamaLibur",
  HOME_NAMES.target,
  HOME_NAMES.year,
  HOME_NAMES.scenariosDue,
  HOME_NAMES.retentionMonths,
  FORMULA_NAMES.recordingUrl,
] as const;
export type SystemName = (typeof SYSTEM_NAMES)[number];

export const SYSTEM_FIRST_ROW = 3;
/** The layout version stands here on the Sistem sheet: B2; the workbook's year in D2. */
export const VERSION_CELL = { row: 1, column: 1 } as const;
export const YEAR_CELL = { row: 1, column: 3 } as const;

/** So many counting statuses stand one below the other from Sistem!D4. */
export const STATUS_COUNT = 10;
export const STATUS_COLUMN = 3;
export const STATUS_NAME_FORMULA = `=Sistem!$D$${SYSTEM_FIRST_ROW + 1}:$D$${SYSTEM_FIRST_ROW + STATUS_COUNT}`;
