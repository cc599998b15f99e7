// What a value or a cell is.
import type { CellValue } from "../../book/types";
import { cellAddress } from "../address";
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import {
  ERRORS,
  Matrix,
  NOT_AVAILABLE,
  Reference,
  VALUE_ERROR,
  errorNamed,
  isError,
  num,
  text,
  type Operand,
} from "../values";
import { single } from "./collect";
import {
  general,
  lazy,
  numberOr,
  scalar,
  toolpak,
  toolpakNumeric,
  type FunctionTable,
  type WorksheetFunction,
} from "./define";

const is = (holds: (value: CellValue) => boolean) => scalar(1, 1, ([value = null]) => holds(value), true);
const isNotAvailable = (value: CellValue): boolean => isError(value) && value.error === NOT_AVAILABLE.error;

function typeNumber(value: CellValue): number {
  if (isError(value)) return 16;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 4 : 1;
}

const TYPE = general(1, 1, ([value], at) => {
  const matrix = asMatrix(value ?? null, at);
  return value instanceof Matrix || matrix.values.length > 1 ? 64 : typeNumber(matrix.at(0, 0));
});

const ERROR_TYPE = scalar(
  1,
  1,
  ([value]) => {
    if (!isError(value)) return NOT_AVAILABLE;
    const index = ERRORS.findIndex(({ error }) => error === value.error);
    return errorNamed(value.error) === undefined || index < 0 ? NOT_AVAILABLE : index === 9 ? 14 : index + 1;
  },
  true,
);

/** The formula in the first cell of a reference. */
function formulaIn(operand: Operand | undefined, at: Place): string | undefined {
  const [area] = areasOf(operand) ?? [];
  return area === undefined ? undefined : at.world.formulaAt(area.sheetId, area.row, area.column);
}

/** Of several cells an array, cell by cell; a reference to whole columns or rows ends where the sheet is used. */
const ISFORMULA = general(1, 1, ([reference], at) => {
  const [area] = areasOf(reference) ?? [];
  if (area === undefined) return VALUE_ERROR;
  const isFormula = (row: number, column: number): boolean =>
    at.world.formulaAt(area.sheetId, area.row + row, area.column + column) !== undefined;
  if (area.single) return isFormula(0, 0);
  const { rows, columns } = asMatrix(reference ?? null, at);
  return Matrix.build(rows, columns, isFormula);
});
const FORMULATEXT = general(1, 1, ([reference], at) => formulaIn(reference, at) ?? NOT_AVAILABLE);

/** The place of a sheet among all: of its name, of a reference, or of the formula's own. */
const SHEET = {
  ...general(0, 1, ([given], at): Operand => {
    const { source } = at.world;
    const [area] = areasOf(given) ?? [];
    const named = typeof given === "string" ? source.sheetIdByName(given) : (area?.sheetId ?? at.sheetId);
    if (isError(given)) return given;
    const place = named === undefined ? undefined : source.sheetPlace?.(named);
    return place === undefined ? NOT_AVAILABLE : place + 1;
  }),
  byAddress: true,
} as const;
const SHEETS = {
  ...general(0, 1, ([given], at): Operand => {
    if (given === undefined) return at.world.source.sheetCount?.() ?? NOT_AVAILABLE;
    return areasOf(given) === undefined ? (isError(given) ? given : VALUE_ERROR) : 1;
  }),
  byAddress: true,
} as const;

const CELL = general(1, 2, ([kind, reference], at): Operand => {
  const [area = new Reference(at.sheetId, at.row, at.column, at.row, at.column)] = areasOf(reference) ?? [];
  const value = at.world.source.value(area.sheetId, area.row, area.column);
  switch (text(single(kind, at)).toLowerCase()) {
    case "address":
      return cellAddress(area.row, area.column, true, true);
    case "row":
      return area.row + 1;
    case "col":
      return area.column + 1;
    case "contents":
      at.world.noteDynamic(area);
      return value ?? 0;
    case "type":
      at.world.noteDynamic(area);
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    default:
      return VALUE_ERROR;
  }
});

/** N and T: of several cells of the first; arrays element by element. What is of another kind is `otherwise`. */
const ofFirst = (of: (value: CellValue) => CellValue, otherwise: number | string): WorksheetFunction => {
  const kept = (value: CellValue): CellValue => {
    const found = isError(value) ? value : of(value);
    return isError(found) || typeof found === typeof otherwise ? found : otherwise;
  };
  return general(1, 1, ([given = null], at) => {
    const [area] = areasOf(given) ?? [];
    if (area !== undefined) return kept(at.world.source.value(area.sheetId, area.row, area.column));
    return given instanceof Matrix
      ? new Matrix(given.rows, given.columns, given.values.map(kept))
      : kept(asMatrix(given, at).at(0, 0));
  });
};

export const information: FunctionTable = {
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && !isNotAvailable(value)),
  ISNA: is(isNotAvailable),
  ISEVEN: toolpakNumeric(1, 1, (value = 0) => Math.trunc(value) % 2 === 0),
  ISODD: toolpakNumeric(1, 1, (value = 0) => Math.trunc(value) % 2 !== 0),
  DELTA: toolpak(1, 2, (args) => (num(args[0]) === numberOr(args, 1, 0) ? 1 : 0)),
  GESTEP: toolpak(1, 2, (args) => (num(args[0]) >= numberOr(args, 1, 0) ? 1 : 0)),
  SHEET,
  SHEETS,
  ISREF: { ...general(1, 1, ([value]) => areasOf(value) !== undefined), byAddress: true },
  ISFORMULA: { ...ISFORMULA, byAddress: true },
  FORMULATEXT: { ...FORMULATEXT, byAddress: true },
  N: ofFirst((value) => (isError(value) || typeof value === "string" ? value : num(value)), 0),
  T: ofFirst((value) => value, ""),
  NA: lazy(0, 0, () => NOT_AVAILABLE),
  TYPE,
  "ERROR.TYPE": ERROR_TYPE,
  CELL: { ...CELL, byAddress: true, volatile: "always" },
};
