// COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix, cellAt } from "../place";
import type { Place } from "../program";
import { Matrix, Reference, VALUE_ERROR, fail, finite, isError, type Operand } from "../values";
import { criterion, type Criterion } from "./criteria";
import { MANY, general, type FunctionTable, type WorksheetFunction } from "./define";
import { averageOf, maximumOf, minimumOf, sumOf } from "./statistics";

interface Condition {
  readonly range: Reference;
  readonly test: Criterion;
}

function areaOf(operand: Operand | undefined): Reference {
  const [area] = areasOf(operand) ?? [];
  if (area === undefined) return fail(isError(operand) ? operand : VALUE_ERROR);
  return area;
}

/** Rows and columns that hold anything in one of the ranges, counted from their top left. */
function extent(ranges: readonly Reference[], at: Place): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const range of ranges) {
    const used = at.world.source.usedArea(range.sheetId);
    if (used === undefined) continue;
    rows = Math.max(rows, Math.min(used.lastRow, range.lastRow) - range.row + 1);
    columns = Math.max(columns, Math.min(used.lastColumn, range.lastColumn) - range.column + 1);
  }
  return { rows, columns };
}

function meetsAll(conditions: readonly Condition[], row: number, column: number, at: Place): boolean {
  for (const { range, test } of conditions) if (!test.matches(cellAt(range, row, column, at))) return false;
  return true;
}

/** Visits the places where all conditions hold; returns how many there are, those beyond the used area included. */
function matching(
  conditions: readonly Condition[],
  others: readonly Reference[],
  at: Place,
  see?: (row: number, column: number) => void,
): number {
  const [first] = conditions;
  if (first === undefined) return 0;
  const { rows, columns } = first.range;
  if (conditions.some(({ range }) => range.rows !== rows || range.columns !== columns))
    return fail(VALUE_ERROR);
  const used = extent([...conditions.map(({ range }) => range), ...others], at);
  let count = 0;
  for (let row = 0; row < used.rows; row += 1) {
    for (let column = 0; column < used.columns; column += 1) {
      if (!meetsAll(conditions, row, column, at)) continue;
      count += 1;
      see?.(row, column);
    }
  }
  if (conditions.every(({ test }) => test.matchesBlank)) count += rows * columns - used.rows * used.columns;
  return count;
}

type Aggregate = (conditions: readonly Condition[], target: Reference | undefined, at: Place) => CellValue;

const counted: Aggregate = (conditions, _target, at) => matching(conditions, [], at);

const aggregated =
  (calculate: (values: readonly number[]) => number): Aggregate =>
  (conditions, target, at) => {
    const values: number[] = [];
    if (target === undefined) return VALUE_ERROR;
    matching(conditions, [target], at, (row, column) => {
      const value = cellAt(target, row, column, at);
      if (isError(value)) fail(value);
      if (typeof value === "number") values.push(value);
    });
    return finite(calculate(values));
  };

/** Ranges and conditions, in pairs; a condition that is an array gives an array of results. */
function evaluate(
  pairs: readonly (Operand | undefined)[],
  target: Reference | undefined,
  at: Place,
  aggregate: Aggregate,
): Operand {
  const ranges: Reference[] = [];
  const wanted: Matrix[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    ranges.push(areaOf(pairs[index]));
    wanted.push(asMatrix(pairs[index + 1] ?? null, at));
  }
  if (pairs.length % 2 === 1) return VALUE_ERROR;
  const rows = Math.max(...wanted.map((matrix) => matrix.rows));
  const columns = Math.max(...wanted.map((matrix) => matrix.columns));
  const resultAt = (row: number, column: number): CellValue => {
    const conditions = ranges.map((range, index) => ({
      range,
      test: criterion(
        wanted[index]?.at(pick(wanted[index], "rows", row), pick(wanted[index], "columns", column)) ?? null,
      ),
    }));
    return aggregate(conditions, target, at);
  };
  return rows * columns === 1 ? resultAt(0, 0) : Matrix.build(rows, columns, resultAt);
}

function pick(matrix: Matrix | undefined, side: "rows" | "columns", index: number): number {
  return matrix?.[side] === 1 ? 0 : index;
}

/** SUMIF takes of its third argument the top left alone, and the size of the first. */
function single(aggregate: Aggregate): WorksheetFunction {
  return general(2, 3, ([rangeOperand, condition, targetOperand], at) => {
    const range = areaOf(rangeOperand);
    const corner = targetOperand === undefined ? range : areaOf(targetOperand);
    const target = new Reference(
      corner.sheetId,
      corner.row,
      corner.column,
      corner.row + range.rows - 1,
      corner.column + range.columns - 1,
    );
    return evaluate([range, condition], target, at, aggregate);
  });
}

function several(aggregate: Aggregate): WorksheetFunction {
  return general(3, MANY, ([targetOperand, ...pairs], at) => {
    const target = areaOf(targetOperand);
    const first = areaOf(pairs[0]);
    if (first.rows !== target.rows || first.columns !== target.columns) return VALUE_ERROR;
    return evaluate(pairs, target, at, aggregate);
  });
}

export const conditional: FunctionTable = {
  COUNTIF: general(2, 2, (args, at) => evaluate(args, undefined, at, counted)),
  COUNTIFS: general(2, MANY, (args, at) => evaluate(args, undefined, at, counted)),
  SUMIF: single(aggregated(sumOf)),
  SUMIFS: several(aggregated(sumOf)),
  AVERAGEIF: single(aggregated(averageOf)),
  AVERAGEIFS: several(aggregated(averageOf)),
  MAXIFS: several(aggregated(maximumOf)),
  MINIFS: several(aggregated(minimumOf)),
};
