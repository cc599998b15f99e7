/** The reports' figures: sums add up, the order of rows shows nowhere, and the edges have answers. */
import fc from "fast-check";
import { reportFigures } from "../../../src/sop/report/reportFigures";
import { hourOf } from "../../../src/sop/report/groups";
import type { Row } from "../../../src/sop/types";
import type { GroupFigures, ReportFigures } from "../../../src/sop/report/types";
import { anyRow } from "../support/anyRow";
import { AS_OF, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const RUNS = { seed: 20260702, numRuns: 60 };
const july = (rows: readonly Row[], least = 5): ReportFigures =>
  reportFigures(snapshotOf([monthSheet(rows)]), "2026-07", AS_OF, { minAgentSamples: least });
const total = (groups: readonly GroupFigures[]): number =>
  groups.reduce((sum, { passed }) => sum + passed.total, 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const numbered = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => ({
    ...row,
    text: {
      ...row.text,
      sampleNumber: { kind: "value", value: `S-${String(index).padStart(3, "0")}` },
      recordingId: { kind: "empty" },
    },
  }));

describe("reportFigures", () => {
  it("has breakdowns, bins and marks that each add up to the samples", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const figures = july(rows);
        const { counted, excluded } = figures.base.samples;
        expect(counted + sum(Object.values(excluded))).toBe(figures.rowCount);
        for (const groups of Object.values(figures.groups)) expect(total(groups)).toBe(counted);
        expect(sum(figures.scoreBins.map(({ count }) => count))).toBe(counted);
        for (const { yes, no, notApplicable } of figures.criteria)
          expect(yes + no + notApplicable).toBe(counted);
        expect(total(figures.agents)).toBe(counted);
        expect(sum(figures.versions.scenarios.map(({ calls }) => calls))).toBe(counted);
        const found = figures.nonconformities.rows.length;
        expect(sum(Object.values(figures.nonconformities.states))).toBe(found);
        for (const lines of [figures.causes.category, figures.causes.area, figures.causes.material])
          expect(sum(lines.map(({ amount }) => amount))).toBe(found);
        expect(figures.base.deadlines.rows).toHaveLength(3 * found);
      }),
      RUNS,
    );
  });

  it("ends each Pareto at the whole, greatest first", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const { lostWeight, causes } = july(rows);
        for (const lines of [lostWeight, causes.category, causes.criterion, causes.area, causes.material]) {
          if (lines.length > 0) expect(lines.at(-1)?.cumulative).toBe(1);
          lines.slice(1).forEach((line, index) => {
            expect(line.amount).toBeLessThanOrEqual(lines[index]?.amount ?? 0);
          });
        }
      }),
      RUNS,
    );
  });

  it("is the same whatever the order of rows that repeat none", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (some) => {
        const rows = numbered(some);
        const shown = ({ nonconformities, base, lateRows, ...rest }: ReportFigures): unknown => ({
          ...rest,
          states: nonconformities.states,
          samples: base.samples.counted,
          late: lateRows.map(({ id, link, daysLate }) => [id, link, daysLate]),
        });
        // A spelling that no list has is shown as it was met first: rows of one spelling each are compared.
        const plain = rows.map((row) => ({
          ...row,
          text: { ...row.text, executor: { kind: "value", value: "Ayu" } as const },
        }));
        const withoutSheets = (rest: unknown): unknown =>
          JSON.parse(
            JSON.stringify(rest, (key, value: unknown) => (key === "scorecards" ? undefined : value)),
          );
        expect(withoutSheets(shown(july([...plain].reverse())))).toEqual(withoutSheets(shown(july(plain))));
      }),
      RUNS,
    );
  });

  it("has zeros and nulls for an empty month, and for one whose rows are all excluded", () => {
    for (const rows of [[], [goodRow({ text: { callStatus: "Sibuk" } })]]) {
      const figures = july(rows);
      expect(figures.passed).toEqual({ hits: 0, total: 0, share: null, interval95: null });
      expect(figures.critical.customer.share).toBeNull();
      expect([figures.agents, figures.criteria, figures.lostWeight, figures.before]).toEqual([
        [],
        [],
        [],
        undefined,
      ]);
      expect(figures.trend).toMatchObject({ center: null, limits: "none" });
    }
  });

  it("tells an agent's place from the least number of samples up, and under it none", () => {
    const calls = Array.from({ length: 5 }, (_, index) => goodRow({ text: { sampleNumber: `S-${index}` } }));
    expect(july(calls).agents).toMatchObject([{ label: "A001", name: "Agen A001", place: "within" }]);
    expect(july(calls.slice(1)).agents[0]?.place).toBeUndefined();
    expect(july(calls.slice(1), 4).agents[0]?.place).toBe("within");
  });

  it("weighs what was lost, and orders ties by name", () => {
    const rows = [
      goodRow({ marks: marksBut({ P10: "Tidak", P01: "Tidak" }) }),
      goodRow({ text: { sampleNumber: "S-2" }, marks: marksBut({ P05: "Tidak", P02: "N/A" }) }),
    ];
    const { lostWeight, criteria } = july(rows);
    expect(lostWeight.map(({ label, amount }) => [label.slice(0, 3), amount])).toEqual([
      ["P05", 20],
      ["P01", 5],
      ["P10", 5],
    ]);
    expect(criteria.find(({ code }) => code === "P02")).toMatchObject({
      yes: 1,
      no: 0,
      notApplicable: 1,
      rate: 1,
    });
  });

  it("lists what is late, the latest first, and counts correction states", () => {
    const rows = [
      nonconformingRow({ text: { sampleNumber: "S-1", status: "closed" } }),
      nonconformingRow({
        text: { sampleNumber: "S-2 é中" },
        date: { findingDate: "2026-07-10", callDate: "2026-07-10", targetDate: "2026-07-20" },
      }),
      nonconformingRow({ text: { sampleNumber: "S-3", status: "Batal" } }),
    ];
    const { lateRows, nonconformities } = july(rows);
    expect(lateRows.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ["S-2 é中", 12],
      ["S-2 é中", 12],
      ["S-2 é中", 12],
      ["S-1", 7],
      ["S-1", 7],
      ["S-1", 7],
    ]);
    expect(nonconformities).toMatchObject({
      states: { Open: 1, Proses: 0, Closed: 1, other: 0 },
      pastTarget: 1,
    });
  });

  it("compares with the calendar month before, and leaves later months out of the trend", () => {
    const rowsOf = (month: string, count: number, failed: number): Row[] =>
      Array.from({ length: count }, (_, index) =>
        goodRow({
          text: { sampleNumber: `${month}-${index}` },
          date: { callDate: `${month}-10` },
          marks: index < failed ? marksBut({ P05: "Tidak" }) : marksBut({}),
        }),
      );
    const snapshot = snapshotOf(
      ["2026-05", "2026-06", "2026-07"].map((month, index) =>
        monthSheet(rowsOf(month, 20, index * 8), month),
      ),
    );
    const figures = reportFigures(snapshot, "2026-06", AS_OF, { minAgentSamples: 5 });
    expect(figures.before).toMatchObject({
      month: "2026-05",
      passed: { hits: 20 },
      comparison: { differs: true },
    });
    expect(figures.trend.months.map(({ month, open }) => [month, open])).toEqual([
      ["2026-05", false],
      ["2026-06", false],
    ]);
    expect(reportFigures(snapshot, "2026-07", AS_OF, { minAgentSamples: 5 }).trend.months[2]?.open).toBe(
      true,
    );
  });
});

describe("hourOf", () => {
  it("is right where a double lies a hair under the hour", () => {
    for (let hour = 0; hour < 24; hour += 1) expect(hourOf({ kind: "value", value: hour / 24 })).toBe(hour);
    expect(hourOf({ kind: "value", value: 46227 + 10 / 24 })).toBe(10);
    expect(hourOf({ kind: "empty" })).toBeUndefined();
  });
});

describe("statuses that do not count", () => {
  let calls = 0;
  const call = (callStatus: string, parts: { readonly status?: string } = {}) =>
    goodRow({ text: { sampleNumber: `S-${(calls += 1)}`, callStatus, ...parts } });

  it("are told by the list's spelling, the most frequent first, those as frequent by name", () => {
    const rows = ["terputus", "Sibuk", "SIBUK", "Terhubung", "Tidak Terjawab", "Lain", "", "Sibuk"].map(
      (one) => call(one),
    );
    const expected = [
      { status: "Sibuk", rows: 3 },
      { status: "", rows: 1 },
      { status: "Lain", rows: 1 },
      { status: "Terputus", rows: 1 },
      { status: "Tidak Terjawab", rows: 1 },
    ];
    expect(july(rows).uncountedStatuses).toEqual(expected);
    expect(july([...rows].reverse()).uncountedStatuses).toEqual(expected);
  });

  it("are none of rows that do not count for another reason", () => {
    expect(july([call("Terhubung"), call("Sibuk", { status: "Batal" })]).uncountedStatuses).toEqual([]);
  });
});
