/** Which months can be compared, and with what. Source: docs/rules/reports.md, "Months that can be compared". */
import { analysisFigures } from "../../../src/sop/analysis/analysisFigures";
import { differencesFromLast } from "../../../src/sop/comparison/measure";
import { monthComparison } from "../../../src/sop/comparison/monthComparison";
import { passedUnder } from "../../../src/sop/comparison/rescored";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { rowsByMonth } from "../../../src/sop/counting/rowsByMonth";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { againstBefore, trendOf } from "../../../src/sop/report/trend";
import type { Criterion, Month, MonthSheet, Row, Scorecard } from "../../../src/sop/types";
import {
  AS_OF,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  textEntry,
} from "../support/rows";

/** So many calls, of which so many failed with a score of 80 for a fatal criterion, and so many scored 90. */
const calls = (month: Month, count: number, failed = 0, ninety = 0): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    goodRow({
      text: { sampleNumber: `${month}-${index}` },
      date: { callDate: `${month}-10` },
      marks:
        index < failed
          ? marksBut({ P05: "Tidak" })
          : marksBut(index < failed + ninety ? { P03: "Tidak" } : {}),
    }),
  );
const sheet = (month: Month, rows: readonly Row[], scorecard: Scorecard = DEFAULT_SCORECARD): MonthSheet => ({
  ...monthSheet(rows, month),
  scorecard,
});
const with95: Scorecard = { ...DEFAULT_SCORECARD, passMark: 95 };
const changed = (code: string, change: Partial<Criterion>): Scorecard => ({
  ...DEFAULT_SCORECARD,
  criteria: DEFAULT_SCORECARD.criteria.map((one) => (one.code === code ? { ...one, ...change } : one)),
});
const judged = (...sheets: readonly MonthSheet[]) => {
  const snapshot = snapshotOf(sheets);
  const rows = judgeRows(snapshot, AS_OF);
  return { snapshot, rows, byMonth: rowsByMonth(snapshot, rows) };
};
const compared = (...sheets: readonly MonthSheet[]) => monthComparison(judged(...sheets).byMonth, "2026-07");

describe("what a month's measure differs in from the last one's", () => {
  const samples = (...scorecards: readonly Scorecard[]) =>
    scorecards.flatMap((scorecard) => judged(sheet("2026-07", calls("2026-07", 1), scorecard)).rows);
  const told = (...months: readonly (readonly Scorecard[])[]) => [
    ...differencesFromLast(
      months.map((scorecards, index) => ({ month: `2026-0${index + 1}`, samples: samples(...scorecards) })),
    ).values(),
  ];

  it("is asked of the last month that has samples, and of none that has none", () => {
    expect(told([with95], [], [DEFAULT_SCORECARD], [])).toEqual([
      "passMark",
      undefined,
      undefined,
      undefined,
    ]);
    expect(told([], [])).toEqual([undefined, undefined]);
    expect(told()).toEqual([]);
  });

  it("is so for each month, the last one too, where the last was measured in two ways", () => {
    expect(told([], [DEFAULT_SCORECARD], [DEFAULT_SCORECARD, with95])).toEqual([
      undefined,
      "passMark",
      "passMark",
    ]);
    expect(told([changed("P03", { weight: 1 })], [DEFAULT_SCORECARD])).toEqual(["scorecard", undefined]);
  });
});

describe("the month against the one before", () => {
  const july = sheet("2026-07", calls("2026-07", 20, 2));

  it("is compared by Newcombe's method with what the two months' numbers can show", () => {
    const comparison = compared(sheet("2026-06", calls("2026-06", 25, 5)), july);
    expect(comparison).toMatchObject({
      comparable: true,
      month: "2026-06",
      before: { hits: 20, total: 25 },
      comparison: { difference: 18 / 20 - 20 / 25 },
      detections: [{ fall: 0.1 }, { fall: 0.15 }, { fall: 0.2 }],
    });
  });

  it("has nothing to compare where either month has no counted sample, whatever stands there besides", () => {
    expect(compared(july)).toMatchObject({ comparable: false, month: "2026-06", why: "none" });
    const busy = goodRow({ text: { callStatus: "Sibuk" }, date: { callDate: "2026-06-10" } });
    expect(compared(sheet("2026-06", [busy], with95), july)).toMatchObject({ why: "none" });
    expect(compared(sheet("2026-06", calls("2026-06", 30)), sheet("2026-07", []))).toMatchObject({
      why: "none",
    });
    expect(compared(sheet("2026-05", calls("2026-05", 30)), july)).toMatchObject({ why: "none" });
  });

  it("is not compared with one of under twenty samples, on either side", () => {
    expect(compared(sheet("2026-06", calls("2026-06", 19)), july)).toMatchObject({
      comparable: false,
      why: "few",
    });
    expect(compared(sheet("2026-06", calls("2026-06", 20)), july)).toMatchObject({ comparable: true });
    const nineteen = sheet("2026-07", calls("2026-07", 19));
    expect(compared(sheet("2026-06", calls("2026-06", 20)), nineteen)).toMatchObject({ why: "few" });
  });

  it("is not compared by another pass mark: the earlier rate by this month's is told beside it", () => {
    const june = sheet("2026-06", calls("2026-06", 20, 2, 3));
    const comparison = compared(june, sheet("2026-07", calls("2026-07", 20), with95));
    expect(comparison).toMatchObject({
      comparable: false,
      why: "passMark",
      before: { hits: 18, total: 20 },
      underThisRule: { hits: 15, total: 20 },
    });
  });

  it.each([
    ["another weight", changed("P01", { weight: 10 })],
    ["another fatal criterion", changed("P01", { fatal: true })],
    ["another criterion by that code", changed("P01", { name: "Lain" })],
    ["one criterion less", { ...DEFAULT_SCORECARD, criteria: DEFAULT_SCORECARD.criteria.slice(1) }],
  ])("is not compared by a scorecard with %s, also where the pass mark differs too", (_, scorecard) => {
    const june = sheet("2026-06", calls("2026-06", 20), scorecard);
    for (const rule of [DEFAULT_SCORECARD, with95])
      expect(compared(june, sheet("2026-07", calls("2026-07", 20), rule))).toMatchObject({
        why: "scorecard",
      });
  });

  it("is compared where the same criteria stand in another order, or are critical to someone else", () => {
    const june = calls("2026-06", 20);
    const reordered = { ...DEFAULT_SCORECARD, criteria: [...DEFAULT_SCORECARD.criteria].reverse() };
    for (const scorecard of [reordered, changed("P01", { criticalTo: "business" })])
      expect(compared(sheet("2026-06", june, scorecard), july)).toMatchObject({ comparable: true });
  });

  it("has no helper figure where this month itself was judged by two rules", () => {
    const moved = calls("2026-07", 1).map((row) => ({
      ...row,
      text: { ...row.text, sampleNumber: textEntry("X") },
    }));
    const comparison = compared(
      sheet("2026-06", [...calls("2026-06", 20), ...moved]),
      sheet("2026-07", calls("2026-07", 20), with95),
    );
    expect(comparison).toMatchObject({ comparable: false, why: "passMark", underThisRule: undefined });
  });
});

describe("the pass marks of two months that differ in them", () => {
  /** Twenty calls by the first, and another one by each of the others. */
  const month = (one: Month, [first = DEFAULT_SCORECARD, ...others]: readonly Scorecard[]) => [
    sheet(one, calls(one, 20), first),
    ...others.map((scorecard, index) => ({
      ...sheet(one, calls(one, 1), scorecard),
      sheet: `F-22 ${one} ${index}`,
      rows: calls(one, 1).map((row) => ({ ...row, text: { ...row.text, sampleNumber: textEntry("X") } })),
    })),
  ];
  it.each<[string, readonly Scorecard[], readonly Scorecard[], readonly number[] | undefined]>([
    ["are told where each month has one", [DEFAULT_SCORECARD], [with95], [80, 95]],
    ["are not told where this month has two", [DEFAULT_SCORECARD], [DEFAULT_SCORECARD, with95], undefined],
    ["are not told where the earlier one has two", [with95, DEFAULT_SCORECARD], [with95], undefined],
    ["are not told where both have", [with95, DEFAULT_SCORECARD], [DEFAULT_SCORECARD, with95], undefined],
  ])("%s", (_, then, now, passMarks) => {
    const told = compared(...month("2026-06", then), ...month("2026-07", now));
    expect(told).toMatchObject({ why: "passMark" });
    expect("passMarks" in told ? told.passMarks : undefined).toEqual(passMarks);
  });
});

describe("samples by another rule", () => {
  const { rows } = judged(sheet("2026-07", calls("2026-07", 10, 2, 3)));
  it("pass by its weights, fatal criteria and pass mark, whatever order its criteria stand in", () => {
    const reversed = (scorecard: Scorecard) => ({
      ...scorecard,
      criteria: [...scorecard.criteria].reverse(),
    });
    for (const turn of [(one: Scorecard) => one, reversed]) {
      expect(passedUnder(rows, turn(DEFAULT_SCORECARD))).toMatchObject({ hits: 8, total: 10 });
      expect(passedUnder(rows, turn(with95))).toMatchObject({ hits: 5, total: 10 });
      expect(passedUnder(rows, turn(changed("P03", { fatal: true })))).toMatchObject({ hits: 5 });
      expect(passedUnder(rows, turn(changed("P03", { weight: 90 })))).toMatchObject({ hits: 5 });
    }
  });
  it("cannot be judged by other criteria, nor by fewer", () => {
    expect(passedUnder(rows, changed("P03", { name: "Lain" }))).toBeUndefined();
    expect(
      passedUnder(rows, { ...DEFAULT_SCORECARD, criteria: DEFAULT_SCORECARD.criteria.slice(1) }),
    ).toBeUndefined();
    expect(passedUnder([], with95)).toMatchObject({ total: 0, share: null });
  });
});

describe("the trend over months measured otherwise", () => {
  const months = [
    "2025-09",
    "2025-10",
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
    "2026-03",
    "2026-04",
    "2026-05",
    "2026-06",
  ];
  const trend = (rules: Readonly<Record<string, Scorecard>>, failed: Readonly<Record<string, number>> = {}) =>
    trendOf(
      judged(...months.map((month) => sheet(month, calls(month, 20, failed[month] ?? 2, 3), rules[month])))
        .byMonth,
      "2026-06",
      AS_OF,
      60,
    );

  it("rests its centre on those measured as the last one, and says what the others differ in", () => {
    const old = { "2025-09": with95, "2025-10": changed("P01", { weight: 6 }) };
    const { center, limits, months: shown } = trend(old, { "2025-09": 20, "2025-10": 20 });
    expect(center).toBe(0.9);
    expect(limits).toBe("provisional");
    expect(shown.map(({ otherwise }) => otherwise)).toEqual([
      "passMark",
      "scorecard",
      ...Array<undefined>(8).fill(undefined),
    ]);
    expect(shown[0]).toMatchObject({ lower: null, upper: null, signals: [], passed: { hits: 0, total: 20 } });
    expect(shown[2]?.lower).not.toBeNull();
  });

  it("needs eight months measured alike for limits", () => {
    const old = { "2025-09": with95, "2025-10": with95, "2025-11": with95 };
    expect(trend(old).limits).toBe("none");
  });

  it("tells an earlier month's rate by this month's rule where the criteria are the same", () => {
    const { months: shown } = trend({ "2025-09": with95, "2025-10": changed("P01", { name: "Lain" }) });
    expect(shown[0]).toMatchObject({ passed: { hits: 15 }, underThisRule: { hits: 18, total: 20 } });
    expect(shown[1]?.underThisRule).toBeUndefined();
    expect(shown[2]?.underThisRule).toBeUndefined();
  });

  it("breaks a run at a month measured otherwise", () => {
    const longer = ["2025-08", ...months];
    const rows = (month: Month, failed: number) => sheet(month, calls(month, 20, failed));
    const run = (middle: MonthSheet) => {
      const sheets = longer.map((month) =>
        month === "2025-12" ? middle : rows(month, month === "2026-06" ? 8 : 1),
      );
      return trendOf(judged(...sheets).byMonth, "2026-06", AS_OF, 60).months.flatMap(({ month, signals }) =>
        signals.includes("run") ? [month] : [],
      );
    };
    expect(run(rows("2025-12", 1))).toEqual(["2026-04", "2026-05"]);
    expect(run(sheet("2025-12", calls("2025-12", 20, 1), with95))).toEqual([]);
  });

  it("measures by the last month that has samples where the report's own has none", () => {
    const { byMonth } = judged(sheet("2026-05", calls("2026-05", 20, 2), with95), sheet("2026-06", []));
    const { center, months: shown } = trendOf(byMonth, "2026-06", AS_OF, 60);
    expect(center).toBe(0.9);
    expect(shown.map(({ otherwise }) => otherwise)).toEqual([undefined, undefined]);
  });

  it("tells no rate by the last month's rule where that month has two, and those of the last that has samples where it has none", () => {
    const april = sheet("2026-04", calls("2026-04", 20, 2, 3));
    const may = sheet("2026-05", calls("2026-05", 20), with95);
    const shown = (...more: readonly MonthSheet[]) =>
      trendOf(judged(april, may, ...more).byMonth, "2026-06", AS_OF, 60).months[0];
    expect(shown(sheet("2026-06", []))).toMatchObject({ otherwise: "passMark", underThisRule: { hits: 15 } });
    // On the sheet of April, so by another rule than that of June's own sheet.
    const strays = calls("2026-06", 1).map((one) => ({
      ...one,
      text: { ...one.text, sampleNumber: textEntry("X") },
    }));
    const two = [
      sheet("2026-04", [...april.rows, ...strays]),
      may,
      sheet("2026-06", calls("2026-06", 5), with95),
    ];
    const [first] = trendOf(judged(...two).byMonth, "2026-06", AS_OF, 60).months;
    expect(first).toMatchObject({ otherwise: "passMark", underThisRule: undefined });
  });

  it("is told in no sentence about the month before", () => {
    const june = sheet("2026-06", calls("2026-06", 20), with95);
    const july = sheet("2026-07", calls("2026-07", 20));
    expect(againstBefore(judged(june, july).byMonth, "2026-07")).toBeUndefined();
    expect(
      againstBefore(judged(sheet("2026-06", calls("2026-06", 20)), july).byMonth, "2026-07"),
    ).toBeDefined();
  });
});

describe("Analisa over months measured otherwise", () => {
  const bad = (month: Month) =>
    nonconformingRow({
      text: { sampleNumber: `${month}-bad`, status: "Closed" },
      date: { callDate: `${month}-10`, findingDate: `${month}-10`, completedDate: `${month}-12` },
    });
  const figures = (may: Scorecard, june: Scorecard) => {
    const { snapshot, rows } = judged(
      sheet("2026-05", [bad("2026-05"), ...calls("2026-05", 9)], may),
      sheet("2026-06", [bad("2026-06"), ...calls("2026-06", 4)], june),
      sheet("2026-07", [bad("2026-07"), ...calls("2026-07", 3)]),
    );
    return analysisFigures(snapshot, "2026-07", AS_OF, rows);
  };

  it("compares with the months measured alike alone, and names the others", () => {
    expect(figures(DEFAULT_SCORECARD, DEFAULT_SCORECARD)).toMatchObject({
      months: ["2026-05", "2026-06"],
      otherwise: [],
      all: { before: { hits: 2, total: 15 } },
      lastMonth: { before: { hits: 1, total: 5 } },
    });
    expect(figures(DEFAULT_SCORECARD, with95)).toMatchObject({
      months: ["2026-05"],
      otherwise: ["2026-06"],
      all: { before: { hits: 1, total: 10 } },
      lastMonth: { month: "2026-06", before: { total: 0 }, comparison: null },
    });
  });

  it("tells what became of their corrective actions all the same", () => {
    const { corrections, recurrence } = figures(with95, with95);
    expect(corrections.earlier).toMatchObject({ total: 2, states: { Closed: 2 } });
    expect(recurrence).toEqual([{ category: "Bisnis", closed: 2, tested: 2, recurred: 2 }]);
  });
});
