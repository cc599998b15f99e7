import { tableOf, verdictOf, type Figure } from "./figure";

const figure = (more: Partial<Figure>): Figure => ({ name: "n", on: "o", value: 2, unit: "", ...more });

describe("a benchmark's figure", () => {
  it("is reached at its bound, and marked beyond it", () => {
    expect(verdictOf(figure({ value: 2, reach: { most: 2 } }))).toBe("ok");
    expect(verdictOf(figure({ value: 2.01, reach: { most: 2 } }))).toBe("NOT REACHED");
    expect(verdictOf(figure({ value: 20, reach: { least: 20 } }))).toBe("ok");
    expect(verdictOf(figure({ value: 19.9, reach: { least: 20 } }))).toBe("NOT REACHED");
  });

  it("is never reached where it was not measured", () => {
    expect(verdictOf(figure({ value: undefined, reach: { most: 2 } }))).toBe("not measured");
  });

  it("is not reached where what was to be measured could not be done", () => {
    expect(verdictOf(figure({ value: undefined, failed: true }))).toBe("NOT REACHED");
  });

  it("stands in a line of its own with its unit, its bound and its verdict", () => {
    const table = tableOf([
      figure({ name: "bytes", on: "5,000 rows", value: 911_712, unit: "B", reach: { most: 1_000_000 } }),
      figure({ name: "time", on: "100,000 rows", value: 12.54, unit: "×", reach: { most: 12 }, note: "why" }),
    ]);
    expect(table.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
      ["figure", "on", "measured", "to reach", "note"],
      ["bytes", "5,000 rows", "911,712 B", "≤ 1,000,000 B", "ok"],
      ["time", "100,000 rows", "12.5×", "≤ 12×", "NOT REACHED", "why"],
    ]);
  });
});
