// Functions that cut arrays, reshape them, and split texts into them.
import type { CellValue } from "../../book/types";
import { asMatrix } from "../place";
import type { Place } from "../program";
import {
  CALCULATION_ERROR,
  Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  VALUE_ERROR,
  bool,
  fail,
  integer,
  isError,
  num,
  text,
  type Operand,
} from "../values";
import { single } from "./collect";
import { general, type FunctionTable } from "./define";

/** The count that an argument says; undefined where it is left out or empty. */
function count(operand: Operand | undefined, at: Place): number | undefined {
  const value = operand === undefined ? null : single(operand, at);
  return value === null ? undefined : integer(value);
}

/** Which of `size` places are kept by TAKE: the first, or for a negative number the last. */
const kept = (size: number, wanted: number | undefined): readonly [from: number, to: number] =>
  wanted === undefined
    ? [0, size]
    : wanted >= 0
      ? [0, Math.min(size, wanted)]
      : [Math.max(0, size + wanted), size];

const left = (size: number, dropped: number | undefined): readonly [from: number, to: number] =>
  dropped === undefined ? [0, size] : dropped >= 0 ? [dropped, size] : [0, size + dropped];

const cut = (part: typeof kept) =>
  general(2, 3, ([source, height, width], at) => {
    const matrix = asMatrix(source ?? null, at);
    const [top, bottom] = part(matrix.rows, count(height, at));
    const [first, last] = part(matrix.columns, count(width, at));
    if (bottom <= top || last <= first) return CALCULATION_ERROR;
    return Matrix.build(bottom - top, last - first, (row, column) => matrix.at(top + row, first + column));
  });

const EXPAND = general(2, 4, ([source, height, width, filler], at) => {
  const matrix = asMatrix(source ?? null, at);
  const rows = count(height, at) ?? matrix.rows;
  const columns = count(width, at) ?? matrix.columns;
  if (rows < matrix.rows || columns < matrix.columns) return VALUE_ERROR;
  const fill = filler === undefined ? NOT_AVAILABLE : single(filler, at);
  return Matrix.build(rows, columns, (row, column) =>
    row < matrix.rows && column < matrix.columns ? matrix.at(row, column) : fill,
  );
});

/** TOCOL, TOROW: all in one line; the second argument leaves out blanks (1), errors (2) or both (3). */
const inLine = (isColumn: boolean) =>
  general(1, 3, ([source, ignored, byColumn], at) => {
    const matrix = asMatrix(source ?? null, at);
    const leave = count(ignored, at) ?? 0;
    if (leave < 0 || leave > 3) return VALUE_ERROR;
    const turned = byColumn !== undefined && bool(single(byColumn, at));
    const read = turned
      ? Matrix.build(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row))
      : matrix;
    const values = read.values.filter(
      (value) => !((leave & 1) !== 0 && value === null) && !((leave & 2) !== 0 && isError(value)),
    );
    if (values.length === 0) return CALCULATION_ERROR;
    return isColumn ? new Matrix(values.length, 1, values) : new Matrix(1, values.length, values);
  });

/** WRAPROWS, WRAPCOLS: a line broken after so many, the rest filled up. */
const wrapped = (byColumn: boolean) =>
  general(2, 3, ([source, length, filler], at) => {
    const matrix = asMatrix(source ?? null, at);
    if (matrix.rows !== 1 && matrix.columns !== 1) return VALUE_ERROR;
    const size = count(length, at) ?? 0;
    if (size < 1) return NUMBER_ERROR;
    const { values } = matrix;
    const fill = filler === undefined ? NOT_AVAILABLE : single(filler, at);
    const lines = Math.ceil(values.length / size);
    const value = (line: number, place: number): CellValue => {
      const index = line * size + place;
      return index < values.length ? (values[index] ?? null) : fill;
    };
    return byColumn
      ? Matrix.build(size, lines, (row, column) => value(column, row))
      : Matrix.build(lines, size, (row, column) => value(row, column));
  });

/** A pattern of any of the delimiters, the longest first; undefined where there is none. */
function delimiters(operand: Operand | undefined, at: Place, ignoresCase: boolean): RegExp | undefined {
  if (operand === undefined) return undefined;
  const words = asMatrix(operand, at).values.map((value) => text(value));
  if (words.includes("")) fail(VALUE_ERROR);
  words.sort((a, b) => b.length - a.length);
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return new RegExp(pattern, ignoresCase ? "giu" : "gu");
}

const TEXTSPLIT = general(2, 6, ([source, across, down, ignoreEmpty, mode, filler], at) => {
  const given = single(source ?? null, at);
  if (isError(given)) return given;
  const ignoresCase = count(mode, at) === 1;
  const skips = ignoreEmpty !== undefined && bool(single(ignoreEmpty, at));
  const missing = (operand: Operand | undefined): boolean => operand === undefined || operand === null;
  const columns = missing(across) ? undefined : delimiters(across, at, ignoresCase);
  const rows = missing(down) ? undefined : delimiters(down, at, ignoresCase);
  if (columns === undefined && rows === undefined) return VALUE_ERROR;
  const parts = (words: string, by: RegExp | undefined): string[] =>
    (by === undefined ? [words] : words.split(by)).filter((part) => !skips || part !== "");
  const lines = parts(text(given), rows).map((line) => parts(line, columns));
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width === 0) return CALCULATION_ERROR;
  const fill = filler === undefined ? NOT_AVAILABLE : single(filler, at);
  return Matrix.build(lines.length, width, (row, column) => lines[row]?.[column] ?? fill);
});

/** TEXTBEFORE, TEXTAFTER: up to, or from, the n-th delimiter; a negative n counts from the end. */
const beside = (isBefore: boolean) =>
  general(2, 6, ([source, delimiter, instance, mode, toEnd, otherwise], at) => {
    const given = single(source ?? null, at);
    if (isError(given)) return given;
    const words = text(given);
    const nth = instance === undefined ? 1 : Math.floor(num(single(instance, at)));
    const [caseless, ends] = [count(mode, at) ?? 0, count(toEnd, at) ?? 0];
    const longest = Math.max(...asMatrix(delimiter ?? null, at).values.map((value) => text(value).length));
    if (nth === 0 || caseless < 0 || caseless > 1 || ends < 0 || ends > 1) return VALUE_ERROR;
    if (instance !== undefined && (Math.abs(nth) > words.length || longest > words.length))
      return VALUE_ERROR;
    const pattern = delimiters(delimiter, at, caseless === 1);
    if (pattern === undefined) return VALUE_ERROR;
    const spans = [...words.matchAll(pattern)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    // The text's own end (its start, counted from the end) may stand for one delimiter more.
    if (ends === 1) {
      if (nth > 0) spans.push([words.length, words.length]);
      else spans.unshift([0, 0]);
    }
    const found = spans.at(nth > 0 ? nth - 1 : nth);
    if (found === undefined) return otherwise === undefined ? NOT_AVAILABLE : (single(otherwise, at) ?? "");
    return isBefore ? words.slice(0, found[0]) : words.slice(found[1]);
  });

export const arrayParts: FunctionTable = {
  TAKE: cut(kept),
  DROP: cut(left),
  EXPAND,
  TOCOL: inLine(true),
  TOROW: inLine(false),
  WRAPROWS: wrapped(false),
  WRAPCOLS: wrapped(true),
  TEXTSPLIT,
  TEXTBEFORE: beside(true),
  TEXTAFTER: beside(false),
};
