/** Days, times of day and durations as call systems and people write them in text, where only one reading exists. */
import { parseDayText, readingsOfDayText, writtenDayIn, type Day } from "../../sop";
import type { SourceMoment } from "../../import/types";

const SECONDS_A_DAY = 86_400;

/** Hours, minutes, seconds, half of the day; what stands behind says where it is, and no other time. */
const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,6})?)?\s*([ap]\.?m\.?)?\s*(?:Z|WIB|WITA|WIT|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** A time of day as a share of the day; undefined for what is none, 24:00 too. */
export function timeOfDay(text: string): number | undefined {
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, hours = "", minutes = "", seconds = "0", half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
}

/**
 * The day and the time that a text names: a day with a time of day, or a day with its month in words or all in digits. Offsets
 * say where the clock hung, and are left out. Undefined for everything else: days in figures alone, which sheets read
 * themselves, and those whose weekday is another.
 */
export function momentIn(text: string): SourceMoment | undefined {
  const found = writtenDayIn(text.trim().replace(/\s+/g, " "));
  if (found === undefined || found.contradicted) return undefined;
  if (found.rest === "")
    return found.spelled === "figures" ? undefined : { shows: "date", serial: found.day };
  const time = timeOfDay(found.rest);
  return time === undefined ? undefined : { shows: "dateTime", serial: found.day + time };
}

/** Figures whose second part is no month: only the month-first order of another country reads them. */
const MONTH_FIRST = /^\d{1,2}\D+(?:1[3-9]|2\d|3[01])\D/;

/**
 * The day of `18-07-2026` or `18.7.26`, where it can be read in one way alone; undefined for the agreed spelling too, which sheets
 * read themselves. Month-first days stay text: beside them in a column stand others that could be read both ways.
 */
export function loneDayIn(text: string): Day | undefined {
  const clean = text.trim();
  if (parseDayText(clean) !== undefined || writtenDayIn(clean)?.contradicted === true) return undefined;
  const [day, ...others] = readingsOfDayText(clean);
  return others.length === 0 && !MONTH_FIRST.test(clean) ? day : undefined;
}

const CLOCK = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/;
const UNITS =
  /^(?:(\d+)\s*(?:h|j|jam|hours?)\s*)?(?:(\d+)\s*(?:m|mnt|menit|min|minutes?)\s*)?(?:(\d+)\s*(?:s|dtk|detik|sec|secs|seconds?))?$/i;
const ISO_DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i;
/** Seconds with nothing behind the point. */
const WHOLE = /^(\d{1,9})(?:[.,]0{1,2})?$/;

/** How long something took, in seconds. `04:12` and `1.252` have two readings each, and so none. */
export function secondsIn(text: string): number | undefined {
  const clean = text.trim();
  const whole = WHOLE.exec(clean)?.[1];
  if (whole !== undefined) return Number(whole);
  const match = CLOCK.exec(clean) ?? ISO_DURATION.exec(clean) ?? UNITS.exec(clean);
  // Groups that are not there are undefined.
  const parts: readonly (string | undefined)[] = match?.slice(1) ?? [];
  if (parts.every((one) => one === undefined)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((one) => Number(one ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}
