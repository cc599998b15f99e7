// The reference operators: range (:), union (,) and intersection (space).
import { areasOf } from "./place";
import { NULL_ERROR, Reference, Union, VALUE_ERROR, isError, type Operand } from "./values";

/** `A1:INDEX(…)`: the smallest rectangle around both. */
export function joinAreas(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference) || left.sheetId !== right.sheetId)
    return VALUE_ERROR;
  return new Reference(
    left.sheetId,
    Math.min(left.row, right.row),
    Math.min(left.column, right.column),
    Math.max(left.lastRow, right.lastRow),
    Math.max(left.lastColumn, right.lastColumn),
  );
}

export function unite(left: Operand, right: Operand): Operand {
  const a = areasOf(left);
  const b = areasOf(right);
  if (isError(left)) return left;
  if (isError(right)) return right;
  return a === undefined || b === undefined ? VALUE_ERROR : new Union([...a, ...b]);
}

export function intersect(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE_ERROR;
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const lastRow = Math.min(left.lastRow, right.lastRow);
  const lastColumn = Math.min(left.lastColumn, right.lastColumn);
  if (left.sheetId !== right.sheetId || lastRow < row || lastColumn < column) return NULL_ERROR;
  return new Reference(left.sheetId, row, column, lastRow, lastColumn);
}
