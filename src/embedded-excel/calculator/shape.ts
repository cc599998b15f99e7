// What formulas of different texts have in common: all but the cells that they name. `=A1*2` and `=A7*2` are one shape.
import { tokenTypes } from "@borgar/fx/xlsx";
import { tokensOf } from "./syntax";

export interface Shape {
  /** The formula with a number in place of each reference to cells: the same one for the same reference. */
  readonly key: string;
  /** The references by their numbers. */
  readonly references: readonly string[];
}

/** LET and LAMBDA give names, which must not be taken for cells. */
const NAMES_THINGS = /\b(?:LET|LAMBDA)\s*\(/i;

/** Undefined where the formula cannot be read, or shares nothing with others. */
export function shapeOf(formula: string): Shape | undefined {
  if (!formula.startsWith("=") || NAMES_THINGS.test(formula)) return undefined;
  const references: string[] = [];
  let key = "";
  try {
    for (const { type, value } of tokensOf(formula)) {
      if (type !== tokenTypes.REF_RANGE) {
        key += value;
        continue;
      }
      let number = references.indexOf(value);
      if (number < 0) number = references.push(value) - 1;
      // No formula has this character outside of a text, where it is no token of its own.
      key += `\u0000${number}\u0000`;
    }
  } catch {
    return undefined;
  }
  return references.length === 0 || formula.includes("\u0000") ? undefined : { key, references };
}
