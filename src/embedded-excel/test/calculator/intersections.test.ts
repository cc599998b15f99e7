// `@`: formulas from before arrays filled cells. Source: Microsoft Support, "Implicit intersection operator: @": where a
// formula took one value of several cells, and nowhere else.
import { beforeArrays, withIntersections } from "../../calculator/intersections";
import { TestWorkbook } from "./workbook";

const several = (name: string): boolean => name === "Banyak";

describe("a formula from before arrays filled cells", () => {
  it.each([
    ["=A1:A3", "=@A1:A3"],
    ["=A:A*2", "=@A:A*2"],
    ["=-A1:A3", "=-@A1:A3"],
    ["=ROUND(A1:A3,1)", "=ROUND(@A1:A3,1)"],
    ["=VLOOKUP(A:A,C1:D9,2,FALSE)", "=VLOOKUP(@A:A,C1:D9,2,FALSE)"],
    ["=COUNTIF(A1:A9,B1:B9)", "=COUNTIF(A1:A9,@B1:B9)"],
    ["=SUM(A1:A3*B1:B3)", "=SUM(@A1:A3*@B1:B3)"],
    ["=Banyak+1", "=@Banyak+1"],
    ["=T[Nilai]*2", "=@T[Nilai]*2"],
    ["=TRANSPOSE(A1:A3)", "=@TRANSPOSE(A1:A3)"],
    ["=IF(A1:A3>0,B1:B3,0)", "=IF(@A1:A3>0,@B1:B3,0)"],
    ["=(A1:INDEX(B:B,2))", "=@(A1:INDEX(B:B,2))"],
  ])("%s reads %s, and is written as it was", (plain, shown) => {
    expect(withIntersections(plain, several)).toBe(shown);
    expect(beforeArrays(shown, several)).toBe(plain);
  });

  it.each([
    "=SUM(A1:A3)",
    "=SUMPRODUCT((A1:A3=1)*B1:B3)",
    "=INDEX(A1:A9,2)",
    '=LOOKUP(2,1/(A1:A9<>""),B1:B9)',
    "=SUM(IF(A1>0,B1:B3))",
    "=Satu*2",
    "=T[[#This Row],[Nilai]]*2",
    "=T[[#Headers],[Nilai]]",
    '="A1:A3"&B1',
    "=EOMONTH(A1:A3,0)",
    "=A1#",
  ])("%s took no value of several cells", (formula) => {
    expect(withIntersections(formula, several)).toBe(formula);
  });

  it.each(["=SUM((A1:A3=1)*B1:B3)", "=FILTER(A1:A3,B1:B3)", "=A1:A3", "=SUM(@A1:A3*B1:B3)"])(
    "%s needs arrays: there was no such formula before",
    (formula) => {
      expect(beforeArrays(formula, several)).toBeUndefined();
    },
  );

  it("takes the cell in its own row or column, and is #VALUE! where there is none", () => {
    const book = new TestWorkbook("Data");
    book.fill("Data!A1", [[1], [2], [3]]);
    expect(book.evaluate("=ROUND(@A1:A3,0)", "Data!C2")).toBe(2);
    expect(book.evaluate("=@A1:A3", "Data!C9")).toEqual({ error: "#VALUE!" });
  });
});
