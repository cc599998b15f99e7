/** Formula cells against what the rule gives: near enough, too low, and how each kind of value is told. */
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import type { FormulaCell, FormulaColumn, Row } from "../../../src/sop/types";
import { AS_OF, day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

type Shown = FormulaCell["shown"];
const cells = (shown: Partial<Record<FormulaColumn, Shown>>): Row["formulas"] =>
  Object.fromEntries(
    Object.entries(shown).map(([column, each]) => [column, { shown: each, constant: false }]),
  );
const params = (row: Row): readonly unknown[] =>
  findingsOf(snapshotOf([monthSheet([row])], {}, { sheetAsOf: AS_OF }), AS_OF)
    .filter(({ code }) => code === "formulaOverwritten")
    .map(({ column, params: own }) => [column, own["value"], own["expected"]]);
const scored = (score: Shown): readonly unknown[] => params(goodRow({ formulas: cells({ score }) }));

describe("a shown score", () => {
  it("may differ by a billionth, up or down, and no more", () => {
    expect([scored(100), scored(100 + 5e-10), scored(100 - 5e-10)]).toEqual([[], [], []]);
    expect(scored(100.001)).toEqual([["score", 100.001, 100]]);
    expect(scored(99.999)).toEqual([["score", 99.999, 100]]);
  });

  it("may differ by a billionth exactly", () => {
    const none = Object.fromEntries(DEFAULT_SCORECARD.criteria.map(({ code }) => [code, "Tidak"]));
    const of = (score: Shown) => params(goodRow({ marks: marksBut(none), formulas: cells({ score }) }));
    expect([of(1e-9), of(2e-9)]).toEqual([[], [["score", 2e-9, 0]]]);
  });

  it("that is too low by far is told", () => {
    expect(scored(1)).toEqual([["score", 1, 100]]);
  });

  it("is no text, and none where the row has no score", () => {
    expect(scored("100")).toEqual([["score", "100", 100]]);
    const unscored = (score: Shown) =>
      params(goodRow({ marks: marksBut({ P01: "" }), formulas: cells({ score }) }));
    expect([unscored(""), unscored(0)]).toEqual([[], [["score", 0, ""]]]);
  });
});

describe("what is told of a cell", () => {
  it("is the error's own name, a boolean as Excel writes it, and text and numbers as they are", () => {
    expect(scored({ error: "#DIV/0!" })).toEqual([["score", "#DIV/0!", 100]]);
    expect([scored(true), scored(false)]).toEqual([[["score", "TRUE", 100]], [["score", "FALSE", 100]]]);
    expect(scored("x")).toEqual([["score", "x", 100]]);
    expect(params(goodRow({ formulas: cells({ result: "" }) }))).toEqual([["result", "", "Lulus"]]);
    expect(
      params(goodRow({ marks: marksBut({ P02: "Tidak" }), formulas: cells({ result: "Lulus" }) })),
    ).toEqual([["result", "Lulus", "Tidak Lulus"]]);
    expect(params(goodRow({ marks: marksBut({ P02: "" }), formulas: cells({ result: "Lulus" }) }))).toEqual([
      ["result", "Lulus", ""],
    ]);
  });

  it("is a date in a due day's cell where it is one, else what stands there", () => {
    const due = (qcoDue: Shown) => params(nonconformingRow({ formulas: cells({ qcoDue }) }));
    expect(due(day("2026-07-17"))).toEqual([]);
    expect(due(day("2026-07-18"))).toEqual([["qcoDue", "18/07/2026", "17/07/2026"]]);
    expect(due(0)).toEqual([["qcoDue", 0, "17/07/2026"]]);
    expect(due(46_220.5)).toEqual([["qcoDue", 46_220.5, "17/07/2026"]]);
    expect(due("")).toEqual([["qcoDue", "", "17/07/2026"]]);
  });

  it("of a row without a nonconformity is no due day and Tidak Berlaku", () => {
    const row = (qaDue: Shown, qaVerdict: Shown) =>
      params(goodRow({ formulas: cells({ qaDue, qaVerdict }) }));
    expect(row("", "Tidak Berlaku")).toEqual([]);
    expect(row(46_220, "")).toEqual([
      ["qaDue", "17/07/2026", ""],
      ["qaVerdict", "", "Tidak Berlaku"],
    ]);
  });

  it("is each step's own due day and verdict", () => {
    const row = nonconformingRow({
      date: { findingDate: "2026-07-22", qcoToQaDone: "2026-07-22" },
      formulas: cells({
        qcoDue: 1,
        qaDue: 2,
        supervisorDue: 3,
        qcoVerdict: "a",
        qaVerdict: "b",
        supervisorVerdict: "c",
      }),
    });
    expect(params(row).map((each) => (Array.isArray(each) ? [each[0], each[2]] : each))).toEqual([
      ["qcoDue", "24/07/2026"],
      ["qcoVerdict", "Tepat Waktu"],
      ["qaDue", "24/07/2026"],
      ["qaVerdict", "Jatuh Tempo Hari Ini"],
      ["supervisorDue", "24/07/2026"],
      ["supervisorVerdict", "Jatuh Tempo Hari Ini"],
    ]);
  });
});

describe("a cell that is not there", () => {
  it("is not told of", () => {
    expect(params(goodRow({ formulas: {} }))).toEqual([]);
    expect(params(goodRow())).toEqual([]);
  });
});

describe("the link to a recording", () => {
  const link = (shown: Shown, constant: boolean, recordingUrl: string, recordingId = "VRS-1") => {
    const row = goodRow({ text: { recordingId }, formulas: { openRecording: { shown, constant } } });
    return findingsOf(snapshotOf([monthSheet([row])], { recordingUrl }, { sheetAsOf: AS_OF }), AS_OF)
      .filter(({ code }) => code === "formulaOverwritten")
      .map(({ column, params: own }) => [column, own["value"], own["expected"]]);
  };
  const url = "https://contoh.invalid/{id}";

  it("that is typed over is told, with the word that stands where there is an address and a recording", () => {
    expect(link("x", true, url)).toEqual([["openRecording", "x", "Buka"]]);
    expect(link("x", true, url, "")).toEqual([["openRecording", "x", ""]]);
    expect(link("x", true, "")).toEqual([["openRecording", "x", ""]]);
    expect(link("x", true, "", "")).toEqual([["openRecording", "x", ""]]);
  });

  it("that is still a formula is told of nowhere, whatever it shows", () => {
    expect([link("", false, url), link("Buka", false, "")]).toEqual([[], []]);
  });
});
