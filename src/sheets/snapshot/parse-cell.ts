/** Cells parsed at the edge: what Excel gives as a raw value becomes a tagged entry; nothing behind sees a raw cell. */
import {
  isMonth,
  monthOfDay,
  type DateEntry,
  type FormulaCell,
  type Month,
  type NumberEntry,
  type TextEntry,
} from "../../sop";

/** What `Range.values` holds: errors come as their text, an empty cell as "". */
export type RawCell = string | number | boolean;

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

export const isErrorText = (raw: RawCell): boolean =>
  typeof raw === "string" && raw.startsWith("#") && ERRORS.has(raw);

const EMPTY = { kind: "empty" } as const;

/** Numbers and booleans read as their text, as a person sees them; blanks alone are text. */
export function parseText(raw: RawCell): TextEntry {
  if (raw === "") return EMPTY;
  if (typeof raw === "string")
    return isErrorText(raw) ? { kind: "unreadable", shown: raw } : { kind: "value", value: raw };
  return { kind: "value", value: shownOf(raw) };
}

/** A date is a number ≥ 1, its day the whole part; text, booleans and errors never are (docs/rules/f22.md, "What a cell holds"). */
export function parseDate(raw: RawCell): DateEntry {
  if (raw === "") return EMPTY;
  return typeof raw === "number" && raw >= 1
    ? { kind: "value", value: Math.floor(raw) }
    : { kind: "unreadable", shown: shownOf(raw) };
}

/** The month that a cell names, as `2026-07` or by a day in it; undefined where it names none. */
export function parseMonth(raw: RawCell): Month | undefined {
  if (typeof raw === "number") return raw >= 1 ? monthOfDay(Math.floor(raw)) : undefined;
  const text = String(raw).trim();
  return isMonth(text) ? text : undefined;
}

export function parseNumber(raw: RawCell): NumberEntry {
  if (raw === "") return EMPTY;
  return typeof raw === "number"
    ? { kind: "value", value: onTheSecond(raw) }
    : { kind: "unreadable", shown: shownOf(raw) };
}

const SECONDS = 86_400;

/**
 * A time that programs saved with fifteen digits, or by way of microseconds, as it was typed: the day's part that a whole
 * second is. LibreOffice 7.4 and openpyxl 3.1 save so; other numbers stay as they are.
 */
function onTheSecond(value: number): number {
  const seconds = value * SECONDS;
  const whole = Math.round(seconds);
  return Math.abs(seconds - whole) < 1e-6 * Math.max(1, Math.abs(value)) ? whole / SECONDS : value;
}

export function parseFormulaCell(raw: RawCell, constant: boolean): FormulaCell {
  return { shown: typeof raw === "string" && isErrorText(raw) ? { error: raw } : raw, constant };
}

const shownOf = (raw: RawCell): string => (typeof raw === "boolean" ? (raw ? "TRUE" : "FALSE") : String(raw));
