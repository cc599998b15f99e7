/** Retention: flagged when the period's end plus the months of the setting has passed. */
import { keptLongEnough } from "../../../src/sop/retention/keptLongEnough";
import { day } from "../support/rows";

describe("retention", () => {
  it.each([
    ["2027-01-31", []],
    ["2027-02-01", ["2026-01"]],
    ["2027-12-31", ["2026-01", "2026-02"]],
    ["2028-01-01", ["2026-01", "2026-02", "2026-12"]],
  ])("of 12 months: on %s passed for %j", (asOf, passed) => {
    expect(keptLongEnough(["2026-01", "2026-02", "2026-12"], 12, day(asOf))).toEqual(passed);
  });

  it("counts the months of the setting from the month's end", () => {
    expect(keptLongEnough(["2026-07"], 1, day("2026-08-31"))).toEqual([]);
    expect(keptLongEnough(["2026-07"], 1, day("2026-09-01"))).toEqual(["2026-07"]);
  });
});
