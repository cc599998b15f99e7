/** KPI of activity 2. Source: docs/rules/reports.md, "KPI of the nine activities". */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { monthOfDay } from "../../../src/sop/days/months";
import { scenarioKpi } from "../../../src/sop/kpi/scenarioKpi";
import type { DueDays, Row, Scenario } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, snapshotOf } from "../support/rows";

const optionalDay = (iso: string | undefined) => (iso === undefined ? undefined : day(iso));
interface Days {
  readonly deadline?: string;
  readonly finished?: string;
  readonly from?: string;
  readonly to?: string;
}
const scenario = (code: string, { deadline, finished, from, to }: Days = {}, version = "1"): Scenario => ({
  code,
  version,
  deadline: optionalDay(deadline),
  finished: optionalDay(finished),
  validFrom: optionalDay(from),
  validTo: optionalDay(to),
});
/** Calls as `[day, code]`. */
type Calls = readonly (readonly [iso: string, code: string])[];
const kpi = (
  month: string,
  calls: Calls,
  scenarios: readonly Scenario[],
  due: Partial<DueDays> = {},
  asOf = AS_OF,
) => {
  const months = [...new Set(calls.map(([iso]) => monthOfDay(day(iso))))].sort();
  const sheets = months.map((one) =>
    monthSheet(
      calls
        .filter(([iso]) => monthOfDay(day(iso)) === one)
        .map(([callDate, code], index) =>
          goodRow({ text: { scenario: code, sampleNumber: `${one}-${index}` }, date: { callDate } }),
        ),
      one,
    ),
  );
  const snapshot = snapshotOf(sheets, {}, { scenarios });
  return scenarioKpi(judgeRows(snapshot, asOf), scenarios, month, { ...DEFAULT_SETTINGS.due, ...due }, asOf);
};

describe("a scenario's own Batas Waktu", () => {
  const late = scenario("S-01", { deadline: "2026-06-01", finished: "2026-06-05", from: "2026-06-08" });
  const both: Calls = [
    ["2026-06-10", "S-01"],
    ["2026-07-01", "S-01"],
  ];

  it("counts in the month of its Berlaku Mulai, on the day itself still in time", () => {
    expect(kpi("2026-06", both, [late])).toMatchObject({ state: "missed", judged: ["S-01"], late: ["S-01"] });
    const onTheDay = { ...late, finished: day("2026-06-01") };
    expect(kpi("2026-06", both, [onTheDay])).toMatchObject({ state: "reached", late: [] });
  });

  it("is charged to no later month: there it needs to be finished before the month's first call", () => {
    expect(kpi("2026-07", both, [late])).toMatchObject({ state: "reached", judged: ["S-01"], late: [] });
    const onTheCall = { ...late, finished: day("2026-07-01") };
    expect(kpi("2026-07", both, [onTheCall]).state).toBe("missed");
    expect(kpi("2026-07", both, [{ ...late, finished: day("2026-06-30") }]).state).toBe("reached");
  });

  it("counts in the month of its first use where that is earlier than its Berlaku Mulai", () => {
    const early = { ...late, validFrom: day("2026-07-01"), finished: day("2026-06-05") };
    expect(kpi("2026-06", both, [early]).state).toBe("missed");
    expect(kpi("2026-07", both, [early]).state).toBe("reached");
  });

  it("counts in the month of its first use where it has no Berlaku Mulai, or one that no calendar has", () => {
    for (const validFrom of [undefined, 9_999_999]) {
      expect(kpi("2026-06", both, [{ ...late, validFrom }]).state).toBe("missed");
      expect(kpi("2026-07", both, [{ ...late, validFrom }]).state).toBe("reached");
    }
  });

  it("counts in its month though no call used it there, and in no other", () => {
    const unused: Calls = [["2026-07-01", "S-01"]];
    expect(kpi("2026-06", unused, [late])).toMatchObject({ state: "missed", judged: ["S-01"] });
    expect(kpi("2026-06", [], [late]).state).toBe("missed");
    expect(kpi("2026-05", unused, [late])).toMatchObject({ state: "open", judged: [] });
    expect(kpi("2026-06", unused, [{ ...late, deadline: undefined }])).toMatchObject({
      state: "open",
      judged: [],
    });
  });

  it("is waited for until its day has passed where the scenario is not finished", () => {
    const unfinished = scenario("S-01", { deadline: "2026-07-24", from: "2026-07-01" });
    expect(kpi("2026-07", [], [unfinished])).toEqual({
      state: "open",
      judged: ["S-01"],
      late: [],
      pending: ["S-01"],
    });
    expect(kpi("2026-07", [], [unfinished], {}, AS_OF + 1)).toMatchObject({ state: "missed", pending: [] });
  });

  it("is kept by a scenario that is finished, also while the day has not passed", () => {
    const finished = scenario("S-01", { deadline: "2026-07-30", finished: "2026-07-10", from: "2026-07-01" });
    expect(kpi("2026-07", [], [finished])).toMatchObject({ state: "reached", late: [], pending: [] });
    const after = { ...finished, finished: day("2026-07-31") };
    expect(kpi("2026-07", [], [after])).toMatchObject({ state: "missed", late: ["S-01"], pending: [] });
  });

  it("is waited for as long as one version of the scenario is, whichever stands first", () => {
    const versions = [
      scenario("S-01", { deadline: "2026-07-30", from: "2026-07-01" }),
      scenario("S-01", { deadline: "2026-07-20", finished: "2026-07-10", from: "2026-07-15" }, "2"),
    ];
    for (const order of [versions, [...versions].reverse()])
      expect(kpi("2026-07", [], order)).toMatchObject({ state: "open", late: [], pending: ["S-01"] });
  });
});

describe("a scenario without its own deadline", () => {
  const calls: Calls = [
    ["2026-07-02", "S-01"],
    ["2026-07-10", "s-02"],
  ];
  const finished = (iso: string) => [
    scenario("S-01", { finished: iso }),
    scenario("S-02", { finished: "2026-06-01" }),
  ];

  it("is due on the day before the first call of its month, whichever scenario that used", () => {
    expect(kpi("2026-07", calls, finished("2026-07-01"))).toMatchObject({
      state: "reached",
      judged: ["S-01", "S-02"],
    });
    expect(kpi("2026-07", calls, finished("2026-07-02"))).toMatchObject({ state: "missed", late: ["S-01"] });
    const second = [
      scenario("S-01", { finished: "2026-06-01" }),
      scenario("S-02", { finished: "2026-07-05" }),
    ];
    expect(kpi("2026-07", calls, second).late).toEqual(["S-02"]);
  });

  it("is due on the month's due day where the setting names one, in its first month alone", () => {
    expect(kpi("2026-07", calls, finished("2026-07-03"), { scenarios: 3 }).state).toBe("reached");
    expect(kpi("2026-07", calls, finished("2026-07-04"), { scenarios: 3 }).state).toBe("missed");
    const later: Calls = [["2026-06-20", "S-01"], ...calls];
    expect(kpi("2026-07", later, finished("2026-07-03"), { scenarios: 3 }).late).toEqual(["S-01"]);
  });

  it("is late without Tanggal Selesai once it has been called, and so is a code that no scenario has", () => {
    expect(kpi("2026-07", calls, [scenario("S-01"), scenario("S-02")]).late).toEqual(["S-01", "S-02"]);
    expect(kpi("2026-07", [["2026-07-02", "S-99"]], [])).toMatchObject({
      state: "missed",
      judged: ["S-99"],
      late: ["S-99"],
    });
  });
});

describe("the scenarios that a month answers for", () => {
  it("are none without calls: that cannot be judged", () => {
    expect(kpi("2026-07", [], [scenario("S-01", { finished: "2026-06-01" })])).toEqual({
      state: "open",
      judged: [],
      late: [],
      pending: [],
    });
  });

  it("are judged by the version in force on each call's day; a code is late when one version is", () => {
    const versions = [
      scenario("S-01", { finished: "2026-06-01", to: "2026-07-09" }),
      scenario("S-01", { finished: "2026-07-20", from: "2026-07-10" }, "2"),
    ];
    expect(kpi("2026-07", [["2026-07-02", "S-01"]], versions).state).toBe("reached");
    const both: Calls = [
      ["2026-07-12", "S-01"],
      ["2026-07-02", "S-01"],
    ];
    expect(kpi("2026-07", both, versions)).toMatchObject({ judged: ["S-01"], late: ["S-01"] });
    expect(kpi("2026-07", [...both].reverse(), versions)).toMatchObject({ judged: ["S-01"], late: ["S-01"] });
  });

  it("are not what a row without a scenario or a call date names, nor a scenario without a code; nor one on a day that no calendar has", () => {
    const blank = scenario("", { deadline: "2026-07-01", from: "2026-07-01" });
    expect(kpi("2026-07", [["2026-07-02", ""]], [blank])).toMatchObject({ judged: [] });
    const far = goodRow();
    const beyond: Row = { ...far, date: { ...far.date, callDate: { kind: "value", value: 9_999_999 } } };
    const judgedBeyond = judgeRows(snapshotOf([monthSheet([beyond])]), AS_OF);
    expect(scenarioKpi(judgedBeyond, [], "2026-07", DEFAULT_SETTINGS.due, AS_OF).judged).toEqual([]);
    const undated = goodRow({ date: { callDate: "besok" } });
    const judged = judgeRows(snapshotOf([monthSheet([undated])]), AS_OF);
    expect(scenarioKpi(judged, [], "2026-07", DEFAULT_SETTINGS.due, AS_OF).judged).toEqual([]);
  });
});
