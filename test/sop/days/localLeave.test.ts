/** Days off of one area against looking through the list of days. */
import fc from "fast-check";
import { isWorkingDay } from "../../../src/sop/days/addWorkingDays";
import { calendarOfAllAreas } from "../../../src/sop/plan/calendarOfAllAreas";
import {
  calendarOfArea,
  leaveAreasOf,
  MOST_LEAVE_AREAS,
  workCalendarOf,
  type DayOff,
} from "../../../src/sop/days/localLeave";
import type { TextEntry } from "../../../src/sop/types";

const WEEKEND = [false, false, false, false, false, true, true];
const text = (value: string): TextEntry => (value === "" ? { kind: "empty" } : { kind: "value", value });
const ERROR: TextEntry = { kind: "unreadable", shown: "#N/A" };

const area = fc.oneof(fc.constantFrom("", "JKT", "jkt", "BDG", " ").map(text), fc.constant(ERROR));
const daysOff = fc.array(fc.record<DayOff>({ day: fc.integer({ min: 46_200, max: 46_220 }), area }), {
  maxLength: 30,
});
const same = (a: TextEntry, b: TextEntry): boolean =>
  a.kind === "value" && b.kind === "value" && a.value.toLowerCase() === b.value.toLowerCase();

it("a day is off for an area if it is for all or for it, in whatever case it is named", () => {
  fc.assert(
    fc.property(daysOff, area, fc.integer({ min: 46_200, max: 46_220 }), (days, own, day) => {
      const calendar = workCalendarOf(WEEKEND, days);
      const isOff = days.some((one) => one.day === day && (one.area.kind === "empty" || same(one.area, own)));
      const isWeekend = (day - 2) % 7 > 4;
      expect(isWorkingDay(day, calendarOfArea(calendar, own))).toBe(!isOff && !isWeekend);
    }),
  );
});

it("a day on which any area is off is none to plan for several areas", () => {
  fc.assert(
    fc.property(daysOff, fc.integer({ min: 46_200, max: 46_220 }), (days, day) => {
      const isOff = days.some((one) => one.day === day && one.area.kind !== "unreadable");
      const isWeekend = (day - 2) % 7 > 4;
      expect(isWorkingDay(day, calendarOfAllAreas(workCalendarOf(WEEKEND, days)))).toBe(!isOff && !isWeekend);
    }),
  );
});

it("where no area has leave of its own every row is judged by one and the same calendar", () => {
  const calendar = workCalendarOf(WEEKEND, [{ day: 46_205, area: text("") }]);
  expect(calendar).not.toHaveProperty("areas");
  expect(calendarOfArea(calendar, text("JKT"))).toBe(calendar);
});

it("a day without an area is off for all, one with an area for it besides, and one that names nothing for nobody", () => {
  const calendar = workCalendarOf(WEEKEND, [
    { day: 46_205, area: text("") },
    { day: 46_206, area: text("JKT") },
    { day: 46_207, area: ERROR },
  ]);
  expect(calendar.holidays).toEqual(new Set([46_205]));
  expect(calendarOfArea(calendar, text("jkt")).holidays).toEqual(new Set([46_205, 46_206]));
});

it("an area is called as it is spelled first, and stands where it is named first", () => {
  const days = ["Jkt", "BDG", "", "JKT", "bdg"].map((area, index) => ({
    day: 46_205 + index,
    area: text(area),
  }));
  expect(leaveAreasOf(days)).toEqual(["Jkt", "BDG"]);
});

it("leave of one area more than there are columns is nobody's", () => {
  const days = Array.from({ length: MOST_LEAVE_AREAS + 1 }, (_, index) => ({
    day: 46_206,
    area: text(`Area ${index}`),
  }));
  const calendar = workCalendarOf(WEEKEND, days);
  const works = days.map((one) => isWorkingDay(46_206, calendarOfArea(calendar, one.area)));
  expect(works).toEqual(days.map((_, index) => index === MOST_LEAVE_AREAS));
});
