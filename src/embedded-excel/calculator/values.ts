// What formulas calculate with: scalars, references, arrays; and Excel's conversions and comparisons of scalars.
import { parseValue } from "numfmt";
import type { CellError, CellValue, ErrorText } from "../book/types";

/** A rectangle of cells; whole columns and rows reach to the sheet's last row and column. */
export class Reference {
  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly lastRow: number,
    readonly lastColumn: number,
  ) {}

  get rows(): number {
    return this.lastRow - this.row + 1;
  }

  get columns(): number {
    return this.lastColumn - this.column + 1;
  }

  get single(): boolean {
    return this.row === this.lastRow && this.column === this.lastColumn;
  }
}

/** Several areas, from the union operator. */
export class Union {
  constructor(readonly areas: readonly Reference[]) {}
}

/** A function that a formula makes with LAMBDA. */
export class Lambda {
  constructor(
    readonly parameters: number,
    readonly run: (args: readonly Operand[]) => Operand,
  ) {}

  /** #VALUE! where it is given more or fewer arguments than it names. */
  call(...args: readonly Operand[]): Operand {
    return args.length === this.parameters ? this.run(args) : VALUE_ERROR;
  }
}

/** Arrays beyond this are more than memory holds: Excel runs out of resources, too. */
const MOST_ELEMENTS = 20_000_000;

/** An array value, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly CellValue[],
  ) {}

  at(row: number, column: number): CellValue {
    return this.values[row * this.columns + column] ?? null;
  }

  static build(rows: number, columns: number, value: (row: number, column: number) => CellValue): Matrix {
    if (rows * columns > MOST_ELEMENTS) fail(NUMBER_ERROR);
    const values: CellValue[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) values.push(value(row, column));
    }
    return new Matrix(rows, columns, values);
  }
}

export type Value = CellValue | Matrix;
export type Operand = Value | Reference | Union | Lambda;

export const MAX_ROW = 1048575;
export const MAX_COLUMN = 16383;

const make = (error: ErrorText): CellError => Object.freeze({ error });
export const NULL_ERROR = make("#NULL!");
export const DIVISION_ERROR = make("#DIV/0!");
export const VALUE_ERROR = make("#VALUE!");
export const REFERENCE_ERROR = make("#REF!");
export const NAME_ERROR = make("#NAME?");
export const NUMBER_ERROR = make("#NUM!");
export const NOT_AVAILABLE = make("#N/A");
export const CALCULATION_ERROR = make("#CALC!");
const SPILL_ERROR = make("#SPILL!");
const BUSY_ERROR = make("#BUSY!");

/** In the order of ERROR.TYPE, where it has a number. */
export const ERRORS: readonly CellError[] = [
  NULL_ERROR,
  DIVISION_ERROR,
  VALUE_ERROR,
  REFERENCE_ERROR,
  NAME_ERROR,
  NUMBER_ERROR,
  NOT_AVAILABLE,
  BUSY_ERROR,
  SPILL_ERROR,
  CALCULATION_ERROR,
];

export function errorNamed(text: string): CellError | undefined {
  const upper = text.toUpperCase();
  return ERRORS.find(({ error }) => error === upper);
}

/** Leaves a function early with an error value. One instance per error, so throwing it costs no stack trace. */
export class Failure extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}

const failures = new Map<string, Failure>(ERRORS.map((value) => [value.error, new Failure(value)]));

export function fail(value: CellError): never {
  throw failures.get(value.error) ?? new Failure(value);
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isScalar(operand: Operand): operand is CellValue {
  return (
    typeof operand !== "object" ||
    operand === null ||
    !(
      operand instanceof Matrix ||
      operand instanceof Reference ||
      operand instanceof Union ||
      operand instanceof Lambda
    )
  );
}

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The number a text stands for in arithmetic: digits, 1,234, 12%, dates and times in US order; else undefined. */
export function numberInText(text: string): number | undefined {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  if (!/\d/.test(text)) return undefined;
  // Around times spaces are passed over, around dates they are not.
  if (text !== text.trim()) return /\d\s*[-/]|[a-z]{3}/i.test(text) ? undefined : numberInText(text.trim());
  const parsed: unknown = parseValue(text, { locale: "en-US" })?.v;
  return typeof parsed === "number" ? parsed : undefined;
}

/** A scalar as a number, or the error that Excel gives. */
export function toNumber(value: CellValue | undefined): number | CellError {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberInText(value) ?? VALUE_ERROR;
  return value;
}

/** As `toNumber`; fails with the error. */
export function num(value: CellValue | undefined): number {
  const number = toNumber(value);
  return typeof number === "number" ? number : fail(number);
}

/** A number cut to its whole part, as most functions take counts and days. */
export function integer(value: CellValue | undefined): number {
  return Math.trunc(num(value));
}

export function text(value: CellValue | undefined): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberAsText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return fail(value);
}

export function bool(value: CellValue | undefined): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null || value === undefined) return false;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" || (upper !== "FALSE" && fail(VALUE_ERROR));
  }
  return fail(value);
}

/** A number as General in a text: at most 15 significant digits. */
export function numberAsText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  const exponent = Math.floor(Math.log10(Math.abs(rounded)));
  const digits = rounded.toExponential().replace(/e.*$/, "").replace(/[-.]/g, "").length;
  if (exponent < 21 && (exponent >= 0 || digits - exponent <= 20)) {
    return rounded.toLocaleString("en-US", {
      useGrouping: false,
      maximumFractionDigits: 20,
      maximumSignificantDigits: 15,
    });
  }
  const [mantissa = "", power = "0"] = rounded.toExponential().split("e");
  return `${mantissa}E${power.startsWith("-") ? "-" : "+"}${power.replace(/^[+-]/, "").padStart(2, "0")}`;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Text comparison as `=` and `<` do it: case ignored. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a === b ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Excel compares 15 significant digits. */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  if (Math.abs(left - right) < Math.abs(left) * 1e-14 && left.toPrecision(15) === right.toPrecision(15))
    return 0;
  return left < right ? -1 : 1;
}

function rank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Numbers before text before booleans; a blank is 0, "" or FALSE, whichever the other side is. No errors. */
export function compareScalars(
  left: string | number | boolean | null,
  right: string | number | boolean | null,
): number {
  if (left === null) return right === null ? 0 : -compareScalars(right, null);
  const other = right ?? (typeof left === "number" ? 0 : typeof left === "string" ? "" : false);
  if (typeof left === "number" && typeof other === "number") return compareNumbers(left, other);
  if (typeof left === "string" && typeof other === "string") return compareText(left, other);
  return rank(left) - rank(other) || Number(left) - Number(other);
}

/** The same value, for deciding whether dependents must follow. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  return left === right || (isError(left) && isError(right) && left.error === right.error);
}

/** A number as a cell holds it: what is not finite is #NUM!. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : NUMBER_ERROR;
}
