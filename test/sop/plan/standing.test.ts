/** A plan that stands: what is called in place of its calls, and how far it is. */
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { planProgress } from "../../../src/sop/plan/planProgress";
import { replacementOf, type ReplacementOptions } from "../../../src/sop/plan/replacementOf";
import type { PlanRow } from "../../../src/sop/plan/types";
import type { Agent } from "../../../src/sop/types";
import { day, goodRow, monthSheet, snapshotOf } from "../support/rows";
import { planRow, reserveRow } from "./support";

const row = (no: number, cells: Partial<PlanRow> = {}): PlanRow => planRow(no, { executor: "P", ...cells });
const agent = (id: string, area: string): Agent => ({
  id,
  name: id,
  area,
  service: "",
  supervisor: "",
  active: true,
});

const OPTIONS: ReplacementOptions = {
  month: "2026-07",
  asOf: day("2026-07-10"),
  calendar: DEFAULT_SETTINGS.calendar,
  blocks: ["pagi", "siang", "sore"],
  executors: ["P", "Q", "R"],
  agents: [],
  counted: {},
};
const again = (rows: readonly PlanRow[], of: PlanRow, changed: Partial<ReplacementOptions> = {}) =>
  replacementOf(rows, of, "Sibuk", { ...OPTIONS, ...changed });
const instead = (rows: readonly PlanRow[], of: PlanRow, changed: Partial<ReplacementOptions> = {}) =>
  replacementOf(rows, of, "Batal", { ...OPTIONS, ...changed });

describe("a call made again", () => {
  it.each([
    // Wednesday 29 July, then Thursday and Friday, the month's last.
    ["2026-07-29", "2026-07-01", "2026-07-30"],
    ["2026-07-30", "2026-07-01", "2026-07-31"],
    ["2026-07-10", "2026-07-20", "2026-07-20"],
    ["2026-07-10", "2026-07-18", "2026-07-20"],
    ["2026-07-10", "2026-07-31", "2026-07-31"],
  ])("of %s, asked for on %s, is on %s: the next working day, and not before today", (date, asOf, on) => {
    const of = row(1, { day: day(date) });
    expect(again([of], of, { asOf: day(asOf) })).toMatchObject({ kind: "again", day: day(on) });
  });

  it("has no day left behind the month's last one, and of a call without a day may be today", () => {
    const last = row(1, { day: day("2026-07-31") });
    expect(again([last], last)).toEqual({ kind: "none", why: "noDay" });
    const open = row(1, { day: undefined });
    expect(again([open], open)).toMatchObject({ day: day("2026-07-10") });
    expect(again([open], open, { asOf: day("2026-06-01") })).toMatchObject({ day: day("2026-07-01") });
  });

  it("is in the next block that was not tried, behind the last comes the first; all tried, in the next", () => {
    const first = row(1, { block: "siang" });
    expect(again([first], first)).toMatchObject({ block: "sore" });
    const second = row(2, { agent: "A1", block: "sore", replaces: 1 });
    expect(again([first, second], second)).toMatchObject({ attempt: 3, block: "pagi" });
    const evening = row(2, { agent: "A1", block: "sore", replaces: 3 });
    expect(again([row(3, { agent: "A1", block: "pagi" }), evening], evening)).toMatchObject({
      block: "siang",
    });
    const pagi = row(1, { block: "pagi" });
    const siang = row(2, { agent: "A1", block: "siang", replaces: 1 });
    expect(again([pagi, siang], siang, { blocks: ["pagi", "siang"] })).toMatchObject({ block: "pagi" });
    const only = row(1, { block: "pagi" });
    expect(again([only], only, { blocks: ["pagi"] })).toMatchObject({ block: "pagi" });
    expect(again([only], only, { blocks: [] })).toMatchObject({ block: "pagi" });
  });

  it("is never behind the month, nor on its last day where that is off, nor anywhere where every day is", () => {
    // 30 June 2026 is a Tuesday; 31 May is a Sunday.
    const june = row(1, { day: day("2026-06-30") });
    expect(again([june], june, { month: "2026-06", asOf: day("2026-06-01") })).toMatchObject({
      why: "noDay",
    });
    const may = row(1, { day: day("2026-05-29") });
    expect(again([may], may, { month: "2026-05", asOf: day("2026-05-01") })).toMatchObject({ why: "noDay" });
    const calendar = { ...OPTIONS.calendar, weekend: OPTIONS.calendar.weekend.map(() => true) };
    const of = row(1);
    expect(again([of], of, { calendar })).toEqual({ kind: "none", why: "noDay" });
  });

  it("takes the number behind the greatest, and material, scenario and caller of the call", () => {
    const of = row(3, { material: "Komplain", scenario: "S-09", executor: "Q" });
    expect(again([of, row(71), row(5)], of)).toMatchObject({
      no: 72,
      replaces: 3,
      material: "Komplain",
      scenario: "S-09",
      executor: "Q",
      of,
    });
  });

  it("counts attempts of the same agent alone, and is not led in a circle by rows that name each other", () => {
    const other = row(1, { agent: "B9" });
    const of = row(2, { agent: "A1", replaces: 1 });
    expect(again([other, of], of)).toMatchObject({ attempt: 2 });
    const one = row(1, { agent: "A1", replaces: 2 });
    const two = row(2, { agent: "A1", replaces: 1 });
    expect(again([one, two], one)).toMatchObject({ attempt: 3 });
  });
});

describe("a reserve called on", () => {
  it("is of the call's service first, then the area's next by its place, then by its number", () => {
    const of = row(1, { service: "Chat" });
    const rows = [
      of,
      reserveRow(60, 3, { service: "chat" }),
      reserveRow(61, 2, { service: "147" }),
      reserveRow(62, 1, { service: "147" }),
      reserveRow(59, 1, { service: "147", area: "BDG" }),
    ];
    expect(instead(rows, of)).toMatchObject({ no: 60 });
    expect(
      instead(
        rows.filter(({ no }) => no !== 60),
        of,
      ),
    ).toMatchObject({ no: 62, borrowedFrom: "" });
    const twins = [of, reserveRow(64, 1), reserveRow(63, 1)];
    expect(instead(twins, of)).toMatchObject({ no: 63 });
  });

  it("is free: neither called on before nor made already, and an area is one however it is written", () => {
    const of = row(1);
    const rows = [
      of,
      reserveRow(60, 1, { replaces: 9 }),
      reserveRow(61, 2, { sample: "MC-1" }),
      reserveRow(62, 3, { area: "jkt" }),
    ];
    expect(instead(rows, of)).toMatchObject({ no: 62, borrowedFrom: "" });
    expect(instead(rows.slice(0, 3), of)).toEqual({ kind: "none", why: "noReserve" });
  });

  it("is borrowed of the area that lacks most: planned without what stands in for others, less what counted; the first of equal ones", () => {
    const of = row(1);
    const rows = [
      of,
      row(2, { area: "BDG" }),
      row(3, { area: "BDG" }),
      row(4, { area: "BDG", replaces: 2 }),
      row(5, { area: "SMG" }),
      row(6, { area: "SMG" }),
      reserveRow(60, 1, { area: "BDG" }),
      reserveRow(61, 1, { area: "SMG" }),
    ];
    expect(instead(rows, of)).toMatchObject({ no: 60, borrowedFrom: "BDG" });
    expect(instead(rows, of, { counted: { BDG: 1 } })).toMatchObject({ no: 61, borrowedFrom: "SMG" });
    expect(instead(rows, of, { counted: { BDG: 1, SMG: 2 } })).toMatchObject({ no: 60 });
    // Reserves are no planned calls: one more of them is no lack.
    const more = [...rows.filter(({ no }) => no !== 3), reserveRow(62, 2, { area: "BDG" })];
    expect(instead(more, of)).toMatchObject({ no: 61, borrowedFrom: "SMG" });
  });

  it("takes day, block, material and scenario, and after a call that was noticed the next other caller", () => {
    const of = row(1, { material: "Komplain", scenario: "S-09", executor: "Q" });
    expect(instead([of, reserveRow(60, 1)], of)).toEqual({
      kind: "reserve",
      no: 60,
      borrowedFrom: "",
      replaces: 1,
      day: day("2026-07-13"),
      block: "pagi",
      material: "Komplain",
      scenario: "S-09",
      executor: "R",
    });
    const last = row(1, { executor: "R" });
    expect(instead([last, reserveRow(60, 1)], last)).toMatchObject({ executor: "P" });
    const twice = { executors: ["R", "R", "Q"] };
    expect(instead([last, reserveRow(60, 1)], last, twice)).toMatchObject({ executor: "Q" });
    expect(instead([last, reserveRow(60, 1)], last, { executors: ["R"] })).toMatchObject({ executor: "R" });
    expect(instead([last, reserveRow(60, 1)], last, { executors: [] })).toMatchObject({ executor: "" });
  });

  it("keeps its caller after three attempts, unless that is the reserve's supervisor", () => {
    const rows = [row(1), row(2, { agent: "A1", replaces: 1 }), row(3, { agent: "A1", replaces: 2 })];
    const [, , third] = rows;
    if (!third) throw new Error("no row");
    const all = [...rows, reserveRow(60, 1)];
    expect(again(all, third)).toMatchObject({ no: 60, executor: "P" });
    const own = { agents: [{ ...agent("a60 ", "JKT"), supervisor: "P" }] };
    expect(again(all, third, own)).toMatchObject({ no: 60, executor: "Q" });
  });
});

describe("how far a plan is", () => {
  const progress = (rows: readonly PlanRow[], samples: readonly string[], agents: readonly Agent[] = []) =>
    planProgress(
      rows,
      judgeRows(
        snapshotOf([
          monthSheet(
            samples.map((date, index) =>
              goodRow({ text: { agentId: "A1", sampleNumber: `MC-${index}` }, date: { callDate: date } }),
            ),
          ),
        ]),
        day("2026-07-31"),
      ),
      agents,
      "2026-07",
    );

  it("is told in weeks from the month's first: days 1 to 7, 8 to 14, and what is left from day 29", () => {
    const dates = ["01", "07", "08", "14", "15", "21", "22", "28", "29", "31"].map((one) => `2026-07-${one}`);
    const [area] = progress(
      dates.slice(1).map((date, index) => row(index + 1, { day: day(date) })),
      dates,
    ).areas;
    expect(area?.weeks).toEqual([
      { planned: 1, done: 2 },
      { planned: 2, done: 2 },
      { planned: 2, done: 2 },
      { planned: 2, done: 2 },
      { planned: 2, done: 2 },
    ]);
  });

  it("plans in no week what has no day, and nothing of an area that is not named", () => {
    const { areas } = progress([row(1, { day: undefined }), row(2, { area: "" })], []);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ area: "JKT", planned: 1 });
    expect(areas[0]?.weeks.every(({ planned }) => planned === 0)).toBe(true);
  });

  it("names active agents without a call by ID; nobody without an ID", () => {
    const agents = [
      agent("C1", "JKT"),
      agent("B1", "JKT"),
      agent(" a1", "JKT"),
      agent(" ", "JKT"),
      { ...agent("D1", "JKT"), active: false },
    ];
    expect(progress([], ["2026-07-01"], agents).notCalled).toEqual(["B1", "C1"]);
  });

  it("takes nothing that was called in a later month for a call of this one", () => {
    const later = snapshotOf([
      monthSheet([goodRow({ text: { agentId: "A1" }, date: { callDate: "2026-08-03" } })], "2026-08"),
    ]);
    const judged = judgeRows(later, day("2026-08-31"));
    expect(planProgress([], judged, [agent("A1", "JKT")], "2026-07").notCalled).toEqual(["A1"]);
    expect(planProgress([], judged, [agent("A1", "JKT")], "2026-08").notCalled).toEqual([]);
  });
});
