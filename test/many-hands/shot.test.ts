/** What stands in a workbook, and what people typed into it, as the many-hands tests look at it. */
import { copyBook, type Book } from "embedded-excel";
import { openSession } from "./support/session";
import { differences, shotOf } from "./support/shot";
import { setUp, smallMonth, TABLE } from "./support/small-month";
import { f22Rows, mark, typedCells } from "./support/typed-cells";

let base: Book;

beforeAll(async () => {
  base = await smallMonth();
});

describe("what stands", () => {
  it("is the same for two workbooks set up alike, whatever their ids are", async () => {
    const [one, other] = [await setUp(3), await setUp(3)];
    expect(one.book.sheets[0]?.id).not.toBe(other.book.sheets[0]?.id);
    expect(differences(shotOf(one.book), shotOf(other.book))).toEqual([]);
  });

  const changes: readonly (readonly [
    string,
    (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ])[] = [
    ["a cell", (sheet) => (sheet.getRange("Z90").values = [[1]])],
    ["a formula", (sheet) => (sheet.getRange("Z90").formulas = [["=1"]])],
    ["a look", (sheet) => (sheet.getRange("Z90").format.fill.color = "#FF0000")],
    ["a number format", (sheet) => (sheet.getRange("Z90").numberFormat = [["0.0"]])],
    ["a column's width", (sheet) => (sheet.getRange("Z1").format.columnWidth = 99)],
    ["a table's name", (sheet) => (sheet.tables.getItem(TABLE).name = "Lain")],
    [
      "a validation",
      (sheet) => {
        sheet.getRange("Z90").dataValidation.rule = { custom: { formula: "=1>0" } };
      },
    ],
    [
      "a conditional format",
      (sheet) => {
        sheet.getRange("Z90").conditionalFormats.add("Custom").custom.rule.formula = "=1>0";
      },
    ],
    [
      "a chart",
      (sheet) => {
        sheet.charts.add("Line", sheet.getRange("A1:B2"));
      },
    ],
    [
      "protection",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
    [
      "a name",
      (_sheet, context) => {
        context.workbook.names.add("Baru", "=1");
      },
    ],
    [
      "a setting",
      (_sheet, context) => {
        context.workbook.settings.add("baru", "1");
      },
    ],
    [
      "the page",
      (sheet) => {
        sheet.pageLayout.orientation = "Portrait";
        sheet.pageLayout.blackAndWhite = true;
      },
    ],
    [
      "a sheet's place",
      (sheet) => {
        sheet.position = 0;
      },
    ],
    [
      "frozen panes",
      (sheet) => {
        sheet.freezePanes.freezeRows(9);
      },
    ],
  ];
  it.each(changes)("differs by %s", async (_what, change) => {
    const session = openSession({ book: copyBook(base) });
    const before = shotOf(session.book);
    await Excel.run(async (context) => {
      change(context.workbook.tables.getItem(TABLE).worksheet, context);
      await context.sync();
    });
    expect(differences(before, shotOf(session.book))).not.toEqual([]);
    expect(differences(before, before)).toEqual([]);
  });

  it("can leave out the Log, and nothing else", () => {
    const session = openSession({ book: copyBook(base) });
    const log = session.book.sheets.find(({ name }) => name === "Log");
    if (log === undefined) throw new Error("The workbook has no Log.");
    const [before, all] = [shotOf(session.book, { withoutLog: true }), shotOf(session.book)];
    session.excel.type(log.id, 80, 0, "catatan");
    expect(differences(before, shotOf(session.book, { withoutLog: true }))).toEqual([]);
    expect(differences(all, shotOf(session.book))).toEqual(['Log|cell|A81: nothing → [null,"catatan"]']);
  });
});

describe("what was typed", () => {
  it("is found by No. Sampel and header wherever the row has gone, and formulas are none of it", async () => {
    const session = openSession({ book: copyBook(base) });
    const before = typedCells(session.book);
    const numbers = () =>
      f22Rows(session.book).map(({ typed }) => JSON.stringify(typed.get("No. Sampel")?.value));
    const order = numbers();
    const descends = order.join() === [...order].sort().reverse().join();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLE).sort.apply([{ key: 0, ascending: descends }]);
      await context.sync();
    });
    expect(numbers()).toEqual([...order].reverse());
    expect(typedCells(session.book)).toEqual(before);
    const headers = [...before.keys()]
      .filter((key) => key.startsWith("F22|"))
      .map((key) => key.split("|")[2]);
    expect(headers).toContain("Catatan");
    expect(headers).not.toContain("Nilai");
    expect(
      [...before]
        .filter(([key]) => key.endsWith("|Catatan"))
        .map(([, value]) => value)
        .sort(),
    ).toEqual(['"Catatan 1"', '"Catatan 2"']);
  });

  it("is told apart where a number stands twice or not at all, and marks are counted", () => {
    const session = openSession({ book: copyBook(base) });
    const { excel, book } = session;
    const place = book.sheets.find(({ tables }) => tables.some(({ name }) => name === TABLE));
    const area = place?.tables.find(({ name }) => name === TABLE)?.area;
    if (place === undefined || area === undefined) throw new Error("There is no such month.");
    const [first, second] = f22Rows(book);
    const number = first?.typed.get("No. Sampel")?.value;
    if (second === undefined || typeof number !== "string") throw new Error("There are not two rows.");
    excel.type(place.id, second.row, area.column, number);
    expect([...typedCells(book).keys()].filter((key) => key.endsWith("|Catatan"))).toEqual([
      `F22|${number}|Catatan`,
      `F22|${number} (2)|Catatan`,
    ]);
    excel.type(place.id, second.row, area.column, "");
    excel.type(place.id, area.lastRow + 30, 1, `${mark(1)} dan ${mark(2)}`);
    excel.type(place.id, area.lastRow + 31, 1, mark(1));
    const typed = typedCells(book);
    expect([...typed.keys()].filter((key) => key.endsWith("|Catatan"))).toContain("F22|(1)|Catatan");
    expect([typed.get("mark|TANDA-1"), typed.get("mark|TANDA-2")]).toEqual(["2", "1"]);
  });
});
