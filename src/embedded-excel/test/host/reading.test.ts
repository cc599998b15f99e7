// What ranges answer, as Microsoft's documentation has it: "Read or write to an unbounded range", "Get or set formulas",
// "Blank and null values" (formats that differ), RangeSort; Excel's sort order is "Sort data in a range or table".
import { openOfficeWindow } from "../../host/node-window";
import { codeOf, open, type Opened } from "../../testing/open";

const read = ({ run }: Opened, address: string, of: "values" | "formulas"): Promise<unknown> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load(of);
    await context.sync();
    return range[of] as unknown;
  });

const write = ({ run }: Opened, address: string, content: unknown): Promise<void> =>
  run(async (context, sheet) => {
    Object.assign(sheet.getRange(address), { formulas: content });
    await context.sync();
  });

describe("whole columns and rows", () => {
  it("give null for what cells hold, take formats, and refuse values", async () => {
    const opened = open();
    await write(opened, "A1", [[1]]);
    for (const address of ["A:A", "1:2"]) {
      expect(await read(opened, address, "values")).toBeNull();
      expect(await read(opened, address, "formulas")).toBeNull();
      expect(await codeOf(write(opened, address, "x"))).toBe("InvalidArgument");
    }
    const color = await opened.run(async (context, sheet) => {
      sheet.getRange("B:B").format.fill.color = "#00FF00";
      const { fill } = sheet.getRange("B7").format;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe("#00FF00");
  });
});

describe("formulas", () => {
  it("are read as Excel writes them: functions, addresses and logical values in capitals, texts as they are", async () => {
    const opened = open();
    await write(opened, "A3:A4", [["=sum(a1:$b$2,data!c3)"], ['=if(true,"true a1",b2)']]);
    expect(await read(opened, "A3:A4", "formulas")).toEqual([
      ["=SUM(A1:$B$2,data!C3)"],
      ['=IF(TRUE,"true a1",B2)'],
    ]);
  });

  it("say [@Column] in their table, and Table[@Column] beside it", async () => {
    const opened = open();
    await write(opened, "A1:B2", [
      ["Qty", "Unit price"],
      [2, 3],
    ]);
    await opened.run(async (context, sheet) => {
      sheet.tables.add("A1:B2", true).name = "T";
      await context.sync();
    });
    await write(opened, "C1:C2", [["Sum"], ["=[@Qty]*[@[Unit price]]"]]);
    await write(opened, "A3:C3", [[4, 5, "=[@Qty]"]]);
    await write(opened, "E2", [["=T[[#This Row],[Qty]]+SUM(T[Qty])"]]);
    expect(await read(opened, "C2", "formulas")).toEqual([["=[@Qty]*[@[Unit price]]"]]);
    expect(await read(opened, "E2", "formulas")).toEqual([["=T[@Qty]+SUM(T[Qty])"]]);
    expect(await read(opened, "C2:E2", "values")).toEqual([[6, "", 8]]);
    expect(opened.sheet.rows[1]?.[2]?.formula).toBe("=T[[#This Row],[Qty]]*T[[#This Row],[Unit price]]");
    expect(opened.sheet.rows[2]?.[2]?.formula).toBe("=T[[#This Row],[Qty]]");
  });
});

describe("a format", () => {
  it.each([
    ["A1:A2", null],
    ["A1:B1", null],
    ["A1", true],
    ["A:A", null],
    ["C:C", true],
    ["B2:D9", null],
    ["B2:B9", false],
  ])("of %s reads %p where A1 and column C are bold", async (address, bold) => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("C:C").format.font.bold = true;
      const { font } = sheet.getRange(address).format;
      font.load("bold");
      await context.sync();
      return font.bold;
    });
    expect(found).toBe(bold);
  });
});

describe("sorting", () => {
  const MIXED = [["b"], [true], [""], [2], ["=1/0"], [-1], ['=""'], ["A"], [false]];

  it.each([
    [true, [-1, 2, "", "A", "b", false, true, "#DIV/0!", ""]],
    [false, ["#DIV/0!", true, false, "b", "A", "", 2, -1, ""]],
  ])(
    "ascending %p: numbers, text, logical values, errors, or the other way round; empty cells last",
    async (ascending, sorted) => {
      const opened = open();
      await opened.run(async (context, sheet) => {
        const range = sheet.getRange("A1:A9");
        range.formulas = MIXED;
        range.sort.apply([{ key: 0, ascending }]);
        await context.sync();
      });
      expect(await read(opened, "A1:A9", "values")).toEqual(sorted.map((one) => [one]));
      expect(await read(opened, "A9", "formulas")).toEqual([[""]]);
    },
  );
});

describe("what is told of the client and the workbook", () => {
  it("is the newest set that the client has whole, or the one asked for", () => {
    const { client, excel } = open();
    const { requirements } = client.Office.context;
    const supports = (version: string): boolean => requirements.isSetSupported("ExcelApi", version);
    expect(supports("1.14")).toBe(true);
    // What came with 1.16 and 1.18, and is in the client that nothing was added to, or is not.
    const { Excel: own } = openOfficeWindow() as { readonly Excel: object };
    expect(supports("1.16")).toBe("CellValueType" in own);
    expect(supports("1.18")).toBe("NoteCollection" in own);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(true);
    expect(requirements.isSetSupported("RibbonApi", "1.1")).toBe(false);
    const window = openOfficeWindow();
    Object.assign(window, { Excel: { ...client.Excel, CellValueType: {}, NoteCollection: {} } });
    const newer = excel.connect(window).Office.context.requirements;
    expect(newer.isSetSupported("ExcelApi", "1.20")).toBe(true);
    const older = open({ excelApi: "1.20" }).client.Office.context.requirements;
    expect(older.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(older.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
  });

  it("is when a new workbook was opened, and what a file says of itself", async () => {
    const opened = open({ now: () => 46_227.5 });
    const created = (): Promise<string> =>
      opened.run(async (context) => {
        const { properties } = context.workbook;
        properties.load("creationDate");
        await context.sync();
        return properties.creationDate.toISOString();
      });
    expect(await created()).toBe("2026-07-24T12:00:00.000Z");
    opened.excel.book.properties.set("created", "2026-01-05T08:00:00Z");
    expect(await created()).toBe("2026-01-05T08:00:00.000Z");
  });
});
