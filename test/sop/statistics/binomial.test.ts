/** The binomial tails and Fisher's p against counting every case in whole numbers. */
import fc from "fast-check";
import { binomialTails, countsWithin, logChoose } from "../../../src/sop/statistics/binomial";
import { compareShares } from "../../../src/sop/statistics/compareShares";
import { fisherExact } from "../../../src/sop/statistics/fisherExact";
import { funnelPlace } from "../../../src/sop/statistics/funnel";

/** n over k by Pascal's triangle, exactly. */
const choose = (n: number, k: number): bigint => {
  let line = [1n];
  for (let row = 0; row < n; row += 1)
    line = [1n, ...line.slice(1).map((each, index) => each + (line[index] ?? 0n)), 1n];
  return line[k] ?? 0n;
};
/** P(X = hits) with a share of so many hundredths, from whole numbers alone until the last division. */
const exactly = (hits: number, total: number, percent: number): number =>
  Number(
    (choose(total, hits) *
      BigInt(percent) ** BigInt(hits) *
      BigInt(100 - percent) ** BigInt(total - hits) *
      10n ** 30n) /
      100n ** BigInt(total),
  ) / 1e30;
const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, index) => index);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe("n over k", () => {
  it("is Pascal's triangle", () => {
    for (const n of [0, 1, 2, 7, 30, 66])
      for (const k of upTo(n)) {
        const exact = Number(choose(n, k));
        expect(Math.exp(logChoose(n, k)) / exact).toBeCloseTo(1, 10);
      }
  });
});

describe("binomialTails", () => {
  it("add up the cases of so few, and of so many", () => {
    for (const [total, percent] of [
      [1, 50],
      [6, 85],
      [12, 1],
      [20, 37],
    ] as const)
      for (const hits of upTo(total)) {
        const { lower, upper } = binomialTails(hits, total, percent / 100);
        const cases = upTo(total).map((count) => exactly(count, total, percent));
        expect(lower).toBeCloseTo(sum(cases.slice(0, hits + 1)), 12);
        expect(upper).toBeCloseTo(sum(cases.slice(hits)), 12);
      }
  });

  it("never exceed 1, whatever rounding adds up to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.001, max: 0.999 }), (total, share) => {
        expect(binomialTails(total, total, share).lower).toBeLessThanOrEqual(1);
        expect(binomialTails(0, total, share).upper).toBeLessThanOrEqual(1);
      }),
      { seed: 20260703 },
    );
  });

  it("are certain where all or none passed before: any other count cannot be", () => {
    expect(binomialTails(0, 5, 0)).toEqual({ lower: 1, upper: 1 });
    expect(binomialTails(1, 5, 0)).toEqual({ lower: 1, upper: 0 });
    expect(binomialTails(5, 5, 1)).toEqual({ lower: 1, upper: 1 });
    expect(binomialTails(4, 5, 1)).toEqual({ lower: 0, upper: 1 });
  });
});

describe("countsWithin", () => {
  it("are all counts at a tail of 0, and the only possible one where all or none passed", () => {
    expect(countsWithin(4, 0.5, 0)).toEqual([0, 4]);
    expect(countsWithin(4, 0, 0.00135)).toEqual([0, 0]);
    expect(countsWithin(4, 1, 0.00135)).toEqual([4, 4]);
  });

  it("keep a count whose tail is exactly the least probability", () => {
    // Of two with a share of one half, none and two have a probability of 1/4 each.
    expect(countsWithin(2, 0.5, 0.25)).toEqual([0, 2]);
    expect(countsWithin(2, 0.5, 0.3)).toEqual([1, 1]);
  });

  it("stay counts of so many at a tail of 1, which rounding may leave out of reach", () => {
    for (const total of upTo(60).slice(1))
      for (const share of [0.1, 0.5, 0.85]) {
        const [least, greatest] = countsWithin(total, share, 1);
        expect(least).toBeLessThanOrEqual(total);
        expect(greatest).toBeGreaterThanOrEqual(0);
      }
  });
});

describe("fisherExact", () => {
  it("adds up all tables with the same margins that are no more probable", () => {
    for (const [hits1, total1, hits2, total2] of [
      [3, 4, 1, 4],
      [0, 5, 5, 5],
      [2, 7, 6, 9],
      [10, 12, 1, 8],
      [1, 9, 9, 9],
      [0, 3, 0, 9],
      [4, 4, 6, 6],
      [2, 4, 3, 6],
      [40, 40, 26, 40],
    ] as const) {
      const hits = hits1 + hits2;
      const ways = upTo(hits).map((one) => choose(total1, one) * choose(total2, hits - one));
      const own = ways[hits1] ?? 0n;
      const rare = ways.filter((each) => each <= own).reduce((all, each) => all + each, 0n);
      const p = Number((rare * 10n ** 15n) / choose(total1 + total2, hits)) / 1e15;
      expect(fisherExact(hits1, total1, hits2, total2)).toBeCloseTo(p, 9);
    }
  });

  it("of 40 in 40 against 26 in 40 is 3 in 100,000", () => {
    expect(fisherExact(40, 40, 26, 40)).toBeCloseTo(3e-5, 5);
  });

  it("never exceeds 1", () => {
    for (const total of [3, 10, 30, 60])
      expect(fisherExact(total, total, total, total)).toBeLessThanOrEqual(1);
  });
});

describe("compareShares", () => {
  it("is null where either of the two is of nothing", () => {
    expect([compareShares(0, 0, 3, 5), compareShares(3, 5, 0, 0)]).toEqual([null, null]);
  });

  it("differs in either direction, and tells the first less the second", () => {
    expect(compareShares(56, 70, 48, 80)).toMatchObject({ differs: true });
    expect(compareShares(48, 80, 56, 70)).toMatchObject({ differs: true });
    expect(compareShares(48, 80, 56, 70)?.difference).toBeCloseTo(-0.2, 12);
    expect(compareShares(5, 10, 5, 10)).toMatchObject({ difference: 0, differs: false, fisherP: 1 });
  });
});

describe("funnelPlace", () => {
  it("lies within on the limit itself", () => {
    // One of one at 2.5 %: its tail is exactly 2.5 %.
    expect([funnelPlace(1, 1, 0.025), funnelPlace(1, 1, 0.0249)]).toEqual(["within", "inner"]);
  });

  it("lies where the rarer tail puts it: inner under 2.5 %, outer under 0.05 %", () => {
    for (const [total, percent] of [
      [6, 85],
      [10, 50],
      [12, 90],
      [20, 30],
      [11, 50],
    ] as const)
      for (const hits of upTo(total)) {
        const cases = upTo(total).map((count) => exactly(count, total, percent));
        const tail = Math.min(sum(cases.slice(0, hits + 1)), sum(cases.slice(hits)));
        expect(funnelPlace(hits, total, percent / 100)).toBe(
          tail < 0.0005 ? "outer" : tail < 0.025 ? "inner" : "within",
        );
      }
  });
});
