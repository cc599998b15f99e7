import fc from "fast-check";
import { addWorkingDays } from "../../../src/sop/days/addWorkingDays";
import { LAST_DAY } from "../../../src/sop/days/calendarParts";
import { dayFromIso } from "../../../src/sop/days/dayFromIso";
import { isoFromDay, shownDay } from "../../../src/sop/days/isoFromDay";
import {
  daysInMonth,
  firstDayOfMonth,
  isMonth,
  lastDayOfMonth,
  monthOfDay,
} from "../../../src/sop/days/months";
import { parseDayText } from "../../../src/sop/days/parseDayText";
import { parseTimeText } from "../../../src/sop/days/parseTimeText";
import { readingsOfDayText } from "../../../src/sop/days/readingsOfDayText";
import { weekdayOfDay } from "../../../src/sop/days/weekdayOfDay";
import { day } from "../support/rows";

const anyDay = fc.integer({ min: 1, max: LAST_DAY });

describe("days of the 1900 system", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [25569, "1970-01-01"],
    [36585, "2000-02-29"],
    [46227, "2026-07-24"],
    [LAST_DAY, "9999-12-31"],
  ])("%i is %s", (serial, iso) => {
    expect(isoFromDay(serial)).toBe(iso);
    expect(dayFromIso(iso)).toBe(serial);
  });

  it("come back the same from their text", () => {
    fc.assert(
      fc.property(
        anyDay,
        (serial) => dayFromIso(isoFromDay(serial)) === serial && parseDayText(shownDay(serial)) === serial,
      ),
    );
  });

  it("agree with a clock's calendar from March 1900", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_DAY }), (serial) => {
        const clock = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        return (
          clock.toISOString().startsWith(isoFromDay(serial)) &&
          (clock.getUTCDay() + 6) % 7 === weekdayOfDay(serial)
        );
      }),
    );
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "1899-12-31",
    "2026-7-1",
    "24/07/2026",
    "",
    " 2026-07-24",
  ])("has no day %p in ISO text", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it("has Excel's weekdays, with a Sunday as the first", () => {
    expect([1, 2, 46227].map(weekdayOfDay)).toEqual([6, 0, 4]);
  });
});

describe("months", () => {
  it.each(["2026-07", "1900-01", "9999-12"])("knows %s", (text) => {
    expect(isMonth(text)).toBe(true);
  });
  it.each(["2026-13", "2026-00", "2026-7", "1899-12", "0999-01", "2026-07-01", "juli", ""])(
    "refuses %p",
    (text) => {
      expect(isMonth(text)).toBe(false);
      expect(() => firstDayOfMonth(text)).toThrow(RangeError);
    },
  );
  it("hold each day once", () => {
    fc.assert(
      fc.property(anyDay, (serial) => {
        const month = monthOfDay(serial);
        const first = firstDayOfMonth(month);
        return serial >= first && serial < first + daysInMonth(month);
      }),
    );
  });
  it("end the day before the next begins", () => {
    expect(["2026-02", "2026-04", "2026-12"].map(lastDayOfMonth).map(isoFromDay)).toEqual([
      "2026-02-28",
      "2026-04-30",
      "2026-12-31",
    ]);
  });
  it("are as long as Excel has them", () => {
    expect(["2026-02", "2024-02", "1900-02", "2100-02", "2026-04", "2026-07"].map(daysInMonth)).toEqual([
      28, 29, 29, 28, 30, 31,
    ]);
  });
});

describe("addWorkingDays", () => {
  const satSun = {
    weekend: [false, false, false, false, false, true, true],
    holidays: new Set([day("2026-07-20")]),
  };

  it.each([
    ["2026-07-17", 0, "2026-07-17"],
    ["2026-07-18", 0, "2026-07-18"],
    ["2026-07-17", 1, "2026-07-21"],
    ["2026-07-17", 2, "2026-07-22"],
    ["2026-07-15", 2, "2026-07-17"],
    ["2026-07-18", 1, "2026-07-21"],
  ])("from %s, %i on is %s with Monday the 20th off", (start, count, due) => {
    expect(isoFromDay(addWorkingDays(day(start), count, satSun))).toBe(due);
  });

  it("follows another weekend", () => {
    const sunday = { weekend: [false, false, false, false, false, false, true], holidays: new Set<number>() };
    expect(isoFromDay(addWorkingDays(day("2026-07-17"), 2, sunday))).toBe("2026-07-20");
  });

  it("refuses a week without a working day", () => {
    const none = { weekend: satSun.weekend.map(() => true), holidays: new Set<number>() };
    expect(() => addWorkingDays(46227, 1, none)).toThrow(RangeError);
  });
});

describe("parseDayText", () => {
  it("reads dd/mm/yyyy and ISO", () => {
    expect([parseDayText("24/07/2026"), parseDayText("2026-07-24")]).toEqual([46227, 46227]);
  });
  it.each([
    "31/02/2026",
    "32/07/2026",
    "15.07.2026",
    "1/7/2026",
    "07/24/2026",
    "besok",
    "",
    "H+2",
    "24/07/26",
  ])("keeps %p as the text it is", (text) => {
    expect(parseDayText(text)).toBeUndefined();
  });
});

describe("readingsOfDayText", () => {
  it.each([
    ["03/04/2026", ["2026-04-03", "2026-03-04"]],
    ["04/04/2026", ["2026-04-04"]],
    ["24/07/2026", ["2026-07-24"]],
    ["07/24/2026", ["2026-07-24"]],
    ["15.07.2026", ["2026-07-15"]],
    ["1-7-26", ["2026-07-01", "2026-01-07"]],
    ["2026-07-15", ["2026-07-15"]],
    ["2026/07/15 10:30", ["2026-07-15"]],
    [" 15/07/2026 ", ["2026-07-15"]],
    ["15/07/2026 9:05 PM", ["2026-07-15"]],
    ["14 Juli 2026 9:05", ["2026-07-14"]],
    ["14 Juli 2026 9:05 PM", ["2026-07-14"]],
    ["14 Juli 2026  pukul  9.05", ["2026-07-14"]],
    ["14 Juli 2026 menyusul", []],
    ["besok 9:05", []],
    // Day and month can be read both ways, and what stands behind is no time as this reads it: one of the two is never guessed.
    ["03/04/2026, 9:05", []],
    ["31/02/2026", []],
    ["besok", []],
    ["", []],
  ])("offers for %p: %p", (text, days) => {
    expect(readingsOfDayText(text).map(isoFromDay)).toEqual(days);
  });
});

describe("parseTimeText", () => {
  it("reads hh:mm as a share of the day", () => {
    expect([parseTimeText("00:00"), parseTimeText("18:00"), parseTimeText("23:59")]).toEqual([
      0,
      0.75,
      1439 / 1440,
    ]);
  });
  it.each(["24:00", "12:60", "7:00", "12.30", "pagi", ""])("keeps %p as the text it is", (text) => {
    expect(parseTimeText(text)).toBeUndefined();
  });
});
