// Dependencies: what is calculated after which change, and that it is the same as calculating everything.
import fc from "fast-check";
import type { CellValue } from "../../book/types";
import { FORMULAS, FORMULA_COLUMNS, INPUTS, TABLE, f22Workbook, inputsOf } from "./f22";
import { NOW, TestWorkbook, addressOf, error } from "./workbook";

const SHEET = "F-22 2026-07";
const addresses = (cells: readonly { row: number; column: number }[]): string[] =>
  cells.map(({ row, column }) => addressOf(row, column));

describe("recalculation", () => {
  test("follows dependents only, and stops where a value stays the same", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [[1, "=A1>0", "=IF(B1,5,6)", "=A1*2"]]);
    book.calculate();
    book.enter("A1", 2);
    expect(addresses(book.calculate())).toEqual(["D1"]);
    expect(book.calculate()).toEqual([]);
  });

  test("calculates a chain of 10,000 cells", () => {
    const book = new TestWorkbook("Data");
    book.enter("A1", 1);
    for (let row = 10000; row >= 2; row -= 1) book.enter(`A${row}`, `=A${row - 1}+1`);
    book.calculate();
    expect(book.get("A10000")).toBe(10000);
    book.enter("A1", 2);
    expect(book.calculate()).toHaveLength(9999);
  });

  test("gives 0 to circles, calculates what reads them, and recovers when one is broken", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [["=B1+1", "=A1+1", "=A1+5", "=D1"]]);
    book.calculate();
    expect([book.get("A1"), book.get("B1"), book.get("C1"), book.get("D1")]).toEqual([0, 0, 5, 0]);
    book.enter("B1", 7);
    book.calculate();
    expect([book.get("A1"), book.get("C1")]).toEqual([8, 13]);
  });

  test("a total that sums itself is a circle; ROW of the own cell is none", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [[1], ["=SUM(A1:A2)"], ["=ROW(A3)"]]);
    book.calculate();
    expect([book.get("A2"), book.get("A3")]).toEqual([0, 3]);
  });

  test("an array shows its top left, a blank reads as 0", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [["=C1:C3", "=D1", "x"]]);
    book.calculate();
    expect([book.get("A1"), book.get("B1")]).toEqual(["x", 0]);
  });

  test("TODAY follows the day, NOW the moment, and cells entered as calculated keep their value but for these", () => {
    const book = new TestWorkbook("Data");
    for (const [row, formula] of ["=1+1", "=TODAY()", "=NOW()", "=A2+1"].entries())
      book.calculator.setFormula("Data", row, 0, formula, true);
    book.store("Data", 0, 0, 99);
    expect(addresses(book.calculate())).toEqual(expect.arrayContaining(["A2", "A3", "A4"]));
    expect(book.get("A1")).toBe(99);
    expect(addresses(book.calculate(NOW + 0.1))).toEqual(["A3"]);
    expect(addresses(book.calculate(NOW + 1)).sort()).toEqual(["A2", "A3", "A4"]);
  });

  test("INDIRECT and OFFSET see cells that are calculated after them", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [['=INDIRECT("B"&1)', '=INDIRECT("C1")+1', "=D1*2", 3, "=SUM(OFFSET(A1,0,0,1,4))"]]);
    book.calculate();
    expect([book.get("A1"), book.get("B1"), book.get("E1")]).toEqual([7, 7, 23]);
    book.enter("D1", 4);
    book.calculate();
    expect([book.get("A1"), book.get("E1")]).toEqual([9, 30]);
    book.enter("F1", '=INDIRECT("F1")+1');
    book.calculate();
    expect(book.get("F1")).toBe(0);
  });

  test("SUBTOTAL leaves out filtered rows, hidden ones on request, and other subtotals", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [
      [1],
      [2],
      [4],
      ["=SUBTOTAL(9,A1:A3)"],
      ["=SUBTOTAL(9,A1:A4)"],
      ["=SUBTOTAL(109,A1:A4)"],
    ]);
    book.hidden.set(0, "filtered");
    book.hidden.set(1, "hidden");
    book.calculate();
    expect([book.get("A4"), book.get("A5"), book.get("A6")]).toEqual([6, 6, 4]);
    book.hidden.clear();
    book.calculator.touch("Data", { row: 0, column: 0, lastRow: 1, lastColumn: 16383 });
    book.calculate();
    expect(book.get("A5")).toBe(7);
  });
});

describe("binding", () => {
  test("names and tables take effect when bound anew, wherever they are used", () => {
    const book = new TestWorkbook("Data", "Lain");
    book.fill("A1", [["=Batas+1", 5, 6]]);
    book.calculate();
    expect(book.get("A1")).toEqual(error("#NAME?"));
    book.names.set("Batas", "=Data!$B$1");
    book.calculator.rebind();
    book.calculate();
    expect(book.get("A1")).toBe(6);
    book.enter("B1", 7);
    book.calculate();
    expect(book.get("A1")).toBe(8);
    book.names.set("Batas", "=Data!$C$1");
    book.calculator.rebind();
    book.calculate();
    expect(book.get("A1")).toBe(7);
  });

  test("a table that grows is read whole, and its old rows are not calculated again", () => {
    const book = new TestWorkbook("Data");
    const area = { row: 0, column: 0, lastRow: 2, lastColumn: 1 };
    const table = {
      sheetId: "Data",
      area,
      showHeaders: true,
      showTotals: false,
      columns: ["Nilai", "Ganda"],
    };
    book.tables.set("Tabel", table);
    book.fill("A1", [
      ["Nilai", "Ganda"],
      [1, "=Tabel[[#This Row],[Nilai]]*2"],
      [2, "=Tabel[[#This Row],[Nilai]]*2"],
      [3, "=Tabel[[#This Row],[Nilai]]*2"],
    ]);
    book.enter("D1", "=SUM(Tabel[Nilai])");
    book.calculate();
    expect([book.get("B4"), book.get("D1")]).toEqual([error("#VALUE!"), 3]);
    table.area = { ...area, lastRow: 3 };
    book.calculator.rebind();
    expect(addresses(book.calculate()).sort()).toEqual(["B4", "D1"]);
    expect([book.get("B4"), book.get("D1")]).toEqual([6, 6]);
  });

  test("moved columns are followed by header", () => {
    const book = new TestWorkbook("Data");
    const table = {
      sheetId: "Data",
      area: { row: 0, column: 0, lastRow: 1, lastColumn: 1 },
      showHeaders: true,
      showTotals: false,
      columns: ["A", "B"],
    };
    book.fill("A1", [
      ["A", "B"],
      [1, 2],
    ]);
    book.tables.set("Tabel", table);
    book.enter("D2", "=Tabel[[#This Row],[A]]");
    book.calculate();
    book.tables.set("Tabel", { ...table, columns: ["B", "A"] });
    book.calculator.rebind();
    book.calculate();
    expect(book.get("D2")).toBe(2);
  });

  test("reset forgets every formula", () => {
    const book = new TestWorkbook("Data");
    book.fill("A1", [[1, "=A1", "=NOW()"]]);
    book.calculator.reset();
    expect(book.calculate()).toEqual([]);
  });
});

describe("what Excel refuses", () => {
  const book = f22Workbook(1);
  test.each([
    ["=1+"],
    ["=IF(1)"],
    ["=SUM("],
    ['="x'],
    ["=Tiada[Nilai]"],
    [`=${TABLE}[Tiada]`],
    ["=Hilang!A1"],
    [`=${"1+".repeat(5000)}1`],
    ["=NOT(1,2)"],
  ])("%s", (formula) => {
    expect(book.calculator.syntaxError(formula)).toEqual(expect.any(String));
  });
  test.each([["=1+1"], ["=TidakAda(1)"], ["=TidakAda"], [FORMULAS[0] ?? ""], ["=Pengaturan!#REF!"]])(
    "not %s",
    (formula) => {
      expect(book.calculator.syntaxError(formula)).toBeUndefined();
    },
  );
});

test("a formula's reference is found for list validations", () => {
  const book = f22Workbook(3);
  const nilai = INPUTS.length;
  expect(book.calculator.resolveReference("=HariLibur", SHEET, 0, 0, NOW)).toEqual({
    sheetId: "Pengaturan",
    area: { row: 6, column: 0, lastRow: 8, lastColumn: 0 },
  });
  expect(book.calculator.resolveReference(`=INDIRECT("${TABLE}[Nilai]")`, SHEET, 0, 0, NOW)?.area).toEqual({
    row: 1,
    column: nilai,
    lastRow: 3,
    lastColumn: nilai,
  });
  expect(book.calculator.resolveReference("=1+1", SHEET, 0, 0, NOW)).toBeUndefined();
});

describe("incremental calculation equals full calculation", () => {
  /** The same contents in a fresh workbook, calculated at once. */
  function recalculated(book: TestWorkbook, fresh: TestWorkbook): TestWorkbook {
    for (const [sheet, cells] of book.sheets)
      for (const [key, value] of cells) fresh.store(sheet, Math.floor(key / 16384), key % 16384, value);
    for (const { place, formula } of book.formulas.values())
      fresh.calculator.setFormula(place.sheetId, place.row, place.column, formula);
    fresh.calculate();
    return fresh;
  }

  test("over F-22 rows and random edits of inputs and settings", () => {
    const rows = 12;
    const book = f22Workbook(rows);
    for (let row = 1; row <= rows; row += 1)
      book.fill(`'${SHEET}'!A${row + 1}`, [[...inputsOf(row), ...FORMULAS]]);
    for (let row = 1; row <= rows; row += 1)
      FORMULAS.forEach((formula, index) => {
        book.enter(`'${SHEET}'!${addressOf(row, INPUTS.length + index)}`, formula);
      });
    book.calculate();
    const content = fc.constantFrom<CellValue>(
      "Ya",
      "Tidak",
      "ya",
      "N/A",
      "",
      null,
      46210,
      46217.5,
      46225,
      true,
      "Batal",
      "2026-07-15",
      { error: "#N/A" },
    );
    const edit = fc.record({
      row: fc.integer({ min: 1, max: rows }),
      column: fc.integer({ min: 0, max: INPUTS.length - 1 }),
      content,
      setting: fc.integer({ min: -20, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        for (const { row, column, content: value, setting } of edits) {
          book.enter(`'${SHEET}'!${addressOf(row, column)}`, value);
          if (setting >= 0)
            book.enter(
              `Pengaturan!A${setting + 1}`,
              [80, 2, setting % 2 === 0, false, "0000011", 46220, 46219, null, 0][setting] ?? null,
            );
          book.calculate();
        }
        const fresh = recalculated(book, f22Workbook(rows));
        for (let row = 1; row <= rows; row += 1) {
          for (let column = INPUTS.length; column < INPUTS.length + FORMULA_COLUMNS.length; column += 1)
            expect(fresh.value(SHEET, row, column)).toEqual(book.value(SHEET, row, column));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("over random formulas, circles among them", () => {
    const cell = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([row, column]) => addressOf(row, column));
    const formula = fc.oneof(
      fc.tuple(cell, cell).map(([a, b]) => `=${a}+${b}`),
      fc.tuple(cell, cell).map(([a, b]) => `=SUM(${a}:${b})`),
      fc.tuple(cell, cell, cell).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
    );
    const edit = fc.tuple(cell, fc.oneof(fc.integer({ min: 0, max: 5 }), formula));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 5, maxLength: 30 }), (edits) => {
        const book = new TestWorkbook("Data");
        for (const [address, content] of edits) {
          book.enter(address, content);
          book.calculate();
        }
        const fresh = recalculated(book, new TestWorkbook("Data"));
        for (let index = 0; index < 16; index += 1)
          expect(fresh.value("Data", index >> 2, index & 3)).toEqual(
            book.value("Data", index >> 2, index & 3),
          );
      }),
      { numRuns: 300 },
    );
  });
});
