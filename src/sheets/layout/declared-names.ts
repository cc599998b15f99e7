/** Every name that formulas and validations of the workbook refer to, and what it stands for. */
import { LIST_NAMES } from "./fixed-sheets";
import type { DeclaredName } from "./declared-name";
import { DECLARED_LEAVE_NAMES, HOLIDAYS_NAME } from "./local-leave";
import { SYSTEM_SHEET } from "./names";
import { HOME_NAMES } from "./home-names";
import { STATUS_NAME_FORMULA, SYSTEM_FIRST_ROW } from "./system-cells";
import { SYSTEM_NAMES } from "./system-names";

export const DECLARED_NAMES: readonly DeclaredName[] = [
  ...LIST_NAMES,
  HOLIDAYS_NAME,
  ...DECLARED_LEAVE_NAMES,
  ...SYSTEM_NAMES.map((name, index) => ({
    name,
    formula: `=${SYSTEM_SHEET}!$B$${SYSTEM_FIRST_ROW + index + 1}`,
  })),
  { name: HOME_NAMES.countingStatuses, formula: STATUS_NAME_FORMULA },
];
