// Hierarchies, fields and items of a PivotTable. Source: Office.js, the members' own descriptions: what is added to an axis leaves the one
// it stood on, a name of its own stays through other functions, sorts go by labels or by values in a scope.
import { codeOf } from "../../../testing/index";
import { DATA, made, type Made } from "./made";

const fieldOf = (pivot: Excel.PivotTable, name: string): Excel.PivotField =>
  pivot.hierarchies.getItem(name).fields.getItem(name);

interface Named {
  load(names: string): { readonly items: readonly { readonly name: string }[] };
}

/** The names on each axis. */
const axes = ({ run }: Made, act: (pivot: Excel.PivotTable) => void = () => undefined): Promise<unknown> =>
  run(async (context, sheet) => {
    const pivot = sheet.pivotTables.getItem("P");
    act(pivot);
    const all: readonly Named[] = [
      pivot.rowHierarchies,
      pivot.columnHierarchies,
      pivot.filterHierarchies,
      pivot.dataHierarchies,
    ];
    const lists = all.map((list) => list.load("items/name"));
    await context.sync();
    return lists.map(({ items }) => items.map(({ name }) => name));
  });

describe("axes", () => {
  it("have every column of the source as a hierarchy of one field, found by name or not at all", async () => {
    const { run } = await made(DATA, { rows: ["Region"] });
    const told = await run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      const all = pivot.hierarchies.load("items/name,items/id");
      const count = pivot.hierarchies.getCount();
      const none = [
        pivot.hierarchies.getItemOrNullObject("Nothing"),
        pivot.rowHierarchies.getItemOrNullObject("Product"),
        pivot.columnHierarchies.getItemOrNullObject("Region"),
        pivot.filterHierarchies.getItemOrNullObject("Region"),
        pivot.dataHierarchies.getItemOrNullObject("Sum of Units"),
      ];
      const fields = pivot.rowHierarchies.getItem("region").fields.load("items/name");
      const counts = [pivot.rowHierarchies.getCount(), pivot.dataHierarchies.getCount(), fields.getCount()];
      await context.sync();
      return [
        all.items.map(({ name }) => name),
        count.value,
        none.map(({ isNullObject }) => isNullObject),
        fields.items.map(({ name }) => name),
        counts.map(({ value }) => value),
      ];
    });
    expect(told).toEqual([DATA[0], 5, [true, true, true, true, true], ["Region"], [1, 0, 1]]);
  });

  it("a field that is added leaves where it stood; as data it may stand besides, and twice", async () => {
    const opened = await made(DATA, { rows: ["Region", "Product"], data: ["Units", "Units"] });
    expect(await axes(opened)).toEqual([["Region", "Product"], [], [], ["Sum of Units", "Sum of Units2"]]);
    expect(
      await axes(opened, (pivot) => {
        pivot.columnHierarchies.add(pivot.hierarchies.getItem("Region"));
        pivot.filterHierarchies.add(pivot.hierarchies.getItem("Product"));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem("Region"));
      }),
    ).toEqual([[], ["Region"], ["Product"], ["Sum of Units", "Sum of Units2", "Count of Region"]]);
    expect(
      await axes(opened, (pivot) => {
        pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem("Region"));
        pivot.filterHierarchies.remove(pivot.filterHierarchies.getItem("Product"));
        pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem("Sum of Units"));
      }),
    ).toEqual([[], [], [], ["Sum of Units2", "Count of Region"]]);
  });

  it("positions change the order, on every axis", async () => {
    const opened = await made(DATA, {
      rows: ["Region", "Product"],
      filters: ["Channel", "Worth"],
      data: ["Units", "Worth"],
    });
    expect(
      await axes(opened, (pivot) => {
        pivot.rowHierarchies.getItem("Product").position = 0;
        pivot.filterHierarchies.getItem("Worth").position = 0;
        pivot.dataHierarchies.getItem("Sum of Worth").position = 0;
      }),
    ).toEqual([["Product", "Region"], [], ["Worth", "Channel"], ["Sum of Worth", "Sum of Units"]]);
    const places = await opened.run(async (context, sheet) => {
      const pivot = sheet.pivotTables.getItem("P");
      const one = pivot.rowHierarchies.getItem("Region").load("position");
      const two = pivot.dataHierarchies.getItem("Sum of Units").load("position");
      await context.sync();
      return [one.position, two.position];
    });
    expect(places).toEqual([1, 1]);
    expect(await codeOf(axes(opened, (pivot) => (pivot.rowHierarchies.getItem("Region").position = 2)))).toBe(
      "InvalidArgument",
    );
  });
});

describe("names", () => {
  it("those of fields stand in labels and find the field, which its source's header does as well", async () => {
    const { values, run } = await made(DATA, { rows: ["Region", "Product"], data: ["Units"] });
    const rows = await values((pivot) => {
      pivot.rowHierarchies.getItem("Region").name = "Area";
      pivot.layout.layoutType = "Tabular";
    });
    expect(rows[0]).toEqual(["Area", "Product", "Sum of Units"]);
    const found = await run(async (context, sheet) => {
      const { hierarchies } = sheet.pivotTables.getItem("P");
      const both = [hierarchies.getItem("Area").load("id"), hierarchies.getItem("Region").load("id")];
      await context.sync();
      return both.map(({ id }) => id);
    });
    expect(found).toEqual(["Region", "Region"]);
  });

  it("those of data follow the function until one is given, and no two fields have the same", async () => {
    const opened = await made(DATA, { rows: ["Region"], data: ["Units"] });
    expect(
      await axes(opened, (pivot) => (pivot.dataHierarchies.getItem("Sum of Units").summarizeBy = "Average")),
    ).toEqual([["Region"], [], [], ["Average of Units"]]);
    expect(
      await axes(opened, (pivot) => {
        const data = pivot.dataHierarchies.getItem("Average of Units");
        data.name = "Pieces";
        data.summarizeBy = "Max";
      }),
    ).toEqual([["Region"], [], [], ["Pieces"]]);
    expect(
      await codeOf(axes(opened, (pivot) => (pivot.dataHierarchies.getItem("Pieces").name = "Worth"))),
    ).toBe("InvalidArgument");
    expect(
      await axes(opened, (pivot) => {
        pivot.dataHierarchies.getItem("Pieces").setToDefault();
      }),
    ).toEqual([["Region"], [], [], ["Sum of Units"]]);
  });

  it("those of items stand in labels and totals", async () => {
    const { values } = await made(DATA, { rows: ["Region", "Product"], data: ["Units"] });
    const rows = await values((pivot) => {
      fieldOf(pivot, "Region").items.getItem("East").name = "Timur";
      pivot.layout.layoutType = "Tabular";
    });
    expect([rows[1]?.[0], rows[3]?.[0]]).toEqual(["Timur", "Timur Total"]);
  });
});

describe("items and order", () => {
  it("items are ordered by the calendar where they are its words, else numbers before text, blanks last", async () => {
    const months = ["Mar", "Jan", "Feb", "Apr"];
    const { values } = await made([["Month", "N"], ...months.map((month) => [month, 1])], {
      rows: ["Month"],
      data: ["N"],
    });
    expect((await values()).slice(1, -1).map(([label]) => label)).toEqual(["Jan", "Feb", "Mar", "Apr"]);
    const mixed = await made(
      [
        ["K", "N"],
        ["b", 1],
        [10, 1],
        ["", 1],
        ["A", 1],
        [9, 1],
        [true, 1],
      ],
      { rows: ["K"], data: ["N"] },
    );
    expect((await mixed.values()).slice(1, -1).map(([label]) => label)).toEqual([
      9,
      10,
      "A",
      "b",
      true,
      "(blank)",
    ]);
  });

  it("texts that differ by case alone are one item", async () => {
    const { values } = await made(
      [
        ["K", "N"],
        ["fig", 1],
        ["FIG", 2],
      ],
      { rows: ["K"], data: ["N"] },
    );
    expect((await values())[1]).toEqual(["fig", 3]);
  });

  it("sorts by labels, by totals, and by the values of one column", async () => {
    const { values, client } = await made(DATA, { rows: ["Region"], columns: ["Channel"], data: ["Units"] });
    const order = async (act: (pivot: Excel.PivotTable) => void): Promise<unknown> =>
      (await values(act)).slice(2, -1).map(([label]) => label);
    const data = (pivot: Excel.PivotTable): Excel.DataPivotHierarchy =>
      pivot.dataHierarchies.getItem("Sum of Units");
    expect(
      await order((pivot) => {
        fieldOf(pivot, "Region").sortByLabels(client.Excel.SortBy.descending);
      }),
    ).toEqual(["West", "North", "East"]);
    expect(
      await order((pivot) => {
        fieldOf(pivot, "Region").sortByValues("Ascending", data(pivot));
      }),
    ).toEqual(["North", "East", "West"]);
    expect(
      await order((pivot) => {
        fieldOf(pivot, "Region").sortByValues("Ascending", data(pivot), [
          fieldOf(pivot, "Channel").items.getItem("Web"),
        ]);
      }),
    ).toEqual(["West", "East", "North"]);
    // Shop: East 3, West 11, North none, which comes last either way.
    expect(
      await order(({ layout }) => {
        layout.setAutoSortOnCell("H5", "Descending");
      }),
    ).toEqual(["West", "East", "North"]);
  });

  it("an item left out is out of the totals; one is always shown", async () => {
    const { values, run } = await made(DATA, { rows: ["Region"], data: ["Units"] });
    const rows = await values((pivot) => (fieldOf(pivot, "Region").items.getItem("West").visible = false));
    expect(rows.at(-1)).toEqual(["Grand Total", 15]);
    const told = await run(async (context, sheet) => {
      const { items } = fieldOf(sheet.pivotTables.getItem("P"), "Region");
      items.load("items/name,items/visible,items/isExpanded");
      const count = items.getCount();
      const none = items.getItemOrNullObject("South");
      await context.sync();
      return [
        items.items.map(({ name, visible, isExpanded }) => [name, visible, isExpanded]),
        count.value,
        none.isNullObject,
      ];
    });
    expect(told).toEqual([
      [
        ["East", true, true],
        ["North", true, true],
        ["West", false, true],
      ],
      3,
      true,
    ]);
    const hiding = values((pivot) => {
      for (const name of ["East", "North"]) fieldOf(pivot, "Region").items.getItem(name).visible = false;
    });
    expect(await codeOf(hiding)).toBe("InvalidArgument");
  });

  it("what is set back to default has neither name, filter, sort nor functions of its own", async () => {
    const opened = await made(DATA, { rows: ["Region", "Product"], filters: ["Channel"], data: ["Units"] });
    const { client } = opened;
    const before = await opened.values();
    await opened.values((pivot) => {
      const field = fieldOf(pivot, "Region");
      field.name = "Area";
      field.sortByLabels(client.Excel.SortBy.descending);
      field.subtotals = { max: true };
      field.applyFilter({ manualFilter: { selectedItems: ["East"] } });
      fieldOf(pivot, "Channel").applyFilter({ manualFilter: { selectedItems: ["Web"] } });
    });
    const after = await opened.values((pivot) => {
      pivot.rowHierarchies.getItem("Area").setToDefault();
      pivot.filterHierarchies.getItem("Channel").setToDefault();
    });
    expect(after).toEqual(before);
  });

  it("subtotals are told by function", async () => {
    const { run } = await made(DATA, { rows: ["Region", "Product"], data: ["Units"] });
    const told = await run(async (context, sheet) => {
      const field = fieldOf(sheet.pivotTables.getItem("P"), "Region");
      field.subtotals = { average: true, varianceP: true };
      field.load("subtotals,showAllItems");
      await context.sync();
      return Object.entries(field.subtotals)
        .filter(([, value]) => value === true)
        .map(([key]) => key);
    });
    expect(told).toEqual(["average", "varianceP"]);
  });
});

describe("a value's cell", () => {
  it("tells its data hierarchy, and the items of its row and column", async () => {
    const { run } = await made(DATA, {
      rows: ["Region", "Product"],
      columns: ["Channel"],
      data: ["Units", "Worth"],
    });
    const told = await run(async (context, sheet) => {
      const { layout } = sheet.pivotTables.getItem("P");
      // Row 7 is East's Fig, column K the worth of the web.
      const data = layout.getDataHierarchy("K7").load("name");
      const down = layout.getPivotItems("Row", sheet.getRange("K7")).load("items/name");
      const across = layout.getPivotItems("Column", "K7").load("items/name");
      await context.sync();
      return [data.name, down.items.map(({ name }) => name), across.items.map(({ name }) => name)];
    });
    expect(told).toEqual(["Sum of Worth", ["East", "Fig"], ["Web"]]);
    const outside = run(async (context, sheet) => {
      sheet.pivotTables.getItem("P").layout.getDataHierarchy("G7").load("name");
      await context.sync();
    });
    expect(await codeOf(outside)).toBe("InvalidArgument");
  });

  it("has its field's number format", async () => {
    const { run } = await made(DATA, { rows: ["Region"], data: ["Worth"] });
    const told = await run(async (context, sheet) => {
      const data = sheet.pivotTables.getItem("P").dataHierarchies.getItem("Sum of Worth");
      data.numberFormat = "#,##0.0";
      const cell = sheet.getRange("H4").load("text");
      const field = data.field.load("name");
      await context.sync();
      return [cell.text[0]?.[0], field.name];
    });
    expect(told).toEqual(["67.0", "Worth"]);
  });
});
