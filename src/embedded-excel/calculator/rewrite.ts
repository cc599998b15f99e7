// Rewrites formula texts: filled to other cells, after renames, after rows or columns came or went.
// Whatever is not a reference stays as it was written; a text that is no formula is given back unchanged.
import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  tokenTypes,
  type RangeA1,
  type ReferenceA1Xlsx,
  type ReferenceNameXlsx,
  type ReferenceStructXlsx,
  type Token,
} from "@borgar/fx/xlsx";
import { quoteSheet } from "./address";
import { describeReference } from "./bind";
import type { Descriptor } from "./program";
import { tokensOf } from "./syntax";
import { MAX_COLUMN, MAX_ROW } from "./values";

/** A reference in a formula, as written and as understood. */
export interface FormulaReference {
  readonly text: string;
  readonly reference: Descriptor;
}

/** Rows or columns that came (`count` > 0, before `at`) or went (`count` < 0, from `at` on). */
export interface Shift {
  /** The sheet whose rows or columns changed. */
  readonly sheetName: string;
  /** The sheet the formula stands on. */
  readonly ownSheetName: string;
  readonly kind: "rows" | "columns";
  /** 0-based. */
  readonly at: number;
  readonly count: number;
}

const RANGES: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);
const NAMED: string = tokenTypes.REF_NAMED;
const STRUCTURED: string = tokenTypes.REF_STRUCT;

const same = (left: string | undefined, right: string): boolean =>
  (left ?? "").toLowerCase() === right.toLowerCase();

function rewriteTokens(formula: string, rewrite: (token: Readonly<Token>) => string): string {
  if (!formula.startsWith("=")) return formula;
  return tokensOf(formula).map(rewrite).join("");
}

function rewriteRanges(formula: string, change: (reference: ReferenceA1Xlsx) => RangeA1 | undefined): string {
  return rewriteTokens(formula, (token) => {
    if (!RANGES.has(token.type)) return token.value;
    const reference = parseA1Ref(token.value);
    if (reference === undefined || !("range" in reference)) return token.value;
    const range = change(reference);
    if (range === reference.range) return token.value;
    if (range !== undefined) return stringifyA1Ref({ ...reference, range });
    const sheet = token.value.lastIndexOf("!");
    return `${token.value.slice(0, sheet + 1)}#REF!`;
  });
}

function rewriteStructured(
  formula: string,
  change: (reference: ReferenceStructXlsx) => ReferenceStructXlsx | undefined,
): string {
  return rewriteTokens(formula, (token) => {
    const reference = token.type === STRUCTURED ? parseStructRef(token.value) : undefined;
    const changed = reference === undefined ? undefined : change(reference);
    return changed === undefined ? token.value : stringifyStructRef(changed, { thisRow: true });
  });
}

/** A bound of a moved reference: absolute ones stay, undefined = off the sheet. */
function moved(
  place: number | null | undefined,
  locked: boolean | null | undefined,
  delta: number,
  most: number,
): number | null | undefined {
  if (place === null || place === undefined || locked === true) return place ?? null;
  const next = place + delta;
  return next < 0 || next > most ? undefined : next;
}

/** What the range means that many rows down and columns right; undefined where that is off the sheet. */
export function movedRange(range: RangeA1, rowDelta: number, columnDelta: number): RangeA1 | undefined {
  const top = moved(range.top, range.$top, rowDelta, MAX_ROW);
  const bottom = moved(range.bottom, range.$bottom, rowDelta, MAX_ROW);
  const left = moved(range.left, range.$left, columnDelta, MAX_COLUMN);
  const right = moved(range.right, range.$right, columnDelta, MAX_COLUMN);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined)
    return undefined;
  return { ...range, top, bottom, left, right };
}

/** The formula as it reads when filled that many rows down and columns right; references off the sheet become #REF!. */
export function translateFormula(formula: string, rowDelta: number, columnDelta: number): string {
  if (rowDelta === 0 && columnDelta === 0) return formula;
  return rewriteRanges(formula, ({ range }) => movedRange(range, rowDelta, columnDelta));
}

/** First and last place of a span after the shift; undefined when all of it went. */
function shifted(
  first: number,
  last: number,
  { at, count }: Shift,
  most: number,
): [number, number] | undefined {
  if (count >= 0) {
    const start = first >= at ? first + count : first;
    return start > most ? undefined : [start, Math.min(most, last >= at ? last + count : last)];
  }
  const end = at - count;
  if (first >= at && last < end) return undefined;
  return [
    first < at ? first : Math.max(at, first + count),
    last < at ? last : last < end ? at - 1 : last + count,
  ];
}

/** The formula after rows or columns were inserted or deleted on a sheet. */
export function shiftReferences(formula: string, shift: Shift): string {
  return rewriteRanges(formula, ({ sheetName, workbookName, range }) => {
    if (
      (workbookName ?? "") !== "" ||
      !same(sheetName === "" ? shift.ownSheetName : sheetName, shift.sheetName)
    )
      return range;
    const rows = shift.kind === "rows";
    const first = rows ? range.top : range.left;
    const last = rows ? range.bottom : range.right;
    if (first === null || last === null || last === undefined) return range;
    const span = shifted(first, last, shift, rows ? MAX_ROW : MAX_COLUMN);
    if (span === undefined) return undefined;
    if (span[0] === first && span[1] === last) return range;
    return rows ? { ...range, top: span[0], bottom: span[1] } : { ...range, left: span[0], right: span[1] };
  });
}

/**
 * `[@Column]` and `Table[@Column]` as files store them: `Table[[#This Row],[Column]]`. `[Column]`, which in Excel is
 * the whole column of the table around the cell, becomes `Table[Column]`.
 */
export function qualifyThisRow(formula: string, tableName: string): string {
  return rewriteStructured(formula, (reference) => {
    const named = (reference.table ?? "") !== "";
    if (named && reference.sections?.includes("this row") !== true) return undefined;
    return named ? reference : { ...reference, table: tableName };
  });
}

/** `Table[[#This Row],[Column]]` as Excel shows it: `[@Column]` in a cell of the table `own`, else `Table[@Column]`. */
export function shortenThisRow(formula: string, own: string): string {
  return rewriteTokens(formula, (token) => {
    const reference = token.type === STRUCTURED ? parseStructRef(token.value) : undefined;
    if (reference?.sections?.includes("this row") !== true) return token.value;
    return stringifyStructRef(same(reference.table, own) ? { ...reference, table: "" } : reference);
  });
}

/** The formula with its functions, addresses and logical values in capitals, as Excel enters them. */
export function upperCaseFormula(formula: string): string {
  return rewriteTokens(formula, (token) => {
    if (token.type === tokenTypes.FUNCTION || token.type === tokenTypes.BOOLEAN)
      return token.value.toUpperCase();
    if (!RANGES.has(token.type)) return token.value;
    const address = token.value.lastIndexOf("!") + 1;
    return token.value.slice(0, address) + token.value.slice(address).toUpperCase();
  });
}

export function renameTable(formula: string, from: string, to: string): string {
  const structured = rewriteStructured(formula, (reference) =>
    same(reference.table, from) ? { ...reference, table: to } : undefined,
  );
  return rewriteTokens(structured, (token) =>
    token.type === NAMED && same(token.value, from) ? to : token.value,
  );
}

export function renameColumn(formula: string, table: string, from: string, to: string): string {
  return rewriteStructured(formula, (reference) => {
    const columns = reference.columns ?? [];
    if (!same(reference.table, table) || !columns.some((column) => same(column, from))) return undefined;
    return { ...reference, columns: columns.map((column) => (same(column, from) ? to : column)) };
  });
}

/**
 * What `to` makes of each reference to the table: structured ones, and its name alone. Undefined leaves a reference
 * as it is.
 */
export function replaceTable(
  formula: string,
  table: string,
  to: (reference: Pick<ReferenceStructXlsx, "sections" | "columns">) => string | undefined,
): string {
  return rewriteTokens(formula, (token) => {
    if (token.type === NAMED && same(token.value, table)) return to({}) ?? token.value;
    const reference = token.type === STRUCTURED ? parseStructRef(token.value) : undefined;
    if (reference === undefined || !same(reference.table, table)) return token.value;
    return to(reference) ?? token.value;
  });
}

/** The sheet's name in a reference's text, without quotes. */
function sheetOf(reference: ReferenceA1Xlsx | ReferenceNameXlsx | undefined): string | undefined {
  return reference === undefined || (reference.workbookName ?? "") !== "" ? undefined : reference.sheetName;
}

export function renameSheet(formula: string, from: string, to: string): string {
  return rewriteTokens(formula, (token) => {
    if (token.type === tokenTypes.CONTEXT || token.type === tokenTypes.CONTEXT_QUOTE) {
      const name = token.value.replace(/^'|'$/g, "").replaceAll("''", "'");
      return same(name, from) ? quoteSheet(to) : token.value;
    }
    if (!RANGES.has(token.type) && token.type !== NAMED) return token.value;
    const name = sheetOf(parseA1Ref(token.value));
    if (name === undefined || name === "" || !same(name, from)) return token.value;
    return `${quoteSheet(to)}${token.value.slice(token.value.lastIndexOf("!"))}`;
  });
}

/** The formula after the sheet was deleted: references to it, and names of it, are #REF!. */
export function loseSheet(formula: string, sheetName: string): string {
  return rewriteTokens(formula, (token) => {
    if (!RANGES.has(token.type) && token.type !== NAMED) return token.value;
    const name = sheetOf(parseA1Ref(token.value));
    return name !== undefined && name !== "" && same(name, sheetName) ? "#REF!" : token.value;
  });
}

/** Every reference of a formula, in order; names and structured references included. */
export function formulaReferences(formula: string): FormulaReference[] {
  if (!formula.startsWith("=")) return [];
  return tokensOf(formula).flatMap(({ type, value }) => {
    if (!RANGES.has(type) && type !== NAMED && type !== STRUCTURED) return [];
    const reference = describeReference(value);
    return reference === undefined ? [] : [{ text: value, reference }];
  });
}
