// A workbook with the eight formula columns of F-22.
import { FORMULA_COLUMNS, INPUTS, TABLE } from "../../testing/f22-formulas";
import { TestWorkbook } from "./workbook";

export { FORMULA_COLUMNS, FORMULAS, INPUTS, inputsOf, TABLE } from "../../testing/f22-formulas";

/** Settings as names, and an empty table of that many rows; the header is row 1, inputs start in column A. */
export function f22Workbook(rows: number): TestWorkbook {
  const book = new TestWorkbook("F-22 2026-07", "Pengaturan");
  book.fill("Pengaturan!A1", [[80], [2], [true], [true], ["0000011"], [null], [46219], [46234], [0]]);
  const names = ["BatasLulus", "BatasHari", "HariKerja", "JangkarTemuan", "PolaAkhirPekan"];
  names.forEach((name, row) => book.names.set(name, `=Pengaturan!$A$${row + 1}`));
  book.names.set("HariAcuan", '=IF(Pengaturan!$A$6="",TODAY(),Pengaturan!$A$6)');
  book.names.set("HariLibur", "=Pengaturan!$A$7:$A$9");
  const columns = [...INPUTS, ...FORMULA_COLUMNS];
  const area = { row: 0, column: 0, lastRow: rows, lastColumn: columns.length - 1 };
  book.tables.set(TABLE, { sheetId: "F-22 2026-07", area, showHeaders: true, showTotals: false, columns });
  columns.forEach((column, index) => {
    book.store("F-22 2026-07", 0, index, column);
  });
  return book;
}
