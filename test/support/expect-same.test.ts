import { expectSame } from "./expect-same";

const book = (value: unknown): unknown => ({
  sheets: [{ rows: [[{ value }]], names: new Map([["a", value]]) }],
});

it("takes what toEqual takes, told apart by it or not", () => {
  expectSame(book(1), book(1));
  // Two ways of saying that there is nothing, which only the stricter comparison tells apart.
  expectSame({ value: 1, formula: undefined }, { value: 1 });
});

it("refuses what differs anywhere, and says where", () => {
  expect(() => {
    expectSame(book(1), book(2));
  }).toThrow(/"value": 2[\s\S]*"value": 1/);
});
