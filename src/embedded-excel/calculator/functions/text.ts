// Functions of text.
import { format } from "numfmt";
import { numberText } from "../number-text";
import type { CellValue } from "../../book/types";
import { spread } from "../operators";
import { asMatrix } from "../place";
import {
  VALUE_ERROR,
  bool,
  fail,
  finite,
  integer,
  isError,
  num,
  numberInText,
  text,
  type Operand,
} from "../values";
import { visit, single } from "./collect";
import { wildcard } from "./criteria";
import { MANY, general, numberOr, scalar, type FunctionTable, type Scalars } from "./define";

/** A count of characters. */
function size(args: Scalars, index: number, otherwise: number): number {
  const given = Math.trunc(numberOr(args, index, otherwise));
  return given < 0 ? fail(VALUE_ERROR) : given;
}

const LEFT = scalar(1, 2, (args) => text(args[0]).slice(0, size(args, 1, 1)));
const RIGHT = scalar(1, 2, (args) => {
  const whole = text(args[0]);
  return whole.slice(Math.max(0, whole.length - size(args, 1, 1)));
});
const MID = scalar(3, 3, (args) => {
  const start = integer(args[1]);
  return start < 1 ? VALUE_ERROR : text(args[0]).slice(start - 1, start - 1 + size(args, 2, 0));
});

/** FIND minds case; SEARCH does not, and knows wildcards. */
function position(args: Scalars, wild: boolean): CellValue {
  const needle = text(args[0]);
  const hay = text(args[1]);
  const start = Math.trunc(numberOr(args, 2, 1));
  if (start < 1 || start > hay.length + 1) return VALUE_ERROR;
  const pattern = wild ? wildcard(needle, false) : undefined;
  const rest = hay.slice(start - 1);
  const index =
    pattern === undefined
      ? wild
        ? rest.toLowerCase().indexOf(needle.toLowerCase())
        : rest.indexOf(needle)
      : rest.search(pattern);
  return index < 0 ? VALUE_ERROR : index + start;
}

const SUBSTITUTE = scalar(3, 4, (args) => {
  const whole = text(args[0]);
  const old = text(args[1]);
  const next = text(args[2]);
  if (old === "") return whole;
  if (args.length < 4) return whole.replaceAll(old, () => next);
  const instance = integer(args[3]);
  if (instance < 1) return VALUE_ERROR;
  let index = -1;
  for (let found = 0; found < instance; found += 1) {
    index = whole.indexOf(old, index < 0 ? 0 : index + old.length);
    if (index < 0) return whole;
  }
  return whole.slice(0, index) + next + whole.slice(index + old.length);
});

const REPLACE = scalar(4, 4, (args) => {
  const whole = text(args[0]);
  const start = integer(args[1]);
  return start < 1
    ? VALUE_ERROR
    : whole.slice(0, start - 1) + text(args[3]) + whole.slice(start - 1 + size(args, 2, 0));
});

const proper = (whole: string): string =>
  whole
    .toLowerCase()
    .replace(/(^|\P{L})(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());

/** A value in a number format, in US codes; what the format cannot show is #VALUE!. */
function formatted(value: CellValue, pattern: string): CellValue {
  if (isError(value)) return value;
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  if (typeof shown === "boolean") return text(shown);
  if (pattern === "") return "";
  try {
    const options = { locale: "en-US", dateErrorThrows: true, dateSpanLarge: false };
    return typeof shown === "number" ? numberText(pattern, shown, options) : format(pattern, shown, options);
  } catch {
    return VALUE_ERROR;
  }
}

function value(given: CellValue): CellValue {
  if (typeof given === "boolean") return VALUE_ERROR;
  return typeof given === "string" ? (numberInText(given) ?? VALUE_ERROR) : num(given);
}

const NUMBERVALUE = scalar(1, 3, (args) => {
  const decimal = args.length > 1 ? text(args[1]).charAt(0) : ".";
  const group = args.length > 2 ? text(args[2]).charAt(0) : ",";
  let digits = text(args[0]).replace(/\s/g, "");
  if (digits === "") return 0;
  const percents = /%*$/.exec(digits)?.[0].length ?? 0;
  digits = digits.slice(0, digits.length - percents);
  const [whole = "", ...fraction] = digits.split(decimal);
  if (fraction.length > 1 || fraction.some((part) => group !== "" && part.includes(group)))
    return VALUE_ERROR;
  const number = numberInText([whole.replaceAll(group, ""), ...fraction].join("."));
  return number === undefined ? VALUE_ERROR : finite(number / 100 ** percents);
});

const joined = (parts: readonly string[], separators: readonly string[]): Operand => {
  const result = parts.reduce(
    (line, part, index) =>
      index === 0 ? part : line + (separators[(index - 1) % separators.length] ?? "") + part,
    "",
  );
  return result.length > 32767 ? VALUE_ERROR : result;
};

const CONCAT = general(1, MANY, (args, at) => {
  const parts: string[] = [];
  for (const argument of args) visit(argument, at, (part) => parts.push(text(part)));
  return joined(parts, [""]);
});

const TEXTJOIN = general(3, MANY, ([separator, ignoreEmpty, ...rest], at) => {
  const separators = asMatrix(separator ?? null, at).values.map(text);
  const ignore = bool(single(ignoreEmpty, at));
  const parts: string[] = [];
  for (const argument of rest) {
    // Whole columns are joined as far as the sheet is used; empty cells count where they are not ignored.
    const matrix = asMatrix(argument ?? null, at);
    for (let row = 0; row < matrix.rows; row += 1) {
      for (let column = 0; column < matrix.columns; column += 1) {
        const part = text(spread(matrix, row, column));
        if (!ignore || part !== "") parts.push(part);
      }
    }
  }
  return joined(parts, separators);
});

/** What Windows-1252 has from 0x80 to 0x9F. */
const WINDOWS_1252 = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");

const CHAR = scalar(1, 1, ([code]) => {
  const number = integer(code);
  if (number < 1 || number > 255) return VALUE_ERROR;
  return (
    (number >= 0x80 && number < 0xa0 ? WINDOWS_1252[number - 0x80] : undefined) ??
    String.fromCodePoint(number)
  );
});

const UNICHAR = scalar(1, 1, ([code]) => {
  const number = integer(code);
  const valid = number >= 1 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return valid ? String.fromCodePoint(number) : VALUE_ERROR;
});

const unicodeOf = (given: CellValue | undefined): CellValue => text(given).codePointAt(0) ?? VALUE_ERROR;

/** In Windows-1252; what it lacks reads as a question mark. */
function codeOf(given: CellValue | undefined): CellValue {
  const [first] = text(given);
  if (first === undefined) return VALUE_ERROR;
  const index = WINDOWS_1252.indexOf(first);
  const code = index < 0 ? (first.codePointAt(0) ?? 0) : index + 0x80;
  return code > 255 ? 63 : code;
}

/** Fixed decimals with separators of thousands. */
const FIXED = scalar(1, 3, (args) => {
  const decimals = Math.trunc(numberOr(args, 1, 2));
  const plain = args.length > 2 && bool(args[2]);
  const factor = 10 ** Math.max(0, -decimals);
  const number = Math.round(num(args[0]) / factor) * factor;
  const shown = decimals < 0 ? number : num(args[0]);
  return formatted(shown, (plain ? "0" : "#,##0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : ""));
});

export const texts: FunctionTable = {
  LEFT,
  RIGHT,
  MID,
  LEN: scalar(1, 1, ([whole]) => text(whole).length),
  TRIM: scalar(1, 1, ([whole]) => text(whole).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: scalar(1, 1, ([whole]) =>
    Array.from(text(whole))
      .filter((character) => character >= " ")
      .join(""),
  ),
  UPPER: scalar(1, 1, ([whole]) => text(whole).toUpperCase()),
  LOWER: scalar(1, 1, ([whole]) => text(whole).toLowerCase()),
  PROPER: scalar(1, 1, ([whole]) => proper(text(whole))),
  FIND: scalar(2, 3, (args) => position(args, false)),
  SEARCH: scalar(2, 3, (args) => position(args, true)),
  SUBSTITUTE,
  REPLACE,
  REPT: scalar(2, 2, (args) => {
    const times = size(args, 1, 0);
    return times * text(args[0]).length > 32767 ? VALUE_ERROR : text(args[0]).repeat(times);
  }),
  TEXT: scalar(2, 2, ([shown = null, pattern]) => formatted(shown, text(pattern))),
  FIXED,
  VALUE: scalar(1, 1, ([given = null]) => value(given)),
  NUMBERVALUE,
  CONCAT,
  CONCATENATE: scalar(1, MANY, (args) => args.map(text).join("")),
  TEXTJOIN,
  EXACT: scalar(2, 2, ([left, right]) => text(left) === text(right)),
  CHAR,
  CODE: scalar(1, 1, ([whole]) => codeOf(whole)),
  UNICHAR,
  UNICODE: scalar(1, 1, ([whole]) => unicodeOf(whole)),
};
