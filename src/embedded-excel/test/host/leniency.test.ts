// Where Excel is lenient, or refuses under a name of its own: names that `load` does not know, counts of collections,
// lists of what a workbook does not hold, colour names (CSS), kinds of conditional formats, charts over moved cells
// ("Move or resize a chart": charts move and size with cells).
import { codeOf, open } from "../../testing/open";

describe("load", () => {
  it("passes over names that the client does not know, and is loud about those that only we lack", async () => {
    const { run } = open();
    const names = await run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("NoPropertiesNeeded,items/name,items/isNullObject");
      await context.sync();
      return sheets.items.length;
    });
    expect(names).toBe(1);
    const lacking = run(async (context, sheet) => {
      sheet.pageLayout.load("orientation,draftMode");
      await context.sync();
    });
    expect(await codeOf(lacking)).toBe("ApiNotFound");
  });

  it("of a collection's items brings its count", async () => {
    const { run } = open();
    const count = await run(async (context, sheet) => {
      sheet.tables.add("A1:B2", true);
      const tables = sheet.tables.load("items");
      await context.sync();
      return [tables.count, tables.items[0]?.showHeaders];
    });
    expect(count).toEqual([1, true]);
  });
});

describe("what a workbook does not hold", () => {
  it("lists as empty", async () => {
    const { run } = open();
    const counts = await run(async (context, sheet) => {
      const { workbook } = context;
      const lists = [sheet.pivotTables, sheet.slicers, workbook.comments, workbook.bindings, sheet.comments];
      for (const list of lists) list.load("items");
      const none = workbook.comments.getItemOrNullObject("1");
      const filter = sheet.autoFilter.load("enabled");
      const { iterativeCalculation } = workbook.application;
      iterativeCalculation.load("enabled");
      const chart = workbook.getActiveChartOrNullObject();
      const selected = workbook.getSelectedRanges().load("address");
      await context.sync();
      return [
        lists.map((list) => list.items.length),
        [none.isNullObject, chart.isNullObject, filter.enabled, iterativeCalculation.enabled],
        selected.address,
      ];
    });
    expect(counts).toEqual([[0, 0, 0, 0, 0], [true, true, false, false], "Data!A1"]);
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    [
      "iterative calculation",
      (_sheet, { workbook }) => {
        workbook.application.iterativeCalculation.enabled = true;
      },
    ],
  ])("cannot be made: %s", async (name, make) => {
    const { run } = open();
    const making = run(async (context, sheet) => {
      make(sheet, context);
      await context.sync();
    });
    await expect(making).rejects.toThrow(name);
    expect(await codeOf(making)).toBe("ApiNotFound");
  });
});

describe("a colour", () => {
  it.each([
    ["LightBlue", "#ADD8E6"],
    ["rebeccapurple", "#663399"],
    ["#abc", "#AABBCC"],
    ["ff00ff", "#FF00FF"],
  ])("%s is %s", async (given, color) => {
    const { run } = open();
    const read = await run(async (context, sheet) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = given;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(read).toBe(color);
  });

  it("of no name is refused", async () => {
    const { run } = open();
    const writing = run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "bluish";
      await context.sync();
    });
    expect(await codeOf(writing)).toBe("InvalidArgument");
  });
});

describe("getResizedRange", () => {
  it("reaches back over the cell it began at", async () => {
    const { run } = open();
    const addresses = await run(async (context, sheet) => {
      const ranges = [
        [0, -2],
        [-1, 0],
        [1, 1],
      ].map(([rows = 0, columns = 0]) => sheet.getRange("E5").getResizedRange(rows, columns).load("address"));
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["Data!C5:E5", "Data!E4:E5", "Data!E5:F6"]);
  });
});

describe("a chart", () => {
  /** Over B3:C6 of rows of 15 and columns of 48 points; what is left of its place after the change. */
  async function after(change: (sheet: Excel.Worksheet) => void): Promise<number[]> {
    const { run } = open();
    return run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A2"));
      chart.setPosition("B3", "C6");
      change(sheet);
      chart.load("top,left,height,width");
      await context.sync();
      return [chart.top, chart.left, chart.height, chart.width];
    });
  }

  it.each<[string, (sheet: Excel.Worksheet) => void, number[]]>([
    ["rows above it come", (sheet) => sheet.getRange("1:2").insert("Down"), [60, 48, 60, 96]],
    ["rows under it come", (sheet) => sheet.getRange("4:4").insert("Down"), [30, 48, 75, 96]],
    [
      "a row above it goes",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
      [15, 48, 60, 96],
    ],
    [
      "its first rows go",
      (sheet) => {
        sheet.getRange("2:4").delete("Up");
      },
      [15, 48, 30, 96],
    ],
    ["a column left of it comes", (sheet) => sheet.getRange("A:A").insert("Right"), [30, 96, 60, 96]],
    [
      "rows above it are higher",
      (sheet) => {
        sheet.getRange("1:2").format.rowHeight = 20;
      },
      [40, 48, 60, 96],
    ],
    [
      "a row under it is hidden",
      (sheet) => {
        sheet.getRange("4:4").rowHidden = true;
      },
      [30, 48, 45, 96],
    ],
    ["cells alone move", (sheet) => sheet.getRange("B1:C1").insert("Down"), [30, 48, 60, 96]],
  ])("stays over its cells when %s", async (_what, change, place) => {
    expect(await after(change)).toEqual(place);
  });
});

describe("a formula that calls a LAMBDA in place", () => {
  it("gives what the LAMBDA gives", async () => {
    const { run } = open();
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.formulas = [["=LAMBDA(x,x+1)(2)"], ["=1+1"]];
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([[3], [2]]);
  });
});
