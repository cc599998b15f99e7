/** Activities 1 and 2: the material that a month covers, and the scenarios that were there before its first call. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { dueNextMonth, scenariosDue } from "../../../src/sop/preparation/dueDays";
import { materialCoverage } from "../../../src/sop/preparation/materialCoverage";
import { scenarioReadiness } from "../../../src/sop/preparation/scenarioReadiness";
import type { Day, Scenario } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, snapshotOf } from "../support/rows";

const scenario = (more: Partial<Scenario>): Scenario => ({
  code: "S-01",
  version: "1",
  validFrom: undefined,
  validTo: undefined,
  ...more,
});

const readiness = (
  calls: readonly (readonly [code: string, iso: string])[],
  scenarios: readonly Scenario[],
  due?: Day,
): ReturnType<typeof scenarioReadiness> => {
  const rows = calls.map(([code, callDate]) => goodRow({ text: { scenario: code }, date: { callDate } }));
  return scenarioReadiness(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF), scenarios, due);
};

describe("material coverage (activity 1)", () => {
  it("names the kinds of material with and without a sample, in the list's order", () => {
    expect(materialCoverage({ Komplain: 1, Informasi: 4 }, ["Informasi", "Permintaan", "Komplain"])).toEqual({
      covered: ["Informasi", "Komplain"],
      missing: ["Permintaan"],
    });
  });

  it("has everything missing in a month without samples", () => {
    expect(materialCoverage({}, ["Informasi"])).toEqual({ covered: [], missing: ["Informasi"] });
  });
});

describe("scenario readiness (activity 2)", () => {
  it("is in time when finished before the day of the month's first call, and late on that day", () => {
    const calls = [
      ["S-01", "2026-07-06"],
      ["S-02", "2026-07-03"],
    ] as const;
    const scenarios = [
      scenario({ code: "S-02", finished: day("2026-07-02") }),
      scenario({ finished: day("2026-07-03") }),
    ];
    expect(readiness(calls, scenarios)).toEqual({ used: ["S-02", "S-01"], late: ["S-01"] });
  });

  it("goes by Batas Waktu where QA set one", () => {
    const deadline = day("2026-07-10");
    expect(readiness([["S-01", "2026-07-06"]], [scenario({ deadline, finished: deadline })]).late).toEqual(
      [],
    );
    expect(
      readiness([["S-01", "2026-07-06"]], [scenario({ deadline, finished: deadline + 1 })]).late,
    ).toEqual(["S-01"]);
  });

  it("goes by the month's due day where the setting has one and QA set no Batas Waktu", () => {
    const due = day("2026-07-08");
    const finished = [due, due + 1].map((one) =>
      readiness([["S-01", "2026-07-06"]], [scenario({ finished: one })], due),
    );
    expect(finished.map(({ late }) => late)).toEqual([[], ["S-01"]]);
    const own = scenario({ deadline: day("2026-07-10"), finished: day("2026-07-10") });
    expect(readiness([["S-01", "2026-07-06"]], [own], due).late).toEqual([]);
  });

  it("is late while no day of finishing is given", () => {
    expect(readiness([["s-01", "2026-07-06"]], [scenario({})])).toEqual({ used: ["S-01"], late: ["S-01"] });
  });

  it("judges the version in force on the call's day", () => {
    const scenarios = [
      scenario({ validTo: day("2026-06-30") }),
      scenario({ version: "2", validFrom: day("2026-07-01"), finished: day("2026-06-20") }),
    ];
    expect(readiness([["S-01", "2026-07-06"]], scenarios)).toEqual({ used: ["S-01"], late: [] });
  });

  it("is late where the scenario table does not have the code", () => {
    expect(readiness([["S-99", "2026-07-06"]], [scenario({})])).toEqual({ used: ["S-99"], late: ["S-99"] });
  });
});

describe("due days (activities 2, 7 and 8)", () => {
  it.each([
    ["2026-07", 5, "2026-08-05"],
    ["2026-12", 5, "2027-01-05"],
    ["2026-01", 31, "2026-02-28"],
    ["2024-01", 31, "2024-02-29"],
    ["2026-02", 31, "2026-03-31"],
  ])("of a report on %s's next month, day %i, is %s", (month, date, expected) => {
    expect(dueNextMonth(month, date)).toBe(day(expected));
  });

  it("of scenarios is a day of the month itself, its last where it has no such day, or none", () => {
    const due = { report: 5, recap: 5 };
    expect(scenariosDue("2026-02", { ...due, scenarios: 30 })).toBe(day("2026-02-28"));
    expect(scenariosDue("2026-07", { ...due, scenarios: 1 })).toBe(day("2026-07-01"));
    expect(scenariosDue("2026-07", { ...due, scenarios: "beforeFirstCall" })).toBeUndefined();
  });
});
