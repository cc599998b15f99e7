// Whole numbers and their kin, against the examples of Excel's help for each; and that what is too large ends.
import { NOW, TestWorkbook } from "./workbook";

const book = new TestWorkbook("Data");
book.fill("Data!A1", [
  [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000],
  [5, null, "text", 4, "8", true],
]);
const valueOf = (formula: string): unknown => book.calculator.evaluate(formula, "Data", 20, 20, NOW);
const error = (text: string): unknown => ({ error: text });

describe("functions of the long tail", () => {
  it.each<[string, unknown]>([
    ["ROMAN(499)", "CDXCIX"],
    ["ROMAN(499,1)", "LDVLIV"],
    ["ROMAN(499,2)", "XDIX"],
    ["ROMAN(499,3)", "VDIV"],
    ["ROMAN(499,4)", "ID"],
    ["ROMAN(0)", ""],
    ["ROMAN(4000)", error("#VALUE!")],
    ['ARABIC("LVII")', 57],
    ['ARABIC("mcmxii")', 1912],
    ['ARABIC("ID")', 499],
    ['ARABIC("-X")', -10],
    ['ARABIC("AB")', error("#VALUE!")],
    ["BASE(7,2)", "111"],
    ["BASE(100,16)", "64"],
    ["BASE(15,2,10)", "0000001111"],
    ["BASE(171,16)", "AB"],
    ["BASE(-1,2)", error("#NUM!")],
    ["DEC2HEX(100,4)", "0064"],
    ["DEC2HEX(-54)", "FFFFFFFFCA"],
    ["DEC2BIN(9,4)", "1001"],
    ["DEC2BIN(-100)", "1110011100"],
    ["DEC2BIN(512)", error("#NUM!")],
    ["DEC2OCT(58,3)", "072"],
    ["DEC2OCT(-100)", "7777777634"],
    ["GCD(24,36)", 12],
    ["GCD(5,0)", 5],
    ["GCD(A2,B2)", 5],
    ["GCD(A2,C2)", error("#VALUE!")],
    ["GCD(D2:F2)", error("#VALUE!")],
    ["LCM(D2:E2)", 8],
    ["LCM(24,36)", 72],
    ["LCM(A2:B2)", 0],
    ["LCM({4,8,12})", 24],
    ["PERMUT(100,3)", 970_200],
    ["PERMUT(3,4)", error("#NUM!")],
    ["ROUND(BINOM.DIST(6,10,0.5,FALSE),7)", 0.2050781],
    ["ROUND(POISSON.DIST(2,5,TRUE),6)", 0.124652],
    ["ROUND(POISSON.DIST(2,5,FALSE),6)", 0.084224],
    ["ROUND(NPV(0.1,-10000,3000,4200,6800),2)", 1188.44],
    ["ROUND(NPV(0.1,B1:C1,F2),2)", 23_305.79],
    ["ROUND(IRR(A1:E1),3)", -0.021],
    ["ROUND(IRR(A1:F1),3)", 0.087],
    ["IRR(B1:C1)", error("#NUM!")],
    ["IRR(H:H)", error("#NUM!")],
  ])("%s is %j", (formula, value) => {
    expect(valueOf(`=${formula}`)).toEqual(value);
  });

  it.each<[string, unknown]>([
    ["FACT(1E9)", error("#NUM!")],
    ["FACT(5)", 120],
    ["FACTDOUBLE(7)", 105],
    ["COMBIN(8,2)", 28],
    ["COMBIN(1E9,5E8)", error("#NUM!")],
    ["SEQUENCE(1E9)", error("#NUM!")],
    ["SUM(SEQUENCE(1E5)*SEQUENCE(1,1E5))", error("#NUM!")],
  ])("%s ends, and is %j", (formula, value) => {
    expect(valueOf(`=${formula}`)).toEqual(value);
    expect(valueOf("=1+1")).toBe(2);
  });
});
