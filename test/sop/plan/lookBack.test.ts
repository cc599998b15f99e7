/** What the months before tell a plan, and what its calls are shared out to. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { lookBack, monthBefore } from "../../../src/sop/plan/lookBack";
import { strataOf, type StrataOptions } from "../../../src/sop/plan/strataOf";
import type { PlanRules } from "../../../src/sop/plan/types";
import type { Agent } from "../../../src/sop/types";
import { day, goodRow, monthSheet, snapshotOf } from "../support/rows";
import { PLAN_RULES } from "./support";

it.each([
  ["2026-07", 0, "2026-07"],
  ["2026-07", 3, "2026-04"],
  ["2026-07", 6, "2026-01"],
  ["2026-07", 7, "2025-12"],
  ["2026-01", 1, "2025-12"],
  ["2026-01", 13, "2024-12"],
])("the month before %s by %d is %s", (month, by, expected) => {
  expect(monthBefore(month, by)).toBe(expected);
});

let number = 0;
const called = (
  date: string,
  status: string,
  agentId = "A001",
  cells: Readonly<Record<string, string>> = {},
) =>
  goodRow({
    text: { sampleNumber: `MC-2606-${String((number += 1))}`, callStatus: status, agentId, ...cells },
    date: { callDate: date },
  });

const told = (months: Readonly<Record<string, ReturnType<typeof called>[]>>, lookbackMonths = 3) =>
  lookBack(
    judgeRows(
      snapshotOf(Object.entries(months).map(([month, rows]) => monthSheet(rows, month))),
      day("2026-07-24"),
    ),
    "2026-07",
    { lookbackMonths, failurePercent: 15 },
  );

describe("looking back", () => {
  it("counts the calls that counted, by agent however the ID is written, from the first month looked back on to the one before", () => {
    const months = {
      "2026-03": [called("2026-03-31", "Terhubung")],
      "2026-04": [called("2026-04-01", "Terhubung", " a001 ")],
      "2026-06": [called("2026-06-30", "Terhubung"), called("2026-06-30", "Sibuk")],
      "2026-07": [called("2026-07-01", "Terhubung")],
    };
    expect(Object.fromEntries(told(months).counted)).toEqual({ A001: 2 });
    expect(Object.fromEntries(told(months, 4).counted)).toEqual({ A001: 3 });
    expect(Object.fromEntries(told(months, 0).counted)).toEqual({});
  });

  it("bars of this month alone whom somebody noticed or called off, by either status", () => {
    const { barred } = told({
      "2026-06": [called("2026-06-30", "Terdeteksi", "A000")],
      "2026-07": [
        called("2026-07-01", "Terdeteksi", "a001 "),
        called("2026-07-01", "batal", "A002"),
        called("2026-07-01", "Terhubung", "A003", { status: "Batal" }),
        called("2026-07-01", "Sibuk", "A004"),
        called("2026-07-01", "Terhubung", "A005"),
        called("2026-07-01", "Terdeteksi", " "),
      ],
    });
    expect([...barred].sort()).toEqual(["A001", "A002", "A003"]);
  });

  it("goes by the share that failed from 20 attempts on, unless all did", () => {
    const of = (good: number, busy: number, off = 0) =>
      told({
        "2026-06": [
          ...Array.from({ length: good }, () => called("2026-06-10", "Terhubung")),
          ...Array.from({ length: busy }, () => called("2026-06-10", "Sibuk")),
          ...Array.from({ length: off }, () =>
            called("2026-06-10", "Terhubung", "A001", { status: "Batal" }),
          ),
        ],
      });
    expect(of(15, 4)).toMatchObject({ attempts: 100, failed: 15 });
    expect(of(15, 5)).toMatchObject({ attempts: 20, failed: 5 });
    expect(of(15, 4, 2)).toMatchObject({ attempts: 21, failed: 6 });
    expect(of(0, 20)).toMatchObject({ attempts: 100, failed: 15 });
    expect(of(1, 20)).toMatchObject({ attempts: 21, failed: 20 });
  });

  it("takes neither a copy of a row for an attempt, nor one whose day cannot be read", () => {
    const rows = Array.from({ length: 19 }, () => called("2026-06-10", "Terhubung"));
    const copy = goodRow({
      text: { sampleNumber: `MC-2606-${number}`, callStatus: "Terhubung" },
      date: { callDate: "2026-06-11" },
    });
    expect(told({ "2026-06": [...rows, copy, called("kemarin", "Sibuk")] })).toMatchObject({ attempts: 100 });
    expect(told({ "2026-06": [...rows, called("2026-06-11", "Sibuk")] })).toMatchObject({
      attempts: 20,
      failed: 1,
    });
  });
});

const RULES: PlanRules = { ...PLAN_RULES, areaService: true };
const agent = (id: string, area: string, service = ""): Agent => ({
  id,
  name: `Agen Contoh ${id}`,
  area,
  service,
  supervisor: "",
  active: true,
});
const AGENTS = [agent("A2", "JKT", "147"), agent("A1", " jkt ", "Chat"), agent("B1", "BDG")];

const strata = (
  agents: readonly Agent[],
  rules: Partial<PlanRules> = {},
  changed: Partial<StrataOptions> = {},
) =>
  strataOf(agents, {
    rules: { ...RULES, ...rules },
    target: 60,
    areas: ["JKT", "BDG", "MKS"],
    counted: new Map(),
    barred: new Set(),
    volumes: {},
    ...changed,
  });
const named = (made: ReturnType<typeof strata>) => made.map(({ name }) => name);

describe("strata", () => {
  it("by service are named by area and service, those without one by a dash", () => {
    expect(
      strata(AGENTS).map(({ name, area, service, agents }) => [name, area, service, agents.length]),
    ).toEqual([
      ["JKT/147", "JKT", "147", 1],
      ["JKT/Chat", "JKT", "Chat", 1],
      ["BDG/–", "BDG", "", 1],
    ]);
  });

  it("are services where those are at most half as many as the calls, else whole areas", () => {
    expect(strata(AGENTS, {}, { target: 6 })).toHaveLength(3);
    expect(named(strata(AGENTS, {}, { target: 5 }))).toEqual(["JKT", "BDG"]);
    const areas = strata(AGENTS, { areaService: false });
    expect(areas.map(({ name, service }) => [name, service])).toEqual([
      ["JKT", ""],
      ["BDG", ""],
    ]);
  });

  it("are in the order of the list of areas; areas of the roster alone follow by name", () => {
    const more = [...AGENTS, agent("Z1", "SBY"), agent("Y1", "MDN")];
    expect(named(strata(more, { areaService: false }))).toEqual(["JKT", "BDG", "MDN", "SBY"]);
    // In the order of their IDs SBY would come before MDN.
    const turned = [...AGENTS, agent("Y1", "SBY"), agent("Z1", "MDN")];
    expect(named(strata(turned, { areaService: false }))).toEqual(["JKT", "BDG", "MDN", "SBY"]);
  });

  it("have agents in the order of their IDs, each with what was counted of them", () => {
    const made = strata(AGENTS, { areaService: false }, { counted: new Map([["A2", 3]]) });
    expect(made[0]?.agents.map(({ id, counted }) => [id, counted])).toEqual([
      ["A1", 0],
      ["A2", 3],
    ]);
    expect(strata([agent(" C1 ", "JKT")])[0]?.agents[0]?.id).toBe("C1");
    expect(made[0]?.agents[0]).not.toHaveProperty("area");
    expect(made[0]?.agents[0]).not.toHaveProperty("barred");
  });

  it("leave out who is inactive, without ID or area, and the second row of an ID", () => {
    const more = [
      ...AGENTS,
      { ...agent("A3", "JKT"), active: false },
      agent(" ", "JKT"),
      agent("A4", " "),
      agent(" a2 ", "BDG"),
    ];
    expect(strata(more)).toEqual(strata(AGENTS));
  });

  it("hold twice the agents who are not barred, what is set, or nobody where all are barred", () => {
    const max = (rules: Partial<PlanRules>, barred: readonly string[]) =>
      strata(AGENTS, { areaService: false, ...rules }, { barred: new Set(barred) }).map((one) => one.max);
    expect(max({}, [])).toEqual([4, 2]);
    expect(max({}, ["A1"])).toEqual([2, 2]);
    expect(max({ max: 7 }, ["A1"])).toEqual([7, 7]);
    expect(max({ max: 7 }, ["A1", "A2"])).toEqual([0, 7]);
  });

  it("of a queue that decides who answers are all areas, also without agents, and hold any number", () => {
    const made = strata(AGENTS, { agentSelectable: false, areaService: false });
    expect(named(made)).toEqual(["JKT", "BDG", "MKS"]);
    expect(made.every(({ max }) => max >= 60)).toBe(true);
    expect(named(strata(AGENTS, { agentSelectable: false }))).toEqual([
      "JKT/147",
      "JKT/Chat",
      "BDG/–",
      "MKS",
    ]);
  });

  it("weigh as their agents, all alike, or as the volume that was typed for them", () => {
    const weights = (rules: Partial<PlanRules>) =>
      strata(AGENTS, { areaService: false, ...rules }, { volumes: { JKT: 12.5 } }).map(
        ({ weight }) => weight,
      );
    expect(weights({})).toEqual([2, 1]);
    expect(weights({ weights: "equal" })).toEqual([1, 1]);
    expect(weights({ weights: "volume" })).toEqual([12.5, 0]);
  });
});
