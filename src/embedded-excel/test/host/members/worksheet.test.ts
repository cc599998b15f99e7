// Worksheets and their order. Source: Office.js reference, Excel.Worksheet and WorksheetCollection.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf } from "../reads-back";

/** Data, Hidden (hidden), Last. */
async function three(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context) => {
    context.workbook.worksheets.add("Hidden").visibility = "Hidden";
    context.workbook.worksheets.add("Last");
    await context.sync();
  });
  return opened;
}

const made = (): Promise<Opened> => Promise.resolve(open());

describe("settings of a worksheet", () => {
  itReadsBack(made, "in the file", [
    [
      "a worksheet",
      (sheet) => sheet,
      { tabColor: "#FF8800", showGridlines: false, showHeadings: false, standardWidth: 12 },
      { tabColor: "", showGridlines: true, showHeadings: true, visibility: "Visible" },
    ],
  ]);

  it("a standard height is that of the font: 15 points", async () => {
    expect(await readOf(open(), (sheet) => sheet, ["standardHeight"])).toEqual({ standardHeight: 15 });
  });

  it("an id is another's than any other sheet's, and stays when the sheet is renamed and moved", async () => {
    const { run } = await three();
    const found = await run(async (context, sheet) => {
      const last = context.workbook.worksheets.getItem("Last").load("id");
      sheet.load("id");
      await context.sync();
      const before = sheet.id;
      sheet.name = "Renamed";
      sheet.position = 2;
      await context.sync();
      const again = context.workbook.worksheets.getItem(before).load("name,id,position");
      await context.sync();
      return [before === last.id, again.id === before, again.name, again.position];
    });
    expect(found).toEqual([false, true, "Renamed", 2]);
  });
});

describe("neighbours of a worksheet", () => {
  it("are the sheets beside it, or the visible ones; at the end none", async () => {
    const { run } = await three();
    const found = await run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      const last = worksheets.getItem("Last");
      const sheets = [
        sheet.getNext(),
        sheet.getNext(true),
        sheet.getNextOrNullObject(true),
        last.getPrevious(),
        last.getPrevious(true),
        last.getPreviousOrNullObject(false),
        worksheets.getFirst(),
        worksheets.getLast(),
      ].map((one) => one.load("name"));
      const none = [last.getNextOrNullObject(), sheet.getPreviousOrNullObject(true)];
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      return [
        sheets.map(({ name }) => name),
        none.map(({ isNullObject }) => isNullObject),
        counts.map(({ value }) => value),
      ];
    });
    expect(found).toEqual([
      ["Hidden", "Last", "Last", "Hidden", "Data", "Hidden", "Data", "Last"],
      [true, true],
      [3, 2],
    ]);
  });

  it("are not found past the ends", async () => {
    const { run } = await three();
    const beyond = (ask: (sheet: Excel.Worksheet) => Excel.Worksheet): Promise<string> =>
      codeOf(
        run(async (context, sheet) => {
          ask(sheet).load("name");
          await context.sync();
        }),
      );
    expect([
      await beyond((sheet) => sheet.getPrevious()),
      await beyond((sheet) => sheet.getNext().getNext().getNext()),
    ]).toEqual(["ItemNotFound", "ItemNotFound"]);
  });

  it("the first and last visible ones pass over hidden sheets", async () => {
    const { run } = await three();
    const names = await run(async (context, sheet) => {
      sheet.visibility = "VeryHidden";
      const { worksheets } = context.workbook;
      const found = [worksheets.getFirst(), worksheets.getFirst(true), worksheets.getLast(true)];
      for (const one of found) one.load("name");
      await context.sync();
      return found.map(({ name }) => name);
    });
    expect(names).toEqual(["Data", "Last", "Last"]);
  });
});

describe("an activated worksheet", () => {
  it("is the active one; a hidden sheet is none", async () => {
    const { run } = await three();
    const active = await run(async (context) => {
      context.workbook.worksheets.getItem("Last").activate();
      const found = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return found.name;
    });
    expect(active).toBe("Last");
    const hidden = run(async (context) => {
      context.workbook.worksheets.getItem("Hidden").activate();
      await context.sync();
    });
    expect(await codeOf(hidden)).toBe("InvalidOperation");
  });
});

describe("a sheet's used range", () => {
  it("is that of its cells' contents, or formats too; of an empty sheet the null object, or A1", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const nothing = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load("address");
      await context.sync();
      const isNull = nothing.isNullObject;
      sheet.getRange("B2:C4").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange("E9").format.fill.color = "red";
      const used = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
      for (const one of used) one.load("address");
      await context.sync();
      return [isNull, corner.address, used.map(({ address }) => address)];
    });
    expect(found).toEqual([true, "Data!A1", ["Data!B2:E9", "Data!B2:C4"]]);
  });
});

describe("outline levels", () => {
  it("are shown up to the level asked for", async () => {
    const { run } = open();
    const hidden = await run(async (context, sheet) => {
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
      const read = async (rows: number, across: number): Promise<unknown[]> => {
        sheet.showOutlineLevels(rows, across);
        const groups = ["2:2", "3:3", "5:5"].map((one) => sheet.getRange(one).load("rowHidden"));
        const columns = sheet.getRange("B:B").load("columnHidden");
        await context.sync();
        return [...groups.map(({ rowHidden }) => rowHidden), columns.columnHidden];
      };
      return [await read(1, 1), await read(2, 1), await read(3, 2)];
    });
    expect(hidden).toEqual([
      [true, true, true, true],
      [false, true, false, true],
      [false, false, false, false],
    ]);
  });
});
