// Criteria of COUNTIF and its kin, and wildcards.
import type { CellValue } from "../../book/types";
import { compareNumbers, compareText, errorNamed, isError, numberInText } from "../values";

export interface Criterion {
  matches(value: CellValue): boolean;
  /** Matches empty cells, hence those beyond the used area too. */
  readonly matchesBlank: boolean;
}

/** The source of a regular expression for a pattern with `*`, `?` and `~` as Excel reads them. */
export function wildcardSource(pattern: string): string {
  return pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found: string, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === "~" ? "~" : `\\${escaped}`;
    if (found === "*") return "[^]*";
    return found === "?" ? "[^]" : `\\${found}`;
  });
}

/** A pattern with `*`, `?` and `~` as an anchored expression; undefined when it has no wildcard. */
export function wildcard(pattern: string, anchored = true): RegExp | undefined {
  if (!/[*?~]/.test(pattern)) return undefined;
  const source = wildcardSource(pattern);
  return new RegExp(anchored ? `^${source}$` : source, "i");
}

type Test = (value: CellValue) => boolean;

function equals(operand: string): Test {
  const number = numberInText(operand);
  if (number !== undefined) {
    return (value) =>
      typeof value === "number"
        ? compareNumbers(value, number) === 0
        : typeof value === "string" && value !== "" && numberInText(value) === number;
  }
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  const error = errorNamed(operand);
  if (error !== undefined) return (value) => isError(value) && value.error === error.error;
  const pattern = wildcard(operand);
  if (pattern !== undefined) return (value) => typeof value === "string" && pattern.test(value);
  return (value) => typeof value === "string" && compareText(value, operand) === 0;
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function ordered(operator: string, operand: string): Test {
  // Nothing is less or more than nothing.
  if (operand === "") return () => false;
  const holds = HOLDS[operator] ?? (() => false);
  const number = numberInText(operand);
  if (number !== undefined)
    return (value) => typeof value === "number" && holds(compareNumbers(value, number));
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE")
    return (value) => typeof value === "boolean" && holds(Number(value) - Number(upper === "TRUE"));
  return (value) => typeof value === "string" && holds(compareText(value, operand));
}

function testOf(condition: CellValue): Test {
  // An empty criterion cell counts as 0.
  if (condition === null) return (value) => value === 0;
  if (isError(condition)) return (value) => isError(value) && value.error === condition.error;
  if (typeof condition === "boolean") return (value) => value === condition;
  if (typeof condition === "number") return equals(String(condition));
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(condition) ?? [];
  if (operator === "" && operand === "") return (value) => value === null || value === "";
  if (operator === "=" && operand === "") return (value) => value === null;
  if (operator === "<>" && operand === "") return (value) => value !== null;
  if (operator === "" || operator === "=") return equals(operand);
  if (operator === "<>") {
    const equal = equals(operand);
    // What only reads as the number is not the number.
    const isNumber = numberInText(operand) !== undefined;
    return (value) => !(equal(value) && !(isNumber && typeof value === "string"));
  }
  return ordered(operator, operand);
}

/** A criterion: a value to equal, or a text such as ">=5", "<>", "ya*". */
export function criterion(condition: CellValue): Criterion {
  const test = testOf(condition);
  // A column has few different texts, and to compare texts as people do takes long.
  const known = new Map<string, boolean>();
  const matches = (value: CellValue): boolean => {
    if (typeof value !== "string") return test(value);
    let found = known.get(value);
    if (found === undefined) known.set(value, (found = test(value)));
    return found;
  };
  return { matches, matchesBlank: test(null) };
}
