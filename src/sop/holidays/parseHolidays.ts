/** Holidays from pasted text: of a decree, a table or a news page. Source of its rules: docs/rules/next-year.md, "Holidays". */
import { dayOfParts } from "../days/calendarParts";
import { weekdayOfDay } from "../days/weekdayOfDay";
import type { Holiday, HolidayKind } from "../defaults/publicHolidays";
import type { Day } from "../types";
import { MONTH, monthNamed, WEEKDAY, weekdayNamed } from "./dayWords";

export interface ParsedHoliday extends Holiday {
  /** The text's line, from 1. */
  readonly line: number;
  /** The text names a weekday that the day is not: a slip, or another year's list. */
  readonly isOtherWeekday: boolean;
}

/** Why a line that speaks of a day gives none. */
export type UnreadReason = "noSuchDay" | "otherYear";

export interface ParsedHolidays {
  /** Ascending; a day that stands twice is given twice. */
  readonly found: readonly ParsedHoliday[];
  /** Lines that name a month or a date, and cannot be read as days of the year. */
  readonly unread: readonly { readonly line: number; readonly text: string; readonly reason: UnreadReason }[];
}

const DASH = "(?:-|–|—|s[./]?\\s?d\\.?|sampai(?:\\s+dengan)?|hingga)";
/** One, or several with what parts them: `21`, `21–22`, `21 dan 22`, `21, 22 dan 23`. */
const listOf = (one: string): string => `${one}(?:\\s*(?:${DASH}|,\\s*dan|,|dan|&|/)\\s*${one})*`;
const YEAR = "(?:\\s+(\\d{4}))?";
const ACROSS = `(\\d{1,2})\\s+(${MONTH})${YEAR}\\s*${DASH}\\s*(?:${WEEKDAY},?\\s+)?(\\d{1,2})\\s+(${MONTH})${YEAR}`;
const WITHIN = `(${listOf("\\d{1,2}")})\\s+(${MONTH})\\b${YEAR}`;
const NUMERIC = "\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b";
const DATE = new RegExp(`${ACROSS}|${WITHIN}|${NUMERIC}`, "gi");
const DATES = new RegExp(listOf(`(?:${DATE.source})`), "gi");
const RANGE = new RegExp(`(\\d{1,2})\\s*${DASH}\\s*(\\d{1,2})`, "gi");
const ONE_WEEKDAY = new RegExp(`\\b${WEEKDAY}\\b`, "gi");
const WEEKDAYS = new RegExp(listOf(`\\b${WEEKDAY}\\b`), "gi");

/** `year` and `kind`: what the text does not say of itself. A heading such as "Cuti Bersama" changes the kind below it. */
export const parseHolidays = (
  text: string,
  { year, kind }: { readonly year: number; readonly kind: HolidayKind },
): ParsedHolidays => {
  const found: ParsedHoliday[] = [];
  const unread: ParsedHolidays["unread"][number][] = [];
  let below = kind;
  /** From which place on what was found has no name yet. */
  let unnamed: number | undefined;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const words = raw.replaceAll(/\s+/g, " ").trim();
    const line = index + 1;
    const own = kindSaid(words);
    const dates = [...words.matchAll(DATE)];
    if (dates.length === 0) {
      // The name may stand below its day, as where a table was copied cell by cell: a number or a weekday is none.
      const name = nameIn(words);
      if (unnamed !== undefined && own === undefined && /\p{L}/u.test(name)) {
        found.push(...found.splice(unnamed).map((one) => ({ ...one, name })));
        unnamed = undefined;
      } else if (own !== undefined) below = own;
      return;
    }
    const name = nameIn(words.replaceAll(DATES, " "));
    const weekdays = [...words.matchAll(ONE_WEEKDAY)].map(([word]) => weekdayNamed(word));
    const read = dates.flatMap((date) => daysIn(date, year));
    const days = read.flatMap(({ day }) => day ?? []);
    for (const reason of ["noSuchDay", "otherYear"] as const)
      if (read.some((one) => one.problem === reason)) unread.push({ line, text: words, reason });
    unnamed = name === "" ? found.length : undefined;
    days.forEach((day, place) => {
      const said = weekdaysSaid(weekdays, place, days.length);
      found.push({
        day,
        kind: own ?? below,
        name,
        line,
        isOtherWeekday: said.length > 0 && !said.includes(weekdayOfDay(day)),
      });
    });
  });
  return { found: found.sort((a, b) => a.day - b.day), unread };
};

/** What is said of one of the days: each has its own, all have the same, or of a run the first and the last are named. */
function weekdaysSaid(weekdays: readonly number[], place: number, count: number): readonly number[] {
  if (weekdays.length === count) return weekdays.slice(place, place + 1);
  if (weekdays.length === 1) return weekdays;
  return [...(place === 0 ? weekdays.slice(0, 1) : []), ...(place === count - 1 ? weekdays.slice(-1) : [])];
}

/** Blanks are single. */
function kindSaid(words: string): HolidayKind | undefined {
  const isLeave = /cuti bersama/i.test(words);
  if (isLeave === /libur nasional/i.test(words)) return undefined;
  return isLeave ? "cutiBersama" : "national";
}

interface ReadDay {
  readonly day?: Day;
  readonly problem?: UnreadReason;
}

function daysIn(match: RegExpMatchArray, year: number): readonly ReadDay[] {
  const [, from, fromMonth, fromYear, to, toMonth, toYear] = match;
  const [days, month, ownYear, dayFirst, monthSecond, yearLast, yearFirst, monthIso, dayIso] = match.slice(7);
  if (from !== undefined) {
    const last = dayAt(to, toMonth, toYear, year);
    const first = dayAt(from, fromMonth, fromYear ?? toYear, year);
    if (first.day === undefined || last.day === undefined) return [first.day === undefined ? first : last];
    return runOf(first.day, last.day)?.map((day) => ({ day })) ?? [{ problem: "noSuchDay" }];
  }
  if (days !== undefined) {
    const numbers = numbersIn(days);
    if (numbers === undefined) return [{ problem: "noSuchDay" }];
    return numbers.map((number) => dayAt(String(number), month, ownYear, year));
  }
  const [given, monthOf, dayOf] =
    yearLast === undefined ? [yearFirst, monthIso, dayIso] : [yearLast, monthSecond, dayFirst];
  return [checked({ year: Number(given), month: Number(monthOf), day: Number(dayOf) }, year)];
}

const dayAt = (
  day: string | undefined,
  month: string | undefined,
  given: string | undefined,
  year: number,
): ReadDay =>
  checked(
    {
      year: given === undefined ? year : Number(given),
      month: monthNamed(month ?? ""),
      day: Number(day),
    },
    year,
  );

function checked(parts: { year: number; month: number; day: number }, year: number): ReadDay {
  const day = dayOfParts(parts);
  if (day === undefined) return { problem: "noSuchDay" };
  return parts.year === year ? { day } : { problem: "otherYear" };
}

/** Longer runs than a fortnight are no holidays, but a slip. */
const LONGEST = 14;

/** All from the first to the last; undefined for a run that goes back or too far. */
const runOf = (first: number, last: number): readonly number[] | undefined =>
  last < first || last - first >= LONGEST
    ? undefined
    : Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** `21–23, 25` → 21, 22, 23, 25; undefined where a run of them is none. */
function numbersIn(text: string): readonly number[] | undefined {
  const numbers = [...text.replaceAll(RANGE, " ").matchAll(/\d{1,2}/g)].map(([word]) => Number(word));
  for (const [, from, to] of text.matchAll(RANGE)) {
    const run = runOf(Number(from), Number(to));
    if (run === undefined) return undefined;
    numbers.push(...run);
  }
  return numbers.sort((a, b) => a - b);
}

/** What a line calls its day: without numbering, weekdays, brackets left empty and signs at its ends. */
function nameIn(words: string): string {
  return words
    .replace(/^(?:\d{1,2}[.)]?|[a-z][.)])\s/i, "")
    .replaceAll(WEEKDAYS, "")
    .replaceAll(/[([][\s,]*[)\]]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^tanggal\b/i, "")
    .replace(/^[\s:;,.•·*=–—-]+/, "")
    .replace(/[\s:;,=–—-]+$/, "");
}
