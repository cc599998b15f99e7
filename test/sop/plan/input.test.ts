/** What a plan is made from: strata, the months looked back on, free days; and why there can be none. */
import { calendarOfAllAreas } from "../../../src/sop/plan/calendarOfAllAreas";
import { freeDays } from "../../../src/sop/plan/freeDays";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { makePlan } from "../../../src/sop/plan/makePlan";
import { planInputOf } from "../../../src/sop/plan/planInputOf";
import type { PlanRules } from "../../../src/sop/plan/types";
import type { Agent, Material, Row, Scenario, WorkCalendar } from "../../../src/sop/types";
import { day, goodRow, monthSheet, snapshotOf } from "../support/rows";
import { AREAS, PLAN_RULES } from "./support";

const RULES: PlanRules = { ...PLAN_RULES, blocks: [{ name: "09:00–12:00", share: 100 }] };

const AGENTS: readonly Agent[] = Object.entries(AREAS).flatMap(([area, count]) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${area}-${index + 1}`,
    name: `Agen Contoh ${area} ${index + 1}`,
    area,
    service: index % 2 === 0 ? "147" : "Chat",
    supervisor: "",
    active: true,
  })),
);

interface Changed {
  readonly rules?: Partial<PlanRules>;
  readonly agents?: readonly Agent[];
  readonly rows?: readonly Row[];
  readonly asOf?: string;
  readonly month?: string;
  readonly scenarios?: readonly Scenario[];
  readonly materials?: readonly Material[];
  readonly volumes?: Readonly<Record<string, number>>;
  readonly months?: Readonly<Record<string, readonly Row[]>>;
}

const given = ({
  rules,
  agents = AGENTS,
  rows = [],
  asOf = "2026-06-25",
  month = "2026-07",
  ...rest
}: Changed = {}) =>
  planInputOf(
    snapshotOf(
      Object.entries(rest.months ?? { "2026-07": rows }).map(([name, own]) => monthSheet(own, name)),
      {},
      {
        agents,
        ...(rest.scenarios ? { scenarios: rest.scenarios } : {}),
        ...(rest.materials ? { materials: rest.materials } : {}),
      },
    ),
    day(asOf),
    {
      month,
      seed: "benih",
      target: 60,
      rules: { ...RULES, ...rules },
      executors: ["QCO Contoh 1"],
      ...(rest.volumes ? { volumes: rest.volumes } : {}),
    },
  );

const inputOf = (changed?: Changed) => {
  const answer = given(changed);
  if (answer.kind === "error") throw new Error(answer.code);
  return answer.input;
};

test("without settings of its own a month of 60 is shared out by active agents", () => {
  const plan = makePlan(inputOf());
  expect(plan.kind === "plan" && plan.strata.map(({ name, calls, max }) => [name, calls, max])).toEqual([
    ["JKT", 24, 96],
    ["BDG", 11, 44],
    ["SMG", 8, 30],
    ["SBY", 10, 40],
    ["MDN", 4, 16],
    ["DPS", 2, 10],
    ["MKS", 1, 4],
  ]);
});

test("neither the roster's order nor who is inactive or there twice changes anything", () => {
  const more: readonly Agent[] = [
    ...AGENTS,
    { id: " jkt-1 ", name: "Ganda", area: "BDG", service: "", supervisor: "", active: true },
    { id: "JKT-0", name: "Berhenti", area: "JKT", service: "", supervisor: "", active: false },
    { id: "", name: "Tanpa ID", area: "JKT", service: "", supervisor: "", active: true },
  ];
  expect(inputOf({ agents: more })).toEqual(inputOf());
  expect(inputOf({ agents: [...AGENTS].reverse() })).toEqual(inputOf());
});

test("equal weights, a typed maximum, and typed volumes hold where they are set", () => {
  const calls = (changed: Changed) => {
    const plan = makePlan(inputOf(changed));
    return plan.kind === "plan" ? plan.strata.map((one) => one.calls) : plan.code;
  };
  expect(calls({ rules: { weights: "equal", min: 0 } })).toEqual([10, 10, 9, 9, 9, 9, 4]);
  expect(calls({ rules: { max: 20 } })[0]).toBe(20);
  expect(calls({ rules: { weights: "volume", min: 0 }, volumes: { JKT: 30, BDG: 30 } })).toEqual([
    30, 30, 0, 0, 0, 0, 0,
  ]);
  // As in every other comparison of names.
  expect(calls({ rules: { weights: "volume", min: 0 }, volumes: { jkt: 30, Bdg: 30 } })).toEqual([
    30, 30, 0, 0, 0, 0, 0,
  ]);
});

test("an area's services are strata where that makes no more than half as many as calls", () => {
  const names = inputOf({ rules: { areaService: true } }).strata.map(({ name }) => name);
  expect(names).toHaveLength(14);
  expect(names.slice(0, 2)).toEqual(["JKT/147", "JKT/Chat"]);
  const many = AGENTS.map((agent, index) => ({ ...agent, service: `Layanan ${index % 8}` }));
  expect(inputOf({ rules: { areaService: true }, agents: many }).strata).toHaveLength(7);
});

test("calls that counted in the three months before are looked back on, and no others", () => {
  const called = (date: string, status = "Terhubung"): Row =>
    goodRow({
      text: { agentId: "jkt-1", callStatus: status, sampleNumber: `MC-${date}-${status}` },
      date: { callDate: date },
    });
  const input = inputOf({
    months: {
      "2026-03": [called("2026-03-31")],
      "2026-04": [called("2026-04-01")],
      "2026-06": [called("2026-06-24"), called("2026-06-24", "Sibuk")],
    },
  });
  const counted = new Map(input.strata.flatMap(({ agents }) => agents.map(({ id, counted: n }) => [id, n])));
  expect(counted.get("JKT-1")).toBe(2);
  expect([...counted.values()].reduce((all, one) => all + one, 0)).toBe(2);
  // Three attempts say nothing of how many fail.
  expect([input.failed, input.attempts]).toEqual([15, 100]);
});

test("from 20 attempts on, the months themselves say how many fail", () => {
  const rows = Array.from({ length: 24 }, (_, index) =>
    goodRow({
      text: { sampleNumber: `MC-${index}`, callStatus: index % 4 === 0 ? "Sibuk" : "Terhubung" },
      date: { callDate: "2026-06-10" },
    }),
  );
  const input = inputOf({ months: { "2026-06": rows } });
  expect([input.failed, input.attempts]).toEqual([6, 24]);
});

test("who was detected or called off this month is not drawn again in it", () => {
  const rows = [
    goodRow({ text: { agentId: "MKS-1", callStatus: "Terdeteksi" }, date: { callDate: "2026-07-02" } }),
  ];
  const input = inputOf({ rows, asOf: "2026-07-03" });
  const [mks] = input.strata.filter(({ name }) => name === "MKS");
  expect(mks?.max).toBe(2);
  expect(mks?.agents.map(({ id, barred }) => [id, barred])).toEqual([
    ["MKS-1", true],
    ["MKS-2", undefined],
  ]);
  const plan = makePlan(input);
  expect(plan.kind === "plan" && plan.calls.some(({ agent }) => agent === "MKS-1")).toBe(false);
});

describe("scenarios", () => {
  const scenario = (code: string, from?: string, to?: string, material?: string): Scenario => ({
    code,
    version: "1",
    material,
    validFrom: from === undefined ? undefined : day(from),
    validTo: to === undefined ? undefined : day(to),
  });
  const material = (code: string, kind: string): Material => ({
    code,
    kind,
    answered: true,
    validFrom: undefined,
    validTo: undefined,
  });

  test("are those in force on some day of the month, the first and the last one too", () => {
    const scenarios = [
      scenario("S-01"),
      scenario("S-02", "2026-07-31"),
      scenario("S-03", "2026-08-01"),
      scenario("S-04", undefined, "2026-07-01"),
      scenario("S-05", undefined, "2026-06-30"),
      scenario(" "),
    ];
    expect(inputOf({ scenarios }).scenarios).toEqual([
      { code: "S-01", material: "", validFrom: null, validTo: null },
      { code: "S-02", material: "", validFrom: day("2026-07-31"), validTo: null },
      { code: "S-04", material: "", validFrom: null, validTo: day("2026-07-01") },
    ]);
  });

  test("have the kind of their material, by its code however it is written; none where it is unknown", () => {
    const scenarios = [
      scenario("S-01", undefined, undefined, "m-01"),
      scenario("S-02", undefined, undefined, "M-09"),
      scenario("S-03"),
    ];
    const materials = [material("M-01", "Komplain"), material("M-02", "Informasi")];
    expect(inputOf({ scenarios, materials }).scenarios.map((one) => [one.code, one.material])).toEqual([
      ["S-01", "Komplain"],
      ["S-02", ""],
      ["S-03", ""],
    ]);
  });
});

test("a scenario without material serves for every kind, also while a line of Materi has no code yet", () => {
  const open = { code: "", kind: "Komplain", answered: false, validFrom: undefined, validTo: undefined };
  const scenarios = [
    { code: "S-01", version: "1", material: "", validFrom: undefined, validTo: undefined },
    { code: "S-03", version: "1", material: " ", validFrom: undefined, validTo: undefined },
    { code: "S-02", version: "1", validFrom: undefined, validTo: undefined },
  ];
  for (const code of ["", " "])
    expect(
      inputOf({ scenarios, materials: [{ ...open, code }] }).scenarios.map(({ material }) => material),
    ).toEqual(["", "", ""]);
});

test("materials have the shares that are set, and are all alike where none are", () => {
  const set = [{ name: "Informasi", share: 40 }];
  expect(inputOf({ rules: { materialShares: set } }).materials).toEqual(set);
  const { materials } = inputOf();
  expect(materials.length).toBeGreaterThan(1);
  expect(new Set(materials.map(({ share }) => share)).size).toBe(1);
});

describe("free days", () => {
  const { calendar } = DEFAULT_SETTINGS;

  test("are the working days but for the last two", () => {
    const days = freeDays("2026-07", calendar, { from: 0, lastFree: 2 });
    expect(days).toHaveLength(21);
    expect([days[0], days.at(-1)]).toEqual([day("2026-07-01"), day("2026-07-29")]);
  });

  test("leave out every day on which some area is off; without areas of their own the days for all", () => {
    const [wednesday, thursday, friday] = [day("2026-07-01"), day("2026-07-02"), day("2026-07-03")];
    const from = (areas?: WorkCalendar["areas"]) => {
      const ofAll = calendarOfAllAreas({
        weekend: calendar.weekend,
        holidays: new Set([wednesday]),
        ...(areas ? { areas } : {}),
      });
      return freeDays("2026-07", ofAll, { from: 0, lastFree: 2 })[0];
    };
    expect(from()).toBe(thursday);
    expect(from(new Map([["dps", new Set([wednesday, thursday])]]))).toBe(friday);
    expect(
      from(
        new Map([
          ["dps", new Set([wednesday, thursday])],
          ["mks", new Set([wednesday, friday])],
        ]),
      ),
    ).toBe(day("2026-07-06"));
  });

  test("leave holidays out, and begin today", () => {
    const days = freeDays("2026-08", calendar, { from: day("2026-08-14"), lastFree: 2 });
    // Monday, 17 August is Independence Day.
    expect(days.slice(0, 2)).toEqual([day("2026-08-14"), day("2026-08-18")]);
  });
});

test.each<[string, Changed]>([
  ["planNoRoster", { agents: [] }],
  ["planNoRoster", { agents: AGENTS.map((agent) => ({ ...agent, active: false })) }],
  ["planNoScenario", { scenarios: [] }],
  ["planNoFreeDay", { asOf: "2026-07-30" }],
  // Its last day is of the month: what is missing then is a day to call on.
  ["planNoFreeDay", { asOf: "2026-07-31" }],
  ["planMonthPast", { asOf: "2026-08-01" }],
  ["planNoVolume", { rules: { weights: "volume" } }],
  ["planVolumeOfNone", { rules: { weights: "volume" }, volumes: { JKT: 30, Bandung: 10 } }],
  ["planVolumesUnused", { volumes: { JKT: 30 } }],
])("there is no plan: %s", (code, changed) => {
  expect(given(changed)).toMatchObject({ kind: "error", code });
});

const AREAS_IN_ORDER = "JKT, BDG, SMG, SBY, MDN, DPS, MKS";
test.each<[string, Changed, Readonly<Record<string, string>>]>([
  ["the month, that is past", { asOf: "2026-08-01" }, { month: "2026-07" }],
  ["the month, for which no scenario is in force", { scenarios: [] }, { month: "2026-07" }],
  ["the month, which has no free day", { asOf: "2026-07-31" }, { month: "2026-07" }],
  ["the areas, of which none has a volume", { rules: { weights: "volume" } }, { areas: AREAS_IN_ORDER }],
  [
    "the name that is no area's, and the areas",
    { rules: { weights: "volume" }, volumes: { JKT: 30, Bandung: 10 } },
    { given: "Bandung", areas: AREAS_IN_ORDER },
  ],
])("where there is no plan, what is said names %s", (_, changed, params) => {
  expect(given(changed)).toMatchObject({ kind: "error", params });
});

test("areas without agents are planned alike where nobody is named: only volumes have to be typed", () => {
  const nobody: Changed = { rules: { agentSelectable: false, min: 0 }, agents: [] };
  const [first, ...others] = inputOf(nobody).strata.map(({ weight }) => weight);
  expect([first, new Set(others)]).toEqual([0, new Set([0])]);
  const plan = makePlan(inputOf(nobody));
  expect(plan.kind === "plan" && plan.strata.map(({ calls }) => calls)).toEqual([9, 9, 9, 9, 8, 8, 8]);
});

test("what is found is an input, with no numbers taken where none are told", () => {
  expect(given()).toMatchObject({ kind: "input", input: { taken: [] } });
});
