// PivotTables' settings, ids and collections, as far as test/host/pivots leaves them out. Source: Office.js reference, Excel.PivotTable,
// PivotLayout, PivotField, PivotHierarchy and the collections.
import type { Opened } from "../../../testing/index";
import { DATA, made } from "../pivots/made";
import { itReadsBack, readOf, reopened } from "../reads-back";

const make = (): Promise<Opened> =>
  made(DATA, { rows: ["Region"], columns: ["Product"], filters: ["Channel"], data: ["Units"] });
const pivot = (sheet: Excel.Worksheet): Excel.PivotTable => sheet.pivotTables.getItem("P");
const layout = (sheet: Excel.Worksheet): Excel.PivotLayout => pivot(sheet).layout;
const region = (sheet: Excel.Worksheet): Excel.PivotField =>
  pivot(sheet).hierarchies.getItem("Region").fields.getItem("Region");

describe("settings of a PivotTable", () => {
  itReadsBack(make, "in the file", [
    [
      "the table",
      pivot,
      { enableDataValueEditing: true, refreshOnOpen: true, useCustomSortLists: false },
      { enableDataValueEditing: false, refreshOnOpen: false, useCustomSortLists: true },
    ],
    [
      "its layout",
      layout,
      {
        autoFormat: false,
        emptyCellText: "kosong",
        enableFieldList: false,
        fillEmptyCells: true,
        layoutType: "Tabular",
        preserveFormatting: false,
        showColumnGrandTotals: false,
        showFieldHeaders: false,
        showRowGrandTotals: false,
      },
      {
        layoutType: "Compact",
        showColumnGrandTotals: true,
        showFieldHeaders: true,
        showRowGrandTotals: true,
      },
    ],
    ["a field", region, { showAllItems: true }, { showAllItems: false }],
    [
      "a filter",
      (sheet): Excel.FilterPivotHierarchy => pivot(sheet).filterHierarchies.getItem("Channel"),
      { name: "Saluran" },
      { name: "Channel", position: 0 },
    ],
    [
      "a hierarchy that stands nowhere",
      (sheet): Excel.PivotHierarchy => pivot(sheet).hierarchies.getItem("Worth"),
      { name: "Nilai" },
      { name: "Worth" },
    ],
  ]);
});

describe("a PivotTable", () => {
  it("says where its data are from, in the file too", async () => {
    const opened = await make();
    for (const { run } of [opened, await reopened(opened)]) {
      const found = await run(async (context, sheet) => {
        const [text, type] = [pivot(sheet).getDataSourceString(), pivot(sheet).getDataSourceType()];
        await context.sync();
        return [text.value.replaceAll("$", ""), type.value];
      });
      expect(found).toEqual(["Data!A1:E8", "LocalRange"]);
    }
  });

  it("of a table says so", async () => {
    const { run } = await make();
    const found = await run(async (context, sheet) => {
      const table = sheet.tables.add("A1:E8", true);
      table.name = "Angka";
      const other = context.workbook.worksheets.add("Lain").pivotTables.add("Q", table, "Lain!A1");
      const [text, type] = [other.getDataSourceString(), other.getDataSourceType()];
      await context.sync();
      return [text.value, type.value];
    });
    expect(found).toEqual(["Angka", "LocalTable"]);
  });

  it("and all that it is made of are known by ids, each its own among its like", async () => {
    const opened = await make();
    const ids = await opened.run(async (context, sheet) => {
      const one = pivot(sheet);
      const slicer = sheet.slicers.add("P", "Region");
      const items = region(sheet).items.load("items/id");
      const parts = {
        pivot: one.load("id"),
        field: region(sheet).load("id"),
        row: one.rowHierarchies.getItem("Region").load("id"),
        column: one.columnHierarchies.getItem("Product").load("id"),
        filter: one.filterHierarchies.getItem("Channel").load("id"),
        data: one.dataHierarchies.getItem("Sum of Units").load("id"),
        slicer: slicer.load("id"),
      };
      await context.sync();
      const again = sheet.pivotTables.getItem(parts.pivot.id).load("name");
      const found = sheet.slicers.getItem(parts.slicer.id).load("caption");
      await context.sync();
      return {
        names: [again.name, found.caption],
        items: new Set(items.items.map(({ id }) => id)).size,
        hierarchies: new Set([parts.row.id, parts.column.id, parts.filter.id]).size,
        others: [parts.field.id, parts.data.id].every((id) => id !== ""),
      };
    });
    expect(ids).toEqual({ names: ["P", "Region"], items: 3, hierarchies: 3, others: true });
  });

  it("has filters, counted, each with its field; fields are found or not", async () => {
    const { run } = await make();
    const found = await run(async (context, sheet) => {
      const filters = pivot(sheet).filterHierarchies;
      const count = filters.getCount();
      const fields = filters.getItem("Channel").fields.load("items/name");
      const known = [
        pivot(sheet).hierarchies.getItem("Region").fields.getItemOrNullObject("Region"),
        pivot(sheet).hierarchies.getItem("Region").fields.getItemOrNullObject("Tidak"),
      ];
      await context.sync();
      return [
        count.value,
        fields.items.map(({ name }) => name),
        known.map(({ isNullObject }) => isNullObject),
      ];
    });
    expect(found).toEqual([1, ["Channel"], [false, true]]);
  });

  it("is found by the ranges that meet it, by name, as the first, or not at all", async () => {
    const { run } = await make();
    const found = await run(async (context, sheet) => {
      const met = sheet.getRange("G1:H9").getPivotTables();
      const away = sheet.getRange("A1").getPivotTables();
      const ways = [met.getItem("p"), met.getItemOrNullObject("P"), met.getFirstOrNullObject()];
      for (const one of ways) one.load("name");
      const none = [met.getItemOrNullObject("Q"), away.getFirstOrNullObject(), away.getItemOrNullObject("P")];
      await context.sync();
      return [ways.map(({ name }) => name), none.map(({ isNullObject }) => isNullObject)];
    });
    expect(found).toEqual([
      ["P", "P", "P"],
      [true, true, true],
    ]);
  });

  it("keeps its id when it is renamed", async () => {
    const opened = await make();
    const before = await readOf(opened, pivot, ["id"]);
    await opened.run(async (context, sheet) => {
      pivot(sheet).name = "Q";
      await context.sync();
    });
    const renamed = (sheet: Excel.Worksheet): Excel.PivotTable => sheet.pivotTables.getItem("Q");
    expect(await readOf(opened, renamed, ["id"])).toEqual(before);
  });
});
