// Functions of dates and times.
import type { CellValue } from "../../book/types";
import { NUMBER_ERROR, VALUE_ERROR, bool, fail, integer, num, numberInText, text } from "../values";
import { addMonths, dayOf, daysInMonth, isoWeek, serialOf, weekdayOf, wholeDay } from "./calendar";
import { checkedBasis, yearFraction } from "./day-count";
import { lazy, numberOr, numeric, scalar, toolpak, toolpakNumeric, type FunctionTable } from "./define";

/** Seconds of the day, rounded as Excel shows them. */
function secondsOf(serial: number): number {
  if (serial < 0) return fail(NUMBER_ERROR);
  return Math.round((serial - Math.floor(serial)) * 86400) % 86400;
}

/** First day of Excel's week types: 0 = Monday … 6 = Sunday. */
const WEEK_STARTS: ReadonlyMap<number, number> = new Map([
  [1, 6],
  [2, 0],
  ...[11, 12, 13, 14, 15, 16, 17].map((type): [number, number] => [type, type - 11]),
]);

const WEEKDAY = scalar(1, 2, (args) => {
  const day = weekdayOf(wholeDay(num(args[0])));
  const type = Math.trunc(numberOr(args, 1, 1));
  if (type === 3) return day;
  const start = WEEK_STARTS.get(type);
  return start === undefined ? NUMBER_ERROR : ((day - start + 7) % 7) + 1;
});

const WEEKNUM = toolpak(1, 2, (args) => {
  const day = wholeDay(num(args[0]));
  const type = Math.trunc(numberOr(args, 1, 1));
  if (type === 21) return isoWeek(day);
  const start = WEEK_STARTS.get(type);
  if (start === undefined) return NUMBER_ERROR;
  const first = serialOf(dayOf(day).year, 1, 1);
  return Math.floor((day - first + ((weekdayOf(first) - start + 7) % 7)) / 7) + 1;
});

const DATE = scalar(3, 3, (args) => serialOf(integer(args[0]), integer(args[1]), integer(args[2])));

const TIME = numeric(3, 3, (hours = 0, minutes = 0, seconds = 0) => {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
  return total < 0 ? NUMBER_ERROR : (total % 86400) / 86400;
});

function valueOfText(given: CellValue | undefined, part: (serial: number) => number): CellValue {
  const whole = text(given);
  const serial = typeof given === "string" && /[-/:A-Za-z]/.test(whole) ? numberInText(whole) : undefined;
  return serial === undefined ? VALUE_ERROR : part(serial);
}

const EOMONTH = toolpakNumeric(2, 2, (start = 0, months = 0) => {
  const { year, month } = dayOf(addMonths(serialOf(dayOf(start).year, dayOf(start).month, 1), months));
  return serialOf(year, month, daysInMonth(year, month));
});

/** Half a second: times are rounded to seconds before the day is told. */
const HALF_SECOND = 0.5 / 86400;

const DAYS360 = scalar(2, 3, (args) => {
  const [start = 0, end = 0] = args.slice(0, 2).map((day) => wholeDay(num(day) + HALF_SECOND));
  const european = args.length > 2 && bool(args[2]);
  const [from, to] = [dayOf(start), dayOf(end)];
  // Of two ends of February only the first counts as the 30th here.
  const lastOfFebruary = from.month === 2 && from.day === daysInMonth(from.year, 2);
  const first = from.day === 31 || (!european && lastOfFebruary) ? 30 : from.day;
  const last = to.day === 31 && (european || first === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
});

const YEARFRAC = toolpak(2, 3, (args) =>
  yearFraction(wholeDay(num(args[0])), wholeDay(num(args[1])), checkedBasis(numberOr(args, 2, 0))),
);

const DATEDIF = scalar(3, 3, ([start, end, unit]) => {
  const first = wholeDay(num(start));
  const last = wholeDay(num(end));
  if (first > last) return NUMBER_ERROR;
  const from = dayOf(first);
  const to = dayOf(last);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (text(unit).toUpperCase()) {
    case "D":
      return last - first;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return last - addMonths(first, months);
    case "YD":
      return last - addMonths(first, Math.floor(months / 12) * 12);
    default:
      return NUMBER_ERROR;
  }
});

export const dates: FunctionTable = {
  DATE,
  TIME,
  TODAY: { ...lazy(0, 0, (_args, at) => Math.floor(at.world.now)), volatile: "day" },
  NOW: { ...lazy(0, 0, (_args, at) => at.world.now), volatile: "always" },
  YEAR: numeric(1, 1, (serial = 0) => dayOf(serial).year),
  MONTH: numeric(1, 1, (serial = 0) => dayOf(serial).month),
  DAY: numeric(1, 1, (serial = 0) => dayOf(serial).day),
  HOUR: numeric(1, 1, (serial = 0) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: numeric(1, 1, (serial = 0) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: numeric(1, 1, (serial = 0) => secondsOf(serial) % 60),
  WEEKDAY,
  WEEKNUM,
  ISOWEEKNUM: numeric(1, 1, (serial = 0) => isoWeek(serial)),
  EDATE: toolpakNumeric(2, 2, (start = 0, months = 0) => addMonths(start, months)),
  EOMONTH,
  DAYS: numeric(2, 2, (end = 0, start = 0) => wholeDay(end) - wholeDay(start)),
  DAYS360,
  DATEDIF,
  YEARFRAC,
  DATEVALUE: scalar(1, 1, ([given]) => valueOfText(given, (serial) => Math.floor(serial))),
  TIMEVALUE: scalar(1, 1, ([given]) => valueOfText(given, (serial) => serial - Math.floor(serial))),
};
