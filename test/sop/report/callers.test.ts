/** Callers, materials, scenarios and shifts compared; what stands most often. Source: docs/rules/reports.md. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import {
  callerDifferences,
  groupDifferences,
  shiftDifferences,
} from "../../../src/sop/report/groupComparison";
import { mostFrequent } from "../../../src/sop/report/mostFrequent";
import { fisherExact } from "../../../src/sop/statistics/fisherExact";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, marksBut, monthSheet, snapshotOf, type RowParts } from "../support/rows";

let number = 0;
const calls = (count: number, passed: number, parts: (index: number) => RowParts): readonly Row[] =>
  Array.from({ length: count }, (_, index) => {
    const { text, ...others } = parts(index);
    return goodRow({
      marks: index < passed ? marksBut({}) : marksBut({ P05: "Tidak" }),
      ...others,
      text: { sampleNumber: `S-${(number += 1)}`, ...text },
    });
  });
const by = (executor: string, count: number, passed: number, agents: readonly string[] = ["A001"]) =>
  calls(count, passed, (index) => ({ text: { executor, agentId: agents[index % agents.length] ?? "" } }));
const samples = (...rows: readonly (readonly Row[])[]) =>
  judgeRows(snapshotOf([monthSheet(rows.flat())]), AS_OF);
const PEOPLE = ["Citra", "Ayu", "Bima"];

describe("callers", () => {
  it("are told apart by Fisher's exact test against all others: 40 of 40 against 26 of 40", () => {
    const [ayu, bima] = callerDifferences(samples(by("Ayu", 40, 40), by("Bima", 40, 26)), PEOPLE);
    expect(ayu?.p?.toExponential(0)).toBe("3e-5");
    expect(ayu).toMatchObject({ label: "Ayu", counted: 40, passed: 40, differs: true });
    expect(ayu?.pHolm).toBeCloseTo(2 * (ayu?.p ?? 0), 12);
    expect(bima).toMatchObject({
      label: "Bima",
      counted: 40,
      passed: 26,
      differs: true,
      p: ayu?.p,
      pHolm: ayu?.pHolm,
    });
  });

  it("have a p from ten samples on, against the few of others too, and Holm counts those with one alone", () => {
    const answer = callerDifferences(
      samples(by("Ayu", 10, 9), by("Bima", 9, 2), by("Citra", 12, 12)),
      PEOPLE,
    );
    expect(answer.map(({ label }) => label)).toEqual(["Citra", "Ayu", "Bima"]);
    const [citra, ayu, bima] = answer;
    expect(bima).toMatchObject({ counted: 9, p: null, pHolm: null, differs: false });
    expect(citra?.p).toBeCloseTo(fisherExact(12, 12, 11, 19), 12);
    expect(ayu?.p).toBeCloseTo(fisherExact(9, 10, 14, 21), 12);
    const [less, more] = [citra?.p ?? 0, ayu?.p ?? 0].sort((a, b) => a - b);
    expect(Math.min(citra?.pHolm ?? 0, ayu?.pHolm ?? 0)).toBeCloseTo(2 * (less ?? 0), 12);
    expect(Math.max(citra?.pHolm ?? 0, ayu?.pHolm ?? 0)).toBeCloseTo(Math.min(1, more ?? 0), 12);
  });

  it("have each their own p by Holm where one of too few samples stands before them", () => {
    const [citra, ayu, bima] = callerDifferences(
      samples(by("Citra", 9, 9), by("Ayu", 12, 12), by("Bima", 12, 5)),
      PEOPLE,
    );
    const [ofAyu, ofBima] = [fisherExact(12, 12, 14, 21), fisherExact(5, 12, 21, 21)];
    expect(citra).toMatchObject({ p: null, pHolm: null });
    expect(ofBima).toBeLessThan(ofAyu);
    expect(bima?.pHolm).toBeCloseTo(2 * ofBima, 12);
    expect(ayu?.pHolm).toBeCloseTo(Math.max(2 * ofBima, ofAyu), 12);
  });

  it("have nobody to be compared with when there is one alone, or the others are nobody", () => {
    expect(callerDifferences(samples(by("Ayu", 20, 10)), PEOPLE)).toMatchObject([
      { label: "Ayu", pHolm: null },
    ]);
    const [ayu, ...others] = callerDifferences(samples(by("Ayu", 20, 10), by("", 20, 20)), PEOPLE);
    expect(ayu).toMatchObject({ counted: 20, p: null });
    expect(others).toEqual([]);
  });

  it("are one name in any capitals, spelled as the list spells it", () => {
    expect(callerDifferences(samples(by("AYU", 3, 1), by("ayu", 3, 1)), PEOPLE)).toMatchObject([
      { label: "Ayu", counted: 6, passed: 2 },
    ]);
  });

  it("do not differ at exactly five per cent or above, and alike ones not at all", () => {
    const alike = callerDifferences(samples(by("Ayu", 20, 15), by("Bima", 20, 15)), PEOPLE);
    expect(alike.map(({ pHolm, differs }) => [pHolm, differs])).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it("have their agents told, and how many of them another caller called too; capitals tell no two apart", () => {
    const rows = samples(
      by("Ayu", 10, 10, ["A1", "A2", "a3"]),
      by("Bima", 4, 4, ["a1", "A3"]),
      by("Citra", 4, 4, ["A9", ""]),
    );
    const told = callerDifferences(rows, PEOPLE).map(({ label, agents, sharedAgents }) => [
      label,
      agents,
      sharedAgents,
    ]);
    expect(told).toEqual([
      ["Citra", 1, 0],
      ["Ayu", 3, 2],
      ["Bima", 2, 2],
    ]);
  });
});

describe("materials, scenarios and parts of the day", () => {
  it("are compared by the same test, under the list's names", () => {
    const rows = samples(
      calls(10, 10, () => ({ text: { material: "KOMPLAIN", scenario: "S-02" } })),
      calls(12, 2, () => ({ text: { material: "Informasi", scenario: "S-01" } })),
    );
    const p = fisherExact(10, 10, 2, 12);
    const material = groupDifferences(rows, "material", ["Informasi", "Komplain"]);
    expect(material.map(({ label, counted, passed }) => [label, counted, passed])).toEqual([
      ["Informasi", 12, 2],
      ["Komplain", 10, 10],
    ]);
    for (const one of material) expect(one.pHolm).toBeCloseTo(2 * p, 12);
    expect(groupDifferences(rows, "scenario", ["S-02", "S-01"]).map(({ label }) => label)).toEqual([
      "S-02",
      "S-01",
    ]);
  });

  it("are three shifts: from 6, from 14 and from 22 o'clock, to the second", () => {
    const at = (startTime: number | string) => calls(1, 1, () => ({ number: { startTime } }));
    const shifts = (startTime: number) => shiftDifferences(samples(at(startTime))).map(({ label }) => label);
    const clock = (hours: number, seconds = 0) => (hours * 3600 + seconds) / 86_400;
    expect(shifts(clock(6))).toEqual(["morning"]);
    expect(shifts(clock(6, -1))).toEqual(["night"]);
    expect(shifts(clock(14, -1))).toEqual(["morning"]);
    expect(shifts(clock(14))).toEqual(["afternoon"]);
    expect(shifts(clock(22, -1))).toEqual(["afternoon"]);
    expect(shifts(clock(22))).toEqual(["night"]);
    expect(shifts(0)).toEqual(["night"]);
    const all = samples(at(clock(23)), at(clock(15)), at(clock(7)), at("malam"));
    expect(shiftDifferences(all).map(({ label, counted }) => [label, counted])).toEqual([
      ["morning", 1],
      ["afternoon", 1],
      ["night", 1],
    ]);
  });
});

describe("what stands most often", () => {
  it("names all that tie, in the order given, and nothing where nothing was counted", () => {
    const line = (label: string, amount: number) => ({ label, amount });
    expect(mostFrequent([line("Bisnis", 4), line("Pelanggan", 3), line("Kepatuhan", 4)])).toEqual({
      labels: ["Bisnis", "Kepatuhan"],
      amount: 4,
    });
    expect(mostFrequent([line("Bisnis", 0)])).toBeUndefined();
    expect(mostFrequent([])).toBeUndefined();
  });
});
