// Engineering, trigonometry, matrices, databases and texts, against the examples of Excel's help for each. Values of complex
// functions: Python's cmath.
import { expectValues } from "./table-of-values";
import { TestWorkbook } from "./workbook";

const book = new TestWorkbook("Data");
const NUM = { error: "#NUM!" } as const;
const VALUE = { error: "#VALUE!" } as const;
const MISSING = { error: "#N/A" } as const;
// Excel's help has it for each of the database functions.
book.fill("Data!A1", [
  ["Tree", "Height", "Age", "Yield", "Profit", "Height"],
  ["=Apple", ">10", null, null, null, "<16"],
  ["=Pear", null, null, null, null, null],
  ["Tree", "Height", "Age", "Yield", "Profit", null],
  ["Apple", 18, 20, 14, 105, null],
  ["Pear", 12, 12, 10, 96, null],
  ["Cherry", 13, 14, 9, 105, null],
  ["Apple", 14, 15, 10, 75, null],
  ["Pear", 9, 8, 8, 77, null],
  ["Apple", 8, 9, 6, 45, null],
]);
book.store("Data", 1, 0, "=Apple");
book.store("Data", 2, 0, "=Pear");

describe("number systems and bits", () => {
  expectValues(book, [
    ["BIN2HEX(11111011,4)", "00FB"],
    ["BIN2OCT(1001,3)", "011"],
    ["BIN2DEC(1111111111)", -1],
    ['HEX2BIN("F",8)', "00001111"],
    ['HEX2OCT("3B4E")', "35516"],
    ['HEX2DEC("FFFFFFFF5B")', -165],
    ["OCT2HEX(100,4)", "0040"],
    ["OCT2BIN(3,3)", "011"],
    ["OCT2DEC(7777777533)", -165],
    ["DEC2BIN(9,4)", "1001"],
    ["BIN2DEC(12)", NUM],
    ["BIN2DEC(TRUE)", VALUE],
    ['DECIMAL("zap",36)', 45745],
    ["BITLSHIFT(4,2)", 16],
    ["BITRSHIFT(13,2)", 3],
    ["BITXOR(5,3)", 6],
    ["BITAND(13,25)", 9],
    ["BITOR(23,10)", 31],
    ["BITAND(-1,1)", NUM],
  ]);
});

describe("units", () => {
  expectValues(book, [
    ['CONVERT(1,"lbm","kg")', 0.45359237],
    ['CONVERT(68,"F","C")', 20],
    ['CONVERT(2.5,"ft","sec")', MISSING],
    ['CONVERT(CONVERT(100,"ft","m"),"ft","m")', 9.290304],
    ['CONVERT(1,"kibyte","bit")', 8192],
    ['CONVERT(1,"km^2","m^2")', 1_000_000],
    ['CONVERT(1,"gal","l")', 3.785411784],
    ['CONVERT(1,"KM","m")', MISSING],
    ['CONVERT(1,"kK","K")', 1000],
    ['CONVERT(1,"mph","m/s")', 0.44704],
  ]);
});

describe("complex numbers", () => {
  expectValues(book, [
    ["COMPLEX(3,4)", "3+4i"],
    ['COMPLEX(0,1,"j")', "j"],
    ["COMPLEX(1,0)", "1"],
    ['COMPLEX(1,2,"k")', VALUE],
    ['IMREAL("6-9i")', 6],
    ['IMAGINARY("-j")', -1],
    ['IMABS("5+12i")', 13],
    ['IMARGUMENT("3+4i")', 0.92729522],
    ['IMCONJUGATE("3+4i")', "3-4i"],
    ['IMSUM("3+4i","5-3i")', "8+i"],
    ['IMSUB("13+4i","5+3i")', "8+i"],
    ['IMPRODUCT("3+4i","5-3i")', "27+11i"],
    ['IMDIV("-238+240i","10+24i")', "5+12i"],
    ['IMSUM("3+4i","5-3j")', VALUE],
    ['IMREAL("i4")', NUM],
    ['IMREAL(IMSIN("3+4i"))', 3.853738037919377],
    ['IMAGINARY(IMCOS("3+4i"))', -3.851153334811777],
    ['IMREAL(IMTAN("3+4i"))', -0.0001873462046294784],
    ['IMREAL(IMSINH("3+4i"))', -6.5481200409110025],
    ['IMAGINARY(IMCOSH("3+4i"))', -7.581552742746545],
    ['IMAGINARY(IMEXP("3+4i"))', -15.200784463067954],
    ['IMREAL(IMLN("3+4i"))', 1.6094379124341003],
    ['IMAGINARY(IMLOG10("3+4i"))', 0.4027191962733731],
    ['IMREAL(IMCSC("3+4i"))', 0.0051744731840193976],
    ['IMAGINARY(IMSECH("3+4i"))', 0.07522496030277323],
    ['ROUND(IMREAL(IMSQRT("3+4i")),9)', 2],
    ['ROUND(IMAGINARY(IMPOWER("3+4i",3)),9)', 44],
  ]);
});

describe("angles, multiples and matrices", () => {
  expectValues(book, [
    ["COT(30)", -0.156119952],
    ["CSC(15)", 1.537780562],
    ["SEC(45)", 1.903594407],
    ["ACOT(2)", 0.463647609],
    ["ACOTH(6)", 0.168236118],
    ["COTH(2)", 1.037314721],
    ["CSCH(1.5)", 0.469642441],
    ["ATAN2(-1,-1)", -2.35619449],
    ["ATAN2(0,0)", { error: "#DIV/0!" }],
    ["COT(0)", { error: "#DIV/0!" }],
    ["SIN(134217728)", NUM],
    ["CEILING.PRECISE(-4.1)", -4],
    ["CEILING.PRECISE(-4.3,2)", -4],
    ["ISO.CEILING(4.3,2)", 6],
    ["FLOOR.PRECISE(-3.2,-1)", -4],
    ["MROUND(TRUE,2)", VALUE],
    ["MROUND(,2)", MISSING],
    ["ROUND(MDETERM({1,3,8,5;1,3,6,1;1,1,1,0;7,3,10,2}),9)", 88],
    ["INDEX(MINVERSE({4,-1;2,0}),2,1)", -1],
    ["INDEX(MINVERSE({4,-1;2,0}),1,2)", 0.5],
    ["MINVERSE({1,2;2,4})", NUM],
    ["SUM(MUNIT(3))", 3],
    ["SUMX2MY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", -55],
    ["SUMX2PY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", 521],
    ["SUMXMY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})", 79],
    ["MULTINOMIAL(2,3,4)", 1260],
    ["SERIESSUM(PI()/4,0,2,{1,-0.5,0.041666667,-0.001388889})", 0.707103],
    ["COMBINA(4,3)", 20],
    ["DELTA(5,4)", 0],
    ["GESTEP(5,4)", 1],
    ["GESTEP(TRUE)", VALUE],
    ["MOD(5,1E-10)", 9.999981783901343e-11],
    ["MOD(-3,2)", 1],
    ["MOD(3,-2)", -1],
  ]);
});

describe("databases", () => {
  expectValues(book, [
    ['DCOUNT(A4:E10,"Age",A1:F2)', 1],
    ['DCOUNTA(A4:E10,"Profit",A1:F2)', 1],
    ['DMAX(A4:E10,"Profit",A1:F3)', 96],
    ['DMIN(A4:E10,"Profit",A1:B2)', 75],
    ['DSUM(A4:E10,"Profit",A1:A2)', 225],
    ['DPRODUCT(A4:E10,"Yield",A1:F3)', 800],
    ['DAVERAGE(A4:E10,"Yield",A1:B2)', 12],
    ["DAVERAGE(A4:E10,3,A4:E10)", 13],
    ['DSTDEV(A4:E10,"Yield",A1:A3)', 2.966479395],
    ['DVARP(A4:E10,"Yield",A1:A3)', 7.04],
    ['DGET(A4:E10,"Yield",A1:A3)', NUM],
    ['DSUM(A4:E10,"Nothing",A1:A2)', VALUE],
    ['DSUM(A4:E4,"Profit",A1:A2)', VALUE],
  ]);
});

describe("texts", () => {
  expectValues(book, [
    ["DOLLAR(1234.567,2)", "$1,234.57"],
    ["DOLLAR(-1234.567,-2)", "($1,200)"],
    ['ARRAYTOTEXT({1,"a";TRUE,2},1)', '{1,"a";TRUE,2}'],
    ['ARRAYTOTEXT({1,"a";TRUE,2})', "1, a, TRUE, 2"],
    ['VALUETOTEXT("Seattle",1)', '"Seattle"'],
    ['REGEXTEST("alfalfa","[0-9]")', false],
    ['REGEXEXTRACT("DylanWilliams","[A-Z][a-z]+")', "Dylan"],
    ['REGEXREPLACE("SoniaBrown","([A-Z][a-z]+)([A-Z][a-z]+)","$2, $1")', "Brown, Sonia"],
    ['REGEXREPLACE("a1b2c3","[0-9]","#",-1)', "a1b2c#"],
    ['REGEXTEST("a","(")', VALUE],
    // Patterns that may take for ever.
    ['REGEXTEST(REPT("a",50)&"b","^(a+)+$")', VALUE],
    ['REGEXTEST(REPT("a",50)&"b","^(?:(x|a*)y?){2,}$")', VALUE],
    ['REGEXTEST(REPT("a",50)&"b","^(a|aa)*$")', VALUE],
    ['REGEXTEST("foobarfoo","^(?:foo|bar)+$")', true],
    ['REGEXTEST(")1","^([a+)]|\\d+)([(]?)1$")', true],
    ['REGEXTEST("1.2.3","^(\\d+)(\\.\\d)+$")', true],
    ['ENCODEURL("http://a.b/c d")', "http%3A%2F%2Fa.b%2Fc%20d"],
    ["CHAR(128)", "€"],
    ['CODE("€")', 128],
    ['TEXTAFTER("Red riding Hood, red hood","hood")', ""],
    ['TEXTAFTER("ab","longer",1)', VALUE],
    ['TEXTBEFORE("a-b-c","-",-1.2)', "a"],
    ["ROWS(TRIMRANGE(A1:F30))", 10],
  ]);
});

describe("looking things up", () => {
  expectValues(book, [
    ["XLOOKUP(7,{1,5,7,7,9},{1,2,3,4,5},,0,2)", 3],
    ["XLOOKUP(7,{9,7,7,5,1},{1,2,3,4,5},,0,-2)", 3],
    ["XLOOKUP(6,{1,5,7,7,9},{1,2,3,4,5},,-1,2)", 2],
    ["XLOOKUP(6,{1,5,7,7,9},{1,2,3,4,5},,1,2)", 3],
    ['XLOOKUP("z",{1,5},{1,2},,-1)', 2],
    ["XLOOKUP(1,{1,2,3},{1,2})", VALUE],
    ["XLOOKUP(1,{1,2},{1,2},,5)", VALUE],
    ['XLOOKUP("a*",{"ab"},{1},,2,2)', VALUE],
    ['XMATCH("[A-Z][a-z]+y",{"spain","Germany"},3)', 2],
    ["XLOOKUP(G30,A2:B2,A3:B3)", MISSING],
    ['XLOOKUP(G30,B2:D2,B3:D3,"none")', 0],
    ['COUNTIF(A5:A10,"<>")', 6],
    ['COUNTIF(B5:B10,"<"&"")', 0],
    ['VLOOKUP(1,"none",1)', VALUE],
    ['AND("",TRUE)', true],
    ['" 1:30 "+0', 0.0625],
    ['VALUE(" 2024-01-10 ")', VALUE],
    ["N(A5:B6)", 0],
    ["T(A5:B6)", "Apple"],
  ]);
});
