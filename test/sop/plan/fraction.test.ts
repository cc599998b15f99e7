/** Exact fractions: what shares of calls are counted in. */
import fc from "fast-check";
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fraction,
  fractionOf,
  multiply,
  shown,
  subtract,
} from "../../../src/sop/plan/fraction";
import { largestRemainder } from "../../../src/sop/plan/largestRemainder";

const some = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -60, max: 60 }))
  .filter(([, under]) => under !== 0)
  .map(([over, under]) => ({ over, under, exact: fraction(BigInt(over), BigInt(under)) }));

describe("a fraction", () => {
  it.each([
    [6n, 4n, "3/2"],
    [-6n, 4n, "-3/2"],
    [6n, -4n, "-3/2"],
    [-6n, -4n, "3/2"],
    [8n, 4n, "2"],
    [0n, 7n, "0"],
    [0n, -7n, "0"],
  ])("%d over %d is %s, in lowest terms and with the sign above", (over, under, expected) => {
    expect(shown(fraction(over, under))).toBe(expected);
  });

  it("of nothing is refused, and so is what is no number", () => {
    expect(() => fraction(1n, 0n)).toThrow(new RangeError("a fraction of nothing"));
    expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError);
    expect(() => fractionOf(Number.NaN)).toThrow(new RangeError("NaN is no number"));
    expect(() => fractionOf(Number.POSITIVE_INFINITY)).toThrow(new RangeError("Infinity is no number"));
  });

  it.each([
    [0, "0"],
    [0.15, "3/20"],
    [-0.15, "-3/20"],
    [7.5, "15/2"],
    [33.3, "333/10"],
    [40, "40"],
    [1e21, "1000000000000000000000"],
    [1.5e22, "15000000000000000000000"],
    [1e-7, "1/10000000"],
    [2.5e-7, "1/4000000"],
  ])("of the number %d is what is written: %s", (value, expected) => {
    expect(shown(fractionOf(value))).toBe(expected);
  });

  it("adds, multiplies and is compared as the numbers are, and divides back to where it came from", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const under = a.under * b.under;
        expect(add(a.exact, b.exact)).toEqual(
          fraction(BigInt(a.over * b.under + b.over * a.under), BigInt(under)),
        );
        expect(subtract(add(a.exact, b.exact), b.exact)).toEqual(a.exact);
        if (b.over !== 0) expect(divide(multiply(a.exact, b.exact), b.exact)).toEqual(a.exact);
        // Adding nothing: below nothing, equal ones have a difference of -0, which is another value to Jest.
        expect(Math.sign(compare(a.exact, b.exact))).toBe(
          Math.sign(Math.sign(under) * (a.over * b.under - b.over * a.under)) + 0,
        );
      }),
    );
  });

  it("is rounded down and up as numbers are, below nothing too", () => {
    fc.assert(
      fc.property(some, ({ over, under, exact }) => {
        // Of whole numbers as small as these the quotient never rounds over a whole number.
        expect(floor(exact)).toBe(BigInt(Math.floor(over / under)));
        expect(ceiling(exact)).toBe(BigInt(Math.ceil(over / under)));
      }),
    );
  });
});

describe("the largest remainders", () => {
  const quota = (over: bigint, under: bigint, weight: bigint) => ({
    quota: fraction(over, under),
    weight: fraction(weight),
  });

  it("of one size go to the greater weight, then to the first", () => {
    expect(largestRemainder([quota(5n, 2n, 5n), quota(15n, 2n, 15n)])).toEqual([2, 8]);
    expect(largestRemainder([quota(5n, 2n, 5n), quota(5n, 2n, 5n)])).toEqual([3, 2]);
    expect(largestRemainder([quota(1n, 3n, 9n), quota(1n, 2n, 1n), quota(1n, 6n, 9n)])).toEqual([0, 1, 0]);
  });

  it("are of quotas whose sum is whole, and of no others", () => {
    expect(() => largestRemainder([quota(1n, 2n, 1n)])).toThrow(
      new RangeError("quotas whose sum is not whole"),
    );
  });
});
