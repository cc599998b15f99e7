/** What is called in place of a call that did not count, and how far a plan is. */
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { planProgress } from "../../../src/sop/plan/planProgress";
import { replacementOf, type ReplacementOptions } from "../../../src/sop/plan/replacementOf";
import type { Agent } from "../../../src/sop/types";
import { day, goodRow, monthSheet, snapshotOf } from "../support/rows";
import { planRow, reserveRow } from "./support";

const agent = (id: string, area: string, supervisor = ""): Agent => ({
  id,
  name: id,
  area,
  service: "",
  supervisor,
  active: true,
});

const OPTIONS: ReplacementOptions = {
  month: "2026-07",
  asOf: day("2026-07-10"),
  calendar: DEFAULT_SETTINGS.calendar,
  blocks: ["pagi", "siang"],
  executors: ["QCO Contoh 1", "QCO Contoh 2"],
  agents: [agent("A1", "JKT"), agent("A61", "JKT", "QCO Contoh 2"), agent("A62", "BDG")],
  counted: {},
};

test("a call that nobody answered is made again on the next working day, in another block", () => {
  // 10 July 2026 is a Friday.
  expect(replacementOf([planRow(1)], planRow(1), "Sibuk", OPTIONS)).toMatchObject({
    kind: "again",
    attempt: 2,
    no: 2,
    replaces: 1,
    day: day("2026-07-13"),
    block: "siang",
    material: "Informasi",
    executor: "QCO Contoh 1",
  });
});

test("after three attempts the area's next reserve is called on, with the same material", () => {
  const second = planRow(70, { agent: "A1", replaces: 1 });
  const third = planRow(71, { agent: "a1 ", replaces: 70 });
  const rows = [planRow(1), second, third, reserveRow(62, 1, { replaces: 5 }), reserveRow(61, 2)];
  expect(replacementOf(rows, second, "Sibuk", OPTIONS)).toMatchObject({ kind: "again", attempt: 3, no: 72 });
  expect(replacementOf(rows, third, "Sibuk", OPTIONS)).toMatchObject({
    kind: "reserve",
    no: 61,
    borrowedFrom: "",
    replaces: 71,
    material: "Informasi",
    executor: "QCO Contoh 1",
  });
});

test("where the agent noticed, a reserve is called at once and by somebody else, who may call them", () => {
  const rows = [planRow(1), reserveRow(61, 1)];
  // QCO Contoh 2 is A61's supervisor: nobody else is left but the first caller.
  expect(replacementOf(rows, planRow(1), "Terdeteksi", OPTIONS)).toMatchObject({
    no: 61,
    executor: "QCO Contoh 1",
  });
  const free = { ...OPTIONS, agents: [agent("A61", "JKT")] };
  expect(replacementOf(rows, planRow(1), "terdeteksi", free)).toMatchObject({
    no: 61,
    executor: "QCO Contoh 2",
  });
});

test("an area without a reserve borrows from the one that lacks most, and says so", () => {
  const rows = [
    planRow(1),
    planRow(2, { area: "BDG" }),
    planRow(3, { area: "BDG" }),
    planRow(4, { area: "SMG" }),
    reserveRow(61, 1, { area: "SMG" }),
    reserveRow(62, 1, { area: "BDG" }),
  ];
  expect(replacementOf(rows, planRow(1), "Batal", OPTIONS)).toMatchObject({ no: 62, borrowedFrom: "BDG" });
  const counted = { ...OPTIONS, counted: { BDG: 2 } };
  expect(replacementOf(rows, planRow(1), "Batal", counted)).toMatchObject({ no: 61, borrowedFrom: "SMG" });
});

test("at the month's end, or without reserves, there is nothing to call", () => {
  expect(replacementOf([planRow(1)], planRow(1), "Batal", OPTIONS)).toEqual({
    kind: "none",
    why: "noReserve",
  });
  const late = { ...OPTIONS, asOf: day("2026-08-01") };
  expect(replacementOf([planRow(1)], planRow(1), "Sibuk", late)).toEqual({ kind: "none", why: "noDay" });
});

describe("how far a plan is", () => {
  const sample = (id: string, area: string, date: string, status = "Terhubung", marks?: readonly string[]) =>
    goodRow({
      text: { agentId: id, area, callStatus: status, sampleNumber: `MC-${id}-${date}-${status}` },
      date: { callDate: date },
      ...(marks ? { marks } : {}),
    });
  const rows = [
    planRow(1, { day: day("2026-07-07") }),
    planRow(2, { day: day("2026-07-08") }),
    planRow(3, { area: "BDG", day: day("2026-07-31") }),
    planRow(4, { replaces: 1 }),
    reserveRow(5, 1),
  ];
  const judged = judgeRows(
    snapshotOf([
      monthSheet([sample("A9", "JKT", "2026-05-20")], "2026-05"),
      monthSheet([
        sample("A1", "jkt", "2026-07-07"),
        sample("A2", "JKT", "2026-07-08", "Sibuk"),
        sample("B1", "BDG", "2026-07-09"),
      ]),
    ]),
    day("2026-07-24"),
  );
  const agents = ["A1", "A2", "A9"]
    .map((id) => agent(id, "JKT"))
    .concat(agent("B1", "BDG"), agent("B2", "BDG"));

  test("it is told by area and week, and what was attempted beside what counted", () => {
    const { areas } = planProgress(rows, judged, agents, "2026-07");
    expect(areas.map(({ area, planned, counted, attempted }) => [area, planned, counted, attempted])).toEqual(
      [
        ["JKT", 2, 1, 2],
        ["BDG", 1, 1, 1],
      ],
    );
    expect(areas[0]?.weeks).toEqual([
      { planned: 1, done: 1 },
      { planned: 1, done: 0 },
      { planned: 0, done: 0 },
      { planned: 0, done: 0 },
      { planned: 0, done: 0 },
    ]);
    expect(areas[1]?.weeks[4]).toEqual({ planned: 1, done: 0 });
  });

  test("active agents without a sample in three months are named", () => {
    expect(planProgress(rows, judged, agents, "2026-07").notCalled).toEqual(["A2", "B2"]);
    expect(planProgress(rows, judged, agents, "2026-08").notCalled).toEqual(["A2", "A9", "B2"]);
  });

  test("a weighted rate is told only where samples are not spread as agents are", () => {
    expect(planProgress(rows, judged, agents, "2026-07").weighted).toBeUndefined();
    const many = [...agents, ...["C1", "C2", "C3", "C4", "C5", "C6"].map((id) => agent(id, "SMG"))];
    expect(planProgress(rows, judged, many, "2026-07").weighted).toMatchObject({
      missing: ["SMG"],
      share: 1,
    });
  });
});
