/** The trend on the report: which months it shows, what of each, and the limits of all of them. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { rowsByMonth } from "../../../src/sop/counting/rowsByMonth";
import { againstBefore, trendOf } from "../../../src/sop/report/trend";
import type { Month, Row } from "../../../src/sop/types";
import { AS_OF, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

/** So many calls of the month, of which so many failed with a score of 80. */
const calls = (month: Month, count: number, failed: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    goodRow({
      text: { sampleNumber: `${month}-${index}` },
      date: { callDate: `${month}-10` },
      marks: index < failed ? marksBut({ P05: "Tidak" }) : marksBut({}),
    }),
  );
type Sheets = readonly (readonly [month: Month, rows: readonly Row[]])[];
const byMonthOf = (sheets: Sheets) => {
  const snapshot = snapshotOf(sheets.map(([month, rows]) => monthSheet(rows, month)));
  return rowsByMonth(snapshot, judgeRows(snapshot, AS_OF));
};
const trend = (sheets: Sheets, month: Month) => trendOf(byMonthOf(sheets), month, AS_OF, 60);
/** Fourteen months up to June 2026, all finished, with ten calls each. */
const MONTHS: readonly Month[] = [
  ...["05", "06", "07", "08", "09", "10", "11", "12"].map((one) => `2025-${one}`),
  ...["01", "02", "03", "04", "05", "06"].map((one) => `2026-${one}`),
];

describe("the months of a trend", () => {
  const sheets = MONTHS.map((month) => [month, calls(month, 10, 1)] as const);

  it("are the last twelve up to the report's own, ascending, whatever order they come in", () => {
    const shown = trend(sheets, "2026-06").months.map(({ month }) => month);
    expect(shown).toEqual(MONTHS.slice(2));
    expect(shown).toHaveLength(12);
    const reversed = new Map([...byMonthOf(sheets)].reverse());
    expect(trendOf(reversed, "2026-06", AS_OF, 60).months.map(({ month }) => month)).toEqual(shown);
    expect(trend(sheets, "2026-03").months.map(({ month }) => month)).toEqual(MONTHS.slice(0, 11));
  });

  it("rest their centre on months that are not shown too, and on no later ones", () => {
    const [first, ...others] = MONTHS.map(
      (month, index) => [month, calls(month, 10, index === 0 ? 10 : 0)] as const,
    );
    const all = first ? [first, ...others] : [];
    expect(trend(all, "2026-06").center).toBe(130 / 140);
    expect(trend(others, "2026-06").center).toBe(1);
    expect(trend(all, "2025-05").center).toBe(0);
  });

  it("tell of their samples alone: how many, how many passed, their mean; and of every nonconformity", () => {
    const june: readonly Row[] = [
      ...calls("2026-06", 4, 1),
      goodRow({
        text: { sampleNumber: "X", callStatus: "Sibuk" },
        date: { callDate: "2026-06-11" },
        marks: marksBut({ P05: "Tidak" }),
      }),
      nonconformingRow({
        text: { sampleNumber: "Y", callStatus: "Sibuk" },
        date: { callDate: "2026-06-11", findingDate: "2026-06-11" },
      }),
    ];
    expect(trend([["2026-06", june]], "2026-06").months).toEqual([
      {
        month: "2026-06",
        counted: 4,
        target: 60,
        passed: {
          hits: 3,
          total: 4,
          share: 0.75,
          interval95: [expect.closeTo(0.3006, 4), expect.closeTo(0.9544, 4)],
        },
        mean: 95,
        nonconformities: 1,
        open: false,
        lower: null,
        upper: null,
        signals: [],
      },
    ]);
  });

  it("are open from the as-of day's own month on", () => {
    const months: readonly Month[] = ["2026-06", "2026-07", "2026-08"];
    const shown = trend(
      months.map((month) => [month, []] as const),
      "2026-08",
    ).months;
    expect(shown.map(({ month, open }) => [month, open])).toEqual([
      ["2026-06", false],
      ["2026-07", true],
      ["2026-08", true],
    ]);
  });
});

describe("limits and signals", () => {
  const failures = [10, 10, 10, 10, 10, 10, 10, 10, 40];
  const sheets = failures.map((failed, index) => {
    const month = MONTHS[index + 5] ?? "";
    return [month, calls(month, 100, failed)] as const;
  });

  it("of the control chart reach the months that are shown", () => {
    const { center, limits, months } = trend(sheets, "2026-06");
    expect(limits).toBe("provisional");
    const expected = (900 - 120) / 900;
    expect(center).toBeCloseTo(expected, 12);
    const spread = 3 * Math.sqrt((expected * (1 - expected)) / 100);
    for (const { lower, upper } of months) {
      expect(lower).toBeCloseTo(expected - spread, 12);
      expect(upper).toBeCloseTo(expected + spread, 12);
    }
    expect(months.map(({ signals }) => signals)).toEqual([
      ...Array<readonly string[]>(8).fill([]),
      ["beyond"],
    ]);
  });

  it("stand by the month that they are of where not all months are shown", () => {
    const year = MONTHS.map((month, index) => [month, calls(month, 100, index === 4 ? 40 : 10)] as const);
    const { months } = trend(year, "2026-06");
    expect(months.filter(({ signals }) => signals.includes("beyond")).map(({ month }) => month)).toEqual([
      "2025-09",
    ]);
  });
});

describe("this month against the one before", () => {
  it("takes the calendar month before, over New Year too, and samples alone", () => {
    const sheets: Sheets = [
      ["2025-11", calls("2025-11", 5, 5)],
      [
        "2025-12",
        [
          ...calls("2025-12", 20, 2),
          goodRow({ text: { sampleNumber: "X", status: "Batal" }, date: { callDate: "2025-12-03" } }),
        ],
      ],
      ["2026-01", calls("2026-01", 10, 5)],
    ];
    const before = againstBefore(byMonthOf(sheets), "2026-01");
    expect(before).toMatchObject({
      month: "2025-12",
      passed: { hits: 18, total: 20 },
      comparison: { differs: true },
    });
    expect(before?.comparison.difference).toBeCloseTo(0.5 - 0.9, 12);
  });

  it("is none without a sample in either", () => {
    const june: Sheets = [["2026-06", calls("2026-06", 5, 0)]];
    expect(againstBefore(byMonthOf(june), "2026-07")).toBeUndefined();
    expect(againstBefore(byMonthOf(june), "2026-06")).toBeUndefined();
    // The month before the one before is not it.
    expect(againstBefore(byMonthOf([...june, ["2026-08", []]]), "2026-08")).toBeUndefined();
  });
});
