// Data types in cells. Source: Office.js reference, Excel.CellValue and the types it is one of; office-js-docs-pr,
// excel-data-types-concepts: `values` shows the basic value, and type, basicType and basicValue are read back of each.
import { codeOf, open, type Opened } from "../../../testing/index";
import { saveXlsx } from "../../../xlsx";

/** What Office answers with; the client has no words for its kinds of files. */
interface Answer {
  readonly status: string;
  readonly error: { readonly code: number };
}

const NOT_BASIC = { basicType: "Error", basicValue: "#VALUE!" };

/** Writes values into A1 and below, as `valuesAsJson` says them. */
const write = ({ run }: Opened, ...values: readonly unknown[]): Promise<void> =>
  run(async (context, sheet) => {
    sheet.getRange(`A1:A${values.length}`).valuesAsJson = values.map((one) => [one as Excel.CellValue]);
    await context.sync();
  });

const read = ({ run }: Opened, address: string): Promise<Record<string, unknown>> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load("values,valueTypes,text,numberFormat,valuesAsJson");
    await context.sync();
    const { values, valueTypes, text, numberFormat, valuesAsJson } = range;
    return {
      values: values.flat() as unknown[],
      types: valueTypes.flat(),
      text: text.flat(),
      formats: numberFormat.flat() as unknown[],
      json: valuesAsJson.flat(),
    };
  });

const PRODUCT = {
  type: "Entity",
  text: "Barang contoh",
  properties: {
    Nama: { type: "String", basicValue: "Barang contoh" },
    Harga: { type: "FormattedNumber", basicValue: 18, numberFormat: "$* #,##0.00" },
    Gambar: { type: "WebImage", address: "https://contoh.example/a.png" },
    Bagian: {
      type: "Array",
      elements: [
        [
          { type: "Double", basicValue: 1 },
          { type: "Reference", reference: 0 },
        ],
      ],
    },
    Golongan: { type: "Entity", text: "Contoh", properties: {} },
  },
  layouts: { compact: { icon: "ShoppingBag" }, card: { title: { property: "Nama" } } },
  provider: { description: "Penyedia contoh" },
  referencedValues: [{ type: "Root" }],
};

describe("data types", () => {
  it("are read of plain cells by their basic types", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:A5").formulas = [[1.5], ["teks"], [true], [""], ["=1/0"]];
      await context.sync();
    });
    expect((await read(opened, "A1:A5"))["json"]).toEqual([
      { type: "Double", basicType: "Double", basicValue: 1.5 },
      { type: "String", basicType: "String", basicValue: "teks" },
      { type: "Boolean", basicType: "Boolean", basicValue: true },
      { type: "Empty", basicType: "Empty", basicValue: "" },
      { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" },
    ]);
  });

  it("of basic values are these: texts stay texts, and an empty one empties the cell", async () => {
    const opened = open();
    await write(
      opened,
      { type: "String", basicValue: "=1+1" },
      { type: "String", basicValue: "12" },
      { type: "Boolean", basicValue: false },
      { type: "Error", errorType: "Busy" },
    );
    await opened.run(async (context, sheet) => {
      sheet.getRange("A5").values = [[1]];
      const empty: object = { type: "Empty" };
      sheet.getRange("A5").valuesAsJson = [[empty as Excel.CellValue]];
      await context.sync();
    });
    const { values, types, json } = await read(opened, "A1:A5");
    expect([values, types]).toEqual([
      ["=1+1", "12", false, "#BUSY!", ""],
      ["String", "String", "Boolean", "Error", "Empty"],
    ]);
    expect((json as readonly unknown[])[3]).toEqual({
      type: "Error",
      basicType: "Error",
      basicValue: "#BUSY!",
      errorType: "Busy",
    });
  });

  it("of numbers show their own format, and leave the cell's alone; formulas count with the number", async () => {
    const opened = open();
    await write(
      opened,
      { type: "Double", basicValue: 32_889, numberFormat: "m/d/yyyy" },
      { type: "FormattedNumber", basicValue: 12.5, numberFormat: "0.00%" },
    );
    await opened.run(async (context, sheet) => {
      sheet.getRange("A3").formulas = [["=A1+A2"]];
      await context.sync();
    });
    expect(await read(opened, "A1:A3")).toEqual({
      values: [32_889, 12.5, 32_901.5],
      types: ["Double", "Double", "Double"],
      text: ["1/16/1990", "1250.00%", "32901.5"],
      formats: ["General", "General", "General"],
      json: [
        { type: "Double", basicType: "Double", basicValue: 32_889, numberFormat: "m/d/yyyy" },
        { type: "FormattedNumber", basicType: "Double", basicValue: 12.5, numberFormat: "0.00%" },
        { type: "Double", basicType: "Double", basicValue: 32_901.5 },
      ],
    });
  });

  it("of entities show their text, are #VALUE! as values, and read back with all that is in them", async () => {
    const opened = open();
    await write(opened, PRODUCT);
    const { properties } = PRODUCT;
    expect(await read(opened, "A1")).toEqual({
      values: ["#VALUE!"],
      types: ["Error"],
      text: ["Barang contoh"],
      formats: ["General"],
      json: [
        {
          ...PRODUCT,
          ...NOT_BASIC,
          properties: {
            Nama: { ...properties.Nama, basicType: "String" },
            Harga: { ...properties.Harga, basicType: "Double" },
            Gambar: { ...properties.Gambar, ...NOT_BASIC },
            Bagian: {
              type: "Array",
              ...NOT_BASIC,
              elements: [
                [
                  { type: "Double", basicType: "Double", basicValue: 1 },
                  { type: "Reference", reference: 0 },
                ],
              ],
            },
            Golongan: { ...properties.Golongan, ...NOT_BASIC },
          },
        },
      ],
    });
  });

  it("stay with their cells: formatted, copied, moved, sorted, in a table that grows; a new value replaces them", async () => {
    const opened = open();
    await write(opened, PRODUCT, {
      type: "WebImage",
      address: "https://contoh.example/a.png",
      altText: "Contoh",
    });
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("B2").copyFrom("A2");
      sheet.getRange("B3").copyFrom("A2", "Values");
      sheet.getRange("A3").moveTo("C9");
      await context.sync();
    });
    const typeAt = async (address: string): Promise<unknown> =>
      ((await read(opened, address))["json"] as readonly { readonly type: string }[])[0]?.type;
    expect([await typeAt("A2"), await typeAt("B2"), await typeAt("B3"), await typeAt("C9")]).toEqual([
      "Entity",
      "Entity",
      "Entity",
      "WebImage",
    ]);
    await opened.run(async (context, sheet) => {
      sheet.getRange("A2").values = [["lain"]];
      sheet.getRange("B2").clear("Contents");
      await context.sync();
    });
    expect([await typeAt("A2"), await typeAt("B2")]).toEqual(["String", "Empty"]);
  });

  it("are read and written of a table's column and row, and of what a filter leaves", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Nama", "Isi"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      const written = [
        { type: "String", basicValue: "x" },
        { type: "Double", basicValue: 5, numberFormat: "0.0" },
      ];
      table.rows.getItemAt(0).valuesAsJson = [written as readonly object[] as Excel.CellValue[]];
      const column = table.columns.getItem("Isi").load("valuesAsJson");
      const row = table.rows.getItemAt(1).load("valuesAsJson");
      table.columns.getItem("Nama").filter.applyValuesFilter(["x"]);
      const view = table.getDataBodyRange().getVisibleView().load("valuesAsJsonLocal");
      await context.sync();
      return [column.valuesAsJson[1]?.[0], row.valuesAsJson[0]?.[0], view.valuesAsJsonLocal.length];
    });
    expect(found).toEqual([
      { type: "Double", basicType: "Double", basicValue: 5, numberFormat: "0.0" },
      { type: "String", basicType: "String", basicValue: "b" },
      1,
    ]);
  });

  it.each([
    ["a type that there is not", { type: "Warna", basicValue: 1 }, "InvalidArgument"],
    ["a number that is none", { type: "Double", basicValue: "1" }, "InvalidArgument"],
    [
      "an entity whose property is none",
      { type: "Entity", text: "a", properties: { b: 1 } },
      "InvalidArgument",
    ],
    [
      "a number format that is none",
      { type: "FormattedNumber", basicValue: 1, numberFormat: "[" },
      "InvalidArgument",
    ],
    ["a picture without its address", { type: "WebImage" }, "InvalidArgument"],
    ["a reference by itself", { type: "Reference", reference: 0 }, "InvalidArgument"],
    ["what is linked to a service", { type: "LinkedEntity", text: "a" }, "ApiNotFound"],
    ["an error that cells here do not hold", { type: "Error", errorType: "Connect" }, "ApiNotFound"],
  ])("refuse %s, and write nothing", async (_title, value, code) => {
    const opened = open();
    expect(await codeOf(write(opened, { type: "Double", basicValue: 1 }, value))).toBe(code);
    expect((await read(opened, "A1:A2"))["values"]).toEqual(["", ""]);
  });

  it("are not lost by saving: the file is refused by the cell, and getFileAsync fails", async () => {
    const opened = open();
    await write(opened, PRODUCT);
    await expect(saveXlsx(opened.excel.book)).rejects.toThrow("the data type of Data!A1");
    const { document } = opened.client.Office.context as unknown as {
      readonly document: { getFileAsync(type: string, done: (answer: Answer) => void): void };
    };
    const asked = await new Promise<Answer>((done) => {
      document.getFileAsync("compressed", done);
    });
    expect([asked.status, asked.error.code]).toEqual(["failed", 5001]);
  });
});
