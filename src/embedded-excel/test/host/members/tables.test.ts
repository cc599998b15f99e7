// Tables. Source: Office.js reference, Excel.Table, TableCollection, TableColumn, TableRow, TableSort and AutoFilter.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, setAndRead } from "../reads-back";

const LINES = [
  ["Kota", "Nilai"],
  ["Medan", 3],
  ["aceh", 1],
  ["Binjai", 2],
];

/** T over B2:C5. */
async function withTable(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("B2:C5").values = LINES;
    sheet.tables.add("B2:C5", true).name = "T";
    await context.sync();
  });
  return opened;
}
const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("T");
const valueColumn = (sheet: Excel.Worksheet): Excel.TableColumn => table(sheet).columns.getItem("Nilai");
const firstRow = (sheet: Excel.Worksheet): Excel.TableRow => table(sheet).rows.getItemAt(0);
const ask = ({ run }: Opened, what: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  codeOf(
    run(async (context, sheet) => {
      what(sheet);
      await context.sync();
    }),
  );
const shownText = ({ run }: Opened): Promise<unknown[][]> =>
  run(async (context, sheet) => {
    const view = table(sheet).getDataBodyRange().getVisibleView().load("values");
    await context.sync();
    return view.values as unknown[][];
  });

describe("a table", () => {
  itReadsBack(withTable, "in the file", [
    [
      "looks",
      table,
      {
        highlightFirstColumn: true,
        highlightLastColumn: true,
        showBandedColumns: true,
        showBandedRows: false,
        showFilterButton: false,
        style: "TableStyleDark3",
      },
      {
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showBandedColumns: false,
        showBandedRows: true,
        showFilterButton: true,
        showHeaders: true,
        showTotals: false,
        style: "TableStyleMedium2",
      },
    ],
    ["a row of totals", table, { showTotals: true }, {}],
    ["headers", table, { showHeaders: true }, {}],
  ]);

  it("has headers: without them it is refused, not lost", async () => {
    const opened = await withTable();
    expect(await codeOf(setAndRead(opened, table, { showHeaders: false }))).toBe("ApiNotFound");
    expect(await readOf(opened, table, ["showHeaders"])).toEqual({ showHeaders: true });
  });

  it("is found by its name and its id, which another name does not change; a legacy id is a number", async () => {
    const { run } = await withTable();
    const found = await run(async (context, sheet) => {
      const one = table(sheet).load("id,legacyId");
      const home = one.worksheet.load("name");
      const count = context.workbook.tables.getCount();
      await context.sync();
      one.name = "Lain";
      const again = sheet.tables.getItem(one.id).load("name");
      await context.sync();
      return [again.name, /^\d+$/.test(one.legacyId), home.name, count.value];
    });
    expect(found).toEqual(["Lain", true, "Data", 1]);
  });

  it("sorts with or without regard to case, says how, again when asked, and forgets it", async () => {
    const opened = await withTable();
    const sort = (sheet: Excel.Worksheet): Excel.TableSort => table(sheet).sort;
    const values = async (): Promise<unknown[]> => (await shownText(opened)).map(([first]) => first);
    const names = ["matchCase", "method", "fields"];
    expect(await readOf(opened, sort, names)).toEqual({ matchCase: false, method: "PinYin", fields: [] });
    await ask(opened, (sheet) => {
      sheet.getRange("B3:B5").values = [["b"], ["B"], ["b"]];
      sort(sheet).apply([{ key: 0, ascending: true }], true);
    });
    expect(await values()).toEqual(["b", "b", "B"]);
    expect(await readOf(opened, sort, names)).toMatchObject({
      matchCase: true,
      method: "PinYin",
      fields: [{ key: 0, ascending: true }],
    });
    await ask(opened, (sheet) => {
      sheet.getRange("B3:B5").values = [["B"], ["b"], ["B"]];
      sort(sheet).reapply();
    });
    expect(await values()).toEqual(["b", "B", "B"]);
    await ask(opened, (sheet) => {
      sort(sheet).clear();
    });
    expect(await readOf(opened, sort, names)).toEqual({ matchCase: false, method: "PinYin", fields: [] });
    expect(await values()).toEqual(["b", "B", "B"]);
    expect(
      await ask(opened, (sheet) => {
        sort(sheet).apply([{ key: 0 }], false, "StrokeCount");
      }),
    ).toBe("ApiNotFound");
  });

  it("applies its filters again to what was written since", async () => {
    const opened = await withTable();
    await ask(opened, (sheet) => {
      valueColumn(sheet).filter.applyCustomFilter(">1");
    });
    expect(await shownText(opened)).toEqual([
      ["Medan", 3],
      ["Binjai", 2],
    ]);
    await ask(opened, (sheet) => {
      sheet.getRange("C3:C4").values = [[0], [9]];
    });
    await ask(opened, (sheet) => {
      table(sheet).reapplyFilters();
    });
    expect(await shownText(opened)).toEqual([
      ["aceh", 9],
      ["Binjai", 2],
    ]);
  });

  it("filters its own range, of which a sheet without a filter has none", async () => {
    const { run } = await withTable();
    const found = await run(async (context, sheet) => {
      const own = [table(sheet).autoFilter.getRange(), table(sheet).autoFilter.getRangeOrNullObject()];
      for (const one of own) one.load("address");
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      return [own.map(({ address }) => address), none.isNullObject];
    });
    expect(found).toEqual([["Data!B2:C5", "Data!B2:C5"], true]);
  });
});

describe("a table's columns", () => {
  it("have a place each, and ranges of their parts", async () => {
    const { run } = await withTable();
    const found = await run(async (context, sheet) => {
      table(sheet).showTotals = true;
      const column = valueColumn(sheet).load("index,name,id");
      const parts = [
        column.getRange(),
        column.getHeaderRowRange(),
        column.getDataBodyRange(),
        column.getTotalRowRange(),
      ];
      for (const part of parts) part.load("address");
      const { columns } = table(sheet);
      columns.load("count");
      const count = columns.getCount();
      const [again, none] = [
        columns.getItemOrNullObject("NILAI").load("index"),
        columns.getItemOrNullObject("Tidak"),
      ];
      await context.sync();
      const byId = columns.getItem(column.id).load("name");
      await context.sync();
      return [
        [column.index, column.name, byId.name],
        parts.map(({ address }) => address),
        [columns.count, count.value, again.index, none.isNullObject],
      ];
    });
    expect(found).toEqual([
      [1, "Nilai", "Nilai"],
      ["Data!C2:C6", "Data!C2", "Data!C3:C5", "Data!C6"],
      [2, 2, 1, true],
    ]);
  });

  it("have no row of totals where the table has none", async () => {
    const opened = await withTable();
    expect(await ask(opened, (sheet) => valueColumn(sheet).getTotalRowRange().load("address"))).toBe(
      "ItemNotFound",
    );
  });

  itReadsBack(withTable, "in the file", [
    [
      "names",
      (sheet): Excel.TableColumn => table(sheet).columns.getItemAt(0),
      { name: "Tempat" },
      { name: "Kota", index: 0 },
    ],
    [
      "values, with the header first",
      valueColumn,
      { values: [["Nilai"], [7], [8], [9]] },
      { values: [["Nilai"], [3], [1], [2]] },
    ],
  ]);

  it("and rows take JSON values, local ones alike", async () => {
    const opened = await withTable();
    const number = (basicValue: number): object => ({ type: "Double", basicValue });
    const header = { type: "String", basicValue: "Nilai" };
    const cells = [[header], [number(7)], [number(8)], [number(9)]];
    for (const taken of [
      await setAndRead(opened, valueColumn, { valuesAsJson: cells }),
      await setAndRead(opened, valueColumn, { valuesAsJsonLocal: cells }),
    ])
      expect(Object.values(taken)).toMatchObject([cells]);
    const line = (one: number, other: number): object[][] => [[number(one), number(other)]];
    const row = await setAndRead(opened, firstRow, { valuesAsJson: line(4, 5) });
    expect(row).toMatchObject({ valuesAsJson: line(4, 5) });
    const local = await setAndRead(opened, firstRow, { valuesAsJsonLocal: line(6, 7) });
    expect(local).toMatchObject({ valuesAsJsonLocal: line(6, 7) });
  });
});

describe("a table's rows", () => {
  itReadsBack(withTable, "in the file", [
    ["values", firstRow, { values: [["Deli", 10]] }, { index: 0, values: [["Medan", 3]] }],
  ]);

  it("lie in the table's body, are counted, and deleted some at a time from a place on", async () => {
    const opened = await withTable();
    const found = await opened.run(async (context, sheet) => {
      const { rows } = table(sheet);
      rows.load("count");
      const second = rows.getItemAt(1);
      second.load("index");
      const place = second.getRange().load("address");
      await context.sync();
      rows.deleteRowsAt(0, 2);
      const count = rows.getCount();
      await context.sync();
      return [rows.count, second.index, place.address, count.value];
    });
    expect(found).toEqual([3, 1, "Data!B4:C4", 1]);
    expect(await shownText(opened)).toEqual([["Binjai", 2]]);
  });

  it("that are not there, or none, are not deleted", async () => {
    const opened = await withTable();
    const deleted = (index: number, count: number): Promise<string> =>
      ask(opened, (sheet) => {
        table(sheet).rows.deleteRowsAt(index, count);
      });
    expect([await deleted(2, 2), await deleted(0, 0), await deleted(1, -1)]).toEqual([
      "ItemNotFound",
      "InvalidArgument",
      "InvalidArgument",
    ]);
    expect(await shownText(opened)).toEqual(LINES.slice(1));
  });

  it("of a filtered table are not deleted by their places", async () => {
    const opened = await withTable();
    await ask(opened, (sheet) => {
      valueColumn(sheet).filter.applyCustomFilter(">1");
    });
    expect(
      await ask(opened, (sheet) => {
        table(sheet).rows.deleteRowsAt(0);
      }),
    ).toBe("InsertDeleteConflict");
    expect(await shownText(opened)).toEqual([
      ["Medan", 3],
      ["Binjai", 2],
    ]);
  });
});
