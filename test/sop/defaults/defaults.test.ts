import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { daysOffOf, PUBLIC_HOLIDAYS } from "../../../src/sop/defaults/publicHolidays";
import { day } from "../support/rows";

describe("the defaults of a new workbook", () => {
  it("weigh 100 in total, with three fatal criteria", () => {
    expect(DEFAULT_SCORECARD.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(DEFAULT_SCORECARD.criteria.filter(({ fatal }) => fatal).map(({ code }) => code)).toEqual([
      "P02",
      "P05",
      "P06",
    ]);
  });

  it("have 34 public holidays and 19 days of cuti bersama, each day once", () => {
    const kinds = PUBLIC_HOLIDAYS.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "national")).toHaveLength(34);
    expect(kinds.filter((kind) => kind === "cutiBersama")).toHaveLength(19);
    expect(new Set(PUBLIC_HOLIDAYS.map((holiday) => isoFromDay(holiday.day))).size).toBe(53);
  });

  it("count cuti bersama as days off only where the setting says so", () => {
    expect(daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: true }).has(day("2026-12-24"))).toBe(true);
    expect(daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: false }).has(day("2026-12-24"))).toBe(false);
    expect(daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: false }).has(day("2026-12-25"))).toBe(true);
  });
});
