/** Data validation: what a rule may be, which cells break it, and what a list offers. */
import { holdsCell, subtractFromAll } from "../../book/area";
import { cellAt } from "../../book/cells";
import type { Area, CellValue, Sheet, Validation, ValidationRule } from "../../book/types";
import { invalidArgument } from "../errors";
import { displayValue } from "./display";
import { translateRelative } from "./formula-text";
import { resolveReference } from "./reference";
import type { BookSession } from "./session";

/** Longest inline list, in characters. */
const LONGEST_LIST = 255;

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((one) => one.areas.some((area) => holdsCell(area, row, column)));
}

/** Refuses a formula that Excel refuses in validations and conditional formats: structured references, bad syntax. */
export function checkRuleFormula(session: BookSession, formula: string): void {
  if (/\[/.test(formula.replace(/"[^"]*"/g, "")))
    throw invalidArgument("structured references are not allowed here; use a name or a plain range");
  const fault = session.calculation.calculator.syntaxError(formula);
  if (fault !== undefined) throw invalidArgument(fault);
}

export function checkListSource(session: BookSession, source: string): void {
  if (source.startsWith("=")) checkRuleFormula(session, source);
  else if (source === "" || source.length > LONGEST_LIST)
    throw invalidArgument(`an inline list has 1 to ${LONGEST_LIST} characters`);
}

/** One validation for the areas; what held there before is gone. */
export function setValidation(
  session: BookSession,
  sheet: Sheet,
  areas: readonly Area[],
  validation: Omit<Validation, "areas">,
): void {
  session.journal.shape(sheet);
  for (const area of areas) {
    for (const other of sheet.validations) other.areas = subtractFromAll(other.areas, area);
  }
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  sheet.validations.push({ ...validation, areas: [...areas] });
  session.restructured(sheet);
}

/** What a list validation offers; undefined where there is none, or its source means nothing. */
export function listItems(
  session: BookSession,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | undefined {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.kind !== "list") return undefined;
  return itemsOf(session, sheet, validation.rule.source, validation.areas[0], row, column);
}

function itemsOf(
  session: BookSession,
  sheet: Sheet,
  source: string,
  first: Area | undefined,
  row: number,
  column: number,
): readonly string[] | undefined {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const formula = translateRelative(source, row - (first?.row ?? row), column - (first?.column ?? column));
  const place = resolveReference(session.book, formula, sheet);
  if (place === undefined) return undefined;
  const items: string[] = [];
  for (let y = place.area.row; y <= Math.min(place.area.lastRow, place.sheet.rows.length - 1); y += 1) {
    for (let x = place.area.column; x <= place.area.lastColumn; x += 1) {
      const cell = cellAt(place.sheet, y, x);
      if (cell !== undefined && cell.value !== null && cell.value !== "")
        items.push(displayValue(cell.value, cell.style?.numberFormat));
    }
  }
  return items;
}

/** Does the cell's value keep the rule? */
export function isValid(
  session: BookSession,
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
): boolean {
  const value = cellAt(sheet, row, column)?.value ?? null;
  if (value === null || value === "") return validation.ignoreBlanks;
  const { rule } = validation;
  const [first] = validation.areas;
  if (rule.kind === "list") {
    const items = itemsOf(session, sheet, rule.source, first, row, column);
    const shown = displayValue(value, cellAt(sheet, row, column)?.style?.numberFormat);
    const inline = !rule.source.startsWith("=");
    // As Excel: inline items compare with case, those of a range without.
    return (
      items === undefined ||
      items.some((item) => item === shown || (!inline && item.toLowerCase() === shown.toLowerCase()))
    );
  }
  const number = (formula: string): number => {
    const result = evaluateIn(session, sheet, formula, first, row, column);
    return typeof result === "number" ? result : NaN;
  };
  if (rule.kind === "custom") {
    const result = evaluateIn(session, sheet, rule.formula, first, row, column);
    return result === true || (typeof result === "number" && result !== 0);
  }
  return keepsBounds(rule, value, number);
}

function evaluateIn(
  session: BookSession,
  sheet: Sheet,
  formula: string,
  first: Area | undefined,
  row: number,
  column: number,
): CellValue {
  if (!formula.startsWith("=")) return Number(formula);
  const here = translateRelative(formula, row - (first?.row ?? row), column - (first?.column ?? column));
  return session.calculation.evaluate(here, sheet.id, row, column);
}

type Bounded = Extract<ValidationRule, { operator: unknown }>;

function keepsBounds(rule: Bounded, value: CellValue, number: (formula: string) => number): boolean {
  const measured = rule.kind === "textLength" ? displayValue(value, undefined).length : value;
  if (typeof measured !== "number") return false;
  if (rule.kind === "wholeNumber" && !Number.isInteger(measured)) return false;
  return compareWith(
    rule.operator,
    measured,
    number(rule.formula1),
    rule.formula2 === undefined ? NaN : number(rule.formula2),
  );
}

export function compareWith(
  operator: Bounded["operator"],
  value: number,
  low: number,
  high: number,
): boolean {
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
  }
}
