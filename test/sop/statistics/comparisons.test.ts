/** Holm's adjustment, and what a comparison of two months can show. Vectors: docs/rules/reports.md; R's p.adjust. */
import fc from "fast-check";
import { compareShares } from "../../../src/sop/statistics/compareShares";
import { comparisonPower, detections } from "../../../src/sop/statistics/comparisonPower";
import { fisherExact } from "../../../src/sop/statistics/fisherExact";
import { holm } from "../../../src/sop/statistics/holm";

describe("Holm", () => {
  it("gives R's p.adjust(c(0.01, 0.04, 0.03), 'holm'), in the order given", () => {
    expect(holm([0.01, 0.04, 0.03]).map((p) => p.toFixed(12))).toEqual(
      [0.03, 0.06, 0.06].map((p) => p.toFixed(12)),
    );
  });
  it("leaves a single test as it is, and goes to 1 at most", () => {
    expect(holm([0.2])).toEqual([0.2]);
    expect(holm([0.6, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
  it("never makes a p smaller nor changes their order, and the smallest is Bonferroni's", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (ps) => {
          const adjusted = holm(ps);
          ps.forEach((p, index) => {
            const own = adjusted[index] ?? -1;
            expect(own).toBeGreaterThanOrEqual(p);
            expect(own).toBeLessThanOrEqual(1);
            ps.forEach((other, place) => {
              if (other > p) expect(adjusted[place]).toBeGreaterThanOrEqual(own);
            });
          });
          const least = Math.min(...ps);
          expect(adjusted[ps.indexOf(least)]).toBeCloseTo(Math.min(1, least * ps.length), 12);
        },
      ),
    );
  });
});

describe("Fisher's exact test of callers", () => {
  it("gives 3·10⁻⁵ for 40 of 40 against 26 of 40", () => {
    expect(fisherExact(40, 40, 26, 40).toExponential(0)).toBe("3e-5");
  });
});

describe("what two months can show", () => {
  const percents = (now: number, before: number) =>
    [0.1, 0.15, 0.2].map((fall) => (100 * (comparisonPower(now, before, 0.85, fall) ?? 0)).toFixed(1));

  it("is the enumerated power of the comparison itself, from 85 % and for each month's own number", () => {
    expect(percents(60, 60)).toEqual(["26.7", "49.8", "72.4"]);
    expect(percents(60, 9)).toEqual(["3.9", "10.4", "18.9"]);
    expect(percents(9, 60)).toEqual(["14.0", "22.4", "32.4"]);
  });

  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const term = (k: number, n: number, p: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k);

  it("equals the sum over all pairs of counts that compareShares calls different, both directions", () => {
    const sizes = fc.integer({ min: 1, max: 25 });
    fc.assert(
      fc.property(
        sizes,
        sizes,
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(0, 0.1, 0.35),
        (now, before, k, fall) => {
          const rate = k / 20;
          const power = comparisonPower(now, before, rate, fall);
          if (rate - fall < 0) {
            expect(power).toBeNull();
            return;
          }
          let sum = 0;
          for (let one = 0; one <= now; one += 1)
            for (let other = 0; other <= before; other += 1)
              if (compareShares(one, now, other, before)?.differs)
                sum += term(one, now, rate - fall) * term(other, before, rate);
          expect(power).toBeCloseTo(sum, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is told for falls of 10, 15 and 20 points that the earlier rate leaves room for", () => {
    expect(detections(60, 60, 0.85).map(({ fall }) => fall)).toEqual([0.1, 0.15, 0.2]);
    expect(detections(60, 60, 0.12).map(({ fall }) => fall)).toEqual([0.1]);
    expect(detections(60, 60, 0.1)).toHaveLength(1);
  });

  it("is not told where either month has under twenty samples", () => {
    expect(detections(19, 60, 0.85)).toEqual([]);
    expect(detections(60, 19, 0.85)).toEqual([]);
    expect(detections(20, 20, 0.85)).toHaveLength(3);
  });
});
