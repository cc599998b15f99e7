/** What the grid draws for a cell, what it opens for editing, and what an edit means. */
import { CellValueType, HorizontalAlign } from "@univerjs/core";
import { createEmbeddedExcel, createEmptyBook, createSheet, seeded, type Table } from "embedded-excel";
import { toCellData, type CellLayers } from "../../src/workbench/grid/cell-data";
import { editText, typedText } from "../../src/workbench/grid/edit-text";
import { linkAt } from "../../src/workbench/grid/links";
import { tableLook } from "../../src/workbench/grid/table-look";

const bare: CellLayers = {
  cell: undefined,
  inherited: undefined,
  table: undefined,
  overlay: undefined,
  text: "",
};

const table: Table = {
  id: 1,
  name: "Contoh",
  area: { row: 2, column: 1, lastRow: 5, lastColumn: 2 },
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  columns: [
    { id: 1, name: "A" },
    { id: 2, name: "B" },
  ],
};

describe("a cell on the grid", () => {
  it("is nothing where the book has nothing to show", () => {
    expect(toCellData(bare)).toBeUndefined();
  });

  it("shows the text of its number format, at the side where Excel puts its kind", () => {
    const date = toCellData({ ...bare, cell: { value: 46220 }, text: "17/07/2026" });
    expect(date).toMatchObject({
      v: "17/07/2026",
      t: CellValueType.STRING,
      s: { ht: HorizontalAlign.RIGHT },
    });
    expect(toCellData({ ...bare, cell: { value: "x" }, text: "x" })).toMatchObject({
      s: { ht: HorizontalAlign.LEFT },
    });
    expect(toCellData({ ...bare, cell: { value: true }, text: "TRUE" })).toMatchObject({
      s: { ht: HorizontalAlign.CENTER },
    });
  });

  it("lays the conditional format over the cell's own style, and that over the table's", () => {
    const layers = {
      ...bare,
      cell: { value: 1, style: { fillColor: "#00FF00", bold: true } },
      table: { fillColor: "#0000FF", fontColor: "#FFFFFF" },
    };
    expect(toCellData(layers)).toMatchObject({
      s: { bg: { rgb: "#00FF00" }, cl: { rgb: "#FFFFFF" }, bl: 1 },
    });
    expect(toCellData({ ...layers, overlay: { fillColor: "#FF0000" } })).toMatchObject({
      s: { bg: { rgb: "#FF0000" }, bl: 1 },
    });
  });
});

describe("a table on the grid", () => {
  const sheet = { ...createSheet("S"), tables: [table] };

  it("has a dark header with light bold text", () => {
    expect(tableLook(sheet, 2, 1)).toMatchObject({ fillColor: "#4472C4", fontColor: "#FFFFFF", bold: true });
  });

  it("is striped from its first body row on", () => {
    expect([3, 4, 5].map((row) => tableLook(sheet, row, 1)?.fillColor)).toEqual([
      "#D9E1F2",
      undefined,
      "#D9E1F2",
    ]);
  });

  it("leaves cells outside of it alone", () => {
    expect(tableLook(sheet, 3, 0)).toBeUndefined();
    expect(tableLook(sheet, 6, 1)).toBeUndefined();
  });
});

describe("the text in the editor", () => {
  it("is the formula, not its value", () => {
    expect(editText({ value: 3, formula: "=1+2" }, "en-US")).toBe("=1+2");
  });

  it("is the day for a date, the whole number for a rounded one, and a percentage for a percentage", () => {
    const day = { value: 46220, style: { numberFormat: "dd/mm/yyyy" } };
    expect(editText(day, "id-ID")).toBe("17/07/2026");
    expect(editText(day, "en-US")).toBe("7/17/2026");
    expect(editText({ value: 1.23456, style: { numberFormat: "0.0" } }, "en-US")).toBe("1.23456");
    expect(editText({ value: 1.23456, style: { numberFormat: "0.0" } }, "id-ID")).toBe("1,23456");
    expect(editText({ value: 0.8125, style: { numberFormat: "0%" } }, "en-US")).toBe("81.25%");
  });

  it.each(["id-ID", "en-US"] as const)(
    "confirmed as it stands, leaves the value as it is (%s)",
    (language) => {
      const excel = createEmbeddedExcel(createEmptyBook("Data"));
      excel.setTypingLanguage(language);
      const [{ id, rows } = { id: "", rows: [] }] = excel.book.sheets;
      const random = seeded(7);
      const formats = ["dd/mm/yyyy", "hh:mm", "dd/mm/yyyy hh:mm:ss", "0.00", "0%", "General"];
      for (let round = 0; round < 200; round += 1) {
        const numberFormat = formats[round % formats.length] ?? "";
        const seconds = Math.floor(random() * 86_400) / 86_400;
        const value =
          numberFormat === "dd/mm/yyyy"
            ? 40_000 + Math.floor(random() * 9_000)
            : numberFormat === "hh:mm"
              ? seconds
              : numberFormat.includes("ss")
                ? 40_000 + Math.floor(random() * 9_000) + seconds
                : Number((random() * 100).toPrecision(6));
        excel.type(id, 0, 0, editText({ value, style: { numberFormat } }, language));
        expect(rows[0]?.[0]?.value).toBeCloseTo(value, 8);
        excel.undo();
      }
    },
  );

  it("keeps a leading apostrophe, so that text stays text", () => {
    expect(editText({ value: "=1", quotePrefix: true }, "en-US")).toBe("'=1");
    expect(typedText({ v: "=1", t: CellValueType.FORCE_STRING })).toBe("'=1");
  });

  it("joins the lines of a text as Excel does", () => {
    expect(typedText({ p: { id: "d", documentStyle: {}, body: { dataStream: "a\rb\r\n" } } })).toBe("a\nb");
  });
});

describe("a link in a cell", () => {
  it("leads to a place in the workbook or to an address", () => {
    const sheet = createSheet("S");
    const area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    sheet.hyperlinks.push({ area, documentReference: "Agen!A1" });
    sheet.rows[1] = [{ value: "x", formula: '=HYPERLINK("#\'F-22 2026-07\'!A1","x")' }];
    expect(linkAt(sheet, 0, 0)).toEqual({ kind: "place", reference: "Agen!A1" });
    expect(linkAt(sheet, 1, 0)).toEqual({ kind: "place", reference: "'F-22 2026-07'!A1" });
    expect(linkAt(sheet, 2, 0)).toBeUndefined();
  });
});
