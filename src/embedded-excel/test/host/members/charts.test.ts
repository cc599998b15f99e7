// Charts, their axes, series, titles and legends. Source: Office.js reference, Excel.Chart, ChartCollection, ChartAxis, ChartSeries,
// ChartTitle, ChartLegend and what hangs on them. What is only kept, and drawn by nobody, is in chart-looks.test.ts too.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, reopened, setAndRead } from "../reads-back";

async function withChart(kind: "ColumnClustered" | "Pie" | "Bubble" = "ColumnClustered"): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:D4").values = [
      ["Area", "Masuk", "Selesai", "Sisa"],
      ["A", 1, 4, 7],
      ["B", 2, 5, 8],
      ["C", 3, 6, 9],
    ];
    sheet.charts.add(kind, sheet.getRange("A1:C4"), "Columns").name = "Satu";
    await context.sync();
  });
  return opened;
}
const made = (): Promise<Opened> => withChart();
const chart = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.getItem("Satu");
const series = (sheet: Excel.Worksheet): Excel.ChartSeries => chart(sheet).series.getItemAt(1);
const valueAxis = (sheet: Excel.Worksheet): Excel.ChartAxis => chart(sheet).axes.valueAxis;
const trendline = (sheet: Excel.Worksheet): Excel.ChartTrendline => series(sheet).trendlines.getItem(0);

async function withTrendline(): Promise<Opened> {
  const opened = await withChart();
  await opened.run(async (context, sheet) => {
    series(sheet).trendlines.add("Linear");
    await context.sync();
  });
  return opened;
}

describe("settings of a chart", () => {
  itReadsBack(made, "in the file", [
    ["its place", chart, { left: 48, top: 30, width: 300, height: 150 }, {}],
    ["its title", (sheet) => chart(sheet).title, { text: "Judul" }, { visible: true }],
    ["a title that is not shown", (sheet) => chart(sheet).title, { visible: false }, {}],
    ["its legend", (sheet) => chart(sheet).legend, { position: "Left" }, { visible: true }],
    ["a legend that is not shown", (sheet) => chart(sheet).legend, { visible: false }, {}],
    ["a series' axis", series, { axisGroup: "Secondary" }, { axisGroup: "Primary" }],
  ]);
  itReadsBack(made, "while the book is open", [
    [
      "a legend's entry",
      (sheet) => chart(sheet).legend.legendEntries.getItemAt(1),
      { visible: false },
      { index: 1, visible: true },
    ],
  ]);
  itReadsBack(withTrendline, "while the book is open", [
    ["a trendline", trendline, { type: "MovingAverage" }, { type: "Linear" }],
    [
      "a trendline's label",
      (sheet) => trendline(sheet).label,
      {
        formula: "=A1",
        horizontalAlignment: "Left",
        left: 11,
        linkNumberFormat: false,
        top: 12,
        verticalAlignment: "Top",
      },
      {},
    ],
    ["its font", (sheet) => trendline(sheet).label.format.font, { bold: true, size: 9 }, {}],
    ["its border", (sheet) => trendline(sheet).label.format.border, { color: "#112233", weight: 2 }, {}],
    ["a data table's font", (sheet) => chart(sheet).getDataTable().format.font, { bold: true, size: 9 }, {}],
    ["a data table's border", (sheet) => chart(sheet).getDataTable().format.border, { color: "#112233" }, {}],
  ]);

  it("measure what is laid out by Excel in numbers of points", async () => {
    const opened = await withTrendline();
    const sizes = [
      await readOf(opened, (sheet): Excel.ChartAxis => valueAxis(sheet), ["height", "left", "top", "width"]),
      await readOf(opened, (sheet): Excel.ChartTitle => chart(sheet).title, ["height", "width"]),
      await readOf(
        opened,
        (sheet): Excel.ChartLegendEntry => chart(sheet).legend.legendEntries.getItemAt(0),
        ["height", "left", "top", "width"],
      ),
      await readOf(opened, (sheet): Excel.ChartDataLabel => series(sheet).points.getItemAt(0).dataLabel, [
        "height",
        "width",
      ]),
      await readOf(opened, (sheet): Excel.ChartTrendlineLabel => trendline(sheet).label, ["height", "width"]),
    ];
    for (const found of sizes)
      for (const value of Object.values(found))
        expect(typeof value === "number" || value === null).toBe(true);
  });
});

describe("charts of a sheet", () => {
  it("are counted, found or not, and lead to their sheet", async () => {
    const { run } = await withChart();
    const found = await run(async (context, sheet) => {
      const { charts } = sheet;
      charts.load("count");
      const count = charts.getCount();
      const [one, none] = [
        charts.getItemOrNullObject("satu").load("name"),
        charts.getItemOrNullObject("Dua"),
      ];
      const home = chart(sheet).worksheet.load("name");
      await context.sync();
      return [charts.count, count.value, one.name, none.isNullObject, home.name];
    });
    expect(found).toEqual([1, 1, "Satu", true, "Data"]);
  });

  it.each([
    ["Rows", ["A", "B", "C"], ["Masuk", "Selesai", "Sisa"]],
    ["Columns", ["Masuk", "Selesai", "Sisa"], ["A", "B", "C"]],
  ] as const)("take other data by %s: a series of each", async (by, names, categories) => {
    const opened = await withChart();
    await opened.run(async (context, sheet) => {
      chart(sheet).setData(sheet.getRange("A1:D4"), by);
      await context.sync();
    });
    for (const { run } of [opened, await reopened(opened)]) {
      const found = await run(async (context, sheet) => {
        const all = chart(sheet).series.load("items/name");
        const first = all.getItemAt(0).getDimensionValues("Categories");
        await context.sync();
        return [all.items.map(({ name }) => name), first.value];
      });
      expect(found).toEqual([names, categories]);
    }
  });

  it("have a data table where their kind allows one", async () => {
    const ask = async (kind: "ColumnClustered" | "Pie" | "Bubble"): Promise<unknown> => {
      const { run } = await withChart(kind);
      return run(async (context, sheet) => {
        const none = chart(sheet).getDataTableOrNullObject();
        await context.sync();
        return none.isNullObject;
      });
    };
    expect([await ask("ColumnClustered"), await ask("Pie"), await ask("Bubble")]).toEqual([
      false,
      true,
      true,
    ]);
    const refused = readOf(await withChart("Pie"), (sheet) => chart(sheet).getDataTable(), ["visible"]);
    expect(await codeOf(refused)).toBe("InvalidOperation");
  });
});

describe("an axis", () => {
  it.each<readonly [string, (axes: Excel.ChartAxes) => Excel.ChartAxis, Readonly<Record<string, unknown>>]>([
    ["of values", (axes) => axes.valueAxis, { type: "Value", axisGroup: "Primary" }],
    ["of categories", (axes) => axes.categoryAxis, { type: "Category", axisGroup: "Primary" }],
    [
      "of secondary values",
      (axes) => axes.getItem("Value", "Secondary"),
      { type: "Value", axisGroup: "Secondary" },
    ],
  ])("%s says which it is", async (_what, which, values) => {
    const axis = (sheet: Excel.Worksheet): Excel.ChartAxis => which(chart(sheet).axes);
    expect(await readOf(await withChart(), axis, Object.keys(values))).toEqual(values);
  });

  it("takes a unit of its own, and a place where another crosses it", async () => {
    const opened = await withChart();
    await opened.run(async (context, sheet) => {
      valueAxis(sheet).setCustomDisplayUnit(250);
      valueAxis(sheet).setPositionAt(3);
      await context.sync();
    });
    const names = ["customDisplayUnit", "displayUnit", "position", "positionAt"];
    expect(await readOf(opened, valueAxis, names)).toEqual({
      customDisplayUnit: 250,
      displayUnit: "Custom",
      position: "Custom",
      positionAt: 3,
    });
    const refused = opened.run(async (context, sheet) => {
      valueAxis(sheet).setCustomDisplayUnit(0);
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("InvalidArgument");
  });

  it("takes names of categories from cells, and a title from a formula", async () => {
    const opened = await withChart();
    const found = await opened.run(async (context, sheet) => {
      sheet.getRange("F1:F3").values = [["x"], ["y"], ["z"]];
      chart(sheet).axes.categoryAxis.setCategoryNames(sheet.getRange("F1:F3"));
      valueAxis(sheet).title.setFormula('=B1&" baru"');
      chart(sheet).title.setFormula("=Data!$C$1");
      await context.sync();
      const names = series(sheet).getDimensionValues("Categories");
      const titles = [valueAxis(sheet).title.load("text"), chart(sheet).title.load("text")];
      await context.sync();
      return [names.value, titles.map(({ text }) => text)];
    });
    expect(found).toEqual([
      ["x", "y", "z"],
      ["Masuk baru", "Selesai"],
    ]);
  });
});

describe("a series", () => {
  it("is added at a place with its values, names and sizes, told where they are from, and deleted", async () => {
    const opened = await withChart("Bubble");
    const found = await opened.run(async (context, sheet) => {
      const all = chart(sheet).series;
      const added = all.add("Sisa", 0);
      added.setValues(sheet.getRange("D2:D4"));
      added.setXAxisValues(sheet.getRange("B2:B4"));
      added.setBubbleSizes(sheet.getRange("C2:C4"));
      all.load("count,items/name");
      const dimensions = ["Values", "XValues", "BubbleSizes"] as const;
      const first = all.getItemAt(0);
      const from = dimensions.map((one) => first.getDimensionDataSourceString(one));
      const types = dimensions.map((one) => first.getDimensionDataSourceType(one));
      const values = dimensions.map((one) => first.getDimensionValues(one));
      const counted = first.points.load("count");
      await context.sync();
      const listed = all.items.map(({ name }) => name);
      first.delete();
      const count = all.getCount();
      const entries = chart(sheet).legend.legendEntries.getCount();
      await context.sync();
      return {
        listed,
        count: all.count,
        from: from.map(({ value }) => value.replaceAll("$", "")),
        types: types.map(({ value }) => value),
        values: values.map(({ value }) => value),
        points: counted.count,
        left: [count.value, entries.value],
      };
    });
    expect(found).toEqual({
      listed: ["Sisa", "Masuk", "Selesai"],
      count: 3,
      from: ["Data!D2:D4", "Data!B2:B4", "Data!C2:C4"],
      types: ["LocalRange", "LocalRange", "LocalRange"],
      values: [
        [7, 8, 9],
        [1, 2, 3],
        [4, 5, 6],
      ],
      points: 3,
      left: [2, 2],
    });
  });
});

describe("fills and lines of a chart", () => {
  // getSolidColor is the supplement's (1.16).
  it.each<readonly [string, (sheet: Excel.Worksheet) => Excel.ChartFill]>([
    ["an axis", (sheet) => valueAxis(sheet).format.fill],
    ["an axis' title", (sheet) => valueAxis(sheet).title.format.fill],
    ["a series", (sheet) => series(sheet).format.fill],
    ["a point's label", (sheet) => series(sheet).points.getItemAt(0).dataLabel.format.fill],
    ["a trendline's label", (sheet) => trendline(sheet).label.format.fill],
    ["a data table", (sheet) => chart(sheet).getDataTable().format.fill],
  ])("the fill of %s is set, told, and taken away", async (_what, fill) => {
    const opened = await withTrendline();
    const told = (): Promise<unknown> =>
      opened.run(async (context, sheet) => {
        const color = fill(sheet).getSolidColor();
        await context.sync();
        return color.value;
      });
    const change = (what: (one: Excel.ChartFill) => void): Promise<void> =>
      opened.run(async (context, sheet) => {
        what(fill(sheet));
        await context.sync();
      });
    await change((one) => {
      one.setSolidColor("red");
    });
    expect(await told()).toBe("#FF0000");
    await change((one) => {
      one.clear();
    });
    expect(await told()).not.toBe("#FF0000");
  });

  it("a line that is cleared is none", async () => {
    const opened = await withChart();
    const line = (sheet: Excel.Worksheet): Excel.ChartLineFormat => valueAxis(sheet).format.line;
    await setAndRead(opened, line, { color: "#445566", weight: 3 });
    await opened.run(async (context, sheet) => {
      line(sheet).clear();
      await context.sync();
    });
    expect(await readOf(opened, line, ["lineStyle"])).toEqual({ lineStyle: "None" });
  });
});
