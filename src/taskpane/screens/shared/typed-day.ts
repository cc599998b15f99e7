// A day as people type it into a field that says dd/mm/yyyy.
import { parseDayText } from "../../../sop/days/parseDayText";
import { loneDayIn, momentIn } from "../../../sheets/mapping/moments";
import type { Day } from "../../../sop/types";

/** Day and month in figures or with the month in words, and no year. */
const WITHOUT_YEAR = /^\d{1,2}(?:([/.-])\d{1,2}|([\s-]+)\p{L}{3,9}\.?)$/u;

/** With strokes between them day and month stand in the field's own order. */
const IN_ORDER = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * The day that a text names, where it can be read in one way alone: `24/07/2026`, `24/7/2026`, `24-07-2026`, `24.7.26`,
 * `24 Jul 2026`, `24 Juli 2026`; without its year, of `year` where that is known. Undefined for everything else, `03-04-2026`
 * too, which two countries read as two days.
 *
 * @example typedDay("30/11", 2026) // 46356
 */
export function typedDay(text: string, year?: number): Day | undefined {
  const clean = text.trim().replace(/\s+/g, " ");
  const short = year === undefined ? null : WITHOUT_YEAR.exec(clean);
  const whole = short ? `${clean}${short[1] ?? " "}${year}` : clean;
  const [, day, month, of] = IN_ORDER.exec(whole) ?? [];
  const ordered =
    day !== undefined && month !== undefined
      ? `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${of}`
      : whole;
  const moment = momentIn(whole);
  return (
    parseDayText(ordered) ??
    loneDayIn(whole) ??
    (moment?.shows === "date" ? Math.floor(moment.serial) : undefined)
  );
}

/** The year of a month `2026-07`; undefined where there is none. */
export const yearOfMonth = (month: string | undefined): number | undefined =>
  month === undefined || month === "" ? undefined : Number(month.slice(0, 4));
