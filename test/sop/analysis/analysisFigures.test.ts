/** A month's causes against the months before, and what became of earlier corrective actions. */
import fc from "fast-check";
import { analysisFigures } from "../../../src/sop/analysis/analysisFigures";
import { CAUSE_KINDS, type AnalysisFigures, type CauseLine } from "../../../src/sop/analysis/types";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import type { Row } from "../../../src/sop/types";
import { anyRow } from "../support/anyRow";
import { AS_OF, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const RUNS = { seed: 20260710, numRuns: 100 };

function july(now: readonly Row[], before: Readonly<Record<string, readonly Row[]>> = {}): AnalysisFigures {
  const sheets = [...Object.entries(before), ["2026-07", now] as const].map(([month, rows]) =>
    monthSheet(rows, month),
  );
  const snapshot = snapshotOf(sheets);
  return analysisFigures(snapshot, "2026-07", AS_OF, judgeRows(snapshot, AS_OF));
}

let number = 0;
const id = (): string => `S-${(number += 1)}`;
const good = (callDate: string, text: Readonly<Record<string, string>> = {}): Row =>
  goodRow({ text: { sampleNumber: id(), ...text }, date: { callDate } });
const bad = (
  callDate: string,
  text: Readonly<Record<string, string>> = {},
  date: Readonly<Record<string, string>> = {},
): Row =>
  nonconformingRow({
    text: { sampleNumber: id(), ...text },
    date: { callDate, findingDate: callDate, ...date },
  });
const times = (count: number, row: () => Row): readonly Row[] => Array.from({ length: count }, row);
const lineOf = (lines: readonly CauseLine[], label: string): CauseLine | undefined =>
  lines.find((line) => line.label === label);

describe("analysisFigures", () => {
  it("compares an area's own samples by Newcombe's method 10: its published example", () => {
    const figures = july(
      [
        ...times(56, () => bad("2026-07-10")),
        ...times(14, () => good("2026-07-10")),
        ...times(9, () => good("2026-07-10", { area: "BDG" })),
      ],
      {
        "2026-05": [...times(20, () => bad("2026-05-10")), ...times(10, () => good("2026-05-10"))],
        "2026-06": [...times(28, () => bad("2026-06-10")), ...times(22, () => good("2026-06-10"))],
      },
    );
    const line = lineOf(figures.causes.area, "JKT");
    expect(line).toMatchObject({
      amount: 56,
      now: { hits: 56, total: 70 },
      before: { hits: 48, total: 80 },
      comparison: { differs: true },
    });
    // Newcombe 1998, table II, method 10: 56/70 against 48/80.
    expect(line?.comparison?.interval95[0]).toBeCloseTo(0.0524, 4);
    expect(line?.comparison?.interval95[1]).toBeCloseTo(0.3339, 4);
    expect(figures.all.now).toMatchObject({ hits: 56, total: 79 });
    expect(figures.lastMonth).toMatchObject({ month: "2026-06", before: { hits: 28, total: 50 } });
    expect(figures.months).toEqual(["2026-05", "2026-06"]);
  });

  it("takes a category's share of all samples, a criterion's of those that it could be met in", () => {
    const { causes } = july([
      nonconformingRow({ text: { sampleNumber: id() }, marks: marksBut({ P01: "Tidak", P02: "N/A" }) }),
      goodRow({ text: { sampleNumber: id() }, marks: marksBut({ P01: "N/A" }) }),
      goodRow({ text: { sampleNumber: id() } }),
    ]);
    expect(lineOf(causes.category, "Bisnis")?.now).toMatchObject({ hits: 1, total: 3 });
    expect(lineOf(causes.criterion, "P01 Salam Pembuka")?.now).toMatchObject({ hits: 1, total: 2 });
  });

  it("counts in the Pareto what is no sample, and compares samples alone", () => {
    const { causes, all } = july([
      bad("2026-07-10"),
      bad("2026-07-10", { callStatus: "Sibuk" }),
      good("2026-07-10"),
    ]);
    expect(lineOf(causes.category, "Bisnis")).toMatchObject({ amount: 2, now: { hits: 1, total: 2 } });
    expect(all.now).toMatchObject({ hits: 1, total: 2 });
  });

  it("tells what earlier months had and this one has not, behind the Pareto", () => {
    const { causes } = july([bad("2026-07-10"), good("2026-07-10")], {
      "2026-06": [bad("2026-06-10", { findingCategory: "Kepatuhan", area: "BDG" }), good("2026-06-10")],
    });
    expect(causes.category.map(({ label, amount, share }) => [label, amount, share])).toEqual([
      ["Bisnis", 1, 1],
      ["Kepatuhan", 0, null],
    ]);
    expect(lineOf(causes.category, "Kepatuhan")).toMatchObject({
      now: { hits: 0, total: 2 },
      before: { hits: 1, total: 2 },
    });
    // No sample of the area this month: nothing to compare.
    expect(lineOf(causes.area, "BDG")).toMatchObject({ now: { hits: 0, total: 0 }, comparison: null });
  });

  it("compares with nothing where the workbook has no month before, and pools no more than eleven", () => {
    const alone = july([bad("2026-07-10")]);
    expect(alone.months).toEqual([]);
    expect(alone.all.comparison).toBeNull();
    expect(alone.lastMonth.comparison).toBeNull();
    const year = ["07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}`);
    const many = Object.fromEntries(
      [...year, "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"].map((month) => [
        month,
        [good(`${month}-10`)],
      ]),
    );
    const { months, all } = july([bad("2026-07-10")], many);
    expect(months).toHaveLength(11);
    expect(months[0]).toBe("2025-08");
    expect(all.before.total).toBe(11);
  });

  it("has in every share no more hits than samples, whatever the rows", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 25 }), fc.array(anyRow, { maxLength: 25 }), (now, before) => {
        const figures = july(now, { "2026-06": before });
        const lines = CAUSE_KINDS.flatMap((kind) => figures.causes[kind]);
        for (const { now: one, before: other } of [figures.all, figures.lastMonth, ...lines])
          for (const { hits, total } of [one, other]) expect(hits).toBeLessThanOrEqual(total);
        for (const kind of CAUSE_KINDS) {
          const labels = figures.causes[kind].map(({ label }) => label.toLowerCase());
          expect(new Set(labels).size).toBe(labels.length);
        }
        for (const { closed, tested, recurred } of figures.recurrence) {
          expect(tested).toBeLessThanOrEqual(closed);
          expect(recurred).toBeLessThanOrEqual(tested);
        }
      }),
      RUNS,
    );
  });
});

describe("the effect of earlier corrective actions", () => {
  const closed = (agentId: string, findingCategory = "Bisnis"): Row =>
    bad("2026-06-05", { agentId, findingCategory, status: "Closed" }, { completedDate: "2026-06-20" });

  it("is told of agents who were called again after completion, by category", () => {
    const { recurrence } = july(
      [bad("2026-07-10", { agentId: "a1" }), good("2026-07-10", { agentId: "A2" })],
      { "2026-06": [closed("A1"), closed("A2"), closed("A3"), closed("A1", "Kepatuhan")] },
    );
    expect(recurrence).toEqual([
      { category: "Bisnis", closed: 3, tested: 2, recurred: 1 },
      { category: "Kepatuhan", closed: 1, tested: 1, recurred: 0 },
    ]);
  });

  it("says nothing of cases that are open, have no completion day, or were completed after the call", () => {
    const open = bad("2026-06-05", { agentId: "A1" });
    const undated = bad("2026-06-05", { agentId: "A1", status: "Closed" });
    expect(july([bad("2026-07-10", { agentId: "A1" })], { "2026-06": [open, undated] }).recurrence).toEqual(
      [],
    );
    const late = bad("2026-06-05", { agentId: "A1", status: "Closed" }, { completedDate: "2026-07-10" });
    expect(july([bad("2026-07-10", { agentId: "A1" })], { "2026-06": [late] }).recurrence).toEqual([
      { category: "Bisnis", closed: 1, tested: 0, recurred: 0 },
    ]);
  });

  it("shows how many of this month's and of earlier months' nonconformities are still open", () => {
    const { corrections } = july([bad("2026-07-10"), bad("2026-07-11", { status: "Proses" })], {
      "2026-06": [closed("A1"), bad("2026-06-05", {}, { targetDate: "2026-06-30" })],
    });
    expect(corrections.month).toMatchObject({ total: 2, states: { Open: 1, Proses: 1, Closed: 0 } });
    expect(corrections.earlier).toMatchObject({ total: 2, states: { Open: 1, Closed: 1 }, pastTarget: 1 });
  });
});
