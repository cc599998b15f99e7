import { figuresOfMonths } from "../../src/sop/figures/figuresOfMonths";
import { asCase, comparable, readCase, readExpected } from "./support/cases";
import { AS_OF } from "./support/rows";

describe.each(["rows-1", "rows-2", "edges"])("case %s", (name) => {
  const months = figuresOfMonths(readCase(name), AS_OF);
  const expected = readExpected(name);

  it("has figures of exactly the expected months, ascending", () => {
    expect(months.map(({ month }) => month)).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.keys(expected))("gives every figure of %s", (month) => {
    const figures = months.find((each) => each.month === month);
    expect(figures && comparable(asCase(figures))).toEqual(comparable(expected[month]));
  });
});
