/** Comparisons, as validations and conditional formats name them. */
import type { ValidationOperator } from "../../book/types";
import { keyOf } from "../present";

const OPERATORS: Readonly<Record<ValidationOperator, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export function writeOperator(operator: ValidationOperator): string {
  return OPERATORS[operator];
}

/** The file's default is "between". */
export function readOperator(text: string | undefined): ValidationOperator {
  return keyOf(OPERATORS, text) ?? "Between";
}
