/** The calendar's borders: which dates there are, against a clock's calendar for every month, and where text ends. */
import { dayOfParts, isDay, LAST_DAY, lengthOfMonth, partsOfDay } from "../../../src/sop/days/calendarParts";
import { dayFromIso } from "../../../src/sop/days/dayFromIso";
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { daysInMonth, firstDayOfMonth, isMonth, monthOfDay } from "../../../src/sop/days/months";
import { parseDayText } from "../../../src/sop/days/parseDayText";
import { parseTimeText } from "../../../src/sop/days/parseTimeText";
import { readingsOfDayText } from "../../../src/sop/days/readingsOfDayText";
import { day } from "../support/rows";

/** The serial by a clock's calendar, from March 1900 on; undefined where the clock carries the date over. */
const byClock = (year: number, month: number, date: number): number | undefined => {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date
    ? time / 86_400_000 + 25_569
    : undefined;
};

describe("a date", () => {
  it.each([1999, 2000, 2024, 2026, 2100, 9999])(
    "of %i exists where a clock's calendar has it, and no other does",
    (year) => {
      for (let month = 1; month <= 12; month += 1)
        for (let date = 0; date <= 32; date += 1)
          expect(dayOfParts({ year, month, day: date })).toBe(byClock(year, month, date));
    },
  );

  it("has a month from 1 to 12 and a year from 1900 to 9999", () => {
    for (const month of [-1, 0, 13, 14]) expect(dayOfParts({ year: 2026, month, day: 1 })).toBeUndefined();
    expect(dayOfParts({ year: 1899, month: 12, day: 31 })).toBeUndefined();
    expect(dayOfParts({ year: 10_000, month: 1, day: 1 })).toBeUndefined();
    expect(dayOfParts({ year: 1900, month: 1, day: 1 })).toBe(1);
    expect(dayOfParts({ year: 9999, month: 12, day: 31 })).toBe(LAST_DAY);
  });

  it("of the year 1900 has Excel's 29 February, which is day 60, and day 61 behind it", () => {
    const days = [
      { year: 1900, month: 1, day: 29 },
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 2, day: 29 },
      { year: 1900, month: 3, day: 1 },
      { year: 1900, month: 3, day: 29 },
    ];
    expect(days.map(dayOfParts)).toEqual([29, 59, 60, 61, 89]);
    expect([29, 59, 60, 61, 89].map(partsOfDay)).toEqual(days);
    expect(dayOfParts({ year: 1900, month: 2, day: 30 })).toBeUndefined();
    expect(dayOfParts({ year: 1904, month: 2, day: 29 })).toBe(1521);
  });
});

describe("isDay", () => {
  it("holds for the whole numbers from 1 to Excel's last day", () => {
    expect([0, 1, 1.5, 2, LAST_DAY, LAST_DAY + 1, NaN].map(isDay)).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a month's length", () => {
  it.each([
    [2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])("in %i is the calendar's: %j", (year, lengths) => {
    expect(lengths.map((_, index) => lengthOfMonth(year, index + 1))).toEqual(lengths);
    expect(lengths.map((_, index) => daysInMonth(`${year}-${String(index + 1).padStart(2, "0")}`))).toEqual(
      lengths,
    );
  });

  it("in February is 29 in leap years, in no full century but each fourth, and in Excel's 1900", () => {
    const february = (year: number): number => lengthOfMonth(year, 2);
    expect([1900, 1901, 1904, 2000, 2100, 2200, 2300, 2400].map(february)).toEqual([
      29, 28, 29, 29, 28, 28, 28, 29,
    ]);
  });

  it("is of a month that is one, else an error that names the text", () => {
    expect(() => daysInMonth("2026-13")).toThrow(new RangeError('"2026-13" is no month'));
    expect(() => firstDayOfMonth("x2026-07")).toThrow(new RangeError('"x2026-07" is no month'));
  });
});

describe("a month as text", () => {
  it.each(["x2026-07", "2026-07x", "12026-07", "1899-12", "2026-1", "a026-07", "20a6-07"])(
    "is not %p",
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
  it("may end in any month from 01 to 12", () => {
    expect(["1900-01", "2026-09", "2026-10", "2026-11", "2026-12", "3000-05"].every(isMonth)).toBe(true);
  });
  it("is written with two digits and its year with four", () => {
    expect([1, 61, day("2026-11-30")].map(monthOfDay)).toEqual(["1900-01", "1900-03", "2026-11"]);
    expect(isoFromDay(day("2026-01-02"))).toBe("2026-01-02");
  });
});

describe("text that holds more than a date or a time", () => {
  it.each([
    "24/07/2026x",
    "x24/07/2026",
    " 24/07/2026",
    "124/07/2026",
    "24/07/20260",
    "00/07/2026",
    "31/11/2026",
  ])("is no day: %p", (text) => {
    expect(parseDayText(text)).toBeUndefined();
  });
  it.each([
    "2026-07-24x",
    "x2026-07-24",
    "12026-07-24",
    "2026-07-240",
    "2026-11-31",
    "2026-07-00",
    "a026-07-24",
  ])("is no ISO day: %p", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });
  it.each(["x18:00", "18:00x", "118:00", "18:000", "18:60", "24:00", "1a:00", "18:a0"])(
    "is no time: %p",
    (text) => {
      expect(parseTimeText(text)).toBeUndefined();
    },
  );
});

describe("the readings of a doubtful date", () => {
  it.each([
    ["x15/07/2026", []],
    ["15/07/2026x", []],
    ["15/07/2026 pagi", []],
    ["115/07/2026/1", []],
    ["15/007/2026", []],
    ["15/07/20260", []],
    ["15_07_2026", []],
    ["15x07/2026", []],
    ["15/07x2026", []],
    ["15 7 2026", ["2026-07-15"]],
    ["15 07 2026", ["2026-07-15"]],
    ["15 / 07 / 2026", ["2026-07-15"]],
    ["15  .  07  .  2026", ["2026-07-15"]],
    ["15/07/2026 10:30", ["2026-07-15"]],
    ["15/07/2026  9.05", ["2026-07-15"]],
    ["15/07/2026T10:30:59", ["2026-07-15"]],
    ["15/07/2026 10.30.59", ["2026-07-15"]],
    ["15/07/2026 10:30:5", []],
    ["15/07/2026 10:3", []],
    ["15/07/2026 10", []],
    ["15/07/2026x10:30", []],
    ["15/07/2026 110:30", []],
    ["15/07/2026 10:300", []],
    ["15/07/99", ["2099-07-15"]],
    ["15/07/7", ["2007-07-15"]],
    ["15/07/026", []],
    ["2026-15-07", []],
    ["202-07-15", []],
    ["26-07-15", ["2015-07-26"]],
  ])("%p are %j", (text, days) => {
    expect(readingsOfDayText(text).map(isoFromDay)).toEqual(days);
  });
});
