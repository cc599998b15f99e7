// LAMBDA and what calls it, and functions that cut, reshape and split into arrays. Values after the examples of Microsoft's
// function reference, and counted by hand.
import type { CellValue } from "../../book/types";
import { TestWorkbook, error } from "./workbook";

const book = new TestWorkbook("Data");
book.fill("A1", [
  [1, 2, 3],
  [4, 5, 6],
]);
book.names.set("Twice", "=LAMBDA(n,n*2)");
book.calculator.rebind();

/** The formula's array as text: columns by a comma, rows by a semicolon. */
const shown = (formula: string): CellValue =>
  book.evaluate(
    `=LET(q,${formula},REDUCE("",SEQUENCE(ROWS(q)),LAMBDA(a,r,a&IF(r>1,";","")&TEXTJOIN(",",FALSE,INDEX(q,r,0)))))`,
  );

describe("LAMBDA", () => {
  it.each<[string, unknown]>([
    ["LAMBDA(x,x+1)(2)", 3],
    ["LAMBDA(x,y,x*y)(2,3)", 6],
    ["LET(f,LAMBDA(x,x+1),f(f(1)))", 3],
    // It sees the names around it where it was made.
    ["LET(k,10,f,LAMBDA(x,x+k),LET(k,1,f(1)))", 11],
    ["LAMBDA(x,LAMBDA(y,x-y))(5)(2)", 3],
    ["Twice(21)", 42],
    ["SUM(MAP(SEQUENCE(3),LAMBDA(x,x*x)))", 14],
    ["REDUCE(0,SEQUENCE(3),LAMBDA(a,b,a+b))", 6],
    ["LAMBDA(x,x+1)", error("#CALC!")],
    ["LAMBDA(x,x+1)(1,2)", error("#VALUE!")],
    ["NoSuch(1)", error("#NAME?")],
    ["MAP(A1:A2,1)", error("#VALUE!")],
  ])("%s", (formula, value) => {
    expect(book.evaluate(`=${formula}`)).toEqual(value);
  });

  it.each([
    ["MAP(A1:C2,LAMBDA(x,x*10))", "10,20,30;40,50,60"],
    ["MAP(A1:A2,B1:B2,LAMBDA(x,y,x+y))", "3;9"],
    ["BYROW(A1:C2,LAMBDA(r,SUM(r)))", "6;15"],
    ["BYCOL(A1:C2,LAMBDA(c,MAX(c)))", "4,5,6"],
    ["SCAN(0,A1:C2,LAMBDA(a,b,a+b))", "1,3,6;10,15,21"],
    ["MAKEARRAY(2,3,LAMBDA(r,c,r*c))", "1,2,3;2,4,6"],
    ["REDUCE(A1,SEQUENCE(2),LAMBDA(a,b,VSTACK(a,b)))", "1;1;2"],
  ])("%s is %s", (formula, text) => {
    expect(shown(formula)).toBe(text);
  });
});

describe("array functions", () => {
  it.each([
    ["TAKE(A1:C2,1)", "1,2,3"],
    ["TAKE(A1:C2,-1,2)", "4,5"],
    ["TAKE(A1:C2,,-1)", "3;6"],
    ["DROP(A1:C2,1)", "4,5,6"],
    ["DROP(A1:C2,,-2)", "1;4"],
    ['EXPAND(A1:B1,2,3,"-")', "1,2,-;-,-,-"],
    ["TOCOL(A1:B2)", "1;2;4;5"],
    ["TOROW(A1:B2,,TRUE)", "1,4,2,5"],
    ["TOROW(A1:A3,1)", "1,4"],
    ['WRAPROWS(A1:C1,2,"x")', "1,2;3,x"],
    ['WRAPCOLS(A1:C1,2,"x")', "1,3;2,x"],
    ['TEXTSPLIT("a,b;c",",",";","FALSE",0,"-")', "a,b;c,-"],
    ['TEXTSPLIT("a  b"," ",,TRUE)', "a,b"],
    ['TEXTSPLIT("1-2.3",{"-","."})', "1,2,3"],
  ])("%s is %s", (formula, text) => {
    expect(shown(formula)).toBe(text);
  });

  it.each<[string, unknown]>([
    ['INDEX(TEXTSPLIT("a,b",","),2)', "b"],
    ["TAKE(A1:C2,0)", error("#CALC!")],
    ["DROP(A1:C2,2)", error("#CALC!")],
    ["EXPAND(A1:C2,1)", error("#VALUE!")],
    ['TEXTBEFORE("Red riding hood","hood")', "Red riding "],
    ['TEXTBEFORE("a-b-c","-",2)', "a-b"],
    ['TEXTBEFORE("a-b-c","-",-1)', "a-b"],
    ['TEXTBEFORE("abc","x")', error("#N/A")],
    ['TEXTBEFORE("abc","x",1,0,1)', "abc"],
    ['TEXTAFTER("a-b-c","-",2)', "c"],
    ['TEXTAFTER("aXb","x",1,1)', "b"],
    ['TEXTAFTER("abc","x",1,0,0,"none")', "none"],
  ])("%s", (formula, value) => {
    expect(book.evaluate(`=${formula}`)).toEqual(value);
  });
});
