/** Text of the clipboard, in and out of the grid. */
import { createSheet } from "embedded-excel";
import { fromClipboardText, toClipboardText, valuesOf } from "../../src/workbench/grid/clipboard";

const cells = [
  ["a", 'b "c"'],
  ["d\te", "f\ng"],
];

describe("clipboard text", () => {
  it("comes back as it was copied, with tabs, quotes and line ends inside cells", () => {
    const text = toClipboardText(
      { row: 0, column: 0, lastRow: 1, lastColumn: 1 },
      (row, column) => cells[row]?.[column] ?? "",
    );
    expect(fromClipboardText(text)).toEqual(cells);
  });

  it("takes Excel's line end after the last row as no row", () => {
    expect(fromClipboardText("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("keeps empty cells, at a row's end too", () => {
    expect(fromClipboardText("\t1\t")).toEqual([["", "1", ""]]);
  });

  it("keeps text that looks like a number, a date or a formula as text when copied within the page", () => {
    const sheet = createSheet("S");
    sheet.rows[0] = [{ value: "0812" }, { value: "=1" }, { value: 12 }, { value: "Ya" }];
    expect(valuesOf(sheet, { row: 0, column: 0, lastRow: 0, lastColumn: 4 })).toEqual([
      ["'0812", "'=1", 12, "Ya", null],
    ]);
  });
});
