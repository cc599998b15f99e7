/** What a cell displays: its value through its number format. */
import { format, getFormatInfo, isValidFormat } from "numfmt";
import type { Cell, CellValue } from "../../book/types";
import { numberText } from "../../calculator/index";

const cache = new Map<string, string>();

/** The text Excel shows; widths are not considered, so it is never "####" but for impossible dates. */
export function displayValue(value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const code = numberFormat ?? "General";
  if (typeof value === "string" && (code === "General" || code === "@")) return value;
  const key = `${code}\u0000${value}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const text = formatSafely(code, value);
  if (cache.size > 20_000) cache.clear();
  cache.set(key, text);
  return text;
}

/** What a cell displays: of a data type its own text, or its number in its own format. */
export function displayCell({ value, style, rich }: Cell): string {
  if (rich?.type === "Entity") return String(rich["text"]);
  const own = rich?.["numberFormat"];
  return displayValue(value, typeof own === "string" ? own : style?.numberFormat);
}

function formatSafely(code: string, value: string | number): string {
  try {
    const options = { locale: "en-US", dateErrorThrows: true };
    return typeof value === "number" ? numberText(code, value, options) : format(code, value, options);
  } catch {
    // As Excel: a date that cannot be shows a full cell of number signs.
    return typeof value === "number" ? "########" : value;
  }
}

/** Does Excel accept it as a number format? */
export function isNumberFormat(code: string): boolean {
  return code === "" || isValidFormat(code);
}

/** The special formats of an English (US) Excel: postal codes, telephone and social security numbers. */
const SPECIAL = new Set([
  "00000",
  "00000-0000",
  "000-00-0000",
  "[<=9999999]###-####;(###) ###-####",
  "[<=9999999]###-####;\\(###\\) ###-####",
]);
/** Digits, separators, room for a bracket, and what negative numbers look like: no words beside them. */
const PLAIN_NUMBER = /^(?:#,##)?0(?:\.0+)?(?:_[)-])?(?: ?;(?:\[Red\])?[-(\\]*(?:#,##)?0(?:\.0+)?[)\\]*)?$/i;

/** Under which of the categories of its "Format cells" Excel lists a number format; "Custom" under none. */
export function numberFormatCategory(code: string | undefined): NumberFormatCategory {
  if (code === undefined || code === "General" || code === "") return "General";
  if (SPECIAL.has(code)) return "Special";
  const { type, isText } = getFormatInfo(code);
  if (isText) return "Text";
  switch (type) {
    case "date":
    case "datetime":
      return "Date";
    case "time":
      return "Time";
    case "percent":
      return "Percentage";
    case "fraction":
      return "Fraction";
    case "scientific":
      return "Scientific";
    case "currency":
      return code.startsWith("_") && code.includes("*") ? "Accounting" : "Currency";
    case "number":
    case "grouped":
      if (/^\[\$[^\]-]+(?:-[^\]]*)?\]/.test(code)) return "Currency";
      return PLAIN_NUMBER.test(code) ? "Number" : "Custom";
    case "general":
    case "text":
    case "error":
      return "Custom";
  }
}

/** Excel.NumberFormatCategory. */
export type NumberFormatCategory =
  | "General"
  | "Number"
  | "Currency"
  | "Accounting"
  | "Date"
  | "Time"
  | "Percentage"
  | "Fraction"
  | "Scientific"
  | "Text"
  | "Special"
  | "Custom";
