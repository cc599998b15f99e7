// The embedded Excel's calculator: what other rooms may use of it.
export { createCalculator, type ReferenceCalculator } from "./calculator";
export { bindStructured } from "./bind";
export { numberText } from "./number-text";
export { functionNames } from "./functions/index";
export {
  formulaReferences,
  loseSheet,
  qualifyThisRow,
  renameColumn,
  renameSheet,
  renameTable,
  replaceTable,
  shiftReferences,
  shortenThisRow,
  translateFormula,
  upperCaseFormula,
  type FormulaReference,
  type Shift,
} from "./rewrite";
export { tokensOf } from "./syntax";
export { kept } from "./kept";
export { criterion, wildcard, wildcardSource } from "./functions/criteria";
export type { CalculatedCell, CalculationSource, Calculator } from "./types";
