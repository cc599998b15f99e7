// Where the labels, captions and totals of a PivotTable stand. Sources: Excel's help, "Design the layout and format of a PivotTable"
// (compact, outline and tabular form; subtotals above or below; repeated labels; blank lines), Office.js, "Work with PivotTables".
import { made } from "./made";

const ROWS = { rows: ["Region", "Product"], data: ["Units"] } as const;

describe("compact form", () => {
  it("has one column of labels with subtotals above what they sum up, and a grand total below", async () => {
    const { values } = await made(undefined, ROWS);
    expect(await values()).toEqual([
      ["Row Labels", "Sum of Units"],
      ["East", 9],
      ["Fig", 5],
      ["Pear", 4],
      ["North", 6],
      ["Kiwi", 6],
      ["West", 13],
      ["Fig", 4],
      ["Kiwi", 7],
      ["Pear", 2],
      ["Grand Total", 28],
    ]);
  });

  it("pushes inner labels in", async () => {
    const { run } = await made(undefined, ROWS);
    const told = await run(async (context, sheet) => {
      const cells = ["G4", "G5"].map((address) => sheet.getRange(address).format.load("indentLevel"));
      await context.sync();
      return cells.map(({ indentLevel }) => indentLevel);
    });
    expect(told).toEqual([0, 1]);
  });

  it("has the data's caption, Column Labels and the items above, and Row Labels beside the innermost", async () => {
    const { values } = await made(undefined, { rows: ["Region"], columns: ["Channel"], data: ["Units"] });
    expect(await values()).toEqual([
      ["Sum of Units", "Column Labels", "", ""],
      ["Row Labels", "Shop", "Web", "Grand Total"],
      ["East", 3, 6, 9],
      ["North", "", 6, 6],
      ["West", 11, 2, 13],
      ["Grand Total", 14, 14, 28],
    ]);
  });

  it("has a row for the names of several values, totals of columns being named by them", async () => {
    const { values } = await made(undefined, {
      rows: ["Region"],
      columns: ["Channel"],
      data: ["Units", "Worth"],
    });
    const [first, second, third, fourth] = await values();
    expect([first, second, third, fourth]).toEqual([
      ["", "Column Labels", "", "", "", "", ""],
      ["", "Shop", "", "Web", "", "Total Sum of Units", "Total Sum of Worth"],
      ["Row Labels", "Sum of Units", "Sum of Worth", "Sum of Units", "Sum of Worth", "", ""],
      ["East", 3, 30, 6, 37, 9, 67],
    ]);
  });

  it("names several values in the header row where there are no columns, without a row of their own", async () => {
    const { values } = await made(undefined, { rows: ["Channel"], data: ["Units", "Worth"] });
    expect(await values()).toEqual([
      ["Row Labels", "Sum of Units", "Sum of Worth"],
      ["Shop", 14, 118],
      ["Web", 14, 123],
      ["Grand Total", 28, 241],
    ]);
  });

  it("has totals of outer columns after their inner ones", async () => {
    const { values } = await made(undefined, { columns: ["Region", "Channel"], data: ["Units"] });
    const [, outer, inner, numbers] = await values();
    expect(outer?.slice(1)).toEqual([
      "East",
      "",
      "East Total",
      "North",
      "North Total",
      "West",
      "",
      "West Total",
      "Grand Total",
    ]);
    expect(inner?.slice(1)).toEqual(["Shop", "Web", "", "Web", "", "Shop", "Web", "", ""]);
    expect(numbers).toEqual(["Sum of Units", 3, 6, 9, 6, 6, 11, 2, 13, 28]);
  });

  it("is a caption and a value where there is nothing but data", async () => {
    const { values } = await made(undefined, { data: ["Units"] });
    expect(await values()).toEqual([["Sum of Units"], [28]]);
  });

  it("is an empty box of 3 by 18 cells where there is nothing", async () => {
    const { values } = await made();
    const box = await values();
    expect([box.length, box[0]?.length, box.flat().every((value) => value === "")]).toEqual([18, 3, true]);
  });
});

describe("outline and tabular form", () => {
  it("outline: a column for each field, under its name, outer items in rows of their own", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => (pivot.layout.layoutType = "Outline"));
    expect(rows.slice(0, 5)).toEqual([
      ["Region", "Product", "Sum of Units"],
      ["East", "", 9],
      ["", "Fig", 5],
      ["", "Pear", 4],
      ["North", "", 6],
    ]);
  });

  it("tabular: outer items beside their first inner one, totals below whatever is said", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => (pivot.layout.layoutType = "Tabular"));
    expect(rows).toEqual([
      ["Region", "Product", "Sum of Units"],
      ["East", "Fig", 5],
      ["", "Pear", 4],
      ["East Total", "", 9],
      ["North", "Kiwi", 6],
      ["North Total", "", 6],
      ["West", "Fig", 4],
      ["", "Kiwi", 7],
      ["", "Pear", 2],
      ["West Total", "", 13],
      ["Grand Total", "", 28],
    ]);
  });

  it("repeats labels where it is asked to, compact form does not", async () => {
    const { values } = await made(undefined, ROWS);
    const compact = await values((pivot) => {
      pivot.layout.repeatAllItemLabels(true);
    });
    const tabular = await values((pivot) => (pivot.layout.layoutType = "Tabular"));
    expect([compact.length, tabular.slice(1, 4)]).toEqual([
      11,
      [
        ["East", "Fig", 5],
        ["East", "Pear", 4],
        ["East Total", "", 9],
      ],
    ]);
  });
});

describe("subtotals, totals and lines", () => {
  it("subtotals stand below, or not at all", async () => {
    const { values, run } = await made(undefined, ROWS);
    const below = await values((pivot) => (pivot.layout.subtotalLocation = "AtBottom"));
    expect(below.slice(1, 5)).toEqual([
      ["East", ""],
      ["Fig", 5],
      ["Pear", 4],
      ["East Total", 9],
    ]);
    const off = await values((pivot) => (pivot.layout.subtotalLocation = "Off"));
    expect(off.slice(1, 4)).toEqual([
      ["East", ""],
      ["Fig", 5],
      ["Pear", 4],
    ]);
    expect(off).toHaveLength(11);
    const told = await run(async (context, sheet) => {
      const { layout } = sheet.pivotTables.getItem("P").load("layout/subtotalLocation");
      await context.sync();
      return layout.subtotalLocation;
    });
    expect(told).toBe("Off");
  });

  it("a field's own functions are named in its totals", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => {
      pivot.hierarchies.getItem("Region").fields.getItem("Region").subtotals = {
        max: true,
        countNumbers: true,
      };
    });
    expect(rows.slice(1, 6)).toEqual([
      ["East", ""],
      ["Fig", 5],
      ["Pear", 4],
      ["East Max", 5],
      ["East Count", 3],
    ]);
  });

  it("grand totals of rows are the last column, those of columns the last row", async () => {
    const fields = { rows: ["Region"], columns: ["Channel"], data: ["Units"] } as const;
    const { values } = await made(undefined, fields);
    const noColumn = await values((pivot) => (pivot.layout.showRowGrandTotals = false));
    expect([noColumn.length, noColumn[1]]).toEqual([6, ["Row Labels", "Shop", "Web"]]);
    const neither = await values((pivot) => (pivot.layout.showColumnGrandTotals = false));
    expect(neither.at(-1)).toEqual(["West", 11, 2]);
  });

  it("a blank line follows each outer item", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => {
      pivot.layout.displayBlankLineAfterEachItem(true);
    });
    expect(rows.map(([label]) => label)).toEqual([
      "Row Labels",
      "East",
      "Fig",
      "Pear",
      "",
      "North",
      "Kiwi",
      "",
      "West",
      "Fig",
      "Kiwi",
      "Pear",
      "",
      "Grand Total",
    ]);
  });

  it("field headers go, and their row stays", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => (pivot.layout.showFieldHeaders = false));
    expect(rows[0]).toEqual(["", "Sum of Units"]);
  });

  it("empty cells are filled with a text where that is on, which the text alone does not do", async () => {
    const { values } = await made(undefined, { rows: ["Region"], columns: ["Channel"], data: ["Units"] });
    const off = await values((pivot) => (pivot.layout.emptyCellText = "--"));
    const on = await values((pivot) => (pivot.layout.fillEmptyCells = true));
    expect([off[3], on[3]]).toEqual([
      ["North", "", 6, 6],
      ["North", "--", 6, 6],
    ]);
  });

  it("what is below a collapsed item is not shown", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => {
      pivot.rowHierarchies.getItem("Region").fields.getItem("Region").items.getItem("East").isExpanded =
        false;
    });
    expect(rows.slice(1, 4)).toEqual([
      ["East", 9],
      ["North", 6],
      ["Kiwi", 6],
    ]);
  });

  it("items without data are shown where that is asked for", async () => {
    const { values } = await made(undefined, ROWS);
    const rows = await values((pivot) => {
      pivot.hierarchies.getItem("Product").fields.getItem("Product").showAllItems = true;
    });
    expect(rows.slice(1, 5)).toEqual([
      ["East", 9],
      ["Fig", 5],
      ["Kiwi", ""],
      ["Pear", 4],
    ]);
  });
});
