/** Working days against counting them one by one on a clock's calendar. */
import fc from "fast-check";
import { addWorkingDays, isWorkingDay } from "../../../src/sop/days/addWorkingDays";
import type { Day, WorkCalendar } from "../../../src/sop/types";
import { day } from "../support/rows";

const NO_HOLIDAYS: ReadonlySet<Day> = new Set();
/** Monday 6 July 2026. */
const MONDAY = day("2026-07-06");

/** Each weekday alone at work: the six others off. */
const onlyOn = (weekday: number): WorkCalendar => ({
  weekend: [0, 1, 2, 3, 4, 5, 6].map((one) => one !== weekday),
  holidays: NO_HOLIDAYS,
});

describe("a week with one working day", () => {
  it.each([0, 1, 2, 3, 4, 5, 6])("is counted on by weeks, whichever day it is: %i", (weekday) => {
    // From the Sunday before, the first such day is that weekday of this week, the third two weeks later.
    expect(addWorkingDays(MONDAY - 1, 1, onlyOn(weekday))).toBe(MONDAY + weekday);
    expect(addWorkingDays(MONDAY - 1, 3, onlyOn(weekday))).toBe(MONDAY + weekday + 14);
  });
});

describe("a week without any", () => {
  const none: WorkCalendar = { weekend: Array.from({ length: 7 }, () => true), holidays: NO_HOLIDAYS };

  it("is refused with what is wrong, unless no day is to be counted", () => {
    expect(() => addWorkingDays(MONDAY, 1, none)).toThrow(new RangeError("a week without a working day"));
    expect(addWorkingDays(MONDAY, 0, none)).toBe(MONDAY);
  });
});

describe("any calendar", () => {
  it("gives the day until which so many working days have passed, the start not counted", () => {
    const calendars = fc
      .record({
        weekend: fc
          .array(fc.boolean(), { minLength: 7, maxLength: 7 })
          .filter((days) => days.includes(false)),
        holidays: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }),
      })
      .map(({ weekend, holidays }) => ({ weekend, holidays: new Set(holidays.map((one) => MONDAY + one)) }));
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        (calendar, shift, count) => {
          const start = MONDAY + shift;
          const due = addWorkingDays(start, count, calendar);
          const isOff = (one: Day): boolean => {
            const clock = new Date(Date.UTC(1899, 11, 30) + one * 86_400_000);
            return calendar.weekend[(clock.getUTCDay() + 6) % 7] === true || calendar.holidays.has(one);
          };
          const between = Array.from({ length: due - start }, (_, index) => start + index + 1);
          expect(between.filter((one) => !isOff(one))).toHaveLength(count);
          expect(isOff(due)).toBe(false);
          for (const one of between) expect(isWorkingDay(one, calendar)).toBe(!isOff(one));
        },
      ),
      { seed: 20260706, numRuns: 200 },
    );
  });
});
