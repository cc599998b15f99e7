/** Nonconformities on the report: how far their correction is, which are past their target, and what they come from. */
import { causesOf, nonconformitiesOf } from "../../../src/sop/report/nonconformities";
import { judgeRows, type JudgedRow } from "../../../src/sop/counting/judgeRows";
import type { Row, Snapshot } from "../../../src/sop/types";
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
const bad = (parts: RowParts = {}): Row => {
  number += 1;
  return nonconformingRow({ ...parts, text: { sampleNumber: `S-${number}`, ...parts.text } });
};
const snapshotWith = (rows: readonly Row[]): Snapshot => snapshotOf([monthSheet(rows)]);
const judged = (rows: readonly Row[]): readonly JudgedRow[] => judgeRows(snapshotWith(rows), AS_OF);
const found = (rows: readonly Row[]) => nonconformitiesOf(judged(rows), AS_OF);

describe("the state of a correction", () => {
  it.each([
    ["", "Open"],
    ["Open", "Open"],
    ["open", "Open"],
    ["Proses", "Proses"],
    ["PROSES", "Proses"],
    ["Closed", "Closed"],
    ["closed", "Closed"],
    ["Ditunda", "other"],
    ["Open ", "other"],
  ] as const)("is of Status %j: %s", (status, state) => {
    const states = { Open: 0, Proses: 0, Closed: 0, other: 0 };
    expect(found([bad({ text: { status } })]).states).toEqual({ ...states, [state]: 1 });
  });

  it("is other where Status cannot be read", () => {
    const row = bad();
    const broken: Row = { ...row, text: { ...row.text, status: { kind: "unreadable", shown: "#N/A" } } };
    expect(found([broken]).states).toMatchObject({ Open: 0, other: 1 });
  });
});

describe("past its target", () => {
  it.each([
    ["the day before the as-of day", "2026-07-23", "Open", 1],
    ["the as-of day itself", "2026-07-24", "Open", 0],
    ["the day after it", "2026-07-25", "Proses", 0],
    ["a day long gone, in progress", "2026-07-01", "Proses", 1],
    ["a day long gone, in another state", "2026-07-01", "Ditunda", 1],
    ["a day long gone, but closed", "2026-07-01", "Closed", 0],
    ["no day", "", "Open", 0],
    ["no readable day", "segera", "Open", 0],
  ])("with %s (%s, %s): %i", (_, targetDate, status, count) => {
    expect(found([bad({ text: { status }, date: { targetDate } })]).pastTarget).toBe(count);
  });
});

describe("nonconformities", () => {
  it("are the rows that H+2 runs for, duplicates left out, whether they are samples or not", () => {
    const rows = [
      bad({ text: { sampleNumber: "A" } }),
      bad({ text: { sampleNumber: "a " } }),
      bad({ text: { sampleNumber: "B", status: "Batal" } }),
      bad({ text: { sampleNumber: "C", callStatus: "Sibuk" } }),
      goodRow({ text: { sampleNumber: "D" } }),
    ];
    const ids = found(rows).rows.map(({ row }) => row.text.sampleNumber);
    expect(ids).toEqual(["A", "C"].map((value) => ({ kind: "value", value })));
  });
});

describe("their causes", () => {
  const rows = [
    bad({
      text: { findingCategory: "bisnis", area: "bdg", material: "Komplain" },
      marks: marksBut({ P01: "Tidak", P05: "tidak" }),
    }),
    bad({
      text: { findingCategory: "Bisnis", area: "JKT" },
      marks: marksBut({ P05: "Tidak", P02: "N/A", P03: "-" }),
    }),
    bad({ text: { findingCategory: "Kepatuhan", area: "JKT" }, marks: marksBut({ P05: "Tidak" }) }),
    bad({ text: { findingCategory: "", area: "", material: "" } }),
  ];
  const lines = causesOf(found(rows).rows, snapshotWith(rows).lists);

  it("are counted by the list's spelling, greatest first, ties by name, what names none under (kosong)", () => {
    const amounts = (kind: "category" | "area" | "material") =>
      lines[kind].map(({ label, amount }) => [label, amount]);
    expect(amounts("category")).toEqual([
      ["Bisnis", 2],
      ["(kosong)", 1],
      ["Kepatuhan", 1],
    ]);
    expect(amounts("area")).toEqual([
      ["JKT", 2],
      ["(kosong)", 1],
      ["BDG", 1],
    ]);
    expect(amounts("material")).toEqual([
      ["Informasi", 2],
      ["(kosong)", 1],
      ["Komplain", 1],
    ]);
  });

  it("are by criterion the marks Tidak alone", () => {
    expect(lines.criterion).toEqual([
      { label: "P05 Pengetahuan Produk dan Kebenaran Informasi", amount: 3, share: 0.75, cumulative: 0.75 },
      { label: "P01 Salam Pembuka", amount: 1, share: 0.25, cumulative: 1 },
    ]);
  });

  it("have each its share of the whole, and that of all down to it", () => {
    expect(lines.category.map(({ share, cumulative }) => [share, cumulative])).toEqual([
      [0.5, 0.5],
      [0.25, 0.75],
      [0.25, 1],
    ]);
  });
});
