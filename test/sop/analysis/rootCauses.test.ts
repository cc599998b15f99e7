/** Causes by Kategori Akar. Source: docs/rules/reports.md, "Causes". */
import { rootCauses } from "../../../src/sop/analysis/rootCauses";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { DEFAULT_LISTS } from "../../../src/sop/defaults/defaultLists";
import type { Row } from "../../../src/sop/types";
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
const found = (rootCategory: string | undefined, parts: RowParts = {}): Row =>
  nonconformingRow({
    ...parts,
    text: {
      sampleNumber: `S-${(number += 1)}`,
      ...(rootCategory === undefined ? {} : { rootCategory }),
      ...parts.text,
    },
  });
const good = (): Row => goodRow({ text: { sampleNumber: `S-${(number += 1)}` } });
const judged = (rows: readonly Row[]) => judgeRows(snapshotOf([monthSheet(rows)]), AS_OF);
const causes = (now: readonly Row[], before: readonly Row[] = []) => {
  const rows = judged(now);
  const nonconforming = rows.filter(({ links }) => links.qcoToQa.verdict !== "notApplicable");
  return rootCauses(nonconforming, { now: rows, before: judged(before), past: [] }, DEFAULT_LISTS);
};

describe("roots", () => {
  it("stand greatest first, equal ones by name, as shares of all nonconformities, those undetermined apart", () => {
    const { lines, undetermined } = causes([
      found("Sikap"),
      found("SIKAP"),
      found("Pengetahuan"),
      found("Keterampilan"),
      found(""),
      found(undefined),
      found("Sikap"),
      found("Sendiri"),
      good(),
      good(),
    ]);
    expect(lines.map(({ label, amount, share, cumulative }) => [label, amount, share, cumulative])).toEqual([
      ["Sikap", 3, 3 / 8, 3 / 8],
      ["Keterampilan", 1, 1 / 8, 4 / 8],
      ["Pengetahuan", 1, 1 / 8, 5 / 8],
      ["Sendiri", 1, 1 / 8, 6 / 8],
    ]);
    expect(undetermined).toMatchObject({ amount: 2, now: { hits: 2, total: 10 } });
    expect(lines[0]).toMatchObject({
      now: { hits: 3, total: 10 },
      before: { hits: 0, total: 0 },
      comparison: null,
    });
  });

  it("are compared with the earlier samples by Newcombe's method; those that are gone stand behind", () => {
    const { lines, undetermined } = causes(
      [found("Sikap"), good()],
      [found("Sikap"), found("Lainnya"), found("Beban kerja"), found(""), good()],
    );
    expect(
      lines.map(({ label, amount, share, now, before }) => [label, amount, share, now.hits, before.hits]),
    ).toEqual([
      ["Sikap", 1, 1, 1, 1],
      ["Beban kerja", 0, null, 0, 1],
      ["Lainnya", 0, null, 0, 1],
    ]);
    expect(lines[0]?.before.total).toBe(5);
    expect(lines[0]?.comparison?.difference).toBeCloseTo(1 / 2 - 1 / 5, 12);
    expect(undetermined).toMatchObject({ amount: 0, before: { hits: 1, total: 5 } });
  });

  it("count nonconformities that are no samples in the table, and not in the rates", () => {
    const { lines } = causes([found("Sikap", { text: { callStatus: "Sibuk" } }), found("Sikap")]);
    expect(lines).toMatchObject([{ amount: 2 }]);
    const notCounted = judged([found("Sikap", { text: { callStatus: "Sibuk" } })]);
    expect(rootCauses(notCounted, { now: [], before: [], past: [] }, DEFAULT_LISTS).lines).toMatchObject([
      { amount: 1, now: { hits: 0, total: 0 } },
    ]);
  });

  it("are none of rows whose H+2 does not run", () => {
    const text = { nonconformity: "Tidak", rootCategory: "Sikap" };
    expect(causes([good()], [goodRow({ text })]).lines).toEqual([]);
    expect(causes([goodRow({ text }), found("Sikap")]).lines).toMatchObject([{ now: { hits: 1, total: 2 } }]);
  });
});

describe("root by criterion", () => {
  it("counts the marks Tidak of nonconformities with a root, most often first, equal ones by name", () => {
    const { criteria, moreCriteria } = causes([
      found("Sikap", { marks: marksBut({ P05: "Tidak", P02: "tidak", P01: "N/A" }) }),
      found("Sikap", { marks: marksBut({ P05: "Tidak" }) }),
      found("Keterampilan", { marks: marksBut({ P09: "Tidak" }) }),
      found("", { marks: marksBut({ P09: "Tidak" }) }),
    ]);
    expect(criteria).toEqual([
      { root: "Sikap", criterion: "P05 Pengetahuan Produk dan Kebenaran Informasi", amount: 2 },
      { root: "Keterampilan", criterion: "P09 Bahasa Sopan", amount: 1 },
      { root: "Sikap", criterion: "P02 Verifikasi Pelanggan", amount: 1 },
    ]);
    expect(moreCriteria).toBe(0);
  });

  it.each([
    ["Keterampilan", "Sikap"],
    ["Sikap", "Keterampilan"],
  ])("counts equal ones by name whichever row comes first: %s, then %s", (...roots) => {
    const { criteria } = causes(roots.map((root) => found(root, { marks: marksBut({ P09: "Tidak" }) })));
    expect(criteria.map(({ root }) => root)).toEqual(["Keterampilan", "Sikap"]);
  });

  it("tells at most twelve pairs, and how many more there are", () => {
    const all = marksBut(
      Object.fromEntries(
        Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Tidak"]),
      ),
    );
    const { criteria, moreCriteria } = causes([
      found("Sikap", { marks: all }),
      found("Lainnya", { marks: all }),
    ]);
    expect(criteria).toHaveLength(12);
    expect(moreCriteria).toBe(10);
    expect(causes([found("Sikap", { marks: all })]).moreCriteria).toBe(0);
  });
});

describe("what was done about roots", () => {
  const acted = (id: string, root: string, text: RowParts["text"]) =>
    found(root, { text: { sampleNumber: id, ...text } });
  it("stands by the most frequent root first, those undetermined last, and only where something is written", () => {
    const { actions } = causes([
      acted("A", "", { rootCause: "Belum tahu" }),
      acted("B", "Lainnya", { correction: "Diperbaiki" }),
      acted("C", "Sikap", { correctiveAction: "Dilatih" }),
      acted(" D ", "Sikap", { effectivenessCheck: "Baik" }),
      acted(" E ", "Sikap", {}),
    ]);
    expect(actions.map(({ id, root }) => [id, root])).toEqual([
      ["C", "Sikap"],
      ["D", "Sikap"],
      ["B", "Lainnya"],
      ["A", ""],
    ]);
    expect(actions[2]).toEqual({
      id: "B",
      root: "Lainnya",
      rootCause: "",
      correction: "Diperbaiki",
      correctiveAction: "",
      effectivenessCheck: "",
    });
  });
  it("stands in ten lines at most", () => {
    const rows = Array.from({ length: 11 }, (_, index) => acted(`A${index}`, "Sikap", { rootCause: "x" }));
    expect(causes(rows).actions.map(({ id }) => id)).toEqual(
      rows.slice(0, 10).map((_, index) => `A${index}`),
    );
  });
});
