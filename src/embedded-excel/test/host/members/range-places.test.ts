// Where ranges lead to, and where they lie. Source: Office.js reference, Excel.Range.
import { codeOf, open, type Opened } from "../../../testing/index";
import { readOf } from "../reads-back";

type Lead = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

/** Where the call leads from a range, or the code that it is refused with; "null" for a null object. */
async function led(opened: Opened, from: string, lead: Lead): Promise<string> {
  let address = "";
  const code = await codeOf(
    opened.run(async (context, sheet) => {
      const found = lead(sheet.getRange(from), sheet).load("address");
      await context.sync();
      address = found.isNullObject ? "null" : found.address;
    }),
  );
  return code === "no error" ? address : code;
}

describe("a range leads to", () => {
  it.each<readonly [what: string, lead: Lead, to: string]>([
    ["a row of it", (range) => range.getRow(1), "Data!B3:D3"],
    ["a column of it", (range) => range.getColumn(2), "Data!D2:D5"],
    ["its last row", (range) => range.getLastRow(), "Data!B5:D5"],
    ["its last column", (range) => range.getLastColumn(), "Data!D2:D5"],
    ["its last cell", (range) => range.getLastCell(), "Data!D5"],
    ["the columns after it", (range) => range.getColumnsAfter(2), "Data!E2:F5"],
    ["one column after it, where none is counted", (range) => range.getColumnsAfter(), "Data!E2:E5"],
    ["its own last columns", (range) => range.getColumnsAfter(-2), "Data!C2:D5"],
    ["the column before it", (range) => range.getColumnsBefore(1), "Data!A2:A5"],
    ["its own first columns", (range) => range.getColumnsBefore(-2), "Data!B2:C5"],
    ["the row above it", (range) => range.getRowsAbove(), "Data!B1:D1"],
    ["its own first rows", (range) => range.getRowsAbove(-3), "Data!B2:D4"],
    ["the rows below it", (range) => range.getRowsBelow(3), "Data!B6:D8"],
    ["its own last row", (range) => range.getRowsBelow(-1), "Data!B5:D5"],
    ["rows above that are not on the sheet", (range) => range.getRowsAbove(2), "InvalidArgument"],
    ["its rows as a whole", (range) => range.getEntireRow(), "Data!2:5"],
    ["its columns as a whole", (range) => range.getEntireColumn(), "Data!B:D"],
    [
      "as many rows and columns from its first cell",
      (range) => range.getAbsoluteResizedRange(1, 5),
      "Data!B2:F2",
    ],
    ["no rows at all", (range) => range.getAbsoluteResizedRange(0, 1), "InvalidArgument"],
    // The example of its documentation is B2:C5 with D10:E15.
    ["all around it and another", (range) => range.getBoundingRect("D10:E15"), "Data!B2:E15"],
    [
      "all around a range object",
      (range, sheet) => range.getBoundingRect(sheet.getRange("A9")),
      "Data!A2:D9",
    ],
    ["what it shares", (range) => range.getIntersection("C4:Z9"), "Data!C4:D5"],
    ["what it shares, or nothing", (range) => range.getIntersectionOrNullObject("D:D"), "Data!D2:D5"],
    ["nothing shared", (range) => range.getIntersectionOrNullObject("E1:F9"), "null"],
    ["nothing shared, which is not found", (range) => range.getIntersection("E1:F9"), "ItemNotFound"],
  ])("%s", async (_what, lead, to) => {
    expect(await led(open(), "B2:D5", lead)).toBe(to);
  });
});

describe("a range of cells leads to", () => {
  /** B2:D5 filled but for C4, and F2. */
  async function filled(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("B2:D5").values = [
        [1, 2, 3],
        [1, 2, 3],
        [1, "", 3],
        [1, 2, "=B2/0"],
      ];
      sheet.getRange("F2").values = [["x"]];
      sheet.getRange("G9").format.fill.color = "red";
      await context.sync();
    });
    return opened;
  }

  it.each<readonly [what: string, from: string, lead: Lead, to: string]>([
    ["the edge of its block below", "B2", (range) => range.getRangeEdge("Down"), "Data!B5"],
    [
      "the edge from its first cell, however large it is",
      "B2:D4",
      (range) => range.getRangeEdge("Down"),
      "Data!B5",
    ],
    ["the edge from its active cell", "B2:D4", (range) => range.getRangeEdge("Down", "C2"), "Data!C3"],
    ["the next block's first cell", "D2", (range) => range.getRangeEdge("Right"), "Data!F2"],
    ["the sheet's edge where nothing follows", "F2", (range) => range.getRangeEdge("Right"), "Data!XFD2"],
    ["the sheet's edge above", "B2", (range) => range.getRangeEdge("Up"), "Data!B1"],
    ["the block's edge to the left", "D5", (range) => range.getRangeEdge("Left"), "Data!B5"],
    [
      "an edge from a cell outside, which is refused",
      "B2:C3",
      (range) => range.getRangeEdge("Up", "A1"),
      "InvalidArgument",
    ],
    ["its used part", "A:C", (range) => range.getUsedRange(), "Data!B2:C5"],
    ["its used part with formats", "E1:Z99", (range) => range.getUsedRange(), "Data!F2:G9"],
    ["its used part, of values alone", "E1:Z99", (range) => range.getUsedRange(true), "Data!F2"],
    ["no used part, which is not found", "H1:Z99", (range) => range.getUsedRange(), "ItemNotFound"],
    ["no used part", "H1:Z99", (range) => range.getUsedRangeOrNullObject(), "null"],
  ])("%s", async (_what, from, lead, to) => {
    expect(await led(await filled(), from, lead)).toBe(to);
  });

  it("special cells, or none", async () => {
    const { run } = await filled();
    const found = await run(async (context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const [blank, none] = [
        range.getSpecialCellsOrNullObject("Blanks").load("address"),
        range.getSpecialCellsOrNullObject("Constants", "Logical"),
      ];
      await context.sync();
      return [blank.address, none.isNullObject];
    });
    expect(found).toEqual(["Data!C4", true]);
  });

  it("the tables that it meets, or that lie within it", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      for (const address of ["A1:B3", "D1:E3", "G1:H3"])
        sheet.tables.add(address, true).name = `T_${address.slice(0, 1)}`;
      const range = sheet.getRange("B2:E9");
      const met = range.getTables().load("items/name");
      const within = sheet.getRange("C1:E9").getTables(true).load("items/name");
      const areas = sheet.getRanges("A1,G1:H9");
      const ofAreas = [areas.getTables().load("items/name"), areas.getTables(true).load("items/name")];
      await context.sync();
      return [met, within, ...ofAreas].map(({ items }) => items.map(({ name }) => name));
    });
    expect(found).toEqual([["T_A", "T_D"], ["T_D"], ["T_A", "T_G"], ["T_G"]]);
  });
});

describe("formulas lead", () => {
  it("to all that depends on a range, sheet by sheet; to none is not found", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=B1+1"]];
      other.getRange("A1:B1").formulas = [["=Data!C1", "=A1"]];
      const dependents = sheet.getRange("A1").getDependents();
      dependents.load("addresses");
      const sheets = dependents.areas.load("items/address");
      const ranges = dependents.ranges.load("items/address");
      const counts = [dependents.areas.getCount(), dependents.ranges.getCount()];
      const one = dependents.getRangeAreasBySheet("Lain").load("address");
      const first = [dependents.areas.getItemAt(0), dependents.ranges.getItemAt(1)];
      for (const each of first) each.load("address");
      const other2 = dependents.getRangeAreasOrNullObjectBySheet("Data").load("address");
      context.workbook.worksheets.add("Kosong");
      const none = dependents.getRangeAreasOrNullObjectBySheet("Kosong");
      await context.sync();
      return {
        addresses: dependents.addresses,
        areas: sheets.items.map(({ address }) => address),
        ranges: ranges.items.map(({ address }) => address),
        counts: counts.map(({ value }) => value),
        ofLain: one.address,
        first: first.map(({ address }) => address),
        ofData: other2.address,
        none: none.isNullObject,
      };
    });
    expect(found).toEqual({
      addresses: ["Data!B1:C1", "Lain!A1:B1"],
      areas: ["Data!B1:C1", "Lain!A1:B1"],
      ranges: ["Data!B1:C1", "Lain!A1:B1"],
      counts: [2, 2],
      ofLain: "Lain!A1:B1",
      first: ["Data!B1:C1", "Lain!A1:B1"],
      ofData: "Data!B1:C1",
      none: true,
    });
    const nobody = run(async (context, sheet) => {
      sheet.getRange("Z9").getDependents().load("addresses");
      await context.sync();
    });
    expect(await codeOf(nobody)).toBe("ItemNotFound");
  });
});

describe("a range says", () => {
  const PLACE = {
    address: "Data!B2:D5",
    addressLocal: "Data!B2:D5",
    cellCount: 12,
    columnCount: 3,
    columnIndex: 1,
    isEntireColumn: false,
    isEntireRow: false,
    rowCount: 4,
    rowIndex: 1,
  };

  it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range, Readonly<Record<string, unknown>>]>([
    ["some cells", (sheet) => sheet.getRange("B2:D5"), PLACE],
    [
      "whole columns",
      (sheet) => sheet.getRange("B:C"),
      { isEntireColumn: true, isEntireRow: false, cellCount: 2_097_152 },
    ],
    [
      "whole rows",
      (sheet) => sheet.getRange("3:3"),
      { isEntireColumn: false, isEntireRow: true, cellCount: 16_384 },
    ],
    [
      "the sheet, whose cells are too many to count",
      (sheet) => sheet.getRange(),
      { isEntireColumn: true, isEntireRow: true, cellCount: -1 },
    ],
  ])("of %s where it lies and how large it is", async (_what, find, values) => {
    expect(await readOf(open(), find, Object.keys(values))).toEqual(values);
  });

  it("its place in points: what lies before it, and what it covers; hidden rows and columns cover none", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A:A").format.columnWidth = 30;
      sheet.getRange("B:C").format.columnWidth = 40;
      sheet.getRange("1:1").format.rowHeight = 25;
      sheet.getRange("2:4").format.rowHeight = 20;
      sheet.getRange("3:3").rowHidden = true;
      await context.sync();
    });
    const range = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange("B2:C4");
    expect(await readOf(opened, range, ["left", "top", "width", "height"])).toEqual({
      left: 30,
      top: 25,
      width: 80,
      height: 40,
    });
  });

  it.each<readonly [string, boolean | null, boolean | null, boolean | null]>([
    ["A1:B1", false, false, false],
    ["A3:B4", true, false, true],
    ["C1:D2", false, true, true],
    ["B2:C3", null, null, null],
  ])("%s: rows hidden %p, columns hidden %p, hidden %p", async (address, rowHidden, columnHidden, hidden) => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("3:4").rowHidden = true;
      sheet.getRange("C:D").columnHidden = true;
      await context.sync();
    });
    const range = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange(address);
    expect(await readOf(opened, range, ["rowHidden", "columnHidden", "hidden"])).toEqual({
      rowHidden,
      columnHidden,
      hidden,
    });
  });
});
