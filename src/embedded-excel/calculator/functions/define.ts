// How worksheet functions are declared: how many arguments, and in which form they come.
import type { CellValue } from "../../book/types";
import { broadcast } from "../operators";
import { dereference } from "../place";
import type { Code, Place } from "../program";
import {
  Failure,
  Matrix,
  NOT_AVAILABLE,
  Reference,
  VALUE_ERROR,
  isError,
  num,
  type Operand,
  type Value,
} from "../values";

/** An argument left empty, as in `IF(A1,,2)`, has no code. */
export type ArgumentCode = Code | undefined;

export interface WorksheetFunction {
  readonly minimum: number;
  readonly maximum: number;
  /** Gives something else without any precedent having changed: on a new day, or at every calculation. */
  readonly volatile?: "day" | "always";
  /** Arguments are wanted as values, never as references. */
  readonly byValue?: true;
  /** Looks at where references lie, not at what is in them: they are no precedents. */
  readonly byAddress?: true;
  run(args: readonly ArgumentCode[], at: Place): Operand;
}

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** As many arguments as Excel allows. */
export const MANY = 255;

/** Arguments are evaluated by the function itself. */
export function lazy(minimum: number, maximum: number, run: WorksheetFunction["run"]): WorksheetFunction {
  return { minimum, maximum, run };
}

/** Arguments come evaluated, references as references. */
export function general(
  minimum: number,
  maximum: number,
  run: (args: readonly (Operand | undefined)[], at: Place) => Operand,
): WorksheetFunction {
  return {
    minimum,
    maximum,
    run: (args, at) =>
      run(
        args.map((argument) => argument?.(at)),
        at,
      ),
  };
}

export type Scalars = readonly (CellValue | undefined)[];

function guarded(run: (args: Scalars, at: Place) => CellValue, at: Place): (args: CellValue[]) => CellValue {
  return (args) => {
    try {
      return run(args, at);
    } catch (error) {
      if (error instanceof Failure) return error.value;
      throw error;
    }
  };
}

/**
 * A function of single values; over arrays it is calculated element by element.
 * Errors pass through, unless `seesErrors`.
 */
export function scalar(
  minimum: number,
  maximum: number,
  run: (args: Scalars, at: Place) => CellValue,
  seesErrors = false,
): WorksheetFunction {
  const checked = seesErrors
    ? run
    : (args: Scalars, at: Place): CellValue => args.find(isError) ?? run(args, at);
  return {
    minimum,
    maximum,
    byValue: true,
    run: (codes, at) => {
      const values: Value[] = codes.map((code) => (code === undefined ? null : dereference(code(at), at)));
      if (values.some((value) => value instanceof Matrix)) return broadcast(values, guarded(checked, at));
      return checked(values as CellValue[], at);
    },
  };
}

/** A function of numbers to a number. */
export function numeric(
  minimum: number,
  maximum: number,
  run: (...numbers: number[]) => number | CellValue,
): WorksheetFunction {
  // The first argument that is no number says which error it is.
  return scalar(minimum, maximum, (args) => run(...args.map(num)), true);
}

/** The number given, or the default where the argument is absent. */
export function numberOr(args: Scalars, index: number, otherwise: number): number {
  return index < args.length ? num(args[index]) : otherwise;
}

/**
 * A function that came with Excel's Analysis ToolPak: it takes no truth values and no ranges of several cells (#VALUE!),
 * and an argument left empty between commas is #N/A, where other functions take 0.
 * @param flagAt the argument that is a truth value, if there is one
 */
export function toolpak(
  minimum: number,
  maximum: number,
  run: (args: Scalars, at: Place) => CellValue,
  flagAt?: number,
): WorksheetFunction {
  const checked = (args: Scalars, at: Place): CellValue =>
    args.find(isError) ??
    (args.some((one, index) => typeof one === "boolean" && index !== flagAt) ? VALUE_ERROR : run(args, at));
  return {
    minimum,
    maximum,
    run: (codes, at) => {
      const values: Value[] = codes.map((code) => {
        if (code === undefined) return NOT_AVAILABLE;
        const operand = code(at);
        return operand instanceof Reference && !operand.single ? VALUE_ERROR : dereference(operand, at);
      });
      if (values.some((value) => value instanceof Matrix)) return broadcast(values, guarded(checked, at));
      return checked(values as CellValue[], at);
    },
  };
}

/** A ToolPak function of numbers to a number. */
export function toolpakNumeric(
  minimum: number,
  maximum: number,
  run: (...numbers: number[]) => number | CellValue,
): WorksheetFunction {
  return toolpak(minimum, maximum, (args) => run(...args.map(num)));
}
