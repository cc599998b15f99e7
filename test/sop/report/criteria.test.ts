/** Criteria on the report: each by its own scorecard, what the missed ones weigh, and how the scores are spread. */
import { criterionFigures, lostWeightPareto, paretoOf, scoreBins } from "../../../src/sop/report/criteria";
import { judgeRows, type JudgedRow } from "../../../src/sop/counting/judgeRows";
import type { Criterion, MonthSheet, Row, Scorecard } from "../../../src/sop/types";
import { ALL_YES, AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

const criterion = (code: string, weight: number, name = `Kriteria ${code}`): Criterion => ({
  code,
  name,
  weight,
  criticalTo: undefined,
  fatal: false,
});
const scorecard = (...criteria: readonly Criterion[]): Scorecard => ({ criteria, passMark: 80 });
let number = 0;
const call = (marks: readonly string[], callDate = "2026-07-15"): Row => {
  number += 1;
  return goodRow({ text: { sampleNumber: `S-${number}` }, date: { callDate }, marks });
};
const sheet = (month: string, own: Scorecard, rows: readonly Row[]): MonthSheet => ({
  ...monthSheet(rows, month),
  scorecard: own,
});
const judged = (...sheets: readonly MonthSheet[]): readonly JudgedRow[] =>
  judgeRows(snapshotOf(sheets), AS_OF);

describe("a criterion's figures", () => {
  const own = scorecard(criterion("P02", 30), criterion("P01", 70));

  it("count Ya, Tidak and N/A, with the rate of Ya among Ya and Tidak and the weight that was lost", () => {
    const rows = [
      call(["Ya", "Ya"]),
      call(["tidak", "Ya"]),
      call(["Tidak", "N/A"]),
      call(["Ya", "n/a"]),
      call(["Ya", "Tidak"]),
    ];
    expect(criterionFigures(judged(sheet("2026-07", own, rows)))).toEqual([
      {
        code: "P01",
        name: "Kriteria P01",
        weight: 70,
        yes: 2,
        no: 1,
        notApplicable: 2,
        rate: 2 / 3,
        lostWeight: 70,
      },
      {
        code: "P02",
        name: "Kriteria P02",
        weight: 30,
        yes: 3,
        no: 2,
        notApplicable: 0,
        rate: 0.6,
        lostWeight: 60,
      },
    ]);
  });

  it("have no rate where it was always N/A", () => {
    expect(criterionFigures(judged(sheet("2026-07", own, [call(["Ya", "N/A"])])))[0]).toMatchObject({
      code: "P01",
      rate: null,
      lostWeight: 0,
    });
  });

  it("count no mark that is none", () => {
    expect(criterionFigures(judged(sheet("2026-07", own, [call(["Ya", "?"])])))[0]).toMatchObject({
      yes: 0,
      no: 0,
      notApplicable: 0,
    });
  });

  it("are of both sheets together where two scorecards have the same one", () => {
    const june = scorecard(criterion("P01", 70), criterion("P02", 30));
    const figures = criterionFigures(
      judged(
        sheet("2026-06", june, [call(["Tidak", "Ya"], "2026-06-15"), call(["Ya", "Ya"], "2026-06-16")]),
        sheet("2026-07", own, [call(["Ya", "Tidak"])]),
      ),
    );
    expect(figures.map(({ code, yes, no }) => [code, yes, no])).toEqual([
      ["P01", 1, 2],
      ["P02", 3, 0],
    ]);
  });

  it("stand apart by weight and name, ascending by code, and lose their weight under one label", () => {
    const june = scorecard(criterion("P01", 40), criterion("P02", 30), criterion("P03", 30));
    const figures = criterionFigures(
      judged(
        sheet("2026-06", june, [call(["Tidak", "Ya", "Tidak"], "2026-06-15")]),
        sheet("2026-07", own, [call(["Ya", "Tidak"])]),
      ),
    );
    expect(figures.map(({ code, weight, no }) => [code, weight, no])).toEqual([
      ["P01", 40, 1],
      ["P01", 70, 1],
      ["P02", 30, 0],
      ["P03", 30, 1],
    ]);
    expect(lostWeightPareto(figures).map(({ label, amount }) => [label, amount])).toEqual([
      ["P01 Kriteria P01", 110],
      ["P03 Kriteria P03", 30],
    ]);
  });
});

describe("a Pareto", () => {
  it("goes from the greatest down, ties by name, each with its share and what adds up, without zeros", () => {
    const amounts = new Map([
      ["C", 1],
      ["B", 4],
      ["Nol", 0],
      ["A", 4],
      ["D", 7],
    ]);
    expect(paretoOf(amounts)).toEqual([
      { label: "D", amount: 7, share: 7 / 16, cumulative: 7 / 16 },
      { label: "A", amount: 4, share: 0.25, cumulative: 11 / 16 },
      { label: "B", amount: 4, share: 0.25, cumulative: 15 / 16 },
      { label: "C", amount: 1, share: 1 / 16, cumulative: 1 },
    ]);
    expect(
      paretoOf(
        new Map([
          ["A", 4],
          ["B", 4],
          ["C", 4],
        ]),
      ).map(({ label }) => label),
    ).toEqual(["A", "B", "C"]);
    expect(
      paretoOf(
        new Map([
          ["C", 4],
          ["B", 4],
          ["A", 4],
        ]),
      ).map(({ label }) => label),
    ).toEqual(["A", "B", "C"]);
  });

  it("has no line of nothing", () => {
    expect(paretoOf(new Map([["A", 0]]))).toEqual([]);
  });
});

describe("the bins of scores", () => {
  const countsOf = (score: number): readonly number[] => {
    const samples = judged(monthSheet([call(ALL_YES)])).map((one) => ({ ...one, score }));
    return scoreBins(samples).map(({ count }) => count);
  };

  it("are below 50 together, then by tens, the last with 100", () => {
    expect(scoreBins([]).map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 50, 0],
      [50, 60, 0],
      [60, 70, 0],
      [70, 80, 0],
      [80, 90, 0],
      [90, 100, 0],
    ]);
  });

  it.each([
    [0, 0],
    [49.999, 0],
    [50, 1],
    [59.5, 1],
    [60, 2],
    [69.9, 2],
    [70, 3],
    [79.9, 3],
    [80, 4],
    [89.9, 4],
    [90, 5],
    [99.9, 5],
    [100, 5],
  ])("hold %d in bin %i", (score, bin) => {
    expect(countsOf(score)).toEqual([0, 1, 2, 3, 4, 5].map((index) => (index === bin ? 1 : 0)));
  });

  it("hold nothing without a score, and add up equal ones", () => {
    const rows = judged(monthSheet([call(ALL_YES)]));
    const [one] = rows;
    const unscored = one ? [{ ...one, score: undefined }] : [];
    expect(scoreBins([...rows, ...rows, ...unscored]).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 2]);
  });
});
