/** Every name that formulas and validations of the workbook refer to, and what it stands for. */
import { FORMULA_NAMES } from "./formula-names";
import { LIST_NAMES } from "./fixed-sheets";
import { SYSTEM_SHEET } from "./names";
import { HOME_NAMES } from "./home-names";
import { STATUS_NAME_FORMULA, SYSTEM_FIRST_ROW, SYSTEM_NAMES } from "./system-cells";

export interface DeclaredName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}

export const DECLARED_NAMES: readonly DeclaredName[] = [
  ...LIST_NAMES,
  { name: FORMULA_NAMES.holidays, formula: "=TabelLibur[Berlaku]" },
  ...SYSTEM_NAMES.map((name, index) => ({
    name,
    formula: `=${SYSTEM_SHEET}!$B$${SYSTEM_FIRST_ROW + index + 1}`,
  })),
  { name: HOME_NAMES.countingStatuses, formula: STATUS_NAME_FORMULA },
];
