/** A copy of a workbook is as the other was, whatever is done to either of them afterwards. */
import { copyBook } from "../../book/copy-book";
import type { Book } from "../../book/types";
import { createEmbeddedExcel } from "../../host/embedded-excel";
import { openOfficeWindow } from "../../host/node-window";
import { richBook } from "../../testing/rich-book";

/** What each part of a book is changed by. */
const CHANGES: Readonly<Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void>> = {
  "values and formulas": (sheet) => {
    sheet.getRange("A1:C3").values = [
      [1, "zwei", true],
      ["=A1+1", "'=kept", ""],
      [4, 5, 6],
    ];
  },
  "fills, borders and number formats": (sheet) => {
    const { format } = sheet.getRange("A1:Z60");
    format.fill.color = "#123456";
    format.font.bold = true;
    format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A1:Z60").numberFormat = [["0.0000"]];
  },
  "widths and heights": (sheet) => {
    sheet.getRange("A:D").format.columnWidth = 12;
    sheet.getRange("1:9").format.rowHeight = 44;
  },
  "rows that go in and out": (sheet) => {
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("20:31").delete("Up");
  },
  "columns that go in and out": (sheet) => {
    sheet.getRange("B:B").insert("Right");
    sheet.getRange("F:G").delete("Left");
  },
  "contents taken away": (sheet) => {
    sheet.getRange("A1:Z40").clear("Contents");
  },
  "sheets moved, named, added and taken away": (sheet, context) => {
    sheet.name = "Another";
    sheet.position = 1;
    sheet.copy();
    context.workbook.worksheets.add("New");
  },
  "names and properties": (sheet, context) => {
    context.workbook.names.add("Own", sheet.getRange("A1"));
    context.workbook.settings.add("own", { a: 1 });
    context.workbook.properties.custom.add("own", "one");
    sheet.customProperties.add("own", "one");
  },
  "panes and colours": (sheet) => {
    sheet.freezePanes.freezeRows(3);
    sheet.tabColor = "#FF0000";
    sheet.pageLayout.orientation = "Landscape";
  },
};

/** With settings as an add-in's are, JSON, and nothing locked. */
function madeUp(): Book {
  const book = { ...richBook(), settings: new Map([["one", "1"]]) };
  for (const sheet of book.sheets) sheet.protection = undefined;
  return book;
}

async function change(book: Book, changes: readonly (typeof CHANGES)[string][]): Promise<void> {
  const excel = createEmbeddedExcel(book, { now: () => 46_227.5 });
  const client = excel.connect(openOfficeWindow(), { user: "p1" });
  try {
    for (const one of changes)
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        one(sheet, context);
        await context.sync();
      });
  } finally {
    client.dispose();
  }
}

it("is the same to the last cell, and shares the cells", () => {
  const book = madeUp();
  const copy = copyBook(book);
  expect(copy).toEqual(book);
  const [sheet, own] = [book.sheets[0], copy.sheets[0]];
  expect(own).not.toBe(sheet);
  expect(own?.rows[0]).not.toBe(sheet?.rows[0]);
  expect(own?.rows[0]?.[0]).toBe(sheet?.rows[0]?.[0]);
  // Holes are none that were filled with nothing.
  expect(Object.keys(own?.rows ?? [])).toEqual(Object.keys(sheet?.rows ?? []));
});

it.each(Object.entries(CHANGES))(
  "stays as it was when the other gets %s, and the other way round",
  async (_, one) => {
    const book = madeUp();
    const before = structuredClone(book);
    const copy = copyBook(book);
    await change(copy, [one]);
    expect(copy).not.toEqual(before);
    expect(book).toEqual(before);
    const again = copyBook(book);
    await change(book, [one]);
    expect(again).toEqual(before);
  },
);

it("stays as it was under all of that at once", async () => {
  const book = madeUp();
  const before = structuredClone(book);
  await change(copyBook(book), Object.values(CHANGES));
  expect(book).toEqual(before);
});
