/** Clause labels are settings: what the 2008 edition numbers one way, the 2015 edition numbers another. */
import { ISO_EDITIONS, isoClause, isoLabel, type IsoNeed } from "../../../src/sop/iso/clauses";

// By docs/rules/procedure.md for 2008; for 2015 by the correlation matrices of ISO/TC 176/SC 2.
const NEEDS: readonly (readonly [need: IsoNeed, in2008: string, in2015: string])[] = [
  ["provision", "7.5.1", "8.5.1"],
  ["processes", "8.2.3", "9.1.1"],
  ["products", "8.2.4", "8.6"],
  ["nonconforming", "8.3", "8.7"],
  ["analysis", "8.4", "9.1.3"],
  ["corrective", "8.5.2", "10.2"],
  ["preventive", "8.5.3", "6.1"],
];

describe("the clause of each need of the record", () => {
  it.each(NEEDS)("%s is %s in the 2008 edition and %s in that of 2015", (need, ...numbers) => {
    expect(ISO_EDITIONS.map((edition) => isoClause(need, edition))).toEqual(numbers);
  });

  it("is named with its edition", () => {
    expect(isoLabel("corrective", "2015")).toBe("ISO 9001:2015, 10.2");
  });
});
