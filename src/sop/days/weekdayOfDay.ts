/** The day of the week as Excel counts it. */
import type { Day } from "../types";

/**
 * The weekday of a day, 0 = Monday to 6 = Sunday. Before March 1900 it is Excel's, one day off the real calendar's.
 *
 * @example weekdayOfDay(46227) // 4, a Friday
 */
export const weekdayOfDay = (day: Day): number => (day + 5) % 7;
