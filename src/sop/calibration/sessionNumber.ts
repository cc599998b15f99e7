/** A calibration session's number: K-2604-1 is the first of April 2026. */
import { isMonth } from "../days/months";
import type { Month } from "../types";

/** @example sessionNumber("2026-04", 1) // "K-2604-1" */
export const sessionNumber = (month: Month, index: number): string =>
  `K-${month.slice(2, 4)}${month.slice(5)}-${String(index)}`;

/**
 * Which month's and the how-manieth session a number names, blanks and capitals aside; undefined for other text.
 *
 * @example readSessionNumber(" k-2604-1") // { month: "2026-04", index: 1 }
 */
export const readSessionNumber = (
  text: string,
): { readonly month: Month; readonly index: number } | undefined => {
  const match = /^K-(\d\d)(\d\d)-([1-9]\d{0,3})$/i.exec(text.trim());
  if (!match) return undefined;
  const month = `20${match[1] ?? ""}-${match[2] ?? ""}`;
  return isMonth(month) ? { month, index: Number(match[3]) } : undefined;
};

/** The number after the greatest that the month has; others' numbers, and what is none, do not count. */
export const nextSessionNumber = (month: Month, standing: readonly string[]): string => {
  const taken = standing.flatMap((text) => {
    const read = readSessionNumber(text);
    return read?.month === month ? [read.index] : [];
  });
  return sessionNumber(month, Math.max(0, ...taken) + 1);
};
