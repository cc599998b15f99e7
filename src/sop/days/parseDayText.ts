/** A day from text in a file of rows. */
import type { Day } from "../types";
import { dayOfParts } from "./calendarParts";
import { dayFromIso } from "./dayFromIso";

/**
 * The day that `dd/mm/yyyy` or ISO text names; undefined for everything else. The shape is strict: in a file of rows
 * the order is agreed, so only what keeps to it is read, and the rest stays text for check to report.
 *
 * @example parseDayText("24/07/2026") // 46227
 * @example parseDayText("24.07.2026") // undefined
 */
export const parseDayText = (text: string): Day | undefined => {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (!match) return dayFromIso(text);
  return dayOfParts({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) });
};
