/** Validations over cells of which some move: two from then on. */
import { intersection, SHEET_COLUMNS, SHEET_ROWS, subtract } from "../../book/area";
import type { Shift } from "../../book/shift";
import type { Area, Sheet, Validation, ValidationRule } from "../../book/types";
import { translateRelative } from "./formula-text";

/**
 * A validation that the moved strip covers in part is two from then on: what moves goes on by itself, and its formulas
 * mean the cells they meant before.
 */
export function tearValidations(sheet: Sheet, { at, along }: Shift): void {
  const strip =
    along === "rows"
      ? { ...at, row: 0, lastRow: SHEET_ROWS - 1 }
      : { ...at, column: 0, lastColumn: SHEET_COLUMNS - 1 };
  sheet.validations = sheet.validations.flatMap((validation): Validation[] => {
    const [first] = validation.areas;
    const moving: Area[] = [];
    const staying: Area[] = [];
    for (const one of validation.areas) {
      const part = intersection(one, strip);
      const rest = subtract(one, strip);
      if (part === undefined || rest.length === 0) staying.push(one);
      else {
        moving.push(part);
        staying.push(...rest);
      }
    }
    if (first === undefined || moving.length === 0) return [validation];
    return [staying, ...moving.map((one) => [one])].flatMap((areas): Validation[] => {
      const [base] = areas;
      if (base === undefined) return [];
      const meant = (formula: string): string =>
        formula.startsWith("=")
          ? translateRelative(formula, base.row - first.row, base.column - first.column)
          : formula;
      return [{ ...structuredClone(validation), areas, rule: mapRule(validation.rule, meant) }];
    });
  });
}

function mapRule(rule: ValidationRule, map: (formula: string) => string): ValidationRule {
  if (rule.kind === "list") return { ...rule, source: map(rule.source) };
  if (rule.kind === "custom") return { ...rule, formula: map(rule.formula) };
  const { formula2 } = rule;
  const first = { ...rule, formula1: map(rule.formula1) };
  return formula2 === undefined ? first : { ...first, formula2: map(formula2) };
}
