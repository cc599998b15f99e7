/** A month's assessment as one object. Source: docs/rules/reports.md. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { monthAssessment, type AssessmentBasis } from "../../../src/sop/report/monthAssessment";
import type { Row, Snapshot } from "../../../src/sop/types";
import { AS_OF, day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const BESIDES: AssessmentBasis = { recommendations: [], typed: {}, recorded: undefined };
const assess = (
  snapshot: Snapshot,
  besides: Partial<AssessmentBasis> = {},
  month = "2026-07",
  asOf = AS_OF,
) => monthAssessment(snapshot, month, asOf, { ...BESIDES, ...besides });
let number = 0;
const id = () => `S-${(number += 1)}`;
const found = (rootCategory: string, callDate = "2026-07-10", category = "Bisnis"): Row =>
  nonconformingRow({
    text: { sampleNumber: id(), rootCategory, findingCategory: category },
    date: { callDate, findingDate: callDate },
    marks: marksBut({ P05: "Tidak" }),
  });
const failed = (code: string, callDate = "2026-07-10"): Row =>
  goodRow({
    text: { sampleNumber: id(), noFindingReason: "Lainnya" },
    date: { callDate },
    marks: marksBut({ [code]: "Tidak" }),
  });

describe("a month's assessment", () => {
  it("says whether the month has ended, of which day and month it is", () => {
    const snapshot = snapshotOf([monthSheet([])]);
    expect(assess(snapshot)).toMatchObject({ month: "2026-07", asOf: AS_OF, ended: false });
    expect(assess(snapshot, {}, "2026-07", day("2026-08-01")).ended).toBe(true);
  });

  it("of a month that the workbook does not have is of nothing", () => {
    const { activities, integrity, callers, comparison, causes, leaders } = assess(snapshotOf([]));
    expect(activities.samples).toMatchObject({ counted: 0, target: 60 });
    expect(activities.links.qcoToQa.state).toBe("none");
    expect(integrity.openErrors.count).toBe(0);
    expect([callers, causes.lines, comparison]).toMatchObject([[], [], { comparable: false, why: "none" }]);
    expect(Object.values(leaders)).toEqual(Array<undefined>(6).fill(undefined));
  });

  it("is of the month's own figures and of its samples alone", () => {
    const june = goodRow({ text: { sampleNumber: id() }, date: { callDate: "2026-06-10" } });
    const snapshot = snapshotOf([
      monthSheet([june], "2026-06"),
      monthSheet([
        goodRow({ text: { sampleNumber: id() } }),
        goodRow({ text: { sampleNumber: id() } }),
        goodRow({ text: { sampleNumber: id(), callStatus: "Sibuk" } }),
      ]),
    ]);
    for (const [month, counted] of [
      ["2026-06", 1],
      ["2026-07", 2],
    ] as const) {
      const { activities, callers } = assess(snapshot, {}, month);
      expect(activities.samples.counted).toBe(counted);
      expect(callers).toMatchObject([{ label: "Ayu", counted }]);
    }
  });

  it("takes its errors from check's findings of the sheet, given or found", () => {
    const snapshot = snapshotOf([monthSheet([goodRow({ text: { area: "" } })])]);
    expect(assess(snapshot).integrity.openErrors).toEqual({ count: 1, ids: ["MC-2607-AAAAAA"] });
    expect(assess(snapshot, { findings: [] }).integrity.openErrors.count).toBe(0);
  });

  it("ranks criteria over all counted samples, and those of nonconformities apart", () => {
    const snapshot = snapshotOf([
      monthSheet([
        found("Sikap"),
        failed("P03"),
        failed("P03"),
        failed("P04"),
        failed("P04"),
        failed("P04", "2026-06-10"),
      ]),
    ]);
    expect(assess(snapshot).leaders).toEqual({
      category: { labels: ["Bisnis"], amount: 1 },
      criterion: { labels: ["P03 Menggali Kebutuhan", "P04 Empati"], amount: 2 },
      criterionOfNonconformities: { labels: ["P05 Pengetahuan Produk dan Kebenaran Informasi"], amount: 1 },
      area: { labels: ["JKT"], amount: 1 },
      material: { labels: ["Informasi"], amount: 1 },
      root: { labels: ["Sikap"], amount: 1 },
    });
  });

  it("counts a criterion as one though its weight differs between the sheets that samples stand on", () => {
    const heavier = {
      ...DEFAULT_SCORECARD,
      criteria: DEFAULT_SCORECARD.criteria.map((one) => (one.code === "P03" ? { ...one, weight: 11 } : one)),
    };
    const snapshot = snapshotOf([
      { ...monthSheet([failed("P03")], "2026-06"), scorecard: heavier },
      monthSheet([failed("P03"), failed("P04")]),
    ]);
    expect(assess(snapshot).leaders.criterion).toEqual({ labels: ["P03 Menggali Kebutuhan"], amount: 2 });
  });

  it("compares causes with eleven months before, those measured otherwise left out, and no later one", () => {
    const months = ["2025-07", "2025-08", "2026-05", "2026-06", "2026-07", "2026-08"];
    const fill = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"];
    const sheets = [...months, ...fill].sort().map((month) => {
      const sheet = monthSheet(months.includes(month) ? [found("Sikap", `${month}-10`)] : [], month);
      return month === "2026-05" ? { ...sheet, scorecard: { ...DEFAULT_SCORECARD, passMark: 95 } } : sheet;
    });
    const { causes } = assess(snapshotOf(sheets), {}, "2026-07", day("2026-09-01"));
    // 2025-08 and 2026-06: 2025-07 is too far, 2026-05 was measured otherwise.
    expect(causes.lines).toMatchObject([
      { amount: 1, now: { hits: 1, total: 1 }, before: { hits: 2, total: 2 } },
    ]);
  });

  it("compares callers by the list of people, and groups by their lists", () => {
    const rows = [
      failed("P03"),
      goodRow({ text: { sampleNumber: id(), executor: "bima", scenario: "s-01" } }),
    ];
    const { callers, groups } = assess(snapshotOf([monthSheet(rows)]));
    expect(callers.map(({ label }) => label)).toEqual(["Ayu", "Bima"]);
    expect(groups.scenario).toMatchObject([{ label: "S-01", counted: 2, passed: 2 }]);
    expect(groups.material).toMatchObject([{ label: "Informasi", counted: 2 }]);
    expect(groups.shift).toEqual([]);
  });

  it("is the same from rows judged already, and with the figures at hand", () => {
    const snapshot = snapshotOf([monthSheet([found("Sikap"), failed("P03")])]);
    const judged = judgeRows(snapshot, AS_OF);
    expect(monthAssessment(snapshot, "2026-07", AS_OF, BESIDES, judged)).toEqual(assess(snapshot));
  });
});
