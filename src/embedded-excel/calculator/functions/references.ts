// Functions of references: where they are, how large, and references made while calculating.
import { cellAddress, quoteSheet } from "../address";
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import {
  MAX_COLUMN,
  MAX_ROW,
  Matrix,
  REFERENCE_ERROR,
  Reference,
  Union,
  VALUE_ERROR,
  bool,
  integer,
  isError,
  text,
  type Operand,
} from "../values";
import { single } from "./collect";
import { general, type FunctionTable } from "./define";

/** ROW and COLUMN: of the formula's own cell, or of a reference; of several cells an array. */
const position = (vertical: boolean) =>
  general(0, 1, ([reference], at) => {
    if (reference === undefined) return (vertical ? at.row : at.column) + 1;
    const [area] = areasOf(reference) ?? [];
    if (area === undefined) return isError(reference) ? reference : VALUE_ERROR;
    const first = vertical ? area.row : area.column;
    const count = vertical ? area.rows : area.columns;
    if (count === 1) return first + 1;
    return vertical
      ? Matrix.build(count, 1, (row) => first + row + 1)
      : Matrix.build(1, count, (_row, column) => first + column + 1);
  });

const extent = (vertical: boolean) =>
  general(1, 1, ([given], at) => {
    if (isError(given)) return given;
    const [area] = areasOf(given) ?? [];
    const shape = area ?? asMatrix(given ?? null, at);
    return vertical ? shape.rows : shape.columns;
  });

const optional = (operand: Operand | undefined, at: Place, otherwise: number): number =>
  operand === undefined ? otherwise : integer(single(operand, at));

const OFFSET = general(3, 5, ([base, rows, columns, height, width], at) => {
  if (!(base instanceof Reference)) return isError(base) ? base : VALUE_ERROR;
  const row = base.row + integer(single(rows, at));
  const column = base.column + integer(single(columns, at));
  const tall = optional(height, at, base.rows);
  const wide = optional(width, at, base.columns);
  if (tall === 0 || wide === 0) return REFERENCE_ERROR;
  const top = tall < 0 ? row + tall + 1 : row;
  const left = wide < 0 ? column + wide + 1 : column;
  const bottom = top + Math.abs(tall) - 1;
  const right = left + Math.abs(wide) - 1;
  if (top < 0 || left < 0 || bottom > MAX_ROW || right > MAX_COLUMN) return REFERENCE_ERROR;
  const found = new Reference(base.sheetId, top, left, bottom, right);
  at.world.noteDynamic(found);
  return found;
});

const INDIRECT = general(1, 2, ([address, style], at) => {
  if (style !== undefined && !bool(single(style, at))) return REFERENCE_ERROR;
  const found = at.world.referenceInText(text(single(address, at)), at);
  if (found === undefined || isError(found)) return REFERENCE_ERROR;
  for (const area of areasOf(found) ?? []) at.world.noteDynamic(area);
  return found;
});

const ADDRESS = general(2, 5, ([row, column, kind, style, sheet], at) => {
  const r = integer(single(row, at));
  const c = integer(single(column, at));
  const absolute = optional(kind, at, 1);
  if (r < 1 || c < 1 || r > MAX_ROW + 1 || c > MAX_COLUMN + 1 || absolute < 1 || absolute > 4)
    return VALUE_ERROR;
  const a1 = style === undefined || bool(single(style, at));
  const absoluteRow = absolute <= 2;
  const absoluteColumn = absolute % 2 === 1;
  const address = a1
    ? cellAddress(r - 1, c - 1, absoluteRow, absoluteColumn)
    : `R${absoluteRow ? r : `[${r}]`}C${absoluteColumn ? c : `[${c}]`}`;
  return sheet === undefined ? address : `${quoteSheet(text(single(sheet, at)))}!${address}`;
});

/** Shows its friendly name, else its location. */
const HYPERLINK = general(1, 2, ([location, shown], at) =>
  shown === undefined ? single(location, at) : single(shown, at),
);

const AREAS = general(1, 1, ([reference]) => (reference instanceof Union ? reference.areas.length : 1));

const LEADING = 1;
const TRAILING = 2;

/** The range without empty rows and columns around it. */
const TRIMRANGE = general(1, 3, ([given = null, rows, columns], at) => {
  const matrix = asMatrix(given, at);
  const isFilled = (row: number, column: number): boolean => matrix.at(row, column) !== null;
  const span = (
    count: number,
    across: number,
    mode: number,
    holds: (line: number, place: number) => boolean,
  ) => {
    const lines = Array.from({ length: count }, (_one, line) => line).filter((line) =>
      Array.from({ length: across }, (_one, place) => place).some((place) => holds(line, place)),
    );
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    return [(mode & LEADING) === 0 ? 0 : first, (mode & TRAILING) === 0 ? count - 1 : last] as const;
  };
  const down = span(matrix.rows, matrix.columns, optional(rows, at, LEADING | TRAILING), isFilled);
  const right = span(matrix.columns, matrix.rows, optional(columns, at, LEADING | TRAILING), (column, row) =>
    isFilled(row, column),
  );
  if (down === undefined || right === undefined) return REFERENCE_ERROR;
  const [top, bottom] = down;
  const [left, end] = right;
  if (given instanceof Reference)
    return new Reference(
      given.sheetId,
      given.row + top,
      given.column + left,
      given.row + bottom,
      given.column + end,
    );
  return Matrix.build(bottom - top + 1, end - left + 1, (row, column) => matrix.at(top + row, left + column));
});

export const references: FunctionTable = {
  ROW: { ...position(true), byAddress: true },
  COLUMN: { ...position(false), byAddress: true },
  ROWS: { ...extent(true), byAddress: true },
  COLUMNS: { ...extent(false), byAddress: true },
  AREAS,
  OFFSET: { ...OFFSET, volatile: "always" },
  INDIRECT: { ...INDIRECT, volatile: "always" },
  ADDRESS,
  HYPERLINK,
  TRIMRANGE,
};
