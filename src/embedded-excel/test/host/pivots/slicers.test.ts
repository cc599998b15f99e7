// Slicers of a PivotTable's field and of a table's column. Source: Office.js, Excel.Slicer and its collections; Excel's help, "Use slicers
// to filter data".
import { codeOf } from "../../../testing/index";
import { DATA, made } from "./made";

describe("a slicer of a PivotTable", () => {
  it("filters by a field that stands nowhere, until it is cleared or deleted", async () => {
    const { values, run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const total = async (act: (sheet: Excel.Worksheet) => void): Promise<unknown> => {
      await run(async (context, sheet) => {
        act(sheet);
        await context.sync();
      });
      return (await values()).at(-1)?.[1];
    };
    const select = (sheet: Excel.Worksheet): void => {
      sheet.slicers.getItem("Fruit").selectItems(["Fig", "Pear"]);
    };
    expect(await total((sheet) => (sheet.slicers.add("P", "Product").name = "Fruit"))).toBe(28);
    expect(await total(select)).toBe(15);
    expect(
      await total((sheet) => {
        sheet.slicers.getItem("Fruit").clearFilters();
      }),
    ).toBe(28);
    expect(await total(select)).toBe(15);
    expect(
      await total((sheet) => {
        sheet.slicers.getItemAt(0).delete();
      }),
    ).toBe(28);
  });

  it("tells its items, which are chosen one by one too, and whether there are data for them", async () => {
    const { run } = await made(DATA, { rows: ["Region"], filters: ["Channel"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      const slicer = sheet.slicers.add(pivot, pivot.hierarchies.getItem("Region").fields.getItem("Region"));
      pivot.hierarchies
        .getItem("Channel")
        .fields.getItem("Channel")
        .applyFilter({ manualFilter: { selectedItems: ["Shop"] } });
      slicer.slicerItems.getItem("West").isSelected = false;
      slicer.load("isFilterCleared,caption,name");
      slicer.slicerItems.load("items/key,items/name,items/isSelected,items/hasData");
      const selected = slicer.getSelectedItems();
      const count = slicer.slicerItems.getCount();
      const second = slicer.slicerItems.getItemAt(1).load("name");
      const none = slicer.slicerItems.getItemOrNullObject("South");
      await context.sync();
      return {
        items: slicer.slicerItems.items.map(({ key, isSelected, hasData }) => [key, isSelected, hasData]),
        rest: [
          slicer.isFilterCleared,
          slicer.caption,
          slicer.name,
          selected.value,
          count.value,
          second.name,
          none.isNullObject,
        ],
      };
    });
    expect(told).toEqual({
      items: [
        ["East", true, true],
        ["North", true, false],
        ["West", false, true],
      ],
      rest: [false, "Region", "Region", ["East", "North"], 3, "North", true],
    });
  });

  it("is listed on its sheet and in the workbook, moved, sized, sorted, named and styled", async () => {
    const { run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      const slicer = context.workbook.slicers.add("P", "Region", other);
      Object.assign(slicer, { caption: "Wilayah", left: 20, top: 30, width: 200, height: 150 });
      slicer.sortBy = "Descending";
      slicer.style = "SlicerStyleDark2";
      slicer.name = "S";
      const counts = [
        sheet.slicers.getCount(),
        other.slicers.getCount(),
        context.workbook.slicers.getCount(),
      ];
      const found = context.workbook.slicers.getItem("S").load();
      const on = found.worksheet.load("name");
      found.slicerItems.load("items/name");
      const none = sheet.slicers.getItemOrNullObject("S");
      await context.sync();
      const { caption, left, top, width, height, sortBy, style } = found;
      return [
        counts.map(({ value }) => value),
        [caption, left, top, width, height, sortBy, style, on.name, none.isNullObject],
        found.slicerItems.items.map(({ name }) => name),
      ];
    });
    expect(told).toEqual([
      [0, 1, 1],
      ["Wilayah", 20, 30, 200, 150, "Descending", "SlicerStyleDark2", "Lain", true],
      ["West", "North", "East"],
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a field that there is not", (sheet) => sheet.slicers.add("P", "Nothing")],
    ["a source that there is not", (sheet) => sheet.slicers.add("Q", "Region")],
    ["no width", (sheet) => (sheet.slicers.add("P", "Region").width = 0)],
    ["a style that there is not", (sheet) => (sheet.slicers.add("P", "Region").style = "Nice")],
    [
      "an item that there is not",
      (sheet) => {
        sheet.slicers.add("P", "Region").selectItems(["South"]);
      },
    ],
  ])("is refused: %s", async (_name, act) => {
    const { run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const doing = run(async (context, sheet) => {
      act(sheet);
      await context.sync();
    });
    expect(await codeOf(doing)).toBe("InvalidArgument");
  });

  it("goes with its PivotTable", async () => {
    const { run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const count = await run(async (context, sheet) => {
      sheet.slicers.add("P", "Region");
      sheet.pivotTables.getItem("P").delete();
      const left = sheet.slicers.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
  });
});

describe("a slicer of a table", () => {
  it("hides the rows that are not chosen", async () => {
    const { run } = await made();
    const told = await run(async (context, sheet) => {
      const table = sheet.tables.add("A1:E8", true);
      const slicer = sheet.slicers.add(table, table.columns.getItem("Region"));
      slicer.selectItems(["North"]);
      const rows = [2, 8].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
      const selected = slicer.getSelectedItems();
      await context.sync();
      const filtered = rows.map(({ rowHidden }) => rowHidden);
      slicer.clearFilters();
      for (const row of rows) row.load("rowHidden");
      slicer.load("isFilterCleared");
      await context.sync();
      return [filtered, selected.value, rows.map(({ rowHidden }) => rowHidden), slicer.isFilterCleared];
    });
    expect(told).toEqual([[true, false], ["North"], [false, false], true]);
  });
});
