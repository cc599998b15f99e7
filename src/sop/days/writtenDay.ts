/** A day as people and call systems write it at the beginning of a text: in figures, with its month in words, with its weekday. */
import type { Day } from "../types";
import { dayOfParts } from "./calendarParts";
import { weekdayOfDay } from "./weekdayOfDay";

export interface WrittenDay {
  readonly day: Day;
  /** What stands behind the day. */
  readonly rest: string;
  /** Figures parted by signs are what sheets read themselves; words are a month's or a weekday's; `digits`: 20260715. */
  readonly spelled: "figures" | "words" | "digits";
  /** The text begins with the name of another weekday than the day's. */
  readonly contradicted: boolean;
}

/** Behind a day stands nothing, a time, or a comma before one. */
const END = String.raw`(?=$|[\s,])`;
/** The ways in which a day is written, and which group of each is its year, month and day. */
const WAYS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [year: number, month: number, day: number];
  readonly spelled: WrittenDay["spelled"];
}[] = [
  { pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=$|[T\s,])/, order: [1, 2, 3], spelled: "figures" },
  { pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[\s,])/, order: [3, 2, 1], spelled: "figures" },
  {
    pattern: /^(20\d{2})(\d{2})(\d{2})(?=$|[T\s,]|\d{4}(?:\d{2})?$)/,
    order: [1, 2, 3],
    spelled: "digits",
  },
  {
    pattern: new RegExp(String.raw`^(\d{1,2})[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})${END}`, "u"),
    order: [3, 2, 1],
    spelled: "words",
  },
  // The American order with the month in words says which is the day.
  {
    pattern: new RegExp(
      String.raw`^(\p{L}{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})${END}`,
      "u",
    ),
    order: [3, 1, 2],
    spelled: "words",
  },
];

/** Beginnings of the months' names in Indonesian and English, by month: none begins as another does. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "agt", "ags", "aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
];

const FULL_MONTHS =
  `januari february februari pebruari march maret april mei may juni june juli july agustus august september oktober october november nopember desember december january sept`.split(
    " ",
  );

/** Names of the weekdays from Monday on, in full and as they are cut short; without the apostrophe of `Jum'at`. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    "senin sen monday mon",
    "selasa sel tuesday tues tue",
    "rabu rab wednesday wed",
    "kamis kam thursday thurs thur thu",
    "jumat jum friday fri",
    "sabtu sab saturday sat",
    "minggu ahad min sunday sun",
  ].flatMap((names, weekday) => names.split(" ").map((name): [string, number] => [name, weekday])),
);
const BEGINNING = /^(\p{L}+(?:['’]\p{L}+)?)\.?(?:\s*,\s*|\s+)(?=\S)/u;

/** 1–12; 0, which is no month, for a word that is none's name nor its usual short form. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower.length > 3 && !FULL_MONTHS.includes(lower)) return 0;
  return MONTHS.findIndex((starts) => starts.includes(lower.slice(0, 3))) + 1;
}

/** 0 = Monday to 6 of a text that begins with a weekday, and what stands behind it. */
function weekdayIn(text: string): { readonly weekday: number; readonly rest: string } | undefined {
  const [whole = "", word = ""] = BEGINNING.exec(text) ?? [];
  const name = word.toLowerCase().replace(/['’]/, "");
  const weekday = WEEKDAYS.get(name);
  return weekday === undefined ? undefined : { weekday, rest: text.slice(whole.length) };
}

type Parts = readonly [year: string, month: string, day: string];

/** What the text says of year, month and day, in whichever order. */
function partsIn(
  text: string,
):
  | { readonly match: RegExpExecArray; readonly parts: Parts; readonly spelled: WrittenDay["spelled"] }
  | undefined {
  // Every cell of a file is asked: nearly all are answered by the first that matches, or by their first letter.
  for (const { pattern, order, spelled } of WAYS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = order;
    return { match, parts: [match[year] ?? "", match[month] ?? "", match[day] ?? ""], spelled };
  }
  return undefined;
}

/**
 * The day that the text begins with, where it can be read in one way alone: figures are read day first, and never where the
 * year has two of them. Blanks are to be single.
 *
 * @example writtenDayIn("Selasa, 14 Juli 2026 9.05") // 14 July 2026, rest "9.05"
 * @example writtenDayIn("03/04/26") // undefined
 */
export const writtenDayIn = (text: string): WrittenDay | undefined => {
  const named = weekdayIn(text);
  const found = partsIn(named?.rest ?? text);
  if (found === undefined) return undefined;
  const { match, spelled } = found;
  const [year, month, date] = found.parts;
  const day = dayOfParts({
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: spelled === "words" ? monthOf(month) : Number(month),
    day: Number(date),
  });
  if (day === undefined) return undefined;
  const behind = (named?.rest ?? text)
    .slice(match[0].length)
    .replace(/^(?:T|[,\s]+)(?:(?:at|pukul|jam)\s)?/i, "");
  return {
    day,
    rest: spelled === "digits" ? behind.replace(/^(\d{2})(\d{2})(\d{2})?$/, clockOfDigits) : behind,
    spelled: named === undefined ? spelled : "words",
    contradicted: named !== undefined && named.weekday !== weekdayOfDay(day),
  };
};

const clockOfDigits = (_: string, ...parts: readonly (string | undefined)[]): string =>
  parts
    .slice(0, 3)
    .filter((part) => typeof part === "string")
    .join(":");

/** What stands behind the name of a weekday; the text itself where none begins it. */
export const withoutWeekday = (text: string): string => weekdayIn(text)?.rest ?? text;
