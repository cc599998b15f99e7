/** A day as text: ISO for JSON and file names, dd/mm/yyyy for people. */
import type { Day } from "../types";
import { partsOfDay } from "./calendarParts";

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * A day as ISO text.
 *
 * @example isoFromDay(46227) // "2026-07-24"
 */
export const isoFromDay = (day: Day): string => {
  const parts = partsOfDay(day);
  return `${padded(parts.year, 4)}-${padded(parts.month, 2)}-${padded(parts.day, 2)}`;
};

/**
 * A day as the sheets show it.
 *
 * @example shownDay(46227) // "24/07/2026"
 */
export const shownDay = (day: Day): string => {
  const parts = partsOfDay(day);
  return `${padded(parts.day, 2)}/${padded(parts.month, 2)}/${padded(parts.year, 4)}`;
};
