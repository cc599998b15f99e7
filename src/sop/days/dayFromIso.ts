/** A day from its ISO text. */
import type { Day } from "../types";
import { dayOfParts } from "./calendarParts";

/**
 * The day that `YYYY-MM-DD` names, or undefined where the text has another shape or the calendar no such day.
 *
 * @example dayFromIso("2026-07-24") // 46227
 * @example dayFromIso("2026-02-30") // undefined
 */
export const dayFromIso = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  return dayOfParts({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
};
