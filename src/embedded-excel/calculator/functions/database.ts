// DSUM and its kin: records of a range that meet criteria written in another.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import type { Matrix } from "../values";
import { NUMBER_ERROR, VALUE_ERROR, compareText, fail, finite, isError, text } from "../values";
import { single } from "./collect";
import { criterion } from "./criteria";
import { general, type FunctionTable } from "./define";
import { averageOf, maximumOf, minimumOf, productOf, sumOf, varianceOf } from "./statistics";

/** The column of a field: by its label, or counted from 1. */
function columnOf(database: Matrix, field: CellValue): number {
  if (isError(field)) return fail(field);
  if (typeof field === "number") {
    const index = Math.trunc(field) - 1;
    return index >= 0 && index < database.columns ? index : fail(VALUE_ERROR);
  }
  const label = text(field);
  for (let column = 0; column < database.columns; column += 1) {
    const header = database.at(0, column);
    if (!isError(header) && compareText(text(header), label) === 0) return column;
  }
  return fail(VALUE_ERROR);
}

/** A cell of criteria: text without an operator asks for what begins with it. */
function testOf(condition: CellValue): (value: CellValue) => boolean {
  if (condition === null || condition === "") return () => true;
  if (typeof condition === "string" && !/^[<>=]/.test(condition)) {
    const exact = criterion(condition);
    const begins = criterion(`${condition}*`);
    return (value) => exact.matches(value) || begins.matches(value);
  }
  const exact = criterion(condition);
  return (value) => exact.matches(value);
}

/** The numbers of the records that meet every criterion of one of the rows. */
function matching(database: Matrix, criteria: Matrix): number[] {
  if (criteria.rows < 2 || database.rows < 2) return fail(VALUE_ERROR);
  const columns = Array.from({ length: criteria.columns }, (_one, index) => {
    const label = criteria.at(0, index);
    if (label === null || isError(label)) return undefined;
    for (let column = 0; column < database.columns; column += 1) {
      const header = database.at(0, column);
      if (!isError(header) && compareText(text(header), text(label)) === 0) return column;
    }
    return undefined;
  });
  const alternatives = Array.from({ length: criteria.rows - 1 }, (_one, row) =>
    columns.flatMap((column, index) => {
      const condition = criteria.at(row + 1, index);
      if (column !== undefined) return [{ column, test: testOf(condition) }];
      // Under a label that no field has nothing is asked, or what no record meets.
      return condition === null || condition === "" ? [] : [{ column: 0, test: () => false }];
    }),
  );
  const found: number[] = [];
  for (let row = 1; row < database.rows; row += 1)
    if (alternatives.some((all) => all.every(({ column, test }) => test(database.at(row, column)))))
      found.push(row);
  return found;
}

type Of = (values: readonly CellValue[]) => CellValue;

/** `field` may be left empty where records are counted. */
const database = (of: Of, countsRecords = false) =>
  general(3, 3, ([source, field, criteria], at: Place) => {
    if (areasOf(source) === undefined) return isError(source) ? source : VALUE_ERROR;
    const records = asMatrix(source ?? null, at);
    const name: CellValue = field === undefined ? null : single(field, at);
    const rows = matching(records, asMatrix(criteria ?? null, at));
    if (countsRecords && field === undefined) return rows.length;
    const column = columnOf(records, name);
    return of(rows.map((row) => records.at(row, column)));
  });

const numbersOf = (values: readonly CellValue[]): number[] =>
  values.flatMap((value) => (isError(value) ? fail(value) : typeof value === "number" ? [value] : []));
const ofNumbers =
  (of: (values: readonly number[]) => number): Of =>
  (values) =>
    finite(of(numbersOf(values)));

const DGET: Of = (values) => {
  const [only, ...others] = values;
  if (only === undefined) return VALUE_ERROR;
  return others.length > 0 ? NUMBER_ERROR : only;
};

export const databases: FunctionTable = {
  DSUM: database(ofNumbers(sumOf)),
  DAVERAGE: database(ofNumbers(averageOf)),
  DCOUNT: database((values) => values.filter((value) => typeof value === "number").length, true),
  DCOUNTA: database((values) => values.filter((value) => value !== null).length, true),
  DGET: database(DGET),
  DMAX: database(ofNumbers(maximumOf)),
  DMIN: database(ofNumbers(minimumOf)),
  DPRODUCT: database(ofNumbers(productOf)),
  DSTDEV: database(ofNumbers((values) => Math.sqrt(varianceOf(values, true)))),
  DSTDEVP: database(ofNumbers((values) => Math.sqrt(varianceOf(values, false)))),
  DVAR: database(ofNumbers((values) => varianceOf(values, true))),
  DVARP: database(ofNumbers((values) => varianceOf(values, false))),
};
