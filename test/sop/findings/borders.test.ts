/** Findings at their borders: today, a step on the finding's own day, the first and last day in force. */
import { findingsOf, findingsOfSheet } from "../../../src/sop/findings/findingsOf";
import type { Agent, DateColumn, Row, Scenario, Settings, Snapshot } from "../../../src/sop/types";
import { AS_OF, DATE_COLUMNS, day, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

type Others = Partial<Omit<Snapshot, "months" | "settings">>;
const find = (row: Row, others: Others = {}, settings: Partial<Settings> = {}) =>
  findingsOf(snapshotOf([monthSheet([row])], settings, others), AS_OF);
const told = (row: Row, others: Others = {}): readonly string[] =>
  find(row, others).map(({ code, header }) => `${code} ${header}`);
const has = (row: Row, code: string, others: Others = {}): boolean =>
  find(row, others).some((one) => one.code === code);

const PAST: readonly DateColumn[] = [
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
];

describe("a date", () => {
  it.each(DATE_COLUMNS)("that is none is told, in %s too", (column) => {
    expect(find(nonconformingRow({ date: { [column]: "03/04/2026" } }))).toContainEqual(
      expect.objectContaining({ code: "dateInvalid", header: column, params: { value: "03/04/2026" } }),
    );
  });

  it.each(PAST)("after the as-of day is told in %s, and the as-of day itself is not", (column) => {
    const future = (iso: string) =>
      find(nonconformingRow({ date: { [column]: iso } })).filter(({ code }) => code === "dateInFuture");
    expect(future("2026-07-25")).toMatchObject([
      { header: column, params: { value: "25/07/2026", limit: "24/07/2026" } },
    ]);
    expect(future("2026-07-24")).toEqual([]);
  });

  it.each(DATE_COLUMNS.filter((column) => !PAST.includes(column)))("may lie ahead in %s", (column) => {
    expect(has(goodRow({ date: { [column]: "2026-08-24" } }), "dateInFuture")).toBe(false);
  });
});

describe("the order of dates", () => {
  it("lets a finding and each step be of one day", () => {
    const same = "2026-07-15";
    expect(
      told(
        nonconformingRow({
          date: {
            callDate: same,
            findingDate: same,
            qcoToQaDone: same,
            qaToSupervisorDone: same,
            supervisorToQaDone: same,
          },
        }),
      ),
    ).toEqual([]);
  });

  it("names the first of the earlier steps that is missing or later", () => {
    const earlier = (date: Partial<Record<DateColumn, string>>): unknown =>
      find(nonconformingRow({ date })).find(
        ({ code, column }) => code === "stepOutOfOrder" && column === "supervisorToQaDone",
      )?.params;
    const value = "17/07/2026";
    const done = { supervisorToQaDone: "2026-07-17" };
    expect(earlier({ ...done, qcoToQaDone: "2026-07-18", qaToSupervisorDone: "2026-07-18" })).toEqual({
      value,
      earlier: "qcoToQaDone",
    });
    expect(earlier({ ...done, qcoToQaDone: "2026-07-17", qaToSupervisorDone: "2026-07-18" })).toEqual({
      value,
      earlier: "qaToSupervisorDone",
    });
    expect(earlier({ ...done, qcoToQaDone: "2026-07-16" })).toEqual({ value, earlier: "qaToSupervisorDone" });
    // A cell that holds no date is told as such; it says nothing of the order.
    expect(earlier({ ...done, qcoToQaDone: "besok", qaToSupervisorDone: "2026-07-17" })).toBeUndefined();
  });

  it("tells with each finding which day was not to be passed", () => {
    expect(find(nonconformingRow({ date: { findingDate: "2026-07-14" } }))).toContainEqual(
      expect.objectContaining({
        code: "findingBeforeCall",
        params: { value: "14/07/2026", limit: "15/07/2026" },
      }),
    );
    expect(find(nonconformingRow({ date: { qcoToQaDone: "2026-07-14" } }))).toContainEqual(
      expect.objectContaining({
        code: "stepBeforeFinding",
        params: { value: "14/07/2026", limit: "15/07/2026" },
      }),
    );
    expect(find(goodRow({ date: { callDate: "2026-06-30" } }))[0]?.params).toEqual({
      value: "30/06/2026",
      month: "2026-06",
      sheetMonth: "2026-07",
    });
  });

  it("says nothing of a sheet where there is no call date", () => {
    expect(has(goodRow({ date: { callDate: "" } }), "wrongSheet")).toBe(false);
    expect(has(goodRow({ date: { callDate: "besok" } }), "wrongSheet")).toBe(false);
  });
});

describe("the roster", () => {
  const agent = (more: Partial<Agent>): Agent => ({
    id: "A001",
    name: "Ayu",
    area: "",
    service: "",
    supervisor: "Bima",
    active: true,
    ...more,
  });

  it("has the upper one of two agents with the same ID", () => {
    const agents = [agent({ name: "Citra" }), agent({ id: "a001", name: "Ayu" })];
    expect(has(goodRow({ text: { executor: "Citra" } }), "executorIsAgent", { agents })).toBe(true);
    expect(has(goodRow({ text: { executor: "Ayu" } }), "executorIsAgent", { agents })).toBe(false);
  });

  it("makes calling a team a matter of one's own team alone", () => {
    const call = (executor: string, role: string) =>
      has(goodRow({ text: { executor, role } }), "supervisorOwnTeam", { agents: [agent({})] });
    expect([
      call("bima", "SPV"),
      call("Bima", "tl"),
      call("Citra", "SPV"),
      call("Citra", "TL"),
      call("Bima", "QCO"),
    ]).toEqual([true, true, false, false, false]);
  });

  it("is told by its own ID and the executor as written", () => {
    expect(
      find(goodRow({ text: { agentId: "a001", executor: "AYU" } }), { agents: [agent({})] })[0]?.params,
    ).toEqual({ value: "AYU", agent: "A001" });
    expect(
      find(goodRow({ text: { executor: "Bima", role: "SPV" } }), { agents: [agent({})] })[0]?.params,
    ).toEqual({ value: "Bima", agent: "A001" });
    expect(find(goodRow({ text: { agentId: "A9" } }))[0]?.params).toEqual({ value: "A9" });
  });

  it("does not have an ID that cannot be read", () => {
    const row = goodRow();
    const broken: Row = { ...row, text: { ...row.text, agentId: { kind: "unreadable", shown: "#N/A" } } };
    const named = agent({ id: "#N/A" });
    expect(find(broken, { agents: [named] })).toMatchObject([
      { code: "unknownAgent", params: { value: "#N/A" } },
    ]);
  });

  it("tells once of an ID that stands twice or more often, blanks aside, and of no empty one", () => {
    const repeated = (...ids: readonly string[]) =>
      findingsOf(snapshotOf([], {}, { agents: ids.map((id) => agent({ id })) }), AS_OF);
    expect(repeated("A1", "A2", "a3")).toEqual([]);
    expect(repeated("", " ", "", "A1")).toEqual([]);
    expect(repeated("A1", "A2", " a1", "A1", "a2 ")).toMatchObject([
      {
        code: "settingInvalid",
        severity: "error",
        id: "",
        params: { problem: "agentRepeated", value: "a1" },
      },
      { params: { problem: "agentRepeated", value: "a2" } },
    ]);
  });
});

describe("a scenario", () => {
  const version = (validFrom?: string, validTo?: string): Scenario => ({
    code: "S-01",
    version: "1",
    validFrom: validFrom === undefined ? undefined : day(validFrom),
    validTo: validTo === undefined ? undefined : day(validTo),
  });
  // The call is of 15 July.
  const outOfForce = (...scenarios: readonly Scenario[]): boolean =>
    has(goodRow(), "scenarioNotInForce", { scenarios });

  it("is in force on its first and on its last day, and without either from or until ever", () => {
    expect([
      outOfForce(version("2026-07-15", "2026-07-15")),
      outOfForce(version("2026-07-15")),
      outOfForce(version(undefined, "2026-07-15")),
    ]).toEqual([false, false, false]);
    expect([
      outOfForce(version("2026-07-16")),
      outOfForce(version(undefined, "2026-07-14")),
      outOfForce(version()),
    ]).toEqual([true, true, false]);
  });

  it("is in force where any of its versions is, the first or the last", () => {
    expect(outOfForce(version("2026-07-01", "2026-07-31"), version("2026-08-01"))).toBe(false);
    expect(outOfForce(version("2026-06-01", "2026-06-30"), version("2026-07-01"))).toBe(false);
    expect(outOfForce(version("2026-06-01", "2026-06-30"), version("2026-08-01"))).toBe(true);
  });

  it("is not said to be out of force without a call date", () => {
    const scenarios = [version("2026-08-01")];
    for (const callDate of ["", "besok"])
      expect(has(goodRow({ date: { callDate } }), "scenarioNotInForce", { scenarios })).toBe(false);
  });

  it("is told with its code and the call's day, another case aside", () => {
    expect(
      find(goodRow({ text: { scenario: "s-01" } }), { scenarios: [version("2026-08-01")] })[0]?.params,
    ).toEqual({ value: "s-01", date: "15/07/2026" });
    expect(find(goodRow({ text: { scenario: "S-9" } }))[0]).toMatchObject({
      code: "unknownScenario",
      params: { value: "S-9" },
    });
  });

  it("is unknown where its cell cannot be read, and required where it is empty", () => {
    const row = goodRow();
    const broken: Row = { ...row, text: { ...row.text, scenario: { kind: "unreadable", shown: "#N/A" } } };
    expect(told(broken)).toEqual(["unknownScenario scenario"]);
    expect(told(broken, { scenarios: [{ ...version(), code: "#N/A" }] })).toEqual([
      "unknownScenario scenario",
    ]);
    expect(told(goodRow({ text: { scenario: "" } }))).toEqual(["required scenario"]);
  });
});

describe("a year without holidays", () => {
  const working: Partial<Settings> = { deadline: { days: 2, calendar: "working", anchor: "finding" } };
  const found = (findingDate: string, callDate = findingDate, sampleNumber = findingDate): Row =>
    nonconformingRow({ text: { sampleNumber }, date: { callDate, findingDate } });
  const years = (snapshot: Snapshot, month?: string) =>
    (month === undefined ? findingsOf(snapshot, AS_OF) : findingsOfSheet(snapshot, month, AS_OF))
      .filter(({ code }) => code === "holidayYearMissing")
      .map(({ id, params }) => [id, params["value"]]);
  const rows = [
    found("2025-06-02"),
    found("2024-06-03"),
    found("2026-07-15"),
    found("2024-06-04"),
    found("", "2026-07-16", "none"),
  ];

  it("is told once, at its first due day; one with holidays is not", () => {
    const snapshot = snapshotOf([monthSheet(rows)], working, { holidayYears: new Set([2025]) });
    expect(years(snapshot)).toEqual([
      ["2024-06-03", 2024],
      ["2026-07-15", 2026],
    ]);
  });

  it("is the only thing that the working rule tells of", () => {
    expect(find(goodRow(), {}, working)).toEqual([]);
    expect(find(goodRow())).toEqual([]);
  });

  it("is told of one month's sheet by that sheet's rows alone", () => {
    const sheets = [monthSheet([found("2024-06-03")], "2024-06"), monthSheet([found("2026-07-15")])];
    const snapshot = snapshotOf(sheets, working, { holidayYears: new Set() });
    expect(years(snapshot, "2026-07")).toEqual([["2026-07-15", 2026]]);
    expect(years(snapshot, "2024-06")).toEqual([["2024-06-03", 2024]]);
    expect(years(snapshot, "2026-06")).toEqual([]);
  });
});
