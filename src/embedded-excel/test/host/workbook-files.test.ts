// Workbooks from and beside the one that is open. Source: Office.js reference, Excel.Workbook, Excel.createWorkbook and Office.Document.
import { createSheet } from "../../book/empty-book";
import type { Book, Sheet } from "../../book/types";
import type { Asked } from "../../host/types";
import { codeOf, open } from "../../testing/open";
import { openXlsx, saveXlsx } from "../../xlsx";

const sheetIn = (book: Book, name: string): Sheet => {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Two sheets, the first of the name that the open workbook's sheet has: a table each, formulas from one to the other, a name. */
async function other(): Promise<{ readonly book: Book; readonly base64: string }> {
  const { run, excel } = open();
  excel.book.sheets.push(createSheet("Lain"), createSheet("Tinggal"));
  await run(async (context, sheet) => {
    const second = context.workbook.worksheets.getItem("Lain");
    sheet.getRange("A1:B3").values = [
      ["Nilai", "Dua kali"],
      [4, ""],
      [5, ""],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Angka";
    sheet.getRange("B2:B3").formulas = [["=[@Nilai]*2"], ["=[@Nilai]*2"]];
    second.getRange("A1:A3").formulas = [["=Data!A2+1"], ["=SUM(Angka[Nilai])"], ["=Tinggal!A1"]];
    context.workbook.names.add("Awal", sheet.getRange("A2"));
    second.getRange("A4").formulas = [["=Awal*10"]];
    await context.sync();
  });
  const base64 = Buffer.from(await saveXlsx(excel.book)).toString("base64");
  return { book: excel.book, base64 };
}

describe("sheets of another workbook", () => {
  it("come with their tables, formulas and names, each meaning what came along", async () => {
    const { base64 } = await other();
    const { run, excel } = open();
    await run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["Nilai"], [100]];
      sheet.tables.add("A1:A2", true).name = "Angka";
      context.workbook.names.add("Awal", sheet.getRange("A1"));
      const ids = context.workbook.insertWorksheetsFromBase64(base64, {
        sheetNamesToInsert: ["Data", "Lain"],
        positionType: "Before",
        relativeTo: "Data",
      });
      await context.sync();
      expect(ids.value).toEqual(excel.book.sheets.slice(0, 2).map(({ id }) => id));
    });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Data (2)", "Lain", "Data"]);
    const values = (name: string, column: number): unknown[] =>
      sheetIn(excel.book, name).rows.map((row) => row[column]?.value);
    expect(values("Data (2)", 1)).toEqual(["Dua kali", 8, 10]);
    expect(values("Lain", 0)).toEqual([5, 9, { error: "#REF!" }, 40]);
    // What was there goes on meaning its own.
    expect(sheetIn(excel.book, "Data").tables[0]?.name).toBe("Angka");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Data (2)").getRange("A2").values = [[7]];
      await context.sync();
    });
    expect(values("Data (2)", 1)).toEqual(["Dua kali", 14, 10]);
    expect(values("Lain", 0)).toEqual([8, 12, { error: "#REF!" }, 70]);
  });

  it("come all, at the end, where nothing else is said, and open again as they were", async () => {
    const { base64 } = await other();
    const { run, excel } = open();
    await run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(base64);
      await context.sync();
    });
    const again = await openXlsx(await saveXlsx(excel.book));
    expect(again.sheets.map(({ name }) => name)).toEqual(["Data", "Data (2)", "Lain", "Tinggal"]);
    expect(sheetIn(again, "Lain").rows.map((row) => row[0]?.formula)).toEqual([
      "='Data (2)'!A2+1",
      "=SUM(Angka[Nilai])",
      "=Tinggal!A1",
      "=Awal*10",
    ]);
  });

  it.each([
    ["that is no file", "AAAA", {}, "InvalidArgument"],
    ["that it does not have", "", { sheetNamesToInsert: ["Hilang"] }, "ItemNotFound"],
    ["at no place", "", { positionType: "After" }, "InvalidArgument"],
  ] satisfies [string, string, Excel.InsertWorksheetOptions, string][])(
    "%s are refused, and nothing changes",
    async (_what, base64, options, code) => {
      const file = base64 === "" ? (await other()).base64 : base64;
      const { run, excel } = open();
      const insertion = run(async (context) => {
        context.workbook.insertWorksheetsFromBase64(file, options);
        await context.sync();
      });
      expect(await codeOf(insertion)).toBe(code);
      expect(excel.book.sheets).toHaveLength(1);
    },
  );
});

describe("what is asked of whoever has the workbook open", () => {
  it("is heard: saving, closing, another workbook, empty or as a copy of a file", async () => {
    const { run, excel, client } = open();
    const heard: Asked[] = [];
    const stop = excel.onAsked((asked) => heard.push(asked));
    await run(async (context) => {
      context.workbook.save("Prompt");
      context.workbook.close("SkipSave");
      context.workbook.close();
      await context.sync();
    });
    await client.Excel.createWorkbook();
    await client.Excel.createWorkbook((await other()).base64);
    stop();
    await run(async (context) => {
      context.workbook.save();
      await context.sync();
    });
    const [save, skip, close, empty, copy] = heard.slice(-5);
    expect([save, skip, close, empty]).toEqual([
      { kind: "save" },
      { kind: "close", save: false },
      { kind: "close", save: true },
      { kind: "open", book: undefined },
    ]);
    expect(copy?.kind === "open" ? copy.book?.sheets.map(({ name }) => name) : []).toEqual([
      "Data",
      "Lain",
      "Tinggal",
    ]);
    expect(excel.book.sheets).toHaveLength(1);
    expect(await codeOf(client.Excel.createWorkbook("AAAA"))).toBe("InvalidArgument");
  });

  it("a workbook has changes from the first one until it is saved", async () => {
    const { run } = open();
    const dirty = (
      change: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
    ): Promise<boolean> =>
      run(async (context, sheet) => {
        change(context, sheet);
        await context.sync();
        context.workbook.load("isDirty");
        await context.sync();
        return context.workbook.isDirty;
      });
    const seen: boolean[] = [
      await dirty(() => undefined),
      await dirty((_context, sheet) => {
        sheet.getRange("A1").values = [[1]];
      }),
      await dirty(({ workbook }) => {
        workbook.save();
      }),
      await dirty((_context, sheet) => {
        sheet.getRange("A1").format.font.bold = true;
      }),
      await dirty(({ workbook }) => {
        workbook.isDirty = false;
      }),
    ];
    expect(seen).toEqual([false, true, false, true, false]);
  });
});

describe("what is selected", () => {
  it("is told as text and as rows, unformatted or as it shows", async () => {
    const { run, excel, client, sheet } = open();
    await run(async (context, worksheet) => {
      worksheet.getRange("A1:B2").values = [
        ["a", 0.5],
        [true, ""],
      ];
      worksheet.getRange("B1").numberFormat = [["0%"]];
      await context.sync();
    });
    excel.select(sheet.id, { row: 0, column: 0, lastRow: 1, lastColumn: 1 });
    const told = (type: string, options: object = {}): Promise<unknown> =>
      new Promise((resolve) => {
        client.Office.context.document.getSelectedDataAsync(
          // The genuine enumeration is of these texts.
          type as unknown as Office.CoercionType,
          options,
          ({ value, error, status }) => {
            resolve(String(status) === "succeeded" ? value : error.code);
          },
        );
      });
    expect(await told("text")).toBe("a\t0.5\r\nTRUE\t");
    expect(await told("matrix")).toEqual([
      ["a", 0.5],
      [true, ""],
    ]);
    expect(await told("matrix", { valueFormat: "formatted" })).toEqual([
      ["a", "50%"],
      ["TRUE", ""],
    ]);
    expect(await told("ooxml")).toBe(1000);
  });
});
