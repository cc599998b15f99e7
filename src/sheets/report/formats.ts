/** How figures stand in the reports: number formats of their cells, and the same figures inside sentences. */
import type { Month } from "../../sop";
import type { CellContent } from "../edits/edit";
import { monthLabel } from "../layout/month-names";

export const PERCENT = "0.0%";
export const SCORE = "0.00";
export const WHOLE = "0";
/** With decimals only where there are some: `0.##` would show 80 as `80.`. */
export const WEIGHT = "General";
export const DATE = "dd/mm/yyyy";
/** What stands where there is no whole to have a part of. */
export const NONE = "–";

export const orNone = (value: number | null | undefined): CellContent => value ?? NONE;

/**
 * Excel's rounding, so that a sentence says what the cell of the same figure shows: halves go up, and what binary
 * fractions lack in the last digits (23 of 80 is 28.749999999999996 %) counts for nothing.
 */
const roundedSize = (value: number, decimals: number): number => {
  const power = 10 ** decimals;
  return Math.round(Number((Math.abs(value) * power).toPrecision(12))) / power;
};

/** With a decimal comma and a true minus, and never "−0". */
export const numberWords = (value: number, decimals: number): string => {
  const size = roundedSize(value, decimals);
  const digits = size.toFixed(decimals).replace(".", ",");
  return value < 0 && size > 0 ? `−${digits}` : digits;
};

/** `0.8594` → `85,9%`. */
export const percentWords = (share: number, decimals = 1): string => `${numberWords(share * 100, decimals)}%`;

/** A difference of shares in percentage points: `-0.041` → `−4,1`. */
export const pointWords = (share: number): string => numberWords(share * 100, 1);

/** With its sign: `+11,1`, `−4,1`; none where nothing is left of it after rounding. */
export const signedPoints = (share: number): string => {
  const words = pointWords(share);
  return share > 0 && words !== pointWords(0) ? `+${words}` : words;
};

/** `Okt 2026`: short enough for a chart's axis. */
export const shortMonth = (month: Month): string => {
  const [name = "", year = ""] = monthLabel(month).split(" ");
  return `${name.slice(0, 3)} ${year}`;
};

/** `a, b, dan c`; more than `most` are counted. */
export function listWords(words: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown =
    words.length > most ? [...words.slice(0, most), `${words.length - most} lainnya`] : [...words];
  const last = shown.pop();
  if (last === undefined) return "";
  if (shown.length === 0) return last;
  return `${shown.join(", ")}${shown.length > 1 ? "," : ""} dan ${last}`;
}
