// Formulas that differ in the cells that they name share what they are compiled to, and still mean those cells.
import { compileFormula } from "../../calculator/programs";
import { createCalculator } from "../../calculator/index";
import { createEmptyBook } from "../../book/empty-book";
import { BookSession } from "../../host/session/session";
import { translateFormula } from "../../calculator/rewrite";
import { NOW, TestWorkbook } from "./workbook";

const codeOf = (formula: string): unknown => compileFormula(formula).code;

describe("formulas of one shape", () => {
  it.each([
    ["=A1*2", "=B7*2"],
    ["=SUM($A$1:A3)", "=SUM(C1:$D$9)"],
    ["=Lain!A1&A1", "=Lain!B2&B2"],
    ["=ROW(A1)", "=ROW(C3)"],
  ])("%s and %s share their code", (one, other) => {
    expect(codeOf(other)).toBe(codeOf(one));
  });

  it.each([
    ["=A1+A1*3", "=A1+B1*3"],
    ['=A1&"B1"', '=A1&"C1"'],
    ["=SUM(A1:B1)", "=SUM(A1,B1)"],
  ])("%s and %s are not of one shape", (one, other) => {
    expect(codeOf(other)).not.toBe(codeOf(one));
  });

  it("give what the cells that each names hold", () => {
    const book = new TestWorkbook("Data", "Lain");
    const values = [3, 5, 7, 11, 13];
    book.fill(
      "Data!A1",
      values.map((value) => [value]),
    );
    book.fill(
      "Lain!A1",
      values.map((value) => [value * 100]),
    );
    const said: [string, unknown][] = values.flatMap((value, index): [string, unknown][] => {
      const [row, next] = [index + 1, ((index + 1) % 5) + 1];
      const other = values[next - 1] ?? 0;
      return [
        [`=A${row}+A${next}*2`, value + other * 2],
        [`=A${row}+A${row}*2`, value * 3],
        [`=SUM(A${row}:A${row},Lain!A${next})`, value + other * 100],
        [`=IF(A${row}>6,"A${row}",-A${next})`, value > 6 ? `A${row}` : -other],
        [`=ROW(A${row})&COLUMN($C${next})`, `${row}3`],
        [`=LET(n,A${row},n+A${next})`, value + other],
        [`=COUNTIF(A:A,">"&A${row})`, values.filter((one) => one > value).length],
      ];
    });
    said.forEach(([formula], index) => {
      book.enter(`Data!F${index + 1}`, formula);
    });
    book.calculate();
    expect(said.map(([formula], index) => [formula, book.value("Data", index, 5)])).toEqual(said);
    // Each depends on its own cells: after an edit of one of them all are right again.
    book.enter("Data!A2", 50);
    book.calculate();
    expect([0, 7].map((index) => book.value("Data", index, 5))).toEqual([3 + 50 * 2, 50 + 7 * 2]);
  });
});

it("a formula is evaluated as if filled into another cell as the formula that then stands there is", () => {
  const book = new TestWorkbook("Data", "Lain");
  const values = Array.from({ length: 12 }, (_row, row) =>
    Array.from({ length: 8 }, (_one, at) => row * 8 + at),
  );
  book.fill("Data!A1", values);
  book.fill(
    "Lain!A1",
    values.map((row) => row.map((value) => -value)),
  );
  book.names.set("Nama", "=Data!$C$3");
  const formulas = [
    "=B2",
    "=$B2+B$2",
    "=SUM(B2:$D4)",
    "=COUNT(B:B)+ROW(B2)",
    "=Lain!B2*Nama",
    "=LET(n,B2,n+$A$1)",
  ];
  for (const formula of formulas)
    for (let down = -3; down < 5; down += 1)
      for (let right = -2; right < 4; right += 1) {
        const text = translateFormula(formula, down, right);
        const there = ["Data", 5 + down, 4 + right, NOW] as const;
        expect([text, book.calculator.evaluateFilled(formula, [down, right], ...there)]).toEqual([
          text,
          book.calculator.evaluate(text, ...there),
        ]);
      }
});

it("calculating all again enters no formula anew, and leaves none with an old value", () => {
  const book = createEmptyBook("Data");
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("a new book has a sheet");
  sheet.rows = [[{ value: 2 }, { value: null, formula: "=A1*2" }, { value: null, formula: "=B1+1" }]];
  let entered = 0;
  const session = BookSession.of(book, {
    calculator: (source) => {
      const made = createCalculator(source);
      const enter = made.setFormula.bind(made);
      made.setFormula = (...formula) => {
        entered += 1;
        enter(...formula);
      };
      return made;
    },
    now: () => 46_227.5,
    autoExpandTables: true,
  });
  session.calculate(true);
  expect(entered).toBe(2);
  // Past the session, so that nothing is noted as changed.
  sheet.rows[0] = [{ value: 5 }, { value: 0, formula: "=A1*2" }, { value: 0, formula: "=B1+1" }];
  session.calculate();
  expect(session.value(sheet, 0, 2)).toBe(0);
  session.calculate(true);
  expect([1, 2].map((column) => session.value(sheet, 0, column))).toEqual([10, 11]);
  expect(entered).toBe(2);
});
