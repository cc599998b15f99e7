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

const DASH = "(?:-|–|—|s\\.?\\s?d\\.?|sampai(?:\\s+dengan)?|hingga)";
const YEAR = "(?:\\s+(\\d{4}))?";
/** `21`, `21–22`, `21 dan 22`, `21, 22 dan 23`: what stands before a month. */
const DAYS = `\\d{1,2}(?:\\s*(?:${DASH}|,\\s*dan|,|dan|&|/)\\s*\\d{1,2})*`;
const ACROSS = `(\\d{1,2})\\s+(${MONTH})${YEAR}\\s*${DASH}\\s*(?:${WEEKDAY},?\\s+)?(\\d{1,2})\\s+(${MONTH})${YEAR}`;
const WITHIN = `(${DAYS})\\s+(${MONTH})\\b${YEAR}`;
const NUMERIC = "\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b";
const DATE = new RegExp(`${ACROSS}|${WITHIN}|${NUMERIC}`, "gi");
const RANGE = new RegExp(`(\\d{1,2})\\s*${DASH}\\s*(\\d{1,2})`, "gi");
const WEEKDAYS = new RegExp(`\\b${WEEKDAY}\\b`, "gi");

/** `year` and `kind`: what the text does not say of itself. A heading such as "Cuti Bersama" changes the kind below it. */
export const parseHolidays = (
  text: string,
  { year, kind }: { readonly year: number; readonly kind: HolidayKind },
): ParsedHolidays => {
  const found: ParsedHoliday[] = [];
  const unread: ParsedHolidays["unread"][number][] = [];
  let below = kind;
  let waiting: { readonly place: number; readonly count: number } | undefined;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const words = raw.replaceAll(/\s+/g, " ").trim();
    const line = index + 1;
    if (words === "") return;
    const own = kindSaid(words);
    const dates = [...words.matchAll(DATE)];
    if (dates.length === 0) {
      // The name may stand below its day, as where a table was copied cell by cell.
      const name = nameIn(words);
      if (waiting && own === undefined && name !== "" && !isNumberOrWeekday(words)) {
        for (let place = waiting.place; place < waiting.place + waiting.count; place += 1) {
          const one = found[place];
          if (one) found[place] = { ...one, name };
        }
        waiting = undefined;
      } else if (own !== undefined) below = own;
      return;
    }
    const name = nameIn(words.replaceAll(DATE, " "));
    const weekdays = [...words.matchAll(WEEKDAYS)].flatMap(([word]) => weekdayNamed(word) ?? []);
    const read = dates.flatMap((date) => daysIn(date, year));
    const days = read.flatMap(({ day }) => day ?? []);
    for (const reason of ["noSuchDay", "otherYear"] as const)
      if (read.some((one) => one.problem === reason)) unread.push({ line, text: words, reason });
    waiting = name === "" && days.length > 0 ? { place: found.length, count: days.length } : undefined;
    const oneEach = weekdays.length === days.length;
    days.forEach((day, place) => {
      const said = oneEach ? weekdays.slice(place, place + 1) : weekdays;
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

function kindSaid(words: string): HolidayKind | undefined {
  if (/cuti\s+bersama/i.test(words) && !/libur\s+nasional/i.test(words)) return "cutiBersama";
  if (/libur\s+nasional/i.test(words) && !/cuti\s+bersama/i.test(words)) return "national";
  return undefined;
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
    return dayRun(first.day, last.day);
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
      month: monthNamed(month ?? "") ?? 0,
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

function dayRun(first: Day, last: Day): readonly ReadDay[] {
  if (last < first || last - first >= LONGEST) return [{ problem: "noSuchDay" }];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ day: first + index }));
}

/** `21–23, 25` → 21, 22, 23, 25; undefined for a run that goes back or too far. */
function numbersIn(text: string): readonly number[] | undefined {
  const runs = [...text.matchAll(RANGE)].map(([, from, to]) => [Number(from), Number(to)] as const);
  if (runs.some(([first, last]) => last <= first || last - first >= LONGEST)) return undefined;
  const single = [...text.replaceAll(RANGE, " ").matchAll(/\d{1,2}/g)].map(([word]) => Number(word));
  const numbers = runs.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return [...numbers, ...single].sort((a, b) => a - b);
}

const isNumberOrWeekday = (words: string): boolean =>
  nameIn(words.replaceAll(WEEKDAYS, " ")).replaceAll(/\d+/g, "").trim() === "";

/** What a line calls its day: without numbering, weekdays, brackets left empty and signs at its ends. */
function nameIn(words: string): string {
  return words
    .replaceAll(WEEKDAYS, " ")
    .replaceAll(/[([]\s*[,–—-]?\s*[)\]]/g, " ")
    .replace(/^\s*(?:\d{1,2}|[a-z])[.)]\s+/i, "")
    .replace(/^\s*\d{1,2}\s+(?=\D)/, "")
    .replace(/^\s*tanggal\b/i, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s:;,.•·*=–—-]+/, "")
    .replace(/[\s:;,=–—-]+$/, "")
    .trim();
}
