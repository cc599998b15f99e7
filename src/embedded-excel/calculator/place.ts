// How references become values at the cell where a formula is evaluated.
import type { CellValue } from "../book/types";
import type { Code, Place } from "./program";
import type { ArrayResult } from "./types";
import {
  CALCULATION_ERROR,
  Failure,
  Lambda,
  Matrix,
  Reference,
  Union,
  VALUE_ERROR,
  finite,
  isScalar,
  type Operand,
  type Value,
} from "./values";

export function cellAt(reference: Reference, row: number, column: number, at: Place): CellValue {
  return at.world.source.value(reference.sheetId, reference.row + row, reference.column + column);
}

/** The part of a reference in which anything may stand, from the same top left; undefined where there is nothing. */
export function clip(reference: Reference, at: Place): Reference | undefined {
  const used = at.world.source.usedArea(reference.sheetId);
  if (used === undefined) return undefined;
  const lastRow = Math.min(reference.lastRow, used.lastRow);
  const lastColumn = Math.min(reference.lastColumn, used.lastColumn);
  if (lastRow < reference.row || lastColumn < reference.column) return undefined;
  return new Reference(reference.sheetId, reference.row, reference.column, lastRow, lastColumn);
}

/** A reference's cells as an array; whole columns only as far as the sheet is used. */
export function matrixOf(reference: Reference, at: Place): Matrix {
  const large = reference.rows * reference.columns > 100_000;
  const area =
    (large ? clip(reference, at) : reference) ??
    new Reference(reference.sheetId, reference.row, reference.column, reference.row, reference.column);
  return Matrix.build(area.rows, area.columns, (row, column) => cellAt(area, row, column, at));
}

/** References replaced by what they hold: one cell gives a scalar, several an array. */
export function dereference(operand: Operand, at: Place): Value {
  if (operand instanceof Reference) {
    return operand.single
      ? at.world.source.value(operand.sheetId, operand.row, operand.column)
      : matrixOf(operand, at);
  }
  if (operand instanceof Lambda) return CALCULATION_ERROR;
  return operand instanceof Union ? VALUE_ERROR : operand;
}

/** Any operand as an array. */
export function asMatrix(operand: Operand, at: Place): Matrix {
  if (operand instanceof Reference) return matrixOf(operand, at);
  if (operand instanceof Matrix) return operand;
  return new Matrix(1, 1, [isScalar(operand) ? operand : VALUE_ERROR]);
}

/** What a cell shows of an operand: of an array and of several cells the top left. */
export function topLeft(operand: Operand, at: Place): CellValue {
  if (operand instanceof Reference)
    return at.world.source.value(operand.sheetId, operand.row, operand.column);
  if (operand instanceof Matrix) return operand.at(0, 0);
  // As Excel: a function that nobody calls has no value.
  if (operand instanceof Lambda) return CALCULATION_ERROR;
  return isScalar(operand) ? operand : VALUE_ERROR;
}

/** Every cell of the reference that may hold something, row by row. */
export function forEachCell(
  reference: Reference,
  at: Place,
  visit: (value: CellValue, row: number, column: number) => void,
): void {
  const area = clip(reference, at);
  if (area === undefined) return;
  const { source } = at.world;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1)
      visit(source.value(area.sheetId, row, column), row, column);
  }
}

/** The areas of a reference or union; undefined for values. */
export function areasOf(operand: Operand | undefined): readonly Reference[] | undefined {
  if (operand instanceof Reference) return [operand];
  return operand instanceof Union ? operand.areas : undefined;
}

/** What the formula gives; whatever it trips over is its own error, and other formulas go on. */
export function operandOf(code: Code, place: Place): Operand {
  try {
    return code(place);
  } catch (error) {
    return error instanceof Failure ? error.value : VALUE_ERROR;
  }
}

/** What the operand gives, where that is no single value. */
export function arrayOf(operand: Operand, at: Place): ArrayResult | undefined {
  if (operand instanceof Matrix)
    return { rows: operand.rows, columns: operand.columns, values: () => operand.values };
  if (!(operand instanceof Reference) || operand.single) return undefined;
  const { rows, columns } = operand;
  return {
    rows,
    columns,
    values: () => Matrix.build(rows, columns, (y, x) => cellAt(operand, y, x, at)).values,
  };
}

/** A cell as the formula's result: a blank reads as 0, an array as its top left. */
export function resultOf(operand: Operand, place: Place): CellValue {
  const value = topLeft(operand, place);
  if (value === null) return 0;
  return typeof value === "number" ? finite(value) : value;
}
