/** One made-up month with a bit of everything: each figure of its report, reckoned by hand. */
import { reportFigures } from "../../../src/sop/report/reportFigures";
import type { Row, Scenario } from "../../../src/sop/types";
import { AS_OF, day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const at = (hours: number, minutes: number): number => (hours * 60 + minutes) / 1440;
const scenario = (code: string, finished: string): Scenario => ({
  code,
  version: "1",
  finished: day(finished),
  validFrom: undefined,
  validTo: undefined,
});

const rows: readonly Row[] = [
  // 100, passed.
  goodRow({
    text: { sampleNumber: "S-01", scenarioVersion: "1" },
    date: { callDate: "2026-07-01" },
    number: { startTime: at(9, 45) },
  }),
  // 80, but P05 is fatal. QCO in time, QA two days late, the supervisor overdue since Saturday the 4th.
  nonconformingRow({
    text: {
      sampleNumber: "S-02",
      executor: "Bima",
      material: "Permintaan",
      scenarioVersion: "1",
      findingCategory: "Pelanggan",
    },
    date: {
      callDate: "2026-07-02",
      findingDate: "2026-07-02",
      qcoToQaDone: "2026-07-03",
      qaToSupervisorDone: "2026-07-06",
      targetDate: "2026-07-20",
    },
    number: { startTime: at(10, 30) },
    marks: marksBut({ P05: "Tidak" }),
  }),
  // 75, failed. Found on the 22nd: two steps are due today, QA's is done.
  nonconformingRow({
    text: {
      sampleNumber: "S-03",
      area: "BDG",
      agentId: "A002",
      agentName: "Agen Uji",
      scenario: "S-02",
      status: "Proses",
    },
    date: {
      callDate: "2026-07-03",
      findingDate: "2026-07-22",
      qaToSupervisorDone: "2026-07-23",
      targetDate: "2026-07-24",
    },
    number: { startTime: at(10, 59) },
    marks: marksBut({ P01: "Tidak", P03: "Tidak", P04: "Tidak" }),
  }),
  // 85 of 90, passed.
  goodRow({
    text: {
      sampleNumber: "S-04",
      area: "bdg",
      executor: "Citra",
      agentId: "A002",
      material: "Komplain",
      scenarioVersion: "2",
    },
    date: { callDate: "2026-07-06" },
    marks: marksBut({ P10: "Tidak", P02: "N/A" }),
  }),
  // No sample, but a nonconformity: the supervisor is a day late.
  nonconformingRow({
    text: { sampleNumber: "S-05", callStatus: "Sibuk", findingCategory: "Kepatuhan", status: "Closed" },
    date: {
      callDate: "2026-07-10",
      findingDate: "2026-07-10",
      qcoToQaDone: "2026-07-12",
      qaToSupervisorDone: "2026-07-12",
      supervisorToQaDone: "2026-07-13",
      targetDate: "2026-07-11",
    },
    marks: marksBut({ P05: "Tidak" }),
  }),
  nonconformingRow({ text: { sampleNumber: "s-02 " }, date: { callDate: "2026-07-13" } }),
  goodRow({ text: { sampleNumber: "S-07", status: "Batal" } }),
  goodRow({ text: { sampleNumber: "S-08", agentId: "" } }),
  goodRow({ text: { sampleNumber: "S-09" }, marks: marksBut({ P11: "" }) }),
  goodRow({ text: { sampleNumber: "S-10" }, date: { callDate: "2026-07-25" } }),
];
const figures = () =>
  reportFigures(
    snapshotOf(
      [monthSheet(rows)],
      {},
      { scenarios: [scenario("S-01", "2026-06-30"), scenario("S-02", "2026-07-01")] },
    ),
    "2026-07",
    AS_OF,
    { minAgentSamples: 2 },
  );

/** Wilson's interval as the two roots p of (hits − total·p)² = z²·total·p(1 − p). */
const wilson = (hits: number, total: number): readonly unknown[] => {
  const z2 = 1.959963984540054 ** 2;
  const [a, b, c] = [total * total + z2 * total, 2 * hits * total + z2 * total, hits * hits];
  const root = Math.sqrt(b * b - 4 * a * c);
  return [expect.closeTo((b - root) / (2 * a), 10), expect.closeTo((b + root) / (2 * a), 10)];
};
const share = (hits: number, total: number) => ({
  hits,
  total,
  share: hits / total,
  interval95: wilson(hits, total),
});
const SCORE_4 = expect.closeTo((100 * 85) / 90, 10) as unknown;
const MEAN_BDG = expect.closeTo((75 + (100 * 85) / 90) / 2, 10) as unknown;
const group = (label: string | undefined, hits: number, total: number, mean: unknown) => ({
  label,
  passed: share(hits, total),
  mean,
  place: total >= 2 ? "within" : undefined,
});

describe("a whole month's report", () => {
  it("counts its samples and why the others are none", () => {
    const { rowCount, base, pace, passed } = figures();
    expect(rowCount).toBe(10);
    expect(base.samples).toEqual({
      target: 60,
      counted: 4,
      reached: false,
      excluded: { callDate: 1, cancelled: 1, status: 1, agent: 1, unscored: 1, duplicate: 1 },
      byArea: { JKT: 2, BDG: 2 },
      byMaterial: { Informasi: 2, Permintaan: 1, Komplain: 1 },
      byExecutor: { Ayu: 2, Bima: 1, Citra: 1 },
    });
    // Of 60 in 31 days, 24 of them gone.
    expect(pace).toBeCloseTo(4 / ((60 * 24) / 31), 12);
    expect(passed).toEqual(share(2, 4));
    expect(base.score.mean).toBeCloseTo((100 + 80 + 75 + 8500 / 90) / 4, 10);
  });

  it("tells how many calls had no critical error", () => {
    expect(figures().critical).toEqual({
      customer: share(3, 4),
      business: share(3, 4),
      compliance: share(4, 4),
    });
  });

  it("groups the samples by area, material, executor, scenario, shift and hour", () => {
    expect(figures().groups).toEqual({
      area: [group("JKT", 1, 2, 90), group("BDG", 1, 2, MEAN_BDG)],
      material: [
        group("Informasi", 1, 2, 87.5),
        group("Permintaan", 0, 1, 80),
        group("Komplain", 1, 1, SCORE_4),
      ],
      executor: [group("Ayu", 1, 2, 87.5), group("Bima", 0, 1, 80), group("Citra", 1, 1, SCORE_4)],
      scenario: [group("S-01", 2, 3, expect.closeTo((180 + 8500 / 90) / 3, 10)), group("S-02", 0, 1, 75)],
      shift: [group("morning", 1, 3, 85), group(undefined, 1, 1, SCORE_4)],
      hour: [
        group("09.00–09.59", 1, 1, 100),
        group("10.00–10.59", 0, 2, 77.5),
        group(undefined, 1, 1, SCORE_4),
      ],
    });
    expect(figures().agents).toEqual([
      { ...group("A001", 1, 2, 90), name: "Agen A001" },
      { ...group("A002", 1, 2, MEAN_BDG), name: "Agen Uji" },
    ]);
  });

  it("spreads the scores and the criteria", () => {
    const { scoreBins, criteria, lostWeight } = figures();
    expect(scoreBins.map(({ count }) => count)).toEqual([0, 0, 0, 1, 1, 2]);
    const told = criteria.map(({ code, yes, no, notApplicable, rate, lostWeight: lost }) => [
      code,
      yes,
      no,
      notApplicable,
      rate,
      lost,
    ]);
    const all = (code: string) => [code, 4, 0, 0, 1, 0];
    expect(told).toEqual([
      ["P01", 3, 1, 0, 0.75, 5],
      ["P02", 3, 0, 1, 1, 0],
      ["P03", 3, 1, 0, 0.75, 10],
      ["P04", 3, 1, 0, 0.75, 10],
      ["P05", 3, 1, 0, 0.75, 20],
      ...["P06", "P07", "P08", "P09"].map(all),
      ["P10", 3, 1, 0, 0.75, 5],
      all("P11"),
    ]);
    expect(
      lostWeight.map(({ label, amount, share: part, cumulative }) => [label, amount, part, cumulative]),
    ).toEqual([
      ["P05 Pengetahuan Produk dan Kebenaran Informasi", 20, 0.4, 0.4],
      ["P03 Menggali Kebutuhan", 10, 0.2, 0.6],
      ["P04 Empati", 10, 0.2, 0.8],
      ["P01 Salam Pembuka", 5, 0.1, 0.9],
      ["P10 Pencatatan Tiket", 5, 0.1, 1],
    ]);
  });

  it("judges H+2, lists what is late and tells what hangs on the calendar", () => {
    const { base, lateRows, verdictsChangedByOtherRule } = figures();
    const none = {
      onTime: 0,
      late: 0,
      overdue: 0,
      dueToday: 0,
      notDue: 0,
      waiting: 0,
      incomplete: 0,
      invalid: 0,
    };
    expect(base.deadlines).toMatchObject({
      qcoToQa: { ...none, onTime: 2, dueToday: 1, compliance: 1 },
      qaToSupervisor: { ...none, onTime: 2, late: 1, compliance: expect.closeTo(2 / 3, 12) as unknown },
      supervisorToQa: { ...none, late: 1, overdue: 1, dueToday: 1, compliance: 0 },
    });
    expect(lateRows.map(({ id, link, verdict, daysLate }) => [id, link, verdict, daysLate])).toEqual([
      ["S-02", "supervisorToQa", "overdue", 20],
      ["S-02", "qaToSupervisor", "late", 2],
      ["S-05", "supervisorToQa", "late", 1],
    ]);
    // By working days S-02's QA (Monday the 6th) and S-05's supervisor (Monday the 13th) were in time.
    expect(verdictsChangedByOtherRule).toBe(2);
  });

  it("tells of the nonconformities and their causes", () => {
    const { nonconformities, causes } = figures();
    expect(nonconformities.states).toEqual({ Open: 1, Proses: 1, Closed: 1, other: 0 });
    expect(nonconformities.pastTarget).toBe(1);
    const amounts = (kind: keyof typeof causes) => causes[kind].map(({ label, amount }) => [label, amount]);
    expect(amounts("category")).toEqual([
      ["Bisnis", 1],
      ["Kepatuhan", 1],
      ["Pelanggan", 1],
    ]);
    expect(amounts("area")).toEqual([
      ["JKT", 2],
      ["BDG", 1],
    ]);
    expect(amounts("material")).toEqual([
      ["Informasi", 2],
      ["Permintaan", 1],
    ]);
    expect(amounts("criterion").map(([label, amount]) => [String(label).slice(0, 3), amount])).toEqual([
      ["P05", 2],
      ["P01", 1],
      ["P03", 1],
      ["P04", 1],
    ]);
  });

  it("tells of versions, preparation and due days", () => {
    const { versions, coverage, scenarios, reportDue, recapDue, trend, before } = figures();
    expect(versions.scenarios).toEqual([
      { code: "S-01", version: "1", calls: 2 },
      { code: "S-01", version: "2", calls: 1 },
      { code: "S-02", version: "", calls: 1 },
    ]);
    expect(versions.scorecards).toMatchObject([{ sheet: "F-22 2026-07", samples: 4 }]);
    expect(coverage).toEqual({ covered: ["Informasi", "Permintaan", "Komplain"], missing: [] });
    expect(scenarios).toEqual({ used: ["S-01", "S-02"], late: ["S-02"] });
    expect([reportDue, recapDue]).toEqual([day("2026-08-05"), day("2026-08-05")]);
    expect(trend).toMatchObject({
      center: null,
      limits: "none",
      months: [{ month: "2026-07", counted: 4, nonconformities: 3, open: true }],
    });
    expect(before).toBeUndefined();
  });
});

describe("a month that the workbook does not have", () => {
  it("has zeros for its report, and what is missing of the material", () => {
    const empty = reportFigures(snapshotOf([monthSheet(rows)]), "2026-05", AS_OF, { minAgentSamples: 2 });
    expect(empty).toMatchObject({ rowCount: 0, agents: [], criteria: [], lateRows: [], pace: null });
    expect(empty.base.samples).toMatchObject({ target: 60, counted: 0, reached: false });
    expect(empty.coverage).toEqual({ covered: [], missing: ["Informasi", "Permintaan", "Komplain"] });
    expect(empty.trend.months).toEqual([]);
  });
});
