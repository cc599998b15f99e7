/** Each statistic against its published vectors, and the rules of the control chart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { binomialTails, countsWithin } from "../../../src/sop/statistics/binomial";
import { compareShares } from "../../../src/sop/statistics/compareShares";
import { fisherExact } from "../../../src/sop/statistics/fisherExact";
import { funnelPlace } from "../../../src/sop/statistics/funnel";
import { proportionChart, type ChartSample } from "../../../src/sop/statistics/proportionChart";

interface Newcombe {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly ci: readonly [number, number];
  readonly fisherP?: number;
}
interface PChart {
  readonly id: string;
  readonly counts?: readonly number[];
  readonly failed?: readonly number[];
  readonly passed?: readonly number[];
  readonly n?: number | readonly number[];
  readonly center: number;
  readonly lcl?: number;
  readonly ucl?: number | Readonly<Record<string, number>>;
  readonly limitsAtN60?: readonly [number, number];
  readonly limitsAtN72?: readonly [number, number];
  readonly beyond?: readonly number[];
  readonly centerWithout11?: number;
  readonly lcl60Without11?: number;
}
const vectors = JSON.parse(readFileSync(join(__dirname, "../../cases/statistics-vectors.json"), "utf8")) as {
  readonly newcombe10: readonly Newcombe[];
  readonly fisherTwoSided: readonly {
    readonly table: readonly [readonly [number, number], readonly [number, number]];
    readonly p: number;
  }[];
  readonly pChart: readonly PChart[];
};
const SEED = { seed: 20260701 };
const rounded = (value: number | null | undefined, digits = 4): number =>
  Number((value ?? NaN).toFixed(digits));

describe("compareShares", () => {
  it.each(vectors.newcombe10)("of $x1 in $n1 and $x2 in $n2 is $ci", ({ x1, n1, x2, n2, ci, fisherP }) => {
    const compared = compareShares(x1, n1, x2, n2);
    expect(compared?.interval95.map((bound) => rounded(bound))).toEqual(ci);
    expect(compared?.differs).toBe(ci[0] > 0 || ci[1] < 0);
    if (fisherP !== undefined) expect(rounded(compared?.fisherP)).toBe(fisherP);
  });

  it("is the same the other way round, but for the sign", () => {
    const part = fc
      .integer({ min: 1, max: 80 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(part, part, ([x1, n1], [x2, n2]) => {
        const one = compareShares(x1, n1, x2, n2);
        const other = compareShares(x2, n2, x1, n1);
        expect(other?.interval95[0]).toBeCloseTo(-(one?.interval95[1] ?? NaN), 12);
        expect(other?.differs).toBe(one?.differs);
        expect(other?.fisherP).toBeCloseTo(one?.fisherP ?? NaN, 9);
      }),
      SEED,
    );
  });

  it("is none where one of the two is of nothing", () => {
    expect(compareShares(0, 0, 3, 5)).toBeNull();
  });

  it.each([
    [10, 28],
    [15, 50],
    [20, 72],
  ])("sees a fall of %d points from 85 %% with 60 samples in %d %% of cases", (fall, percent) => {
    const before = countProbabilities(60, 0.85);
    const after = countProbabilities(60, 0.85 - fall / 100);
    let seen = 0;
    after.forEach((p, x1) => {
      before.forEach((q, x2) => {
        if (compareShares(x1, 60, x2, 60)?.differs) seen += p * q;
      });
    });
    expect(Math.abs(100 * seen - percent)).toBeLessThan(2);
  });
});

const countProbabilities = (n: number, share: number): readonly number[] =>
  Array.from(
    { length: n + 1 },
    (_, x) => binomialTails(x, n, share).lower - (x === 0 ? 0 : binomialTails(x - 1, n, share).lower),
  );

describe("fisherExact", () => {
  it.each(vectors.fisherTwoSided)("of $table is $p", ({ table: [[a, b], [c, d]], p }) => {
    expect(rounded(fisherExact(a, a + b, c, c + d), 7)).toBe(p);
  });
});

describe("countsWithin", () => {
  it("keeps exactly the counts whose two tails are probable enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
        const [least, greatest] = countsWithin(n, percent / 100, 0.00135);
        for (let x = 0; x <= n; x += 1) {
          const { lower, upper } = binomialTails(x, n, percent / 100);
          if (Math.min(Math.abs(lower - 0.00135), Math.abs(upper - 0.00135)) < 1e-9) continue;
          expect(x < least || x > greatest).toBe(lower < 0.00135 || upper < 0.00135);
        }
      }),
      { ...SEED, numRuns: 30 },
    );
  });
});

const vector = (id: string): PChart => {
  const found = vectors.pChart.find((one) => one.id === id);
  if (!found) throw new Error(`no vector ${id}`);
  return found;
};
const chartOf = ({ counts, failed, passed, n }: PChart) => {
  const samples = (counts ?? failed ?? passed ?? []).map((hits, index) => ({
    hits,
    total: typeof n === "number" ? n : (n?.[index] ?? 0),
  }));
  const chart = proportionChart(samples);
  const beyond = chart.points.flatMap(({ signals }, index) =>
    signals.includes("beyond") ? [index + 1] : [],
  );
  return { samples, chart, beyond };
};

describe("proportionChart", () => {
  it("is NIST's, and NIST's without samples 15 and 23", () => {
    const nist = vector("NIST-6.3.3.2");
    const { samples, chart, beyond } = chartOf(nist);
    expect([rounded(chart.center), rounded(chart.points[0]?.lower), rounded(chart.points[0]?.upper)]).toEqual(
      [nist.center, nist.lcl, nist.ucl],
    );
    expect([beyond, chart.limits]).toEqual([nist.beyond, "firm"]);
    const revised = vector("NIST-revised");
    const { center, points } = proportionChart(samples.filter((_, index) => index !== 14 && index !== 22));
    expect([rounded(center, 3), rounded(points[0]?.lower), rounded(points[0]?.upper)]).toEqual([
      revised.center,
      revised.lcl,
      revised.ucl,
    ]);
  });

  it("has no limit below 0, and one for each sample's own size (SAS battery)", () => {
    const battery = vector("SAS-battery");
    const { chart, beyond } = chartOf(battery);
    expect(rounded(chart.center, 7)).toBe(battery.center);
    for (const [index, upper] of Object.entries(battery.ucl ?? {}))
      expect(rounded(chart.points[Number(index) - 1]?.upper, 6)).toBe(upper);
    expect(chart.points.map(({ lower }) => lower)).toEqual(chart.points.map(() => null));
    expect(beyond).toEqual(battery.beyond);
  });

  it("signals the eleventh month of a year of F-22, provisionally", () => {
    const year = vector("F22-year");
    const { chart, beyond, samples } = chartOf(year);
    expect([rounded(chart.center, 7), beyond, chart.limits]).toEqual([
      year.center,
      year.beyond,
      "provisional",
    ]);
    expect([chart.points[0]?.lower, chart.points[0]?.upper].map((one) => rounded(one))).toEqual(
      year.limitsAtN60,
    );
    expect([chart.points[5]?.lower, chart.points[5]?.upper].map((one) => rounded(one))).toEqual(
      year.limitsAtN72,
    );
    const without = proportionChart(samples.filter((_, index) => index !== 10));
    expect([rounded(without.center, 6), rounded(without.points[0]?.lower)]).toEqual([
      year.centerWithout11,
      year.lcl60Without11,
    ]);
  });

  const months = (count: number, hits: number, total = 60): ChartSample[] =>
    Array.from({ length: count }, () => ({ hits, total }));

  it("has no limits under 8 months, provisional ones to 19, firm ones from 20", () => {
    const limitsAfter = (count: number): string => proportionChart(months(count, 51)).limits;
    expect([7, 8, 19, 20].map(limitsAfter)).toEqual(["none", "provisional", "provisional", "firm"]);
  });

  it("neither tests the month in progress nor lets it move the centre", () => {
    const open = { hits: 0, total: 60, open: true };
    const { center, points } = proportionChart([...months(8, 51), open]);
    expect([center, points[8]?.signals]).toEqual([0.85, []]);
  });

  it("signals the ninth in a row on one side; a month on the line breaks the run", () => {
    const high = months(9, 52);
    const low = months(9, 50);
    const signals = (samples: readonly ChartSample[]): number =>
      proportionChart(samples).points.filter(({ signals: own }) => own.includes("run")).length;
    expect(signals([...high, ...low])).toBe(2);
    expect(signals([...high.slice(1), ...low.slice(1)])).toBe(0);
    expect(signals([...high.slice(5), { hits: 51, total: 60 }, ...high.slice(4), ...low])).toBe(1);
  });

  it("has exact limits where few are expected, so that six misses among months without any are a signal", () => {
    const { points } = proportionChart([...months(19, 60), { hits: 54, total: 60 }]);
    expect(points[19]?.signals).toContain("beyond");
    expect(points[0]?.upper).toBeNull();
    expect(points[0]?.signals.includes("beyond")).toBe(false);
  });

  it("has no point for a month with nothing in it", () => {
    expect(proportionChart([{ hits: 0, total: 0 }])).toEqual({
      center: null,
      limits: "none",
      points: [{ share: null, lower: null, upper: null, signals: [] }],
    });
  });
});

describe("funnelPlace", () => {
  it("lets few calls vary, and tells what chance does not explain", () => {
    expect([funnelPlace(4, 6, 0.85), funnelPlace(2, 6, 0.85), funnelPlace(0, 6, 0.85)]).toEqual([
      "within",
      "inner",
      "outer",
    ]);
  });
});
