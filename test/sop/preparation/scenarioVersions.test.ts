/** Which version of a scenario a call judges, and that one late call is enough (activity 2). */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { scenarioReadiness } from "../../../src/sop/preparation/scenarioReadiness";
import type { Scenario } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, snapshotOf } from "../support/rows";

const version = (more: Partial<Scenario>): Scenario => ({
  code: "S-01",
  version: "1",
  validFrom: undefined,
  validTo: undefined,
  ...more,
});
const IN_TIME = day("2026-06-20");
const readiness = (
  calls: readonly (readonly [code: string, iso: string])[],
  scenarios: readonly Scenario[],
) => {
  const rows = calls.map(([scenario, callDate], index) =>
    goodRow({ text: { scenario, sampleNumber: `S-${index}` }, date: { callDate } }),
  );
  return scenarioReadiness(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF), scenarios);
};
const late = (
  calls: readonly (readonly [code: string, iso: string])[],
  scenarios: readonly Scenario[],
): boolean => readiness(calls, scenarios).late.length > 0;

describe("the version that a call judges", () => {
  const call = [["S-01", "2026-07-06"]] as const;

  it("is the upper one of two in force", () => {
    expect(late(call, [version({ finished: IN_TIME }), version({ version: "2" })])).toBe(false);
    expect(late(call, [version({}), version({ version: "2", finished: IN_TIME })])).toBe(true);
  });

  it("is the first of all where none is in force", () => {
    const gone = { validTo: day("2026-06-30") };
    expect(late(call, [version({ ...gone, finished: IN_TIME }), version({ ...gone, version: "2" })])).toBe(
      false,
    );
    expect(late(call, [version({ ...gone }), version({ ...gone, version: "2", finished: IN_TIME })])).toBe(
      true,
    );
  });

  it("is of the call's own code, capitals aside", () => {
    expect(late([["s-01", "2026-07-06"]], [version({ code: "S-02" }), version({ finished: IN_TIME })])).toBe(
      false,
    );
  });

  it("is in force on its first and its last day", () => {
    const first = [
      version({ validFrom: day("2026-07-07") }),
      version({ validFrom: day("2026-07-06"), finished: IN_TIME }),
    ];
    expect(late(call, first)).toBe(false);
    const last = [
      version({ validTo: day("2026-07-05") }),
      version({ validTo: day("2026-07-06"), finished: IN_TIME }),
    ];
    expect(late(call, last)).toBe(false);
  });
});

describe("a scenario", () => {
  it("stays late whatever a later call finds, and whatever an earlier one found", () => {
    const scenarios = [
      version({ validTo: day("2026-07-09") }),
      version({ version: "2", validFrom: day("2026-07-10"), finished: IN_TIME }),
    ];
    for (const calls of [
      [
        ["S-01", "2026-07-06"],
        ["S-01", "2026-07-15"],
      ],
      [
        ["S-01", "2026-07-15"],
        ["S-01", "2026-07-06"],
      ],
      [
        ["S-01", "2026-07-15"],
        ["S-01", "2026-07-06"],
        ["S-01", "2026-07-16"],
      ],
    ] as const)
      expect(readiness(calls, scenarios)).toEqual({ used: ["S-01"], late: ["S-01"] });
    expect(late([["S-01", "2026-07-15"]], scenarios)).toBe(false);
  });

  it("is in time when finished the day before the month's first call, whichever row that is", () => {
    const calls = [
      ["S-02", "2026-07-08"],
      ["S-01", "2026-07-06"],
      ["S-02", "2026-07-07"],
    ] as const;
    const scenarios = (finished: string) => [
      version({ finished: IN_TIME }),
      version({ code: "S-02", finished: day(finished) }),
    ];
    expect(readiness(calls, scenarios("2026-07-05")).late).toEqual([]);
    expect(readiness(calls, scenarios("2026-07-06")).late).toEqual(["S-02"]);
  });

  it("is used by a call with a readable date and a code alone", () => {
    expect(
      readiness(
        [
          ["S-01", "besok"],
          ["", "2026-07-06"],
        ],
        [version({})],
      ),
    ).toEqual({ used: [], late: [] });
  });

  it("stands in the table's order, unknown ones last", () => {
    const calls = [
      ["X", "2026-07-06"],
      ["S-01", "2026-07-06"],
      ["S-02", "2026-07-06"],
    ] as const;
    const scenarios = [version({ code: "S-02", finished: IN_TIME }), version({ finished: IN_TIME })];
    expect(readiness(calls, scenarios)).toEqual({ used: ["S-02", "S-01", "X"], late: ["X"] });
  });
});
