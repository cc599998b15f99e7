/** Samples under names: by list, by hour and by agent, each line with what it is of. */
import { groupLabels } from "../../../src/sop/counting/groupLabels";
import { judgeRows, type JudgedRow } from "../../../src/sop/counting/judgeRows";
import {
  agentFigures,
  gathered,
  groupsBy,
  groupsByHour,
  hourOf,
  passedOf,
  shareWith95,
  type Whole,
} from "../../../src/sop/report/groups";
import type { Agent, Row } from "../../../src/sop/types";
import { AS_OF, goodRow, marksBut, monthSheet, snapshotOf, type RowParts } from "../support/rows";

let number = 0;
const call = (parts: RowParts = {}): Row => {
  number += 1;
  return goodRow({ ...parts, text: { sampleNumber: `S-${number}`, ...parts.text } });
};
/** Fails by its fatal criterion with a score of 80. */
const failed = (parts: RowParts = {}): Row => call({ ...parts, marks: marksBut({ P05: "Tidak" }) });
const times = (count: number, row: () => Row): readonly Row[] => Array.from({ length: count }, row);
const samplesOf = (rows: readonly Row[]): readonly JudgedRow[] =>
  judgeRows(snapshotOf([monthSheet(rows)]), AS_OF);
const wholeOf = (samples: readonly JudgedRow[], least: number): Whole => ({
  passed: passedOf(samples),
  least,
});
/** The time of day as a cell holds it. */
const at = (hours: number, minutes = 0, seconds = 0): number =>
  (hours * 3600 + minutes * 60 + seconds) / 86_400;
const agent = (id: string, name: string): Agent => ({
  id,
  name,
  area: "",
  service: "",
  supervisor: "",
  active: true,
});

describe("a share", () => {
  it("is hits of total with Wilson's interval, none of nothing", () => {
    // Newcombe 1998: 81 of 263 is 0.2553 to 0.3662.
    expect(shareWith95(81, 263)).toEqual({
      hits: 81,
      total: 263,
      share: 81 / 263,
      interval95: [expect.closeTo(0.2553, 4), expect.closeTo(0.3662, 4)],
    });
    expect(shareWith95(0, 0)).toEqual({ hits: 0, total: 0, share: null, interval95: null });
  });
});

describe("groups by a list", () => {
  it("stand in the list's order and spelling, then the others by name, last what names nothing", () => {
    const samples = samplesOf([
      call({ text: { area: "Zeta" } }),
      failed({ text: { area: "" } }),
      call({ text: { area: "bdg" } }),
      call({ text: { area: "Alfa" } }),
      failed({ text: { area: "JKT" } }),
      call({ text: { area: "BDG" } }),
    ]);
    const lines = groupsBy(samples, "area", groupLabels(["JKT", "BDG"]), wholeOf(samples, 2));
    expect(
      lines.map(({ label, passed: { hits, total }, mean, place }) => [label, hits, total, mean, place]),
    ).toEqual([
      ["JKT", 0, 1, 80, undefined],
      ["BDG", 2, 2, 100, "within"],
      ["Alfa", 1, 1, 100, undefined],
      ["Zeta", 1, 1, 100, undefined],
      [undefined, 0, 1, 80, undefined],
    ]);
  });

  it("have no line for what names nothing where each names something", () => {
    const samples = samplesOf([call()]);
    expect(
      groupsBy(samples, "area", groupLabels(["JKT"]), wholeOf(samples, 1)).map(({ label }) => label),
    ).toEqual(["JKT"]);
  });

  it("have a place against the share of all samples from the least number on", () => {
    // 24 of 30 passed, 80 %. None of 6: 0.2⁶ = 0.000064, under 0.0005; all of 24: 0.8²⁴ = 0.0047, under 0.025.
    const samples = samplesOf([...times(24, call), ...times(6, () => failed({ text: { area: "BDG" } }))]);
    const places = (least: number): readonly unknown[] =>
      groupsBy(samples, "area", groupLabels(["JKT", "BDG"]), wholeOf(samples, least)).map(
        ({ place }) => place,
      );
    expect([places(6), places(7)]).toEqual([
      ["inner", "outer"],
      ["inner", undefined],
    ]);
  });

  it("gather rows under their names, those without under nothing", () => {
    const samples = samplesOf([call(), call(), call()]);
    const names = ["b", undefined, "b"];
    expect([...gathered(samples, (row) => names[samples.indexOf(row)])]).toEqual([
      ["b", [samples[0], samples[2]]],
      ["", [samples[1]]],
    ]);
  });
});

describe("the hour of a call", () => {
  it.each([
    [at(10, 45), 10],
    [at(10, 59, 59), 10],
    [at(11), 11],
    [at(0), 0],
    [at(0, 0, 1), 0],
    [at(23, 59, 59), 23],
    // Half a second and less belongs to the second that it is rounded to, midnight to the next day's hour 0.
    [at(9, 59, 59.6), 10],
    [at(23, 59, 59.6), 0],
    [46_227 + at(8, 30), 8],
  ])("of %d is %i", (value, hour) => {
    expect(hourOf({ kind: "value", value })).toBe(hour);
  });

  it("is none of a negative time, of an empty cell, and of one that cannot be read", () => {
    for (const value of [-0.1, -0.5, -1e-3, NaN]) expect(hourOf({ kind: "value", value })).toBeUndefined();
    expect(hourOf({ kind: "empty" })).toBeUndefined();
    expect(hourOf({ kind: "unreadable", shown: "pagi" })).toBeUndefined();
  });
});

describe("groups by the hour", () => {
  it("are ascending with two digits, last the calls without a time", () => {
    const samples = samplesOf([
      call({ number: { startTime: at(10, 45) } }),
      call(),
      failed({ number: { startTime: at(10, 5) } }),
      call({ number: { startTime: at(9, 59) } }),
      call({ number: { startTime: at(8) } }),
    ]);
    expect(
      groupsByHour(samples, wholeOf(samples, 2)).map(({ label, passed: { hits, total }, place }) => [
        label,
        hits,
        total,
        place,
      ]),
    ).toEqual([
      ["08.00–08.59", 1, 1, undefined],
      ["09.00–09.59", 1, 1, undefined],
      ["10.00–10.59", 1, 2, "within"],
      [undefined, 1, 1, undefined],
    ]);
  });

  it("have no line without a time where each call has one", () => {
    const samples = samplesOf([call({ number: { startTime: at(7) } })]);
    expect(groupsByHour(samples, wholeOf(samples, 2)).map(({ label }) => label)).toEqual(["07.00–07.59"]);
  });
});

describe("agents", () => {
  it("stand by ID in the roster's spelling and name, whoever did well", () => {
    const samples = samplesOf([
      call({ text: { agentId: "a2" } }),
      failed({ text: { agentId: "A1" } }),
      failed({ text: { agentId: "A2" } }),
      call({ text: { agentId: "A3" } }),
    ]);
    const roster = [agent("A3", "Agen Tiga"), agent("A2", "Agen Dua"), agent("A1", "Agen Satu")];
    expect(
      agentFigures(samples, roster, wholeOf(samples, 2)).map(
        ({ label, name, passed: { hits, total }, mean, place }) => [label, name, hits, total, mean, place],
      ),
    ).toEqual([
      ["A1", "Agen Satu", 0, 1, 80, undefined],
      ["A2", "Agen Dua", 1, 2, 90, "within"],
      ["A3", "Agen Tiga", 1, 1, 100, undefined],
    ]);
  });

  it("whom the roster lacks have the first name by the alphabet that was typed, or none", () => {
    const samples = samplesOf([
      call({ text: { agentId: "X1", agentName: "Rina" } }),
      call({ text: { agentId: "x1", agentName: "Citra" } }),
      call({ text: { agentId: "X1" } }),
      call({ text: { agentId: "X2" } }),
    ]);
    expect(agentFigures(samples, [], wholeOf(samples, 5)).map(({ label, name }) => [label, name])).toEqual([
      ["X1", "Citra"],
      ["X2", ""],
    ]);
  });

  it("have no name from a cell that cannot be read, and no line where there is no ID", () => {
    const row = call({ text: { agentId: "X1" } });
    const broken: Row = { ...row, text: { ...row.text, agentName: { kind: "unreadable", shown: "#N/A" } } };
    const nobody: Row = {
      ...row,
      text: {
        ...row.text,
        sampleNumber: { kind: "value", value: "S" },
        agentId: { kind: "unreadable", shown: "#N/A" },
      },
    };
    const samples = samplesOf([broken, nobody]);
    expect(agentFigures(samples, [], wholeOf(samples, 5)).map(({ label, name }) => [label, name])).toEqual([
      ["X1", ""],
    ]);
  });

  it("have, of two lines of the roster with one ID, the name of the upper one, as check takes it", () => {
    const samples = samplesOf([call({ text: { agentId: "A-1" } })]);
    const roster = [agent("a-1", "Atas Contoh"), agent("A-1", "Bawah Contoh")];
    expect(agentFigures(samples, roster, wholeOf(samples, 1)).map(({ name }) => name)).toStrictEqual([
      "Atas Contoh",
    ]);
  });
});
