import { fromFileFormula, toFileFormula } from "../../xlsx/formulas";

describe("formulas in the file's dress", () => {
  it.each([
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ['=IF(A1,ifs(B1,1),textjoin(",",TRUE,A1))', 'IF(A1,_xlfn.ifs(B1,1),_xlfn.textjoin(",",TRUE,A1))'],
    ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["=AGGREGATE(9,5,A1:A3)+STDEV.S(A1:A3)", "_xlfn.AGGREGATE(9,5,A1:A3)+_xlfn.STDEV.S(A1:A3)"],
    ["=WORKDAY.INTL(A1,2,1,B1:B9)+NETWORKDAYS.INTL(1,2)", "WORKDAY.INTL(A1,2,1,B1:B9)+NETWORKDAYS.INTL(1,2)"],
    ["=\"XLOOKUP(\"&'IFS('!A1&T[[#This Row],[IFS(]]", "\"XLOOKUP(\"&'IFS('!A1&T[[#This Row],[IFS(]]"],
    [
      "=LET(x,nama,y,x+1,LAMBDA(z,z+y)(x))",
      "_xlfn.LET(_xlpm.x,nama,_xlpm.y,_xlpm.x+1,_xlfn.LAMBDA(_xlpm.z,_xlpm.z+_xlpm.y)(_xlpm.x))",
    ],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=SUMIFS(A:A,B:B,1)+IFERROR(1,2)", "SUMIFS(A:A,B:B,1)+IFERROR(1,2)"],
  ])("%s goes into the file with its prefixes, and comes back without", (formula, file) => {
    expect(toFileFormula(formula)).toBe(file);
    expect(fromFileFormula(file)).toBe(formula);
  });
});
