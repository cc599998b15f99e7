import { codeOf, open, type Opened } from "../../testing/open";

async function withTable(opened: Opened): Promise<void> {
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:C1").values = [["No", "Nilai", "Ganda"]];
    const table = sheet.tables.add("A1:C2", true);
    table.name = "Sampel";
    table.getDataBodyRange().values = [[1, 10, "=[@Nilai]*2"]];
    await context.sync();
  });
}

const addressOf = (opened: Opened): Promise<string> =>
  opened.run(async (context) => {
    const range = context.workbook.tables.getItem("Sampel").getRange().load("address");
    await context.sync();
    return range.address;
  });

describe("tables", () => {
  it("grow by what is written right below them, and fill their formulas down", async () => {
    const opened = open();
    await withTable(opened);
    const values = await opened.run(async (context) => {
      const table = context.workbook.tables.getItem("Sampel");
      table.getDataBodyRange().getRowsBelow(2).values = [
        [2, 20, null],
        [3, 30, null],
      ];
      const body = table.getDataBodyRange().load("values,formulas");
      await context.sync();
      return [body.values, body.formulas[2]?.[2] as unknown] as unknown[];
    });
    expect(values).toEqual([
      [
        [1, 10, 20],
        [2, 20, 40],
        [3, 30, 60],
      ],
      "=[@Nilai]*2",
    ]);
  });

  it("take validation, conditional formats and number formats along when they grow", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      const body = sheet.getRange("B2");
      body.numberFormat = [["0.0"]];
      body.dataValidation.rule = { wholeNumber: { operator: "GreaterThan", formula1: 0 } };
      body.conditionalFormats.add("Custom").custom.rule.formula = "=B2>15";
      sheet.getRange("A3:B3").values = [[2, 20]];
      await context.sync();
    });
    expect(opened.sheet.validations[0]?.areas).toEqual([{ row: 1, column: 1, lastRow: 2, lastColumn: 1 }]);
    expect(opened.sheet.conditionalFormats[0]?.areas).toEqual([
      { row: 1, column: 1, lastRow: 2, lastColumn: 1 },
    ]);
    expect(opened.excel.displayText(opened.sheet.id, 2, 1)).toBe("20.0");
  });

  it("do not grow where AutoCorrect's expansion is off, and can be resized then", async () => {
    const opened = open({ autoExpandTables: false });
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A3:B3").values = [[2, 20]];
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A1:C2");
    await opened.run(async (context) => {
      context.workbook.tables.getItem("Sampel").resize("A1:C3");
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A1:C3");
    expect(opened.sheet.rows[2]?.[2]?.value).toBe(40);
  });

  it("do not grow for a row that stays empty", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A3:C3").values = [["", "", ""]];
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A1:C2");
  });

  it("grow a column for what is written right of the last header", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("D1").values = [["Catatan"]];
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A1:D2");
  });

  it("are followed by formulas when a column or the table is renamed", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("F1").formulas = [["=SUM(Sampel[Nilai])"]];
      sheet.getRange("B1").values = [["Skor"]];
      context.workbook.tables.getItem("Sampel").name = "Contoh";
      await context.sync();
    });
    expect(opened.sheet.rows[0]?.[5]?.formula).toBe("=SUM(Contoh[Skor])");
    expect(opened.sheet.rows[1]?.[2]?.formula).toBe("=Contoh[[#This Row],[Skor]]*2");
  });

  it.each(["No. #", "A'B", "[a]", "Nilai @"])(
    "are followed by formulas when %s is renamed",
    async (header) => {
      const opened = open();
      await withTable(opened);
      await opened.run(async (context, sheet) => {
        sheet.getRange("B1").values = [[header]];
        await context.sync();
        sheet.getRange("B1").values = [["Skor"]];
        await context.sync();
      });
      expect(opened.sheet.rows[1]?.[2]?.formula).toBe("=Sampel[[#This Row],[Skor]]*2");
    },
  );

  it("keep headers text and unique", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [["Nilai", "nilai", 7]];
      await context.sync();
    });
    expect(opened.sheet.rows[0]?.map((cell) => cell?.value)).toEqual(["Nilai", "nilai2", "7"]);
  });

  it.each(["MC202607", "2026", "ada spasi", "Data!A"])("refuse the name %s", async (name) => {
    const opened = open();
    await withTable(opened);
    const naming = opened.run(async (context) => {
      context.workbook.tables.getItem("Sampel").name = name;
      await context.sync();
    });
    expect(await codeOf(naming)).toBe("InvalidArgument");
  });

  it("refuse a name that a table or a name has", async () => {
    const opened = open();
    await withTable(opened);
    const naming = opened.run(async (context, sheet) => {
      context.workbook.names.add("sampel", sheet.getRange("A1"));
      await context.sync();
    });
    expect(await codeOf(naming)).toBe("ItemAlreadyExists");
  });

  it("keep one blank row when their last row is deleted", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context) => {
      context.workbook.tables.getItem("Sampel").rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A1:C2");
    expect(opened.sheet.rows[1]?.some((cell) => cell?.value !== null && cell !== undefined)).not.toBe(true);
  });

  it("move with inserted rows, and so do references to what lies below", async () => {
    const opened = open();
    await withTable(opened);
    await opened.run(async (context, sheet) => {
      sheet.getRange("F1").formulas = [["=SUM(B2:B3)+$A$5"]];
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(await addressOf(opened)).toBe("Data!A3:C4");
    expect(opened.sheet.rows[2]?.[5]?.formula).toBe("=SUM(B4:B5)+$A$7");
  });

  it("hide what a filter does not show, and show it again", async () => {
    const opened = open();
    await withTable(opened);
    const counts = await opened.run(async (context, sheet) => {
      sheet.getRange("A3:B4").values = [
        [2, 20],
        [3, 30],
      ];
      const table = context.workbook.tables.getItem("Sampel");
      table.columns.getItem("No").filter.applyValuesFilter(["1", "3"]);
      const view = table.getDataBodyRange().getVisibleView().load("rowCount,values");
      await context.sync();
      const filtered = view.rowCount;
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      return [filtered, all.rowCount];
    });
    expect(counts).toEqual([2, 3]);
  });
});
