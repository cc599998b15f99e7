/** Retention: a record is kept until the last day of the month that lies so many months after that of its day. */
import fc from "fast-check";
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { keptUntil } from "../../../src/sop/retention/keptUntil";
import { day } from "../support/rows";

describe("until when a record is kept", () => {
  it.each([
    ["2026-07-15", 12, "2027-07-31"],
    ["2026-07-01", 0, "2026-07-31"],
    ["2026-11-30", 1, "2026-12-31"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2027-03-31", 11, "2028-02-29"],
    ["2026-01-31", 120, "2036-01-31"],
  ])("%s and %d months: %s, the month's last day", (from, months, until) => {
    expect(isoFromDay(keptUntil(day(from), months))).toBe(until);
  });

  it("is what the calendar of the platform gives, for any day and up to ten years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 120 }), (after, months) => {
        const record = new Date(Date.UTC(2020, 0, 1 + after));
        const until = new Date(Date.UTC(record.getUTCFullYear(), record.getUTCMonth() + months + 1, 0));
        expect(isoFromDay(keptUntil(day(record.toISOString().slice(0, 10)), months))).toBe(
          until.toISOString().slice(0, 10),
        );
      }),
    );
  });
});
