/** The settings as formulas use them: their names, as they stand on the Sistem sheet. */
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
