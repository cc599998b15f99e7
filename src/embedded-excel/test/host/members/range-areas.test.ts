// Several ranges of one sheet. Source: Office.js reference, Excel.RangeAreas, RangeCollection and DataValidation.
import { codeOf, open, type Opened } from "../../../testing/index";
import { readOf, reopened, setAndRead } from "../reads-back";

const two = (sheet: Excel.Worksheet): Excel.RangeAreas => sheet.getRanges("A1:B2,D4:D6");

describe("areas", () => {
  it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.RangeAreas, Readonly<Record<string, unknown>>]>(
    [
      [
        "two ranges",
        two,
        {
          address: "Data!A1:B2,Data!D4:D6",
          addressLocal: "Data!A1:B2,Data!D4:D6",
          areaCount: 2,
          cellCount: 7,
          isEntireColumn: false,
          isEntireRow: false,
        },
      ],
      ["columns", (sheet) => sheet.getRanges("A:C,Q:Z"), { isEntireColumn: true, isEntireRow: false }],
      ["rows", (sheet) => sheet.getRanges("1:3,5:7"), { isEntireColumn: false, isEntireRow: true }],
      [
        "a column and some cells",
        (sheet) => sheet.getRanges("A:A,C1"),
        { isEntireColumn: false, cellCount: 1_048_577 },
      ],
      [
        "too many cells to count",
        (sheet) => sheet.getRanges("A:ZZZ,A:ZZZ".replaceAll("ZZZ", "BZZ")),
        { cellCount: -1 },
      ],
    ],
  )("of %s say what they are", async (_what, find, values) => {
    expect(await readOf(open(), find, Object.keys(values))).toEqual(values);
  });

  it("are listed, counted, and got by their place; beyond them there is none", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const { areas } = two(sheet);
      areas.load("items/address");
      const count = areas.getCount();
      const second = areas.getItemAt(1).load("address");
      const home = two(sheet).worksheet.load("name");
      await context.sync();
      return [areas.items.map(({ address }) => address), count.value, second.address, home.name];
    });
    expect(found).toEqual([["Data!A1:B2", "Data!D4:D6"], 2, "Data!D4:D6", "Data"]);
    const beyond = run(async (context, sheet) => {
      two(sheet).areas.getItemAt(2).load("address");
      await context.sync();
    });
    expect(await codeOf(beyond)).toBe("InvalidArgument");
  });

  it("share cells with others, or none; have special and used cells, or none", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("D5").formulas = [["=A1"]];
      const areas = two(sheet);
      const some = [
        areas.getIntersectionOrNullObject("B2:D4"),
        areas.getSpecialCellsOrNullObject("Formulas"),
        areas.getUsedRangeAreasOrNullObject(),
      ];
      for (const one of some) one.load("address");
      const none = [
        areas.getIntersectionOrNullObject("Z1"),
        areas.getSpecialCellsOrNullObject("Constants", "Text"),
        sheet.getRanges("G1,H1").getUsedRangeAreasOrNullObject(true),
      ];
      await context.sync();
      return [some.map(({ address }) => address), none.map(({ isNullObject }) => isNullObject)];
    });
    expect(found).toEqual([
      ["Data!B2,Data!D4", "Data!D5", "Data!A1,Data!D5"],
      [true, true, true],
    ]);
  });

  it("are validated and formatted conditionally together", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      two(sheet).dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      two(sheet).conditionalFormats.add("ColorScale");
      const types = ["A1", "D6", "C1"].map((cell) => sheet.getRange(cell).dataValidation.load("type"));
      const counts = ["B2", "D4", "C1"].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
      await context.sync();
      return [types.map(({ type }) => type), counts.map(({ value }) => value)];
    });
    expect(found).toEqual([
      ["WholeNumber", "WholeNumber", "None"],
      [1, 1, 0],
    ]);
  });

  it("are emptied, but for checkboxes, which are unticked first", async () => {
    const { run, client } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1:D5").values = Array.from({ length: 5 }, () => [1, 2, 3, 4]);
      sheet.getRange("D5").values = [[true]];
      sheet.getRange("D5").control = { type: client.Excel.CellControlType.checkbox };
      two(sheet).clearOrResetContents();
      const range = sheet.getRange("A1:D5").load("values");
      const control = sheet.getRange("D5").load("control");
      await context.sync();
      return [range.values, control.control.type];
    });
    expect(found).toEqual([
      [
        ["", "", 3, 4],
        ["", "", 3, 4],
        [1, 2, 3, 4],
        [1, 2, 3, ""],
        [1, 2, 3, false],
      ],
      "Checkbox",
    ]);
  });

  it("lose what they are told to lose: hyperlinks alone, or contents alone", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      for (const cell of ["A1", "D4"]) {
        sheet.getRange(cell).values = [["x"]];
        sheet.getRange(cell).hyperlink = { address: "https://contoh.example/a" };
      }
      const read = async (): Promise<unknown[]> => {
        const cells = ["A1", "D4"].map((cell) => sheet.getRange(cell).load("values,hyperlink"));
        await context.sync();
        return cells.map(({ values, hyperlink }) => [values[0]?.[0] as unknown, Boolean(hyperlink)]);
      };
      two(sheet).clear("Hyperlinks");
      const unlinked = await read();
      two(sheet).clear("Contents");
      return [unlinked, await read()];
    });
    expect(found).toEqual([
      [
        ["x", false],
        ["x", false],
      ],
      [
        ["", false],
        ["", false],
      ],
    ]);
  });

  it("whose formulas are dirty are calculated at the next calculation", async () => {
    const { run } = open();
    const values = await run(async (context, sheet) => {
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").formulas = [["=1+RAND()"]];
      sheet.getRange("C1").formulas = [["=1+1"]];
      context.workbook.application.calculate("Full");
      const read = async (): Promise<unknown> => {
        const range = sheet.getRange("A1").load("values");
        await context.sync();
        return range.values[0]?.[0];
      };
      const before = await read();
      two(sheet).setDirty();
      context.workbook.application.calculate("Recalculate");
      return [before, await read()];
    });
    expect(values[0]).not.toBe(values[1]);
  });
});

describe("data validation", () => {
  const validation = (sheet: Excel.Worksheet): Excel.DataValidation => sheet.getRange("A1:A3").dataValidation;

  async function validated(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[5], [50], [""]];
      validation(sheet).rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
      await context.sync();
    });
    return opened;
  }

  it("reads back with its messages, in the file too", async () => {
    const opened = await validated();
    const values = {
      errorAlert: { message: "Salah", showAlert: true, style: "Warning", title: "Awas" },
      ignoreBlanks: false,
      prompt: { message: "Isi", showPrompt: true, title: "Nilai" },
    };
    expect(await readOf(opened, validation, ["ignoreBlanks", "type"])).toEqual({
      ignoreBlanks: true,
      type: "WholeNumber",
    });
    expect(await setAndRead(opened, validation, values)).toEqual(values);
    expect(await readOf(await reopened(opened), validation, Object.keys(values))).toEqual(values);
  });

  it.each([
    ["A1", true],
    ["A2", false],
    ["A3", true],
    ["A1:A2", null],
  ])("says of %s whether what stands there is valid: %p", async (address, valid) => {
    const cells = (sheet: Excel.Worksheet): Excel.DataValidation => sheet.getRange(address).dataValidation;
    expect(await readOf(await validated(), cells, ["valid"])).toEqual({ valid });
  });

  it("finds the cells that are not valid, or none; a cleared one allows all", async () => {
    const { run } = await validated();
    const found = await run(async (context, sheet) => {
      const invalid = validation(sheet).getInvalidCells().load("address");
      const none = sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      validation(sheet).clear();
      const cleared = validation(sheet).load("type,valid");
      await context.sync();
      return [invalid.address, none.isNullObject, cleared.type, cleared.valid];
    });
    expect(found).toEqual(["Data!A2", true, "None", true]);
    const nothing = run(async (context, sheet) => {
      validation(sheet).getInvalidCells().load("address");
      await context.sync();
    });
    expect(await codeOf(nothing)).toBe("ItemNotFound");
  });
});
