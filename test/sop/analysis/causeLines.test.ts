/** Each cause against the months before: what its share is of, and which lines stand behind the Pareto. */
import { analysisFigures } from "../../../src/sop/analysis/analysisFigures";
import { CAUSE_KINDS, type AnalysisFigures, type CauseKind } from "../../../src/sop/analysis/types";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import type { Month, MonthSheet, Row } from "../../../src/sop/types";
import {
  AS_OF,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  type RowParts,
} from "../support/rows";

let number = 0;
const id = (): string => `S-${(number += 1)}`;
const bad = (callDate: string, parts: RowParts = {}): Row =>
  nonconformingRow({
    ...parts,
    text: { sampleNumber: id(), ...parts.text },
    date: { callDate, findingDate: callDate, ...parts.date },
  });
const good = (callDate: string, parts: RowParts = {}): Row =>
  goodRow({ ...parts, text: { sampleNumber: id(), ...parts.text }, date: { callDate } });
const figuresOf = (sheets: readonly MonthSheet[], month: Month = "2026-07"): AnalysisFigures => {
  const snapshot = snapshotOf(sheets);
  return analysisFigures(snapshot, month, AS_OF, judgeRows(snapshot, AS_OF));
};
const july = (now: readonly Row[], before: readonly Row[] = []): AnalysisFigures =>
  figuresOf([monthSheet(before, "2026-06"), monthSheet(now)]);
/** Label, amount, hits of total now and before. */
const lines = (figures: AnalysisFigures, kind: CauseKind) =>
  figures.causes[kind].map(({ label, amount, now, before }) => [
    label,
    amount,
    `${now.hits}/${now.total}`,
    `${before.hits}/${before.total}`,
  ]);

describe("the kinds of causes", () => {
  it("are category, criterion, area and material, in this order", () => {
    expect(CAUSE_KINDS).toEqual(["category", "criterion", "area", "material"]);
  });
});

describe("a criterion's share", () => {
  it("is of the samples with Ya or Tidak, whether they have a nonconformity or not", () => {
    const figures = july(
      [
        bad("2026-07-10", { marks: marksBut({ P01: "Tidak" }) }),
        bad("2026-07-10", { marks: marksBut({ P01: "tidak" }) }),
        good("2026-07-10", { marks: marksBut({ P01: "Tidak" }) }),
        good("2026-07-10", { marks: marksBut({ P01: "N/A" }) }),
        good("2026-07-10"),
      ],
      [good("2026-06-10", { marks: marksBut({ P01: "Tidak", P02: "Tidak" }) }), good("2026-06-10")],
    );
    expect(lines(figures, "criterion")).toEqual([
      ["P01 Salam Pembuka", 2, "3/4", "1/2"],
      ["P02 Verifikasi Pelanggan", 0, "0/5", "1/2"],
    ]);
  });
});

describe("an area's share", () => {
  it("is of its own samples, capitals aside, and unnamed ones stand together", () => {
    const figures = july(
      [
        bad("2026-07-10", { text: { area: "bdg" } }),
        good("2026-07-10", { text: { area: "BDG" } }),
        good("2026-07-10"),
        bad("2026-07-10", { text: { area: "" } }),
      ],
      [
        bad("2026-06-10", { text: { area: "Zeta" } }),
        bad("2026-06-10", { text: { area: "MKS" } }),
        good("2026-06-10", { text: { area: "BDG" } }),
      ],
    );
    expect(lines(figures, "area")).toEqual([
      ["(kosong)", 1, "1/1", "0/0"],
      ["BDG", 1, "1/2", "0/1"],
      ["MKS", 0, "0/0", "1/1"],
      ["Zeta", 0, "0/0", "1/1"],
    ]);
  });
});

describe("a category's share", () => {
  it("is of all samples, in either month, though nobody had it", () => {
    const figures = july(
      [bad("2026-07-10"), good("2026-07-10"), good("2026-07-10")],
      [
        bad("2026-06-10", { text: { findingCategory: "Pelanggan" } }),
        bad("2026-06-10", { text: { findingCategory: "Kepatuhan" } }),
      ],
    );
    expect(lines(figures, "category")).toEqual([
      ["Bisnis", 1, "1/3", "0/2"],
      ["Kepatuhan", 0, "0/3", "1/2"],
      ["Pelanggan", 0, "0/3", "1/2"],
    ]);
  });
});

describe("causes that are gone", () => {
  it("stand by name behind the Pareto, whatever order they came in, with neither share nor amount", () => {
    const figures = july(
      [bad("2026-07-10", { text: { material: "Permintaan" } })],
      ["Zaman", "Alam", "Komplain", "permintaan"].map((material) =>
        bad("2026-06-10", { text: { material } }),
      ),
    );
    expect(figures.causes.material.map(({ label, share, cumulative }) => [label, share, cumulative])).toEqual(
      [
        ["Permintaan", 1, 1],
        ["Alam", null, null],
        ["Komplain", null, null],
        ["Zaman", null, null],
      ],
    );
    expect(lines(figures, "material")[0]).toEqual(["Permintaan", 1, "1/1", "1/1"]);
  });

  it("are none that had samples but no nonconformity", () => {
    expect(lines(july([bad("2026-07-10")], [good("2026-06-10", { text: { area: "MKS" } })]), "area")).toEqual(
      [["JKT", 1, "1/1", "0/0"]],
    );
  });
});

describe("the months before", () => {
  const month = (one: Month, count: number): MonthSheet =>
    monthSheet(
      Array.from({ length: count }, () => bad(`${one}-10`)),
      one,
    );

  it("are told apart from the calendar month before alone, which may have no sheet", () => {
    const figures = figuresOf(
      [month("2025-11", 1), month("2025-12", 2), month("2026-01", 3), month("2026-02", 4)],
      "2026-01",
    );
    expect(figures.months).toEqual(["2025-11", "2025-12"]);
    expect(figures.all).toMatchObject({ now: { hits: 3, total: 3 }, before: { hits: 3, total: 3 } });
    expect(figures.lastMonth).toMatchObject({ month: "2025-12", before: { total: 2 } });
    expect(figuresOf([month("2026-05", 1), month("2026-07", 1)]).lastMonth).toMatchObject({
      month: "2026-06",
      before: { hits: 0, total: 0 },
      comparison: null,
    });
  });

  it("have corrections of their own, apart from this month's", () => {
    const late = { date: { targetDate: "2026-07-01" } };
    const { corrections } = july(
      [bad("2026-07-10", late), bad("2026-07-10", { text: { status: "Lain" } }), good("2026-07-10")],
      [bad("2026-06-10", late), bad("2026-06-10", late), bad("2026-06-10", { text: { status: "Closed" } })],
    );
    expect(corrections).toEqual({
      month: { total: 2, states: { Open: 1, Proses: 0, Closed: 0, other: 1 }, pastTarget: 1 },
      earlier: { total: 3, states: { Open: 2, Proses: 0, Closed: 1, other: 0 }, pastTarget: 2 },
    });
  });

  it("are none for a month that the workbook does not have", () => {
    expect(figuresOf([], "2026-07")).toMatchObject({
      months: [],
      all: { now: { hits: 0, total: 0 } },
      corrections: { month: { total: 0 } },
      recurrence: [],
    });
  });
});
