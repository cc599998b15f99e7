// Collects the numbers that an aggregate works on.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix, forEachCell } from "../place";
import type { Place } from "../program";
import { Matrix, VALUE_ERROR, fail, isError, num, type Operand } from "../values";

/** Visits every cell or element of an operand; `direct` tells a value written in the formula from one in cells. */
export function visit(
  operand: Operand | undefined,
  at: Place,
  see: (value: CellValue, direct: boolean) => void,
): void {
  const areas = areasOf(operand);
  if (areas !== undefined) {
    for (const area of areas) {
      forEachCell(area, at, (value) => {
        see(value, false);
      });
    }
  } else if (operand instanceof Matrix) {
    for (const value of operand.values) see(value, false);
  } else see((operand ?? null) as CellValue, true);
}

/**
 * The numbers of SUM and its kin: in cells and arrays numbers alone, errors fail;
 * values written in the formula are converted.
 */
export function numbers(operands: readonly (Operand | undefined)[], at: Place): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    visit(operand, at, (value, direct) => {
      if (typeof value === "number") found.push(value);
      else if (direct) found.push(num(value));
      else if (isError(value)) fail(value);
    });
  }
  return found;
}

/** As `numbers`, for AVERAGEA and its kin: in cells TRUE is 1, FALSE and text are 0. */
export function numbersOfAll(operands: readonly (Operand | undefined)[], at: Place): number[] {
  const found: number[] = [];
  for (const operand of operands) {
    visit(operand, at, (value, direct) => {
      if (typeof value === "number" || direct || typeof value === "boolean") found.push(num(value));
      else if (typeof value === "string") found.push(0);
      else if (isError(value)) fail(value);
    });
  }
  return found;
}

/** The first element of an operand, for arguments that are single values. */
export function single(operand: Operand | undefined, at: Place): CellValue {
  if (operand === undefined) return null;
  const matrix = asMatrix(operand, at);
  return matrix.values.length === 1 || operand instanceof Matrix ? matrix.at(0, 0) : VALUE_ERROR;
}
