// Regular expressions.
import type { CellValue } from "../../book/types";
import { Matrix, NOT_AVAILABLE, VALUE_ERROR, fail, integer, isError, text } from "../values";
import { single } from "./collect";
import { general, scalar, type FunctionTable } from "./define";

/** Longest text that a pattern of strangers is tried on, so that none takes for ever. */
const LONGEST_SEARCHED = 32_767;

/** The first characters of a group's alternatives can be told apart. */
function startApart(alternatives: readonly string[]): boolean {
  const starts = alternatives.map((one) => one[0] ?? "");
  return (
    alternatives.length === 1 ||
    (starts.every((one) => /[\p{L}\p{N} ,;:_-]/u.test(one)) && new Set(starts).size === starts.length)
  );
}

/**
 * A group is repeated that matches one text in several ways: it holds a repetition itself, or alternatives that begin alike.
 * Of such a pattern a short text may take for ever.
 */
function mayNotEnd(pattern: string): boolean {
  interface Group {
    readonly from: number;
    repeats: boolean;
    readonly bars: number[];
  }
  const groups: Group[] = [];
  const repeatsAt = (at: number): boolean => /^(?:[*+]|\{\d+,)/.test(pattern.slice(at, at + 12));
  for (let i = 0; i < pattern.length; i += 1) {
    const one = pattern[i];
    const inner = groups.at(-1);
    if (one === "\\") i += 1;
    else if (one === "[") {
      while (i < pattern.length && pattern[i] !== "]") i += pattern[i] === "\\" ? 2 : 1;
    } else if (one === "(") groups.push({ from: i + 1, repeats: false, bars: [] });
    else if (one === "|") inner?.bars.push(i);
    else if (one === ")" && inner !== undefined) {
      groups.pop();
      const ends = [...inner.bars, i];
      const apart = startApart(
        ends.map((end, k) =>
          pattern
            .slice(k === 0 ? inner.from : (ends[k - 1] ?? 0) + 1, end)
            .replace(/^\?(?:<[^>=!]*>|[:=!]|<[=!])/, ""),
        ),
      );
      if (repeatsAt(i + 1) && (inner.repeats || !apart)) return true;
      const outer = groups.at(-1);
      if (outer !== undefined) outer.repeats ||= inner.repeats || repeatsAt(i + 1);
    } else if (inner !== undefined && repeatsAt(i)) inner.repeats = true;
  }
  return false;
}

/** A pattern of strangers as an expression; #VALUE! where it is none, or may not end. */
export function expression(pattern: CellValue, caseless: CellValue, flags: string): RegExp {
  const insensitive = integer(caseless);
  if (insensitive !== 0 && insensitive !== 1) return fail(VALUE_ERROR);
  const given = text(pattern);
  if (mayNotEnd(given)) return fail(VALUE_ERROR);
  try {
    return new RegExp(given, `${flags}u${insensitive === 1 ? "i" : ""}`);
  } catch {
    return fail(VALUE_ERROR);
  }
}

const searched = (given: CellValue): string => {
  const whole = text(given);
  return whole.length > LONGEST_SEARCHED ? fail(VALUE_ERROR) : whole;
};

const REGEXTEST = scalar(2, 3, ([whole = null, pattern = null, caseless = 0]) =>
  expression(pattern, caseless, "").test(searched(whole)),
);

const REGEXEXTRACT = general(2, 4, ([whole, pattern, mode, caseless], at) => {
  const wanted = mode === undefined ? 0 : integer(single(mode, at));
  const given = single(whole, at);
  if (isError(given)) return given;
  const found = [
    ...searched(given).matchAll(
      expression(single(pattern, at), caseless === undefined ? 0 : single(caseless, at), "g"),
    ),
  ];
  const [first] = found;
  if (wanted < 0 || wanted > 2) return VALUE_ERROR;
  if (first === undefined) return NOT_AVAILABLE;
  if (wanted === 0) return first[0];
  if (wanted === 1)
    return new Matrix(
      found.length,
      1,
      found.map(([all]) => all),
    );
  const groups = first.slice(1).map((group): CellValue => group);
  return groups.length === 0 ? VALUE_ERROR : new Matrix(1, groups.length, groups);
});

const REGEXREPLACE = scalar(3, 5, ([whole = null, pattern = null, next = null, which = 0, caseless = 0]) => {
  const given = searched(whole);
  const found = [...given.matchAll(expression(pattern, caseless, "g"))];
  const occurrence = integer(which);
  const only = found[occurrence > 0 ? occurrence - 1 : found.length + occurrence];
  const chosen = occurrence === 0 ? found : only === undefined ? [] : [only];
  let result = "";
  let from = 0;
  for (const match of chosen) {
    // $1 is the first group, $0 all.
    const replaced = text(next).replace(/\$(\d)/g, (_all, index: string) => match[Number(index)] ?? "");
    result += given.slice(from, match.index) + replaced;
    from = match.index + match[0].length;
  }
  return result + given.slice(from);
});

export const patterns: FunctionTable = { REGEXTEST, REGEXEXTRACT, REGEXREPLACE };
