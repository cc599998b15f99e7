// Finding things: MATCH, VLOOKUP, XLOOKUP and their kin.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix, clip } from "../place";
import type { Place } from "../program";
import {
  Matrix,
  NOT_AVAILABLE,
  REFERENCE_ERROR,
  Reference,
  VALUE_ERROR,
  bool,
  compareScalars,
  fail,
  integer,
  isError,
  type Operand,
} from "../values";
import { single } from "./collect";
import { wildcard } from "./criteria";
import { general, type FunctionTable } from "./define";

type Vector = readonly CellValue[];

/** The cells of a row or column; fails with #N/A for a rectangle. */
function vector(operand: Operand | undefined, at: Place): Vector {
  const [area] = areasOf(operand) ?? [];
  const clipped = area === undefined ? undefined : (clip(area, at) ?? area);
  const given =
    area !== undefined && area.rows !== 1 && area.columns !== 1
      ? undefined
      : asMatrix(clipped ?? operand ?? null, at);
  if (given === undefined || (given.rows !== 1 && given.columns !== 1)) return fail(NOT_AVAILABLE);
  return given.values;
}

const sameKind = (left: CellValue, right: CellValue): boolean =>
  typeof left === typeof right && !isError(left) && left !== null;

function compare(left: CellValue, right: CellValue): number {
  return isError(left) || isError(right) ? NaN : compareScalars(left, right);
}

/** Index of the first (from `step`'s side) equal element, or -1. */
function findEqual(values: Vector, wanted: CellValue, wild: boolean, backwards = false): number {
  const pattern = wild && typeof wanted === "string" ? wildcard(wanted) : undefined;
  const equal = (value: CellValue): boolean =>
    pattern === undefined
      ? sameKind(value, wanted) && compare(value, wanted) === 0
      : typeof value === "string" && pattern.test(value);
  return backwards ? values.findLastIndex(equal) : values.findIndex(equal);
}

/** In ascending values the last that is not above the wanted one (`descending`: not below), as Excel's halving finds it. */
function findSorted(values: Vector, wanted: CellValue, descending: boolean): number {
  let found = -1;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    if (!sameKind(value, wanted)) continue;
    const order = compare(value, wanted);
    if (descending ? order < 0 : order > 0) break;
    found = index;
  }
  return found;
}

/** The nearest element below (-1) or above (1), in any order of values. */
function findNearest(values: Vector, wanted: CellValue, side: number, backwards: boolean): number {
  let found = -1;
  values.forEach((value, index) => {
    if (!sameKind(value, wanted) || compare(value, wanted) * side < 0) return;
    const order = found < 0 ? -1 : compare(value, values[found] ?? null) * side;
    if (order < 0 || (order === 0 && backwards)) found = index;
  });
  return found;
}

/** Calculates for each wanted value, when several are given as an array. */
function each(operand: Operand | undefined, at: Place, find: (wanted: CellValue) => CellValue): Operand {
  const wanted = asMatrix(operand ?? null, at);
  const caught = (value: CellValue): CellValue => (isError(value) ? value : find(value ?? 0));
  return wanted.values.length === 1
    ? caught(wanted.at(0, 0))
    : new Matrix(wanted.rows, wanted.columns, wanted.values.map(caught));
}

const MATCH = general(2, 3, (args, at) => {
  const type = args.length < 3 ? 1 : Math.sign(integer(single(args[2], at)));
  const values = vector(args[1], at);
  const equal = equalFinder(values);
  return each(args[0], at, (wanted) => {
    const index = type === 0 ? equal(wanted) : findSorted(values, wanted, type < 0);
    return index < 0 ? NOT_AVAILABLE : index + 1;
  });
});

/** Sought so often, texts are put in order once. */
const OFTEN = 8;

/** `findEqual` with wildcards, for many values wanted of the same ones: Excel too keeps an index of what it looks in. */
function equalFinder(values: Vector): (wanted: CellValue) => number {
  let sought = 0;
  let texts: Map<string, number> | undefined;
  return (wanted) => {
    if (typeof wanted !== "string" || wildcard(wanted) !== undefined) return findEqual(values, wanted, true);
    sought += 1;
    if (sought < OFTEN) return findEqual(values, wanted, true);
    texts ??= firstPlaces(values);
    // As text is compared: by its lower case.
    return texts.get(wanted.toLowerCase()) ?? -1;
  };
}

function firstPlaces(values: Vector): Map<string, number> {
  const places = new Map<string, number>();
  values.forEach((value, index) => {
    if (typeof value !== "string") return;
    const key = value.toLowerCase();
    if (!places.has(key)) places.set(key, index);
  });
  return places;
}

function extendedMatch(values: Vector, wanted: CellValue, mode: number, search: number): number {
  const backwards = search < 0 && search !== -2;
  const index = findEqual(values, wanted, mode === 2, backwards);
  return index >= 0 || mode === 0 || mode === 2 ? index : findNearest(values, wanted, mode, backwards);
}

const optional = (operand: Operand | undefined, at: Place, otherwise: number): number =>
  operand === undefined ? otherwise : integer(single(operand, at));

const XMATCH = general(2, 4, (args, at) => {
  const values = vector(args[1], at);
  const mode = optional(args[2], at, 0);
  const search = optional(args[3], at, 1);
  return each(args[0], at, (wanted) => {
    const index = extendedMatch(values, wanted, mode, search);
    return index < 0 ? NOT_AVAILABLE : index + 1;
  });
});

/** One row or column of a table, as a reference where the table is one. */
function slice(operand: Operand, index: number, byRow: boolean, at: Place): Operand {
  if (operand instanceof Reference) {
    const { sheetId, row, column, lastRow, lastColumn } = operand;
    return byRow
      ? new Reference(sheetId, row + index, column, row + index, lastColumn)
      : new Reference(sheetId, row, column + index, lastRow, column + index);
  }
  const matrix = asMatrix(operand, at);
  return byRow
    ? Matrix.build(1, matrix.columns, (_row, column) => matrix.at(index, column))
    : Matrix.build(matrix.rows, 1, (row) => matrix.at(row, index));
}

const XLOOKUP = general(3, 6, ([wanted, among, results = null, missing, mode, search], at) => {
  const values = vector(among, at);
  const key = single(wanted, at);
  if (isError(key)) return key;
  const index = extendedMatch(values, key ?? 0, optional(mode, at, 0), optional(search, at, 1));
  if (index < 0) return missing ?? NOT_AVAILABLE;
  const [area] = areasOf(among) ?? [];
  const vertical = area === undefined ? asMatrix(among ?? null, at).columns === 1 : area.columns === 1;
  const found = slice(results, index, vertical, at);
  return found instanceof Matrix && found.values.length === 1 ? found.at(0, 0) : found;
});

/** VLOOKUP looks down the first column, HLOOKUP along the first row. */
const lookup = (vertical: boolean) =>
  general(3, 4, (args, at) => {
    const [wanted, table = null, offset] = args;
    const [area] = areasOf(table) ?? [];
    const whole = area === undefined ? asMatrix(table, at) : area;
    const first = vector(slice(table, 0, !vertical, at), at);
    const index = integer(single(offset, at)) - 1;
    if (index < 0) return VALUE_ERROR;
    if (index >= (vertical ? whole.columns : whole.rows)) return REFERENCE_ERROR;
    const sorted = args.length < 4 || bool(single(args[3], at));
    return each(wanted, at, (key) => {
      const found = sorted ? findSorted(first, key, false) : findEqual(first, key, true);
      if (found < 0) return NOT_AVAILABLE;
      const [row, column] = vertical ? [found, index] : [index, found];
      if (area !== undefined)
        return at.world.source.value(area.sheetId, area.row + row, area.column + column);
      return (whole as Matrix).at(row, column);
    });
  });

const LOOKUP = general(2, 3, ([wanted, among = null, results], at) => {
  const whole = asMatrix(among, at);
  const wide = whole.columns > whole.rows;
  const keys = whole.rows === 1 || whole.columns === 1 ? whole.values : vector(slice(among, 0, wide, at), at);
  const other = results === undefined ? undefined : vector(results, at);
  return each(wanted, at, (key) => {
    const index = findSorted(keys, key, false);
    if (index < 0) return NOT_AVAILABLE;
    if (other !== undefined) return other[index] ?? REFERENCE_ERROR;
    return wide ? whole.at(whole.rows - 1, index) : whole.at(index, whole.columns - 1);
  });
});

const INDEX = general(2, 4, (args, at) => {
  const areas = areasOf(args[0]);
  const area = areas?.[optional(args[3], at, 1) - 1];
  if (areas !== undefined && area === undefined) return REFERENCE_ERROR;
  const table: Operand = area ?? args[0] ?? null;
  const shape = area ?? asMatrix(table, at);
  let row = optional(args[1], at, 0);
  let column = optional(args[2], at, 0);
  // With one number, a single row is indexed along.
  if (args.length === 2 && shape.rows === 1)
    [row, column] = [shape.columns === 1 ? row : 0, shape.columns === 1 ? 0 : row];
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > shape.rows || column > shape.columns) return REFERENCE_ERROR;
  const across = column === 0 ? table : slice(table, column - 1, false, at);
  const found = row === 0 ? across : slice(across, row - 1, true, at);
  return found instanceof Matrix && found.values.length === 1 ? found.at(0, 0) : found;
});

export const lookups: FunctionTable = {
  MATCH,
  XMATCH,
  XLOOKUP,
  VLOOKUP: lookup(true),
  HLOOKUP: lookup(false),
  LOOKUP,
  INDEX,
};
