/** The control chart's borders: which periods count, which limits are drawn, and what breaks a run. */
import { proportionChart, type ChartSample } from "../../../src/sop/statistics/proportionChart";

const months = (count: number, hits: number, total = 60): readonly ChartSample[] =>
  Array.from({ length: count }, () => ({ hits, total }));
const EMPTY: ChartSample = { hits: 0, total: 0 };
const OPEN: ChartSample = { hits: 0, total: 60, open: true };

describe("the number of finished periods", () => {
  it("does not grow by periods with nothing in them, or by the one in progress", () => {
    expect(proportionChart([...months(7, 51), EMPTY, OPEN]).limits).toBe("none");
    expect(proportionChart([...months(8, 51), EMPTY, OPEN]).limits).toBe("provisional");
    expect(proportionChart([...months(19, 51), EMPTY, OPEN]).limits).toBe("provisional");
    expect(proportionChart([...months(20, 51), EMPTY, OPEN]).limits).toBe("firm");
  });

  it("gives neither limits nor signals under eight", () => {
    const { points, center } = proportionChart([...months(6, 60), { hits: 0, total: 60 }]);
    expect(center).toBe(6 / 7);
    expect(points.at(-1)).toEqual({ share: 0, lower: null, upper: null, signals: [] });
    expect(points[0]).toEqual({ share: 1, lower: null, upper: null, signals: [] });
  });

  it("has no centre where all periods are empty or in progress", () => {
    expect(proportionChart([EMPTY, OPEN])).toMatchObject({ center: null, limits: "none" });
  });
});

describe("normal limits", () => {
  it("lie three standard deviations of the period's own size off the centre", () => {
    const { points, center } = proportionChart([
      ...months(8, 150, 300),
      { hits: 50, total: 100, open: true },
    ]);
    expect(center).toBe(0.5);
    for (const [index, total] of [
      [0, 300],
      [8, 100],
    ] as const) {
      const spread = 3 * Math.sqrt(0.25 / total);
      expect(points[index]?.lower).toBeCloseTo(0.5 - spread, 12);
      expect(points[index]?.upper).toBeCloseTo(0.5 + spread, 12);
    }
    expect(points[8]).toMatchObject({ share: 0.5, signals: [] });
  });

  it("are none where they reach the end of the scale", () => {
    // 50 at 90 %: five misses are expected, and 0.9 + 3√(0.09 ÷ 50) is 1.027; at 10 % the same below.
    const high = proportionChart(months(8, 45, 50)).points[0];
    expect(high?.lower).toBeCloseTo(0.9 - 3 * Math.sqrt(0.09 / 50), 12);
    expect(high?.upper).toBeNull();
    const low = proportionChart(months(8, 5, 50)).points[0];
    expect(low?.lower).toBeNull();
    expect(low?.upper).toBeCloseTo(0.1 + 3 * Math.sqrt(0.09 / 50), 12);
  });

  it("are none where they lie exactly on the end of the scale", () => {
    // 9 at one half: three standard deviations are 3 × 0.5 ÷ 3, exactly one half.
    const [point] = proportionChart([...months(4, 4, 9), ...months(4, 5, 9)]).points;
    expect([point?.lower, point?.upper]).toEqual([null, null]);
  });

  it("hold from four expected hits and misses on (Hart & Hart)", () => {
    // 40 at 10 %: four hits expected. The exact limit would be a whole number of fortieths.
    const [four] = proportionChart(months(8, 4, 40)).points;
    expect(four?.upper).toBeCloseTo(0.1 + 3 * Math.sqrt(0.09 / 40), 12);
  });
});

/** P(X ≤ x) of n with a share of p, added up case by case. */
const atMost = (x: number, n: number, p: number): number => {
  let each = (1 - p) ** n;
  let sum = each;
  for (let k = 1; k <= x; k += 1) {
    each *= ((n - k + 1) / k) * (p / (1 - p));
    sum += each;
  }
  return sum;
};

describe("exact limits, under four expected", () => {
  it("are the last counts whose tail is no rarer than 0.00135", () => {
    // 60 at 5 %: three hits expected.
    const greatest = Array.from({ length: 61 }, (_, x) => x).findLast(
      (x) => 1 - atMost(x - 1, 60, 0.05) >= 0.00135,
    );
    const { points } = proportionChart(months(8, 3));
    expect(points[0]?.upper).toBeCloseTo((greatest ?? NaN) / 60, 12);
    expect(points[0]?.lower).toBeNull();
    // 60 at 95 %: the same upside down.
    const high = proportionChart(months(8, 57)).points[0];
    expect(high?.lower).toBeCloseTo(1 - (greatest ?? NaN) / 60, 12);
    expect(high?.upper).toBeNull();
  });

  it("make no signal of a period on them, and one of the next beyond", () => {
    const with9 = (hits: number): readonly string[] | undefined =>
      proportionChart([...months(100, 3), { hits, total: 60 }]).points.at(-1)?.signals;
    // The centre moves by less than a thousandth: 9 of 60 stays the limit, 10 lies beyond.
    expect([with9(9), with9(10)]).toEqual([[], ["beyond"]]);
    const below = (hits: number): readonly string[] | undefined =>
      proportionChart([...months(100, 57), { hits, total: 60 }]).points.at(-1)?.signals;
    expect([below(51), below(50)]).toEqual([[], ["beyond"]]);
  });
});

describe("beyond a limit", () => {
  it("is told below and above", () => {
    const of = (hits: number): readonly string[] | undefined =>
      proportionChart([...months(20, 150, 300), { hits, total: 300 }]).points.at(-1)?.signals;
    // Three standard deviations of 300 at one half are 26 calls.
    expect([of(120), of(125), of(175), of(180)].map((signals) => signals?.includes("beyond"))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe("a run on one side", () => {
  const runs = (samples: readonly ChartSample[]): readonly number[] =>
    proportionChart(samples).points.flatMap(({ signals }, index) =>
      signals.includes("run") ? [index + 1] : [],
    );
  const high = (count: number) => months(count, 52);
  const low = (count: number) => months(count, 50);
  const on: ChartSample = { hits: 51, total: 60 };

  it("is signalled from its ninth point on, on either side", () => {
    expect(runs([...high(10), ...low(10)])).toEqual([9, 10, 19, 20]);
  });

  it("begins anew after a point on the line, and the line's own points make none", () => {
    expect(runs([...high(8), on, ...high(8), ...low(16)])).toEqual([26, 27, 28, 29, 30, 31, 32, 33]);
    expect(runs(Array.from({ length: 12 }, () => on))).toEqual([]);
    expect(runs([...high(1), on, on, ...high(8), ...low(9)])).toEqual([20]);
  });

  it("begins anew with each change of sides", () => {
    expect(runs([...high(5), ...low(9), ...high(4)])).toEqual([14]);
  });

  it("goes on over periods with nothing in them, and is not broken by the one in progress", () => {
    expect(runs([...high(8), EMPTY, ...high(1), ...low(9)])).toEqual([10, 19]);
    expect(runs([...high(8), OPEN, ...high(1), ...low(9)])).toEqual([10, 19]);
  });

  it("takes a share that equals the centre for a point on the line, of whatever sizes both are", () => {
    expect(runs([...months(10, 1, 10), ...months(10, 3, 30), ...months(10, 7, 70)])).toEqual([]);
  });
});
