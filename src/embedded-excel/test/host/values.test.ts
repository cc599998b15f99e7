import { codeOf, open } from "../../testing/open";

describe("reading and writing cells through the genuine office.js", () => {
  it("answers values, formulas, text, types and formats of what was written", async () => {
    const { run } = open();
    const read = await run(async (context, sheet) => {
      sheet.getRange("A1:C2").values = [
        [1, "7/15/2026", "=A1*2"],
        ["teks", "12%", true],
      ];
      const range = sheet.getRange("A1:C2").load("values,formulas,text,valueTypes,numberFormat,address");
      await context.sync();
      return range.toJSON();
    });
    expect(read.address).toBe("Data!A1:C2");
    expect(read.values).toEqual([
      [1, 46_218, 2],
      ["teks", 0.12, true],
    ]);
    expect(read.formulas?.[0]).toEqual([1, 46_218, "=A1*2"]);
    expect(read.text).toEqual([
      ["1", "7/15/2026", "2"],
      ["teks", "12%", "TRUE"],
    ]);
    expect(read.valueTypes).toEqual([
      ["Double", "Double", "Double"],
      ["String", "Double", "Boolean"],
    ]);
    expect(read.numberFormat?.[0]).toEqual(["General", "m/d/yyyy", "General"]);
  });

  it("keeps text as typed where the cell's format is @, or where an apostrophe leads", async () => {
    const { run, sheet: data } = open();
    const values = await run(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1:C1").values = [["007", "'=1+1", "'007"]];
      const range = sheet.getRange("A1:C1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["007", "=1+1", "007"]]);
    expect(data.rows[0]?.[1]).toMatchObject({ value: "=1+1", quotePrefix: true });
  });

  it.each([
    ["=1+1", 2],
    ["+A9+3", 3],
    ["-5", -5],
    ["+5", 5],
    ["@SUM(1,2)", 3],
    ["@nama", "@nama"],
    ["- 3 catatan", "- 3 catatan"],
    ["2026-07-15", 46_218],
    ["31/07/2026", "31/07/2026"],
    ["1,234,567.5", 1_234_567.5],
    ["1234,567", 1_234_567],
    ["14,37", "14,37"],
    ["1,2345", "1,2345"],
    ["$1,234", 1234],
    ["TRUE", true],
    ["#N/A", "#N/A"],
  ])("reads %s as %s", async (input, value) => {
    const { run } = open();
    const range = await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[input]];
      const one = sheet.getRange("A1").load("values");
      await context.sync();
      return one.values;
    });
    expect(range).toEqual([[value]]);
  });

  it("leaves a cell alone for null, and empties it for an empty text", async () => {
    const { run } = open();
    const values = await run(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, ""]];
      const range = sheet.getRange("A1:B1").load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(values).toEqual([[[1, ""]], [["Double", "Empty"]]]);
  });

  it("refuses a block of other dimensions, and a formula with a syntax error, and writes nothing", async () => {
    const { run, sheet: data } = open();
    const write = (values: unknown[][]): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.getRange("A1:B1").values = values;
        await context.sync();
      });
    expect(await codeOf(write([[1]]))).toBe("InvalidArgument");
    expect(await codeOf(write([[1, "=SUM("]]))).toBe("InvalidArgument");
    expect(data.rows.flat().filter((cell) => cell !== undefined)).toEqual([]);
  });

  it("refuses reading what was not loaded, as the client itself does", async () => {
    const { run } = open();
    const reading = run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(await codeOf(reading)).toBe("PropertyNotLoaded");
  });

  it("loads by object form and through objects below", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "#ffc000";
      const range = sheet
        .getRange("A1")
        .load({ address: true, format: { fill: { color: true } }, worksheet: { name: true } });
      await context.sync();
      return [range.address, range.format.fill.color, range.worksheet.name];
    });
    expect(found).toEqual(["Data!A1", "#FFC000", "Data"]);
  });

  it("writes and reads 5,000 rows of 55 columns", async () => {
    const { run } = open();
    const block = Array.from({ length: 5000 }, (_row, y) =>
      Array.from({ length: 55 }, (_cell, x) => (x % 2 === 0 ? y + x : `t${x}`)),
    );
    const read = await run(async (context, sheet) => {
      sheet.getRangeByIndexes(0, 0, 5000, 55).values = block;
      const used = sheet.getUsedRange(true).load("values,address");
      await context.sync();
      return used;
    });
    expect(read.address).toBe("Data!A1:BC5000");
    expect(read.values).toEqual(block);
  });
});

describe("failures", () => {
  it("gives null objects for what is missing, and for what hangs on them", async () => {
    const { run } = open();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Tidak Ada");
      const range = sheet.getRange("A1").load("values");
      const table = context.workbook.tables.getItemOrNullObject("Tidak").load("name");
      const name = context.workbook.names.getItemOrNullObject("Tidak");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, table.isNullObject, name.isNullObject];
    });
    expect(found).toEqual([true, true, true, true]);
  });

  it("stops the batch at the failing call, names it, and keeps what came before", async () => {
    const { run, sheet: data } = open();
    let location = "";
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [["ditulis"]];
      context.workbook.tables.getItem("Tidak").load("name");
      sheet.getRange("A2").values = [["tidak"]];
      await context.sync();
    }).catch((error: unknown) => {
      if (error instanceof Error && "debugInfo" in error)
        location = (error.debugInfo as OfficeExtension.DebugInfo).errorLocation ?? "";
    });
    expect(location).toBe("TableCollection.getItem");
    expect(data.rows[0]?.[0]?.value).toBe("ditulis");
    expect(data.rows[1]?.[0]).toBeUndefined();
  });

  it("is loud about a call it does not have", async () => {
    const { run } = open();
    const calling = run(async (context, sheet) => {
      sheet.pageLayout.load("draftMode");
      await context.sync();
    });
    await expect(calling).rejects.toThrow("PageLayout.draftMode");
    expect(await codeOf(calling)).toBe("ApiNotFound");
  });

  it("admits no requirement set beyond the one asked for", async () => {
    const { run, client } = open({ excelApi: "1.12" });
    expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
    expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    const resizing = run(async (context, sheet) => {
      const table = sheet.tables.add("A1:B2", true);
      table.resize("A1:B3");
      await context.sync();
    });
    expect(await codeOf(resizing)).toBe("ApiNotFound");
  });

  it("answers writes with InvalidOperationInCellEditMode while a cell is edited, and lets reads through", async () => {
    const { run, excel } = open();
    excel.setCellEditMode(true);
    const write = run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(write)).toBe("InvalidOperationInCellEditMode");
    const read = run(async (context, sheet) => {
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(await codeOf(read)).toBe("no error");
  });

  it("lets a request fail before it is applied, or after with its answer lost", async () => {
    const { run, excel, sheet: data } = open();
    const write = (address: string): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.getRange(address).values = [[1]];
        await context.sync();
      });
    excel.failRequest(1, { kind: "errorBefore", code: "ServiceNotAvailable" });
    excel.failRequest(2, { kind: "answerLost", code: "RequestAborted" });
    expect(await codeOf(write("A1"))).toBe("ServiceNotAvailable");
    expect(data.rows[0]?.[0]).toBeUndefined();
    expect(await codeOf(write("A1"))).toBe("RequestAborted");
    expect(data.rows[0]?.[0]?.value).toBe(1);
  });

  it("refuses requests and responses over 5 MB", async () => {
    const { run } = open();
    const long = "é".repeat(15_000);
    const large = run(async (context, sheet) => {
      for (let row = 0; row < 200; row += 1) sheet.getCell(row, 0).values = [[long]];
      await context.sync();
    });
    expect(await codeOf(large)).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("counts requests, writes and calls, but not the client's own tidying", async () => {
    const { run, excel } = open();
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(excel.counters.requests).toBe(2);
    expect(excel.counters.writes).toBe(1);
    expect(excel.counters.calls.get("Range.values=")).toBe(1);
    expect(excel.counters.requestBytes).toBeGreaterThan(100);
    excel.resetCounters();
    expect(excel.counters.requests).toBe(0);
  });
});
