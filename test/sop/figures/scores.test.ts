/** Means and critical rates: whatever the order of the rows, each row by its own sheet's scorecard. */
import { judgeRows, type JudgedRow } from "../../../src/sop/counting/judgeRows";
import { criticalRate, meanScore, scoreFigures } from "../../../src/sop/figures/scoreFigures";
import { paceOf } from "../../../src/sop/figures/paceOf";
import type { Criterion, MonthSheet, Row } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, snapshotOf } from "../support/rows";

const judged = (...sheets: readonly MonthSheet[]): readonly JudgedRow[] =>
  judgeRows(snapshotOf(sheets), AS_OF);
const [sample] = judged(monthSheet([goodRow()]));
const scored = (...scores: readonly (number | undefined)[]): readonly JudgedRow[] =>
  sample ? scores.map((score) => ({ ...sample, score })) : [];

describe("the mean of scores", () => {
  it("is of those that are scored, null without any", () => {
    expect(meanScore(scored(100, 80, undefined, 75))).toBe(85);
    expect(meanScore(scored(90, 90, 60))).toBe(80);
    expect([meanScore([]), meanScore(scored(undefined))]).toEqual([null, null]);
  });

  it("has the same last digit whatever the order of the rows", () => {
    // 0.1 + 0.2 + 0.3 is a hair more than 0.2 + 0.3 + 0.1.
    const scores = [0.1, 0.2, 0.3];
    const mean = meanScore(scored(...scores));
    for (let turn = 1; turn < scores.length; turn += 1)
      expect(meanScore(scored(...scores.slice(turn), ...scores.slice(0, turn)))).toBe(mean);
    expect(meanScore(scored(...[...scores].reverse()))).toBe(mean);
  });
});

describe("a critical rate", () => {
  const criterion = (code: string, criticalTo: Criterion["criticalTo"]): Criterion => ({
    code,
    name: code,
    weight: 50,
    criticalTo,
    fatal: false,
  });
  const sheet = (
    month: string,
    criteria: readonly Criterion[],
    marks: readonly (readonly string[])[],
  ): MonthSheet => ({
    ...monthSheet(
      marks.map((own, index): Row =>
        goodRow({
          text: { sampleNumber: `${month}-${index}` },
          date: { callDate: `${month}-10` },
          marks: own,
        }),
      ),
      month,
    ),
    scorecard: { criteria, passMark: 80 },
  });
  const one = [criterion("P01", "customer"), criterion("P02", "business")];
  const turned = [criterion("P01", "business"), criterion("P02", "customer")];

  it("goes by the row's own scorecard", () => {
    const samples = judged(
      sheet("2026-06", one, [
        ["Tidak", "Ya"],
        ["Ya", "Ya"],
      ]),
      sheet("2026-07", turned, [
        ["Tidak", "Ya"],
        ["Ya", "Tidak"],
      ]),
    );
    // Customer: June's first and July's second; business: July's first alone.
    expect([
      criticalRate(samples, "customer"),
      criticalRate(samples, "business"),
      criticalRate(samples, "compliance"),
    ]).toEqual([0.5, 0.75, 1]);
  });

  it("is none of no samples", () => {
    expect(scoreFigures([])).toEqual({
      mean: null,
      passed: 0,
      passRate: null,
      passRate95: null,
      criticalRates: { customer: null, business: null, compliance: null },
    });
  });
});

describe("the pace", () => {
  it("goes by the month's own length: November has 30 days", () => {
    expect(paceOf(30, 60, "2026-11", day("2026-11-15"))).toBe(1);
    expect(paceOf(2, 60, "2026-11", day("2026-11-01"))).toBe(1);
    expect(paceOf(30, 56, "2026-02", day("2026-02-15"))).toBe(1);
    expect(paceOf(15, 60, "2026-11", day("2026-11-15"))).toBe(0.5);
  });
});
