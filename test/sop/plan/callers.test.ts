/** Who calls with which scenario on which day, and what is said where that cannot be as it should. */
import { assignCallers, mayCall, scenariosOn } from "../../../src/sop/plan/assignCallers";
import type { PlanInput, PlannedCall } from "../../../src/sop/plan/types";
import { day } from "../support/rows";
import { agentsOf, inputOf } from "./support";

type Call = Omit<PlannedCall, "scenario" | "executor">;

const call = (no: number, date: string | undefined, changed: Partial<PlannedCall> = {}): Call => ({
  no,
  stratum: "JKT",
  area: "JKT",
  service: "",
  agent: "JKT-001",
  round: 1,
  ticket: `${no}`,
  surprise: false,
  reserve: 0,
  day: date === undefined ? undefined : day(date),
  block: "pagi",
  material: "Informasi",
  ...changed,
});

const [AGENT] = agentsOf("JKT", 1);

const assigned = (changed: Partial<PlanInput>, calls: readonly Call[], kept: readonly PlannedCall[] = []) => {
  const { calls: done, notes } = assignCallers(inputOf(changed), calls, kept, () => AGENT);
  return { pairs: done.map(({ executor, scenario }) => [executor, scenario]), notes };
};

const scenario = (code: string, from?: string, to?: string, material = "Informasi") => ({
  code,
  material,
  validFrom: from === undefined ? null : day(from),
  validTo: to === undefined ? null : day(to),
});

describe("scenarios for a call", () => {
  const scenarios = [
    scenario("B"),
    scenario("A", "2026-07-10", "2026-07-20"),
    scenario("B", "2026-07-01"),
    scenario("K", undefined, undefined, "Komplain"),
    scenario("S", undefined, undefined, ""),
  ];

  it.each([
    ["2026-07-09", ["B", "S"]],
    ["2026-07-10", ["B", "A", "S"]],
    ["2026-07-20", ["B", "A", "S"]],
    ["2026-07-21", ["B", "S"]],
  ])("on %s are those in force, each once, in the list's order", (date, codes) => {
    expect(scenariosOn({ scenarios }, "informasi ", day(date))).toEqual(codes);
  });

  it("are of the call's material, and of every one where the call, or the scenario, names none", () => {
    expect(scenariosOn({ scenarios }, "Komplain", day("2026-07-01"))).toEqual(["K", "S"]);
    expect(scenariosOn({ scenarios }, "", day("2026-07-01"))).toEqual(["B", "K", "S"]);
  });
});

describe("who may call", () => {
  it("is neither the agent, by name or ID, nor the agent's supervisor, however it is written", () => {
    expect(AGENT).toMatchObject({ name: "Agen Contoh JKT 1", supervisor: "Supervisor Contoh JKT" });
    for (const own of [" supervisor contoh JKT", "AGEN contoh JKT 1 ", "jkt-001"])
      expect(mayCall(own, AGENT)).toBe(false);
    expect(mayCall("QCO Contoh 1", AGENT)).toBe(true);
    expect(mayCall("JKT-001", undefined)).toBe(true);
  });

  it("is no matter of a name that nobody wrote", () => {
    const nameless = AGENT && { ...AGENT, name: "", supervisor: " " };
    for (const nobody of ["", " "]) expect(mayCall(nobody, nameless)).toBe(true);
  });
});

describe("calls in the order of their days", () => {
  const scenarios = [scenario("S1"), scenario("S2")];

  it("go to who has the fewest, the list's first among equals, with the scenario they had least", () => {
    const calls = [1, 2, 3, 4].map((no) => call(no, `2026-07-0${no}`));
    expect(assigned({ scenarios, executors: ["P", "Q"], gapDays: 0 }, calls)).toEqual({
      pairs: [
        ["P", "S1"],
        ["Q", "S1"],
        ["P", "S2"],
        ["Q", "S2"],
      ],
      notes: [],
    });
  });

  it("count what stands already, but for what has no day or no caller", () => {
    const stands = (no: number, changed: Partial<PlannedCall>): PlannedCall => ({
      ...call(no, "2026-07-01"),
      executor: "P",
      scenario: "S1",
      ...changed,
    });
    const given = { scenarios, executors: ["P", "Q"], gapDays: 0 };
    expect(assigned(given, [call(1, "2026-07-02")], [stands(9, {})]).pairs).toEqual([["Q", "S1"]]);
    expect(assigned(given, [call(1, "2026-07-02")], [stands(9, { day: undefined })]).pairs).toEqual([
      ["P", "S1"],
    ]);
    expect(assigned(given, [call(1, "2026-07-02")], [stands(9, { executor: "" })]).pairs).toEqual([
      ["P", "S1"],
    ]);
  });

  it("have the same caller, scenario and area again only when more days than the gap lie between", () => {
    const given = { scenarios: [scenario("S1")], executors: ["P"], gapDays: 7 };
    const at = (date: string, area = "JKT") =>
      assigned(given, [call(1, "2026-07-10"), call(2, date, { area })]).notes;
    expect(at("2026-07-17")).toEqual([{ kind: "gapTooShort", no: 2 }]);
    expect(at("2026-07-18")).toEqual([]);
    expect(at("2026-07-03")).toEqual([{ kind: "gapTooShort", no: 2 }]);
    expect(at("2026-07-02")).toEqual([]);
    expect(at("2026-07-10", "BDG")).toEqual([]);
  });

  it("go to the next scenario, then to the next caller, before the gap is broken", () => {
    const given = { scenarios, executors: ["P", "Q"], gapDays: 7 };
    const calls = [1, 2, 3, 4, 5].map((no) => call(no, `2026-07-0${no}`));
    const { pairs, notes } = assigned(given, calls);
    expect(new Set(pairs.slice(0, 4).map((pair) => pair.join()))).toEqual(
      new Set(["P,S1", "Q,S1", "P,S2", "Q,S2"]),
    );
    // All four were had within the gap: the one longest ago is the first.
    expect(pairs[4]).toEqual(["P", "S1"]);
    expect(notes).toEqual([{ kind: "gapTooShort", no: 5 }]);
  });

  it("go to the first in turn where the gap is broken by all alike", () => {
    const stands = (no: number, executor: string): PlannedCall => ({
      ...call(no, "2026-07-01"),
      executor,
      scenario: "S1",
    });
    const given = { scenarios: [scenario("S1")], executors: ["P", "Q"], gapDays: 7 };
    const { pairs, notes } = assigned(given, [call(1, "2026-07-02")], [stands(8, "P"), stands(9, "Q")]);
    expect(pairs).toEqual([["P", "S1"]]);
    expect(notes).toEqual([{ kind: "gapTooShort", no: 1 }]);
  });

  it("are not taken for others whose caller and scenario only read alike", () => {
    const stands = { ...call(9, "2026-07-01"), executor: "A", scenario: "BS" };
    const given = { scenarios: [scenario("S")], executors: ["AB"], gapDays: 7 };
    expect(assigned(given, [call(1, "2026-07-02")], [stands]).notes).toEqual([]);
  });

  it("stand without a scenario where none is in force, which is said and breaks no gap", () => {
    const given = { scenarios: [scenario("S1", "2026-07-20")], executors: ["P"], gapDays: 7 };
    const calls = [call(1, "2026-07-19"), call(2, "2026-07-19"), call(3, "2026-07-20")];
    expect(assigned(given, calls)).toEqual({
      pairs: [
        ["P", ""],
        ["P", ""],
        ["P", "S1"],
      ],
      notes: [
        { kind: "scenarioMissing", no: 1, material: "Informasi" },
        { kind: "scenarioMissing", no: 2, material: "Informasi" },
      ],
    });
  });

  it("stand without a caller where nobody may call, which is said; not where nobody is named at all", () => {
    const given = { scenarios: [scenario("S1")], gapDays: 7 };
    expect(assigned({ ...given, executors: ["Supervisor Contoh JKT"] }, [call(1, "2026-07-01")])).toEqual({
      pairs: [["", "S1"]],
      notes: [{ kind: "noCaller", no: 1 }],
    });
    expect(assigned({ ...given, executors: [] }, [call(1, "2026-07-01"), call(2, "2026-07-01")])).toEqual({
      pairs: [
        ["", "S1"],
        ["", "S1"],
      ],
      notes: [],
    });
  });

  it("have neither caller nor scenario while they have no day", () => {
    expect(assigned({ scenarios }, [call(1, undefined)])).toEqual({ pairs: [["", ""]], notes: [] });
  });
});
