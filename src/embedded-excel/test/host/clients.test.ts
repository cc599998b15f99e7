import { openOfficeWindow } from "../../host/node-window";
import type { BookChange } from "../../index";
import { codeOf, open, settle } from "../../testing/open";

interface Heard {
  readonly address: string;
  readonly source: string;
  readonly trigger: string;
  readonly details: unknown;
}

async function listen(client: { Excel: typeof Excel }): Promise<Heard[]> {
  const heard: Heard[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").onChanged.add((event) => {
      heard.push({
        address: event.address,
        source: event.source,
        trigger: event.triggerSource,
        details: event.details,
      });
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

describe("several clients of one workbook", () => {
  it("hear their own writes as Local and those of others as Remote", async () => {
    const { excel, client, run } = open();
    const other = excel.connect(openOfficeWindow(), { user: "Budi" });
    const own = await listen(client);
    const remote = await listen(other);
    await run(async (context, sheet) => {
      sheet.getRange("B2").values = [[5]];
      await context.sync();
    });
    await settle();
    const details = { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" };
    expect(own).toEqual([{ address: "B2", source: "Local", trigger: "ThisLocalAddin", details }]);
    expect(remote).toEqual([{ address: "B2", source: "Remote", trigger: "Unknown", details }]);
  });

  it("hear a person's typing: Local to that person's clients, Remote to the others; no details for several cells", async () => {
    const { excel, client, sheet } = open();
    const other = excel.connect(openOfficeWindow(), { user: "Budi" });
    const own = await listen(client);
    const remote = await listen(other);
    excel.paste(sheet.id, 0, 0, [[1, 2]], "Budi");
    await settle();
    expect(own).toEqual([{ address: "A1:B1", source: "Remote", trigger: "Unknown", details: undefined }]);
    expect(remote.map((one) => one.source)).toEqual(["Local"]);
  });

  it("hear nothing after a handler was removed, nor after they were disposed of", async () => {
    const { excel, client, sheet } = open();
    const heard = await listen(client);
    client.dispose();
    excel.type(sheet.id, 0, 0, "1");
    await settle();
    expect(heard).toEqual([]);
  });

  it("hear selections of their own person only", async () => {
    const { excel, client, sheet } = open();
    const heard: string[] = [];
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.select(sheet.id, { row: 1, column: 1, lastRow: 1, lastColumn: 1 }, "Sari");
    excel.select(sheet.id, { row: 2, column: 2, lastRow: 2, lastColumn: 2 }, "Budi");
    await settle();
    expect(heard).toEqual(["B2"]);
  });

  it("collect what the ribbon calls", () => {
    const { client } = open();
    const command = jest.fn();
    client.Office.actions.associate("buatLaporan", command);
    expect(client.actions.get("buatLaporan")).toBe(command);
  });

  it("know host and language, and keep document settings in the workbook once saved", async () => {
    const { excel, client } = open();
    await expect(client.Office.onReady()).resolves.toEqual({ host: "Excel", platform: "OfficeOnline" });
    client.Office.context.document.settings.set("bahasa", "id");
    await new Promise((resolve) => {
      client.Office.context.document.settings.saveAsync(resolve);
    });
    const other = excel.connect(openOfficeWindow(), { user: "Budi", displayLanguage: "id-ID" });
    expect(other.Office.context.displayLanguage).toBe("id-ID");
    expect(other.Office.context.document.settings.get("bahasa")).toBe("id");
  });
});

describe("a person at the grid", () => {
  it("types, undoes and redoes, with the table's growth", async () => {
    const { excel, sheet, run } = open();
    excel.paste(sheet.id, 0, 0, [["No", "Ganda"]]);
    await run(async (context, one) => {
      one.tables.add("A1:B2", true).getDataBodyRange().values = [[1, "=[@No]*2"]];
      await context.sync();
    });
    excel.type(sheet.id, 2, 0, "4");
    expect(sheet.tables[0]?.area.lastRow).toBe(2);
    expect(excel.displayText(sheet.id, 2, 1)).toBe("8");
    expect(excel.undo()).toBe(true);
    expect(sheet.tables[0]?.area.lastRow).toBe(1);
    expect(excel.displayText(sheet.id, 2, 1)).toBe("");
    expect(excel.redo()).toBe(true);
    expect(excel.displayText(sheet.id, 2, 1)).toBe("8");
    expect(excel.canRedo).toBe(false);
  });

  it("makes a calculated column by typing one formula", async () => {
    const { excel, sheet, run } = open();
    await run(async (context, one) => {
      one.getRange("A1:B3").values = [
        ["No", "Ganda"],
        [1, ""],
        [2, ""],
      ];
      one.tables.add("A1:B3", true).name = "Angka";
      await context.sync();
    });
    excel.type(sheet.id, 1, 1, "=[@No]*3");
    expect(excel.displayText(sheet.id, 2, 1)).toBe("6");
    expect(sheet.tables[0]?.columns[1]?.calculatedFormula).toBe("=Angka[[#This Row],[No]]*3");
  });

  it("is told of what changed, and sees list items and conditional formats", async () => {
    const { excel, sheet, run } = open();
    const changes: BookChange[] = [];
    const stop = excel.onChange((some) => {
      changes.push(...some);
    });
    await run(async (context, one) => {
      one.getRange("D1:D2").values = [["Ya"], ["Tidak"]];
      context.workbook.names.add("Pilihan", one.getRange("D1:D2"));
      const range = one.getRange("A1:A5");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "=Pilihan" } };
      const format = range.conditionalFormats.add("Custom").custom;
      format.rule.formula = '=$A1="Tidak"';
      format.format.fill.color = "#FFC7CE";
      one.getRange("A2").values = [["Tidak"]];
      await context.sync();
    });
    expect(excel.listItems(sheet.id, 0, 0)).toEqual(["Ya", "Tidak"]);
    expect(excel.conditionalOverlay(sheet.id, 1, 0)).toEqual({ fillColor: "#FFC7CE" });
    expect(excel.conditionalOverlay(sheet.id, 0, 0)).toBeUndefined();
    expect(excel.resolveReference("Pilihan")).toEqual({
      sheetId: sheet.id,
      area: { row: 0, column: 3, lastRow: 1, lastColumn: 3 },
    });
    expect(changes.some((change) => change.kind === "cells")).toBe(true);
    stop();
  });
});

describe("what Excel refuses", () => {
  it.each([
    [
      "a structured reference in a validation",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=T[A]" } };
      },
      "InvalidArgument",
    ],
    [
      "an inline list of more than 255 characters",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "x".repeat(256) },
        };
      },
      "InvalidArgument",
    ],
    [
      "a structured reference in a conditional format",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=T[A]>1";
      },
      "InvalidArgument",
    ],
    [
      "a sheet name with a slash",
      (sheet: Excel.Worksheet) => {
        sheet.name = "a/b";
      },
      "InvalidArgument",
    ],
    [
      "a sheet name of 32 characters",
      (sheet: Excel.Worksheet) => {
        sheet.name = "x".repeat(32);
      },
      "InvalidArgument",
    ],
    [
      "hiding the last visible sheet",
      (sheet: Excel.Worksheet) => {
        sheet.visibility = "Hidden";
      },
      "InvalidOperation",
    ],
    [
      "a write on a protected sheet",
      (sheet: Excel.Worksheet) => {
        sheet.protection.protect();
        sheet.getRange("A1").values = [[1]];
      },
      "AccessDenied",
    ],
    [
      "an address that is none",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("ZZZZ1").load("address");
      },
      "InvalidArgument",
    ],
    [
      "a range beyond the sheet",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      },
      "InvalidArgument",
    ],
  ])("%s", async (_what, act, code) => {
    const { run } = open();
    const acting = run(async (context, sheet) => {
      act(sheet);
      await context.sync();
    });
    expect(await codeOf(acting)).toBe(code);
  });

  it("a second sheet of the same name, whatever its case", async () => {
    const { run } = open();
    const adding = run(async (context) => {
      context.workbook.worksheets.add("DATA");
      await context.sync();
    });
    expect(await codeOf(adding)).toBe("ItemAlreadyExists");
  });
});
