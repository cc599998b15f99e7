/** Text of the clipboard, in and out of the grid. */
import { createSheet } from "embedded-excel";
import { fromClipboardText, tiled, toClipboardText, valuesOf } from "../../src/workbench/grid/clipboard";

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

describe("a block pasted over an area", () => {
  const over = (rows: number, columns: number) => ({
    row: 3,
    column: 2,
    lastRow: 2 + rows,
    lastColumn: 1 + columns,
  });

  it("fills it where it fits a whole number of times", () => {
    expect(tiled([["x"]], over(2, 3))).toEqual([
      ["x", "x", "x"],
      ["x", "x", "x"],
    ]);
    expect(tiled([[1, 2]], over(2, 4))).toEqual([
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ]);
  });

  it("is pasted once where it does not", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    for (const area of [over(1, 1), over(3, 2), over(2, 3)]) expect(tiled(block, area)).toEqual(block);
  });
});
