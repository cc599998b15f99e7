// Formula texts after filling, renaming, and inserting or deleting rows and columns.
import {
  formulaReferences,
  qualifyThisRow,
  renameColumn,
  renameSheet,
  renameTable,
  shiftReferences,
  translateFormula,
} from "../../calculator/index";

describe("translateFormula", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=SUM(A:A)+SUM(1:1)", 1, 1, "=SUM(B:B)+SUM(2:2)"],
    ["='F-22 2026-07'!A1", 1, 0, "='F-22 2026-07'!A2"],
    ["=A1", -1, 0, "=#REF!"],
    ["=Lain!A1", 0, -1, "=Lain!#REF!"],
    ['=T[[#This Row],[A]] & "A1"', 3, 3, '=T[[#This Row],[A]] & "A1"'],
    ["A1", 1, 1, "A1"],
  ])("%s by %i, %i", (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });
});

describe("shiftReferences", () => {
  const shift = (formula: string, at: number, count: number, kind: "rows" | "columns" = "rows"): string =>
    shiftReferences(formula, { sheetName: "Data", ownSheetName: "data", kind, at, count });
  test.each([
    ["=A1+A5", 2, 2, "=A1+A7"],
    ["=$A$5", 4, 1, "=$A$6"],
    ["=SUM(A1:A5)", 2, 1, "=SUM(A1:A6)"],
    ["=SUM(A1:A5)", 5, 1, "=SUM(A1:A5)"],
    ["=SUM(A1:A5)", 0, -2, "=SUM(A1:A3)"],
    ["=SUM(A3:A5)", 1, -2, "=SUM(A2:A3)"],
    ["=SUM(A1:A5)", 3, -9, "=SUM(A1:A3)"],
    ["=SUM(A3:A4)", 2, -2, "=SUM(#REF!)"],
    ["=Data!A5+Lain!A5", 0, 1, "=Data!A6+Lain!A5"],
    ["=Data!A5", 4, -1, "=Data!#REF!"],
    ["=SUM(A:A)", 0, 5, "=SUM(A:A)"],
    ["=A1048576", 0, 1, "=#REF!"],
  ])("%s, rows at %i by %i", (formula, at, count, expected) => {
    expect(shift(formula, at, count)).toBe(expected);
  });
  test("columns likewise", () => {
    expect(shift("=SUM(B1:D1)+A:A+3:3", 1, 1, "columns")).toBe("=SUM(C1:E1)+A:A+3:3");
    expect(shift("=SUM(B1:D1)+C:C", 2, -1, "columns")).toBe("=SUM(B1:C1)+#REF!");
  });
});

test("own-row references are qualified as files store them; the whole column stays whole", () => {
  expect(qualifyThisRow("=[@Nilai]+[@[Nama Agent]]+T[@Nilai]+SUM([Nilai])+U[Nilai]", "T")).toBe(
    "=T[[#This Row],[Nilai]]+T[[#This Row],[Nama Agent]]+T[[#This Row],[Nilai]]+SUM(T[Nilai])+U[Nilai]",
  );
  expect(qualifyThisRow("=[@[a '[b'] '#]]", "T")).toBe("=T[[#This Row],[a '[b'] '#]]");
});

test("a table's new name reaches every reference to it, and no text", () => {
  expect(renameTable('=SUM(T[a])+t[[#This Row],[a]]+ROWS(T)&"T[a]"+U[a]', "T", "Baru")).toBe(
    '=SUM(Baru[a])+Baru[[#This Row],[a]]+ROWS(Baru)&"T[a]"+U[a]',
  );
});

test("a column's new name reaches references of its table alone", () => {
  expect(renameColumn("=T[a]+T[[#This Row],[A]]+T[[a]:[c]]+U[a]", "T", "a", "b #1")).toBe(
    "=T[b '#1]+T[[#This Row],[b '#1]]+T[[b '#1]:[c]]+U[a]",
  );
});

test("a sheet's new name is quoted where it must be", () => {
  expect(renameSheet("=Data!A1+data!$B$2:C3+Data!Nama+Data!#REF!+Lain!A1", "Data", "F-22 2026-08")).toBe(
    "='F-22 2026-08'!A1+'F-22 2026-08'!$B$2:C3+'F-22 2026-08'!Nama+'F-22 2026-08'!#REF!+Lain!A1",
  );
  expect(renameSheet("='F-22 2026-07'!A1", "F-22 2026-07", "O'Neil x")).toBe("='O''Neil x'!A1");
  expect(renameSheet("='Lain 2'!A:A", "lain 2", "Lain")).toBe("=Lain!A:A");
});

test("references are listed with what they mean", () => {
  expect(formulaReferences("=A1+Nama+T[a]").map(({ text, reference }) => [text, reference.kind])).toEqual([
    ["A1", "a1"],
    ["Nama", "name"],
    ["T[a]", "structured"],
  ]);
});
