/** Whether what a recommendation was against became rarer. Source: docs/rules/reports.md, "Causes". */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { DEFAULT_LISTS } from "../../../src/sop/defaults/defaultLists";
import {
  recommendationEffect,
  recommendationTarget,
  type RecommendationTarget,
} from "../../../src/sop/recommendations/recommendationEffect";
import type { Row } from "../../../src/sop/types";
import {
  AS_OF,
  day,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  type RowParts,
} from "../support/rows";

const P05: RecommendationTarget = { kind: "criterion", code: "P05" };
let number = 0;
const call = (month: string, parts: RowParts = {}, make = goodRow): Row =>
  make({
    ...parts,
    date: { callDate: `${month}-10`, ...parts.date },
    text: { sampleNumber: `S-${(number += 1)}`, ...parts.text },
  });
const missed = (month: string) => call(month, { marks: marksBut({ P05: "Tidak" }) });
const bad = (month: string, text: RowParts["text"]) => call(month, { text: { ...text } }, nonconformingRow);
const MONTHS = [
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
];
const effect = (rows: readonly Row[], target: RecommendationTarget, followedUp: string) => {
  const sheets = MONTHS.map((month) =>
    monthSheet(
      rows.filter(
        ({ date: { callDate } }) =>
          callDate.kind === "value" &&
          callDate.value >= day(`${month}-01`) &&
          callDate.value <= day(`${month}-28`),
      ),
      month,
    ),
  );
  return recommendationEffect(judgeRows(snapshotOf(sheets), AS_OF), target, day(followedUp));
};

describe("what a recommendation is against", () => {
  it.each([
    ["P05", P05],
    [" p05 Pengetahuan Produk", P05],
    ["sikap", { kind: "root", label: "Sikap" }],
    ["Bisnis", { kind: "category", label: "Bisnis" }],
  ])("is named by “%s”", (words, target) => {
    expect(recommendationTarget(words, DEFAULT_LISTS)).toEqual(target);
  });
  it.each(["", "P5", "P055", "xP05", "P05-1", "Pengetahuan produk"])("is not named by “%s”", (words) => {
    expect(recommendationTarget(words, DEFAULT_LISTS)).toBeUndefined();
  });
  it("is a root before it is a category of finding of the same name", () => {
    const lists = { ...DEFAULT_LISTS, categories: ["Lainnya"] };
    expect(recommendationTarget("Lainnya", lists)).toEqual({ kind: "root", label: "Lainnya" });
  });
});

describe("its effect", () => {
  it("is of the three calendar months before the follow-up's month and the three after, over the turn of the year", () => {
    const each = MONTHS.map((month) => missed(month));
    for (const followedUp of ["2026-03-01", "2026-03-31"]) {
      const { before, after } = effect(each, P05, followedUp);
      expect([before, after]).toMatchObject([
        { hits: 3, total: 3 },
        { hits: 3, total: 3 },
      ]);
    }
    const some = [
      ...each,
      call("2025-12"),
      call("2026-03"),
      call("2026-07"),
      call("2026-06"),
      call("2026-06"),
    ];
    expect(effect(some, P05, "2026-03-15")).toMatchObject({
      before: { hits: 3, total: 4 },
      after: { hits: 3, total: 5 },
    });
    expect(effect(some, P05, "2026-02-15")).toMatchObject({
      before: { hits: 3, total: 4 },
      after: { hits: 3, total: 4 },
    });
  });

  it("of a criterion is its Tidak of Ya and Tidak, and what the scorecard does not have is of nothing", () => {
    const rows = [
      missed("2026-04"),
      call("2026-04"),
      call("2026-04", { marks: marksBut({ P05: "N/A" }) }),
      missed("2026-06"),
    ];
    const { before, after, comparison } = effect(rows, P05, "2026-05-10");
    expect([before, after]).toMatchObject([
      { hits: 1, total: 2 },
      { hits: 1, total: 1 },
    ]);
    expect(comparison?.difference).toBeCloseTo(0.5, 12);
    expect(effect(rows, { kind: "criterion", code: "P19" }, "2026-05-10")).toMatchObject({
      before: { total: 0 },
      comparison: null,
    });
  });

  it("of the scorecard's first criterion is its own", () => {
    const rows = [call("2026-04", { marks: marksBut({ P01: "Tidak" }) }), call("2026-04")];
    expect(effect(rows, { kind: "criterion", code: "P01" }, "2026-05-10")).toMatchObject({
      before: { hits: 1, total: 2 },
    });
  });

  it("of a category is the samples with a nonconformity of it, of all samples", () => {
    const rows = [
      bad("2026-04", { rootCategory: "SIKAP", findingCategory: "Bisnis" }),
      bad("2026-04", { rootCategory: "Lainnya", findingCategory: "bisnis" }),
      bad("2026-04", { rootCategory: "Sikap", findingCategory: "Pelanggan", status: "Batal" }),
      call("2026-04"),
      call("2026-06"),
    ];
    const of = (target: RecommendationTarget) => effect(rows, target, "2026-05-10");
    expect(of({ kind: "root", label: "Sikap" })).toMatchObject({
      before: { hits: 1 },
      after: { hits: 0, total: 1 },
    });
    expect(of({ kind: "category", label: "Bisnis" })).toMatchObject({ before: { hits: 2 } });
    expect(of({ kind: "category", label: "Pelanggan" })).toMatchObject({ before: { hits: 0 } });
  });
});
