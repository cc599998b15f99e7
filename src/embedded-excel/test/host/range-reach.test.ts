// Where ranges reach to, what formulas refer to, and filling. Source: Office.js reference, Excel.Range and Excel.RangeAreas;
// what filling gives: Microsoft Support, "Fill data automatically in worksheet cells".
import { codeOf, open } from "../../testing/index";

const addressOf = (
  lead: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
  setUp: (sheet: Excel.Worksheet) => void,
) =>
  open().run(async (context, sheet) => {
    setUp(sheet);
    const range = lead(sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });

const cross = (sheet: Excel.Worksheet): void => {
  sheet.getRange("B2:C3").values = [
    [1, 2],
    [3, 4],
  ];
  sheet.getRange("D4").values = [[5]];
  sheet.getRange("F6").values = [[6]];
};

describe("ranges", () => {
  it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, string]>([
    [
      "a region, up to what is empty all around",
      (sheet) => sheet.getRange("B2").getSurroundingRegion(),
      "Data!B2:D4",
    ],
    ["as far as the arrow leads", (sheet) => sheet.getRange("B2").getExtendedRange("Down"), "Data!B2:B3"],
    ["from the active cell", (sheet) => sheet.getRange("B2:C2").getExtendedRange("Down", "C2"), "Data!B2:C3"],
    ["columns of several", (sheet) => sheet.getRanges("B2,D4").getEntireColumn(), "Data!B:B,Data!D:D"],
    ["rows of several", (sheet) => sheet.getRanges("B2,D4").getEntireRow(), "Data!2:2,Data!4:4"],
    ["several moved", (sheet) => sheet.getRanges("B2,D4").getOffsetRangeAreas(1, 2), "Data!D3,Data!F5"],
    [
      "what several share",
      (sheet) => sheet.getRanges("A1:C9,E1:E9").getIntersection("B2:E2"),
      "Data!B2:C2,Data!E2",
    ],
    [
      "what is used of several",
      (sheet) => sheet.getRanges("A1:B9,E1:G9").getUsedRangeAreas(),
      "Data!B2:B3,Data!F6",
    ],
    [
      "constants of several",
      (sheet) => sheet.getRanges("B2,D4:E5").getSpecialCells("Constants"),
      "Data!B2,Data!D4",
    ],
  ])("lead to %s", async (_what, lead, address) => {
    expect(await addressOf(lead, cross)).toBe(address);
  });

  it("tell the merged areas that they meet", async () => {
    const merge = (sheet: Excel.Worksheet): void => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D4:D5").merge();
    };
    expect(await addressOf((sheet) => sheet.getRange("A1:D4").getMergedAreasOrNullObject(), merge)).toBe(
      "Data!A1:B2,Data!D4:D5",
    );
    const isNull = await open().run(async (context, sheet) => {
      const none = sheet.getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

describe("formulas", () => {
  const chain = async (
    trace: (range: Excel.Range) => Excel.WorkbookRangeAreas,
    cell: string,
  ): Promise<readonly string[]> =>
    open().run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      other.getRange("A1").values = [[1]];
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A2").formulas = [["=A1+B1+Lain!A1"]];
      sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
      const found = trace(sheet.getRange(cell));
      found.load("addresses");
      await context.sync();
      return found.addresses;
    });

  it("tell what they refer to, and what refers to them", async () => {
    expect(await chain((range) => range.getDirectPrecedents(), "A2")).toEqual(["Data!A1:B1", "Lain!A1"]);
    expect(await chain((range) => range.getPrecedents(), "A3")).toEqual(["Data!A1:A2,Data!B1", "Lain!A1"]);
    expect(await chain((range) => range.getDirectDependents(), "B1")).toEqual(["Data!A2"]);
    expect(await codeOf(chain((range) => range.getDirectPrecedents(), "A1"))).toBe("ItemNotFound");
  });

  it("read and are written with references as rows and columns away", async () => {
    const found = await open().run(async (context, sheet) => {
      sheet.getRange("B2").formulas = [["=A1+$C$3"]];
      sheet.getRange("B3:B4").formulasR1C1 = [["=R[-1]C*2"], ["teks"]];
      const range = sheet.getRange("B2:B4").load("formulas,formulasR1C1");
      await context.sync();
      return [range.formulas.flat(), range.formulasR1C1.flat()];
    });
    expect(found).toEqual([
      ["=A1+$C$3", "=B2*2", "teks"],
      ["=R[-1]C[-1]+R3C3", "=R[-1]C*2", "teks"],
    ]);
  });

  it("are calculated again where they are said to be old", async () => {
    let day = 46_218;
    const { run } = open({ now: () => day });
    const read = (dirty: boolean): Promise<unknown> =>
      run(async (context, sheet) => {
        if (dirty) sheet.getRange("A1").setDirty();
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        return cell.values[0]?.[0] as unknown;
      });
    await run(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=TODAY()"]];
      await context.sync();
    });
    day = 46_219;
    expect([await read(false), await read(true)]).toEqual([46_218, 46_219]);
  });
});

describe("filling", () => {
  it.each<readonly [string, readonly unknown[], `${Excel.AutoFillType}`, readonly unknown[]]>([
    ["a number is copied", [5], "FillDefault", [5, 5, 5]],
    ["a number counts on as a series", [5], "FillSeries", [6, 7, 8]],
    ["two numbers go on by their step", [1, 3], "FillDefault", [5, 7, 9]],
    ["numbers go on along their line", [2, 3, 4], "LinearTrend", [5, 6, 7]],
    ["numbers grow", [2, 4], "GrowthTrend", [8, 16, 32]],
    ["days of the week go round", ["Sat"], "FillDefault", ["Sun", "Mon", "Tue"]],
    ["months of their list", ["November"], "FillDefault", ["December", "January", "February"]],
    ["a number at the end counts on", ["Sampel 09"], "FillDefault", ["Sampel 10", "Sampel 11", "Sampel 12"]],
    ["a text is copied", ["a", "b"], "FillDefault", ["a", "b", "a"]],
    ["what is copied is not counted", [1, 2], "FillCopy", [1, 2, 1]],
    ["months", [46_203], "FillMonths", [46_233, 46_264, 46_295]],
    ["weekdays", [46_220], "FillWeekdays", [46_223, 46_224, 46_225]],
  ])("%s", async (_what, given, kind, expected) => {
    const found = await open().run(async (context, sheet) => {
      const source = sheet.getRange("A1").getResizedRange(given.length - 1, 0);
      source.values = given.map((value) => [value]);
      source.autoFill(`A1:A${given.length + 3}`, kind);
      const range = sheet.getRange(`A${given.length + 1}:A${given.length + 3}`).load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(found).toEqual(expected);
  });

  it("goes on to the right and upwards, takes formulas along, and formats alone where asked", async () => {
    const found = await open().run(async (context, sheet) => {
      sheet.getRange("A5:B5").values = [[4, 6]];
      sheet.getRange("A5:B5").autoFill("A5:D5", "FillSeries");
      sheet.getRange("A6").formulas = [["=A5*2"]];
      sheet.getRange("A6").autoFill("A6:B6", "FillDefault");
      sheet.getRange("B5").format.font.bold = true;
      sheet.getRange("B5").autoFill("B3:B5", "FillSeries");
      sheet.getRange("B5").autoFill("B5:C5", "FillFormats");
      const [row, formula, up, bold] = ["A5:D5", "B6", "B3:B4", "C5"].map((at) => sheet.getRange(at));
      row?.load("values");
      formula?.load("formulas");
      up?.load("values");
      bold?.load("format/font/bold");
      await context.sync();
      return [row?.values, formula?.formulas, up?.values, bold?.format.font.bold];
    });
    expect(found).toEqual([[[4, 6, 8, 10]], [["=B5*2"]], [[4], [5]], true]);
  });
});

describe("properties of rows, columns and cells", () => {
  it("are set line by line, and read as they are asked for", async () => {
    const found = await open().run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
      range.setCellProperties([
        [{ format: { borders: { bottom: { style: "Double" } } } }, {}],
        [{ format: { fill: { color: "red" } } }, { format: { horizontalAlignment: "Center" } }],
      ]);
      const rows = range.getRowProperties({ address: true, rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const cells = range.getCellProperties({
        format: { horizontalAlignment: true, borders: { style: true }, fill: { color: true } },
      });
      await context.sync();
      return [rows.value, columns.value, cells.value] as unknown[];
    });
    expect(found[0]).toEqual([
      { address: "Data!A1:B1", rowHidden: false, format: { rowHeight: 30 } },
      { address: "Data!A2:B2", rowHidden: true, format: { rowHeight: 15 } },
    ]);
    expect(found[1]).toMatchObject([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    expect(found[2]).toMatchObject([
      [{ format: { borders: { bottom: { style: "Double" } } } }, {}],
      [{ format: { fill: { color: "#FF0000" } } }, { format: { horizontalAlignment: "Center" } }],
    ]);
  });

  it("of several ranges: copied to, cleared, styled, calculated", async () => {
    const found = await open().run(async (context, sheet) => {
      sheet.getRange("A1").values = [[9]];
      const areas = sheet.getRanges("C1,C3");
      areas.copyFrom("A1");
      areas.style = "Good";
      areas.calculate();
      areas.load("style");
      const before = sheet.getRange("C1:C3").load("values");
      await context.sync();
      const values = before.values.flat() as unknown[];
      areas.clear("Contents");
      const after = sheet.getRange("C1:C3").load("values");
      await context.sync();
      return [areas.style, values, after.values.flat() as unknown[]];
    });
    expect(found).toEqual(["Good", [9, "", 9], ["", "", ""]]);
  });
});

describe("workbook.functions", () => {
  it("give what the function gives in a cell, of ranges and of each other", async () => {
    const found = await open().run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const { functions } = context.workbook;
      const sum = functions.sum(sheet.getRange("A1:A3"), 4);
      const results = [
        sum,
        functions.sqrt(sum),
        functions.vlookup(2, sheet.getRange("A1:A3"), 1, false),
        functions.beta_Dist(2, 8, 10, true, 1, 3),
        functions.concatenate('a"', "TRUE"),
        functions.sqrt(-1),
      ];
      for (const result of results) result.load("value,error");
      await context.sync();
      return results.map(({ value, error }) => [value as unknown, error]);
    });
    expect(found).toEqual([
      [10, null],
      [Math.sqrt(10), null],
      [2, null],
      [expect.closeTo(0.6854705810546875, 12), null],
      ['a"TRUE', null],
      [null, "#NUM!"],
    ]);
  });
});
