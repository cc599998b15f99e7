import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { checkAnswer } from "../../../src/sop/checkAnswer";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { emptyMonthFigures, figuresOfMonths } from "../../../src/sop/figures/figuresOfMonths";
import { paceOf } from "../../../src/sop/figures/paceOf";
import { wilsonInterval } from "../../../src/sop/figures/wilsonInterval";
import { LINKS, type Row } from "../../../src/sop/types";
import { anyRow } from "../support/anyRow";
import { AS_OF, day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

interface WilsonVector {
  readonly x: number;
  readonly n: number;
  readonly ci: readonly [number, number];
}
const vectors = JSON.parse(readFileSync(join(__dirname, "../../cases/statistics-vectors.json"), "utf8")) as {
  readonly wilson95: readonly WilsonVector[];
};
const julyOf = (rows: readonly Row[]) => figuresOfMonths(snapshotOf([monthSheet(rows)]), AS_OF)[0];

describe("wilsonInterval", () => {
  it.each(vectors.wilson95)("of $x in $n is $ci", ({ x, n, ci }) => {
    expect(wilsonInterval(x, n)?.map((bound) => Number(bound.toFixed(4)))).toEqual(ci);
  });
  it("is exactly 0 and 1 at the ends, and null for nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        expect([wilsonInterval(0, n)?.[0], wilsonInterval(n, n)?.[1]]).toEqual([0, 1]);
      }),
    );
    expect(wilsonInterval(0, 0)).toBeNull();
  });
  it("holds the share, within 0 and 1", () => {
    const parts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(parts, ([x, n]) => {
        const [low, high] = wilsonInterval(x, n) ?? [2, -1];
        return low >= 0 && high <= 1 && low <= x / n && x / n <= high;
      }),
    );
  });
});

describe("score figures", () => {
  const rows = [
    marksBut({}),
    marksBut({ P02: "Tidak" }),
    marksBut({ P10: "tidak" }),
    marksBut({ P05: "N/A" }),
  ].map((marks, index) => goodRow({ marks, text: { sampleNumber: `S-${index}` } }));

  it("take the mean, the pass rate and each critical rate over the samples", () => {
    expect(julyOf(rows)?.score).toMatchObject({
      mean: (100 + 90 + 95 + 100) / 4,
      passed: 3,
      passRate: 0.75,
      criticalRates: { customer: 1, business: 0.75, compliance: 0.75 },
    });
  });

  it("leave out rows that do not count", () => {
    const cancelled = goodRow({ text: { status: "Batal" }, marks: marksBut({ P05: "Tidak" }) });
    expect(julyOf([...rows, cancelled])?.score).toEqual(julyOf(rows)?.score);
  });
});

describe("deadline figures", () => {
  it("leave out duplicates and Batal, but not rows excluded for another reason", () => {
    const figures = julyOf([
      nonconformingRow({ text: { sampleNumber: " S-1 " } }),
      nonconformingRow({ text: { sampleNumber: "s-1" } }),
      nonconformingRow({ text: { sampleNumber: "S-2", status: "Batal" } }),
      nonconformingRow({ text: { sampleNumber: "S-3", callStatus: "Sibuk" } }),
    ]);
    expect(figures?.deadlines.rows.map(({ id }) => id)).toEqual(["S-1", "S-1", "S-1", "S-3", "S-3", "S-3"]);
  });

  it("have no compliance while nothing is due yet", () => {
    const figures = julyOf([nonconformingRow({ date: { findingDate: "2026-07-23" } })]);
    expect(figures?.deadlines.qcoToQa).toMatchObject({ notDue: 1, compliance: null });
  });

  it("have a compliance from 0 to 1 or none, and each verdict counted once", () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        for (const { deadlines } of figuresOfMonths(snapshotOf([monthSheet(rows)]), AS_OF)) {
          for (const link of LINKS) {
            const { compliance, ...counts } = deadlines[link];
            expect(compliance ?? 0).toBeGreaterThanOrEqual(0);
            expect(compliance ?? 1).toBeLessThanOrEqual(1);
            const sum = Object.values(counts).reduce((total, each) => total + each, 0);
            expect(sum * LINKS.length).toBe(deadlines.rows.length);
          }
        }
      }),
    );
  });
});

describe("paceOf", () => {
  it("is 1 when the target is kept up with to the day", () => {
    expect(paceOf(30, 60, "2026-04", day("2026-04-15"))).toBe(1);
    expect(paceOf(60, 60, "2026-07", day("2026-07-31"))).toBe(1);
  });
  it("is told of the month in progress alone", () => {
    expect(paceOf(30, 60, "2026-06", AS_OF)).toBeNull();
    expect(paceOf(30, 60, "2026-08", AS_OF)).toBeNull();
    expect(paceOf(0, 0, "2026-07", AS_OF)).toBeNull();
  });
});

describe("checkAnswer", () => {
  const snapshot = snapshotOf([
    monthSheet(
      [goodRow({ date: { callDate: "2026-06-10" }, text: { area: "Xyz" } }, "F-22 2026-06")],
      "2026-06",
    ),
    monthSheet(
      [goodRow({ text: { sampleNumber: "S-2", role: "Xyz" } }), goodRow({ text: { role: "Xyz" } })],
      "2026-07",
    ),
  ]);

  it("tells of all months", () => {
    const answer = checkAnswer(snapshot, AS_OF);
    expect(answer.months.map(({ month }) => month)).toEqual(["2026-06", "2026-07"]);
    expect(answer).toMatchObject({ asOf: AS_OF, rule: { days: 2, calendar: "calendar", anchor: "finding" } });
  });

  it("keeps to one month, with duplicates of other months still known", () => {
    const answer = checkAnswer(snapshot, AS_OF, "2026-07");
    expect(answer.months).toEqual(checkAnswer(snapshot, AS_OF).months.slice(1));
    expect(answer.findings.map(({ code }) => code)).toEqual([
      "listValue",
      "listValue",
      "duplicateSampleNumber",
    ]);
  });

  it("gives zeros and nulls for a month with nothing in it", () => {
    const answer = checkAnswer(snapshot, AS_OF, "2026-05");
    expect(answer).toMatchObject({ months: [emptyMonthFigures("2026-05", DEFAULT_SETTINGS)], findings: [] });
    expect(answer.months[0]).toMatchObject({
      samples: { counted: 0, byArea: {}, byMaterial: {}, byExecutor: {} },
      score: { mean: null, passRate: null, passRate95: null, criticalRates: { customer: null } },
      deadlines: { qcoToQa: { onTime: 0, compliance: null }, rows: [] },
    });
  });
});
