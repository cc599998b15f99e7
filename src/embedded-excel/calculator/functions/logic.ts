// IF and its kin: only the branch taken is calculated; AND and its kin over ranges.
import type { CellValue } from "../../book/types";
import { broadcast } from "../operators";
import { areasOf, dereference, forEachCell } from "../place";
import type { Place } from "../program";
import {
  Matrix,
  NOT_AVAILABLE,
  VALUE_ERROR,
  bool,
  compareScalars,
  fail,
  integer,
  isError,
  type Operand,
  type Value,
} from "../values";
import { MANY, lazy, scalar, type ArgumentCode, type FunctionTable } from "./define";

const value = (code: ArgumentCode, at: Place): Value =>
  code === undefined ? null : dereference(code(at), at);
const operand = (code: ArgumentCode, at: Place): Operand => (code === undefined ? null : code(at));

function choose(condition: CellValue, yes: CellValue, no: CellValue): CellValue {
  if (isError(condition)) return condition;
  if (typeof condition === "string" && !/^(true|false)$/i.test(condition)) return VALUE_ERROR;
  return bool(condition) ? yes : no;
}

const IF = lazy(2, 3, ([condition, yes, no], at) => {
  const test = value(condition, at);
  const otherwise: ArgumentCode = no ?? (() => null);
  if (test instanceof Matrix) {
    return broadcast(
      [test, value(yes, at), value(no ?? (() => false), at)],
      ([c = null, y = null, n = null]) => choose(c, y, n),
    );
  }
  if (isError(test)) return test;
  if (bool(test)) return operand(yes, at);
  return operand(otherwise, at);
});

/** Without a third argument IF gives FALSE; with an empty one, 0. */
const ifWithDefault = lazy(2, 3, (args, at) => IF.run(args.length < 3 ? [...args, () => false] : args, at));

function replacing(replaces: (found: CellValue) => boolean) {
  return lazy(2, 2, ([attempt, instead], at) => {
    const found = operand(attempt, at);
    const held = dereference(found, at);
    if (held instanceof Matrix) {
      if (!held.values.some(replaces)) return found;
      return broadcast([held, value(instead, at)], ([a = null, b = null]) => (replaces(a) ? b : a));
    }
    return replaces(held) ? operand(instead, at) : found;
  });
}

const notAvailable = (found: CellValue): boolean => isError(found) && found.error === NOT_AVAILABLE.error;

const IFS = lazy(2, MANY, (args, at) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const test = value(args[index], at);
    const single = test instanceof Matrix ? test.at(0, 0) : test;
    if (isError(single)) return single;
    if (bool(single)) return operand(args[index + 1], at);
  }
  return NOT_AVAILABLE;
});

const SWITCH = lazy(3, MANY, ([subject, ...rest], at) => {
  const held = value(subject, at);
  const single = held instanceof Matrix ? held.at(0, 0) : held;
  if (isError(single)) return single;
  let index = 0;
  for (; index + 1 < rest.length; index += 2) {
    const option = value(rest[index], at);
    const candidate = option instanceof Matrix ? option.at(0, 0) : option;
    if (isError(candidate)) return candidate;
    if (typeof candidate === typeof single || candidate === null || single === null) {
      if (compareScalars(single, candidate) === 0) return operand(rest[index + 1], at);
    }
  }
  return index < rest.length ? operand(rest[index], at) : NOT_AVAILABLE;
});

const CHOOSE = lazy(2, MANY, ([which, ...options], at) => {
  const held = value(which, at);
  const index = integer(held instanceof Matrix ? held.at(0, 0) : held);
  return index >= 1 && index <= options.length ? operand(options[index - 1], at) : VALUE_ERROR;
});

/** The truth values of all arguments; text and blanks in ranges do not count. */
function truths(args: readonly ArgumentCode[], at: Place): boolean[] {
  const found: boolean[] = [];
  const fromCell = (cell: CellValue): void => {
    if (isError(cell)) fail(cell);
    if (typeof cell === "boolean" || typeof cell === "number") found.push(bool(cell));
  };
  for (const code of args) {
    const given = operand(code, at);
    const areas = areasOf(given);
    if (areas !== undefined) for (const area of areas) forEachCell(area, at, fromCell);
    else if (given instanceof Matrix) given.values.forEach(fromCell);
    else if (given !== "") found.push(bool(given as CellValue));
  }
  return found.length > 0 ? found : fail(VALUE_ERROR);
}

const constant = (result: boolean) => lazy(0, 0, () => result);
const over = (combine: (all: boolean[]) => boolean) =>
  lazy(1, MANY, (args: readonly ArgumentCode[], at) => combine(truths(args, at)));

export const logic: FunctionTable = {
  IF: ifWithDefault,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: replacing(isError),
  IFNA: replacing(notAvailable),
  AND: over((all) => all.every(Boolean)),
  OR: over((all) => all.some(Boolean)),
  XOR: over((all) => all.filter(Boolean).length % 2 === 1),
  NOT: scalar(1, 1, ([condition]) => !bool(condition)),
  TRUE: constant(true),
  FALSE: constant(false),
};
