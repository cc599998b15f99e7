/** Riwayat: a workbook that was given the months before by their lines tells what one workbook with all their rows tells. */
import { analysisFigures } from "../../../src/sop/analysis/analysisFigures";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { rowsByMonth } from "../../../src/sop/counting/rowsByMonth";
import { dataFingerprints } from "../../../src/sop/fingerprint/fingerprintOf";
import { hashText } from "../../../src/sop/fingerprint/hashText";
import { earlierMonth, withoutPast } from "../../../src/sop/history/earlierMonth";
import { lineCode } from "../../../src/sop/history/lineCode";
import { pastMonths } from "../../../src/sop/history/pastMonths";
import { monthAssessment } from "../../../src/sop/report/monthAssessment";
import { reportFigures } from "../../../src/sop/report/reportFigures";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import type { Month, MonthSheet, PastMonth, Row, Snapshot } from "../../../src/sop/types";
import { day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const AS_OF = day("2027-02-10");
const YEAR: readonly Month[] = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, "0")}`,
);
const ROOTS = ["Pengetahuan", "Sistem", ""];

/** 25 calls: every fifth with a nonconformity, every tenth failed, all of it shifting with the month. */
const calls = (month: Month): readonly Row[] => {
  const shift = Number(month.slice(5));
  return Array.from({ length: 25 }, (_, index) => {
    const place = index + shift;
    const isBad = place % 5 === 0;
    const parts = {
      text: {
        sampleNumber: `${month}-${index}`,
        area: place % 3 === 0 ? "SBY" : "JKT",
        material: place % 2 === 0 ? "Informasi" : "Komplain",
        rootCategory: isBad ? (ROOTS[place % 3] ?? "") : "",
        ...(isBad ? { findingCategory: place % 2 === 0 ? "Bisnis" : "Pelanggan" } : {}),
      },
      date: {
        callDate: `${month}-05`,
        ...(isBad ? { findingDate: `${month}-05`, qcoToQaDone: `${month}-0${place % 2 === 0 ? 6 : 9}` } : {}),
      },
      marks: place % 10 === 0 ? marksBut({ P05: "Tidak", P06: "Tidak" }) : marksBut({}),
    };
    return isBad ? nonconformingRow(parts) : goodRow(parts);
  });
};

const sheetOf = (month: Month): MonthSheet => monthSheet(calls(month), month);
const old = snapshotOf(YEAR.map(sheetOf));
const january = sheetOf("2027-01");
const whole = snapshotOf([...YEAR.map(sheetOf), january]);
const history = pastMonths(old, 2026, day("2026-12-31"));
const [first] = history;
if (first === undefined) throw new Error("a year of rows hands on its months");
const next: Snapshot = { ...snapshotOf([january]), history };

const figures = (snapshot: Snapshot, month = "2027-01") =>
  reportFigures(snapshot, month, AS_OF, { minAgentSamples: 5 });
const assessment = (snapshot: Snapshot, month = "2027-01") =>
  monthAssessment(snapshot, month, AS_OF, {
    recommendations: [],
    typed: { report: { kind: "empty" }, recap: { kind: "empty" } },
    recorded: [],
  });
const analysis = (snapshot: Snapshot, month = "2027-01") =>
  analysisFigures(snapshot, month, AS_OF, judgeRows(snapshot, AS_OF));

describe("a month of an earlier workbook", () => {
  it("is counted as its rows are: by hand, of a month of four", () => {
    const rows = [
      goodRow({ text: { sampleNumber: "1" }, date: { callDate: "2026-03-02" } }),
      goodRow({
        text: { sampleNumber: "2" },
        date: { callDate: "2026-03-02" },
        marks: marksBut({ P01: "Tidak", P02: "Tidak", P03: "Tidak", P04: "Tidak", P05: "Tidak" }),
      }),
      nonconformingRow({
        text: { sampleNumber: "3" },
        date: { callDate: "2026-03-02", findingDate: "2026-03-02", qcoToQaDone: "2026-03-04" },
      }),
      nonconformingRow({
        text: { sampleNumber: "4", callStatus: "Sibuk" },
        date: { callDate: "2026-03-02", findingDate: "2026-03-02", qcoToQaDone: "2026-03-05" },
      }),
    ];
    const [march, ...others] = pastMonths(
      snapshotOf([monthSheet(rows, "2026-03")]),
      2026,
      day("2026-12-31"),
      (month) => `2-${month}`,
    );
    expect(others).toEqual([]);
    expect(march).toMatchObject({
      month: "2026-03",
      counted: 3,
      passed: 2,
      nonconformities: 2,
      // The next two steps of both rows are still open at the end of the year, long after their due days.
      links: {
        qcoToQa: { onTime: 1, decided: 2 },
        qaToSupervisor: { onTime: 0, decided: 2 },
        supervisorToQa: { onTime: 0, decided: 2 },
      },
      measures: [{ passMark: 80 }],
      dataCode: "2-2026-03",
    });
    expect(march?.causes.all).toEqual([{ label: "", hits: 1, total: 3 }]);
    expect(march?.causes.area).toEqual([{ label: "JKT", hits: 1, total: 3 }]);
    expect(march?.causes.category).toEqual([{ label: "Bisnis", hits: 1, total: 3 }]);
    expect(march?.causes.criterion.find(({ label }) => label.startsWith("P05"))).toMatchObject({
      hits: 1,
      total: 3,
    });
    expect(march?.causes.root).toEqual([{ label: "(kosong)", hits: 1, total: 3 }]);
  });

  it("has each measure once, whatever sheets it was used on, and no data code where nobody gives one", () => {
    const on = (sheet: string, passMark: number): MonthSheet => ({
      ...monthSheet(
        [goodRow({ text: { sampleNumber: sheet }, date: { callDate: "2026-03-02" } })],
        "2026-03",
      ),
      sheet,
      scorecard: { ...DEFAULT_SCORECARD, passMark },
    });
    const [march] = pastMonths(snapshotOf([on("A", 80), on("B", 95), on("C", 80)]), 2026, day("2026-12-31"));
    expect(march).toMatchObject({ counted: 3, dataCode: "" });
    expect(march?.measures.map(({ passMark }) => passMark)).toEqual([80, 95]);
    expect(new Set(march?.measures.map(({ criteria }) => criteria)).size).toBe(1);
  });

  it("stands among the others in their order, whatever order Riwayat has", () => {
    const given = ["2026-03", "2025-12"].map((month): PastMonth => ({ ...first, month }));
    const snapshot = { ...snapshotOf([sheetOf("2026-01"), sheetOf("2026-04")]), history: given };
    expect(pastMonths(snapshot, 2026, AS_OF).map(({ month }) => month)).toEqual([
      "2025-12",
      "2026-01",
      "2026-03",
      "2026-04",
    ]);
  });

  it("is handed on where it has rows and lies in the year or before; a sheet without rows is not", () => {
    const snapshot = snapshotOf([
      sheetOf("2025-12"),
      monthSheet([], "2026-01"),
      sheetOf("2026-12"),
      sheetOf("2027-01"),
    ]);
    expect(pastMonths(snapshot, 2026, AS_OF).map(({ month }) => month)).toEqual(["2025-12", "2026-12"]);
  });

  it("stays as it was given where the workbook was given it, and goes on to the next one", () => {
    const given: PastMonth = { ...first, month: "2025-12", counted: 50, passed: 40 };
    const snapshot = { ...snapshotOf([sheetOf("2025-12"), sheetOf("2026-01")]), history: [given] };
    expect(pastMonths(snapshot, 2026, AS_OF).map(({ month, counted }) => [month, counted])).toEqual([
      ["2025-12", 50],
      ["2026-01", 25],
    ]);
  });
});

describe("a workbook with the months before by their lines", () => {
  it("compares January with December as one with all their rows does", () => {
    expect(assessment(next).comparison).toEqual(assessment(whole).comparison);
    expect(assessment(next).comparison).toMatchObject({ comparable: true, month: "2026-12" });
    expect(figures(next).before).toEqual(figures(whole).before);
    expect(figures(next).before).toBeDefined();
  });

  it("has the same control chart: centre, limits, signals and the twelve months shown", () => {
    expect(figures(next).trend).toEqual(figures(whole).trend);
    expect(figures(next).trend).toMatchObject({ limits: "provisional" });
  });

  it("has firm limits once twenty months are finished, those of two earlier workbooks among them", () => {
    const before: readonly Month[] = YEAR.slice(4).map((month) => month.replace("2026", "2025"));
    const all = snapshotOf([...before, ...YEAR].map(sheetOf));
    const given = pastMonths(snapshotOf(before.map(sheetOf)), 2025, day("2025-12-31"));
    const handedOn = pastMonths({ ...old, history: given }, 2026, day("2026-12-31"));
    expect(handedOn).toHaveLength(20);
    const both = { ...snapshotOf([january]), history: handedOn };
    const told = figures(both).trend;
    expect(told.limits).toBe("firm");
    expect(told).toEqual(figures({ ...all, months: [...all.months, january] }).trend);
  });

  it("has the same comparisons in Analisa, cause by cause, and the same roots", () => {
    const mine = analysis(next);
    const theirs = analysis(whole);
    expect(mine.months).toEqual(theirs.months);
    expect(mine.months).toHaveLength(11);
    for (const part of ["otherwise", "all", "lastMonth", "causes"] as const)
      expect(mine[part]).toEqual(theirs[part]);
    const roots = assessment(next).causes;
    expect(roots.lines).toEqual(assessment(whole).causes.lines);
    expect(roots.undetermined).toEqual(assessment(whole).causes.undetermined);
    expect(roots.lines.some(({ before }) => before.hits > 0)).toBe(true);
  });

  it("goes on comparing in later months with both kinds of months", () => {
    const february = sheetOf("2027-02");
    const asOf = day("2027-03-05");
    const of = (snapshot: Snapshot) =>
      analysisFigures(snapshot, "2027-02", asOf, judgeRows(snapshot, asOf)).causes;
    expect(of({ ...snapshotOf([january, february]), history })).toEqual(
      of(snapshotOf([...YEAR.map(sheetOf), january, february])),
    );
  });

  it("does not compare with months by another scorecard or pass mark, and says which", () => {
    const changed = (passMark: number, weight: number) => ({
      passMark,
      criteria: DEFAULT_SCORECARD.criteria.map((one) =>
        one.code === "P01" ? { ...one, weight: one.weight + weight } : one,
      ),
    });
    const told = (scorecard: MonthSheet["scorecard"]) => {
      const snapshot = { ...snapshotOf([{ ...january, scorecard }]), history };
      expect(analysis(snapshot).months).toEqual([]);
      expect(
        figures(snapshot)
          .trend.months.slice(0, -1)
          .every(({ otherwise }) => otherwise),
      ).toBe(true);
      expect(figures(snapshot).before).toBeUndefined();
      return assessment(snapshot).comparison;
    };
    expect(told(changed(90, 0))).toMatchObject({
      comparable: false,
      why: "passMark",
      passMarks: [80, 90],
      underThisRule: undefined,
    });
    expect(told(changed(80, 1))).toMatchObject({ comparable: false, why: "scorecard" });
  });

  it("keeps a month that it was given as given, whatever late rows of it stand here", () => {
    const late = monthSheet(calls("2026-12").slice(0, 1), "2026-12");
    const snapshot = { ...snapshotOf([late, january]), history };
    expect(assessment(snapshot).comparison).toEqual(assessment(next).comparison);
    expect(figures(snapshot).trend).toEqual(figures(next).trend);
    // Asked for that month itself, its rows are what there is to tell of.
    expect(figures(snapshot, "2026-12").rowCount).toBe(1);
    expect(figures(snapshot, "2026-12").trend.months.at(-1)).toMatchObject({ month: "2026-12", counted: 1 });
  });
});

describe("months of Riwayat that stand in any order, the report's own and later ones among them", () => {
  const rowsOf = (...months: readonly Month[]): Snapshot["months"] => months.map(sheetOf);
  const line = (month: Month, passed: number): PastMonth => ({ ...first, month, counted: 20, passed });
  const given = [line("2026-05", 1), line("2026-03", 2), line("2026-01", 3), line("2026-04", 4)];
  const snapshot: Snapshot = { ...snapshotOf(rowsOf("2026-02", "2026-03", "2026-04")), history: given };
  const byMonth = rowsByMonth(snapshot, judgeRows(snapshot, AS_OF));

  it("are drawn in the months' order up to the report's own, which its rows tell of", () => {
    expect(figures(snapshot, "2026-04").trend.months.map(({ month, counted }) => [month, counted])).toEqual([
      ["2026-01", 20],
      ["2026-02", 25],
      ["2026-03", 20],
      ["2026-04", 25],
    ]);
  });

  it("are compared with in Analisa in that order", () => {
    expect(analysis(snapshot, "2026-04").months).toEqual(["2026-01", "2026-02", "2026-03"]);
  });

  it("are each found by its name, and by their rows where Riwayat has none", () => {
    const hits = (month: Month) => earlierMonth(byMonth, month, given).passed.hits;
    expect(["2026-01", "2026-03", "2026-05"].map(hits)).toEqual([3, 2, 1]);
    expect(earlierMonth(byMonth, "2026-02", given)).toMatchObject({ passed: { total: 25 } });
  });

  it("leave to the rows the report's own month and those that Riwayat lacks, ascending", () => {
    const months = (map: typeof byMonth) => withoutPast(map, "2026-04", given).map(([month]) => month);
    expect(months(byMonth)).toEqual(["2026-02", "2026-04"]);
    expect(months(new Map([...byMonth].reverse()))).toEqual(["2026-02", "2026-04"]);
  });
});

describe("the code of a line", () => {
  const code = lineCode(first);

  it("is the hash of its figures, one a line: what an earlier version wrote is still right", () => {
    const none = { category: [], criterion: [], area: [], material: [], root: [] };
    const line: PastMonth = {
      month: "2026-01",
      counted: 3,
      passed: 2,
      mean: null,
      nonconformities: 1,
      links: {
        qcoToQa: { onTime: 4, decided: 5 },
        qaToSupervisor: { onTime: 6, decided: 7 },
        supervisorToQa: { onTime: 8, decided: 9 },
      },
      measures: [
        { criteria: "b", passMark: 80 },
        { criteria: "a", passMark: 82.5 },
      ],
      dataCode: "2-x",
      causes: {
        ...none,
        all: [{ label: "", hits: 1, total: 3 }],
        area: [{ label: "JKT", hits: 1, total: 2 }],
      },
    };
    const told = ["2026-01", "3", "2", "", "1", "4", "5", "6", "7", "8", "9", "a@82.5", "b@80", "2-x"];
    const causes = ['["all","",1,3]', '["area","JKT",1,2]'];
    expect(lineCode(line)).toBe(hashText([...told, ...causes].join("\n")).toString(36));
  });

  it("changes with every figure, measure, code and cause", () => {
    const others: readonly PastMonth[] = [
      { ...first, month: "2026-02" },
      { ...first, counted: first.counted + 1 },
      { ...first, passed: first.passed - 1 },
      { ...first, mean: (first.mean ?? 0) + 0.01 },
      { ...first, mean: null },
      { ...first, nonconformities: 0 },
      { ...first, links: { ...first.links, qaToSupervisor: { onTime: 0, decided: 7 } } },
      { ...first, measures: [] },
      { ...first, dataCode: "x" },
      { ...first, causes: { ...first.causes, area: first.causes.area.slice(1) } },
      {
        ...first,
        causes: { ...first.causes, root: first.causes.root.map((one) => ({ ...one, hits: one.hits + 1 })) },
      },
    ];
    const codes = others.map(lineCode);
    expect(new Set([code, ...codes]).size).toBe(others.length + 1);
  });

  it("does not change with the order of causes, nor with the last digits of a mean", () => {
    const turned = { ...first.causes, area: [...first.causes.area].reverse() };
    expect(lineCode({ ...first, causes: turned })).toBe(code);
    expect(lineCode({ ...first, mean: (first.mean ?? 0) * (1 + 1e-15) })).toBe(code);
  });

  it("makes a report out of date when a line changes, and nothing where there are no lines", () => {
    const of = (snapshot: Snapshot) =>
      dataFingerprints(snapshot, judgeRows(snapshot, AS_OF), "", []).of("2027-01");
    const edited = history.map((one, index) => (index === 11 ? { ...one, passed: one.passed - 1 } : one));
    expect(of({ ...next, history: edited })).not.toBe(of(next));
    const without = snapshotOf([january]);
    expect(of({ ...without, history: [] })).toBe(of(without));
  });
});
