// All that Office.js sets of a chart's looks reads back, what Excel refuses is refused. Source: Office.js reference, Excel.Chart
// and what hangs on it; the ranges of numbers are Excel's.
import { codeOf, open, type Opened } from "../../testing/index";
import { looksOf } from "../../host/session/looks";
import { readOf, setAndRead } from "./reads-back";

async function withChart(): Promise<Opened> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Area", "Masuk", "Selesai"],
      ["A", 1, 4],
      ["B", 2, 5],
      ["C", 3, 6],
    ];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").name = "Satu";
    await context.sync();
  });
  return opened;
}

const chart = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.getItem("Satu");
const series = (sheet: Excel.Worksheet): Excel.ChartSeries => chart(sheet).series.getItemAt(1);

type Case = readonly [
  what: string,
  find: (sheet: Excel.Worksheet) => object,
  values: Readonly<Record<string, unknown>>,
];

const FONT = { bold: true, color: "#112233", italic: true, name: "Arial", size: 13, underline: "Single" };
const LINE = { color: "#445566", lineStyle: "DashDot", weight: 3 };
const LABELS = {
  autoText: false,
  horizontalAlignment: "Right",
  linkNumberFormat: false,
  numberFormat: "0.0",
  position: "InsideEnd",
  separator: "; ",
  showBubbleSize: true,
  showCategoryName: true,
  showLegendKey: true,
  showPercentage: true,
  showSeriesName: true,
  showValue: true,
  textOrientation: 45,
  verticalAlignment: "Top",
};
const PLACE = { height: 21, left: 22, top: 23, width: 24 };

const CASES: readonly Case[] = [
  [
    "chart",
    chart,
    {
      categoryLabelLevel: 1,
      displayBlanksAs: "Zero",
      plotBy: "Rows",
      plotVisibleOnly: false,
      seriesNameLevel: 1,
      showAllFieldButtons: false,
      showDataLabelsOverMaximum: false,
      style: 5,
    },
  ],
  [
    "chart area",
    (sheet) => chart(sheet).format,
    { colorScheme: "MonochromaticPalette3", roundedCorners: true },
  ],
  ["chart area's font", (sheet) => chart(sheet).format.font, FONT],
  ["chart area's border", (sheet) => chart(sheet).format.border, LINE],
  [
    "pivot options",
    (sheet) => chart(sheet).pivotOptions,
    {
      showAxisFieldButtons: false,
      showLegendFieldButtons: false,
      showReportFilterFieldButtons: false,
      showValueFieldButtons: false,
    },
  ],
  [
    "plot area",
    (sheet) => chart(sheet).plotArea,
    { ...PLACE, insideHeight: 5, insideLeft: 6, insideTop: 7, insideWidth: 8, position: "Custom" },
  ],
  ["plot area's border", (sheet) => chart(sheet).plotArea.format.border, LINE],
  [
    "title",
    (sheet) => chart(sheet).title,
    {
      horizontalAlignment: "Left",
      left: 4,
      overlay: true,
      position: "Top",
      showShadow: true,
      textOrientation: 90,
      top: 5,
      verticalAlignment: "Bottom",
    },
  ],
  ["title's font", (sheet) => chart(sheet).title.format.font, FONT],
  ["title's border", (sheet) => chart(sheet).title.format.border, LINE],
  ["font of a title's part", (sheet) => chart(sheet).title.getSubstring(0, 2).font, { ...FONT, size: 20 }],
  ["legend", (sheet) => chart(sheet).legend, { ...PLACE, overlay: true, showShadow: true }],
  ["legend's font", (sheet) => chart(sheet).legend.format.font, FONT],
  ["legend's border", (sheet) => chart(sheet).legend.format.border, LINE],
  ["legend's entry", (sheet) => chart(sheet).legend.legendEntries.getItemAt(1), { visible: false }],
  ["data labels", (sheet) => chart(sheet).dataLabels, LABELS],
  ["data labels' font", (sheet) => chart(sheet).dataLabels.format.font, FONT],
  [
    "data table",
    (sheet) => chart(sheet).getDataTable(),
    {
      showHorizontalBorder: false,
      showLegendKey: false,
      showOutlineBorder: false,
      showVerticalBorder: false,
      visible: true,
    },
  ],
  [
    "category axis",
    (sheet) => chart(sheet).axes.categoryAxis,
    {
      alignment: "Left",
      baseTimeUnit: "Months",
      categoryType: "TextAxis",
      isBetweenCategories: false,
      majorTickMark: "Cross",
      majorTimeUnitScale: "Years",
      minorTickMark: "Inside",
      minorTimeUnitScale: "Months",
      multiLevel: false,
      numberFormat: "@",
      offset: 200,
      position: "Maximum",
      reversePlotOrder: true,
      tickLabelPosition: "Low",
      tickLabelSpacing: 2,
      tickMarkSpacing: 3,
      visible: false,
    },
  ],
  [
    "value axis",
    (sheet) => chart(sheet).axes.valueAxis,
    {
      displayUnit: "Thousands",
      linkNumberFormat: false,
      logBase: 2,
      majorUnit: 10,
      maximum: 50,
      minimum: -5,
      minorUnit: 1,
      numberFormat: "0.00",
      reversePlotOrder: true,
      scaleType: "Logarithmic",
      showDisplayUnitLabel: false,
      textOrientation: 30,
    },
  ],
  [
    "secondary value axis",
    (sheet) => chart(sheet).axes.getItem("Value", "Secondary"),
    { maximum: 9, minimum: 1, numberFormat: "0%", reversePlotOrder: true },
  ],
  ["series axis", (sheet) => chart(sheet).axes.seriesAxis, { visible: false }],
  ["axis' font", (sheet) => chart(sheet).axes.valueAxis.format.font, FONT],
  ["axis' line", (sheet) => chart(sheet).axes.valueAxis.format.line, LINE],
  ["axis' title", (sheet) => chart(sheet).axes.valueAxis.title, { text: "Jumlah", textOrientation: 10 }],
  ["axis' title's font", (sheet) => chart(sheet).axes.valueAxis.title.format.font, FONT],
  ["axis' title's border", (sheet) => chart(sheet).axes.valueAxis.title.format.border, LINE],
  [
    "title of the series axis",
    (sheet) => chart(sheet).axes.seriesAxis.title,
    { text: "Seri", visible: true },
  ],
  ["major gridlines", (sheet) => chart(sheet).axes.valueAxis.majorGridlines, { visible: false }],
  ["minor gridlines", (sheet) => chart(sheet).axes.categoryAxis.minorGridlines, { visible: true }],
  ["gridlines' line", (sheet) => chart(sheet).axes.valueAxis.majorGridlines.format.line, LINE],
  [
    "series",
    series,
    {
      bubbleScale: 50,
      doughnutHoleSize: 30,
      explosion: 5,
      filtered: true,
      firstSliceAngle: 90,
      gapWidth: 10,
      gradientMaximumColor: "#010101",
      gradientMaximumType: "Number",
      gradientMaximumValue: 9,
      gradientMidpointColor: "#020202",
      gradientMidpointType: "Number",
      gradientMidpointValue: 8,
      gradientMinimumColor: "#030303",
      gradientMinimumType: "Percent",
      gradientMinimumValue: 7,
      gradientStyle: "ThreePhaseColor",
      hasDataLabels: true,
      invertColor: "#040404",
      invertIfNegative: true,
      markerForegroundColor: "#050505",
      markerSize: 9,
      markerStyle: "Star",
      overlap: 10,
      parentLabelStrategy: "Banner",
      secondPlotSize: 60,
      showConnectorLines: false,
      showLeaderLines: false,
      showShadow: true,
      smooth: true,
      splitType: "SplitByValue",
      splitValue: 3,
      varyByCategories: true,
    },
  ],
  ["place of a series", (sheet) => chart(sheet).series.getItemAt(0), { name: "Masuk" }],
  [
    "series' line",
    (sheet) => series(sheet).format.line,
    { color: "#778899", lineStyle: "DashDotDot", weight: 4 },
  ],
  ["series' labels", (sheet) => series(sheet).dataLabels, LABELS],
  ["series' labels' border", (sheet) => series(sheet).dataLabels.format.border, LINE],
  [
    "bins",
    (sheet) => series(sheet).binOptions,
    {
      allowOverflow: true,
      allowUnderflow: true,
      count: 4,
      overflowValue: 9,
      type: "BinCount",
      underflowValue: 1,
      width: 2,
    },
  ],
  [
    "boxes",
    (sheet) => series(sheet).boxwhiskerOptions,
    {
      quartileCalculation: "Inclusive",
      showInnerPoints: true,
      showMeanLine: true,
      showMeanMarker: false,
      showOutlierPoints: false,
    },
  ],
  [
    "map",
    (sheet) => series(sheet).mapOptions,
    { labelStrategy: "ShowAll", level: "World", projectionType: "Miller" },
  ],
  [
    "error bars",
    (sheet) => series(sheet).yErrorBars,
    { endStyleCap: false, include: "PlusValues", type: "Percent", visible: true },
  ],
  ["error bars' line", (sheet) => series(sheet).xErrorBars.format.line, LINE],
  [
    "point",
    (sheet) => series(sheet).points.getItemAt(2),
    {
      hasDataLabel: true,
      markerBackgroundColor: "#0A0A0A",
      markerForegroundColor: "#0B0B0B",
      markerSize: 12,
      markerStyle: "Plus",
    },
  ],
  ["point's border", (sheet) => series(sheet).points.getItemAt(2).format.border, LINE],
  [
    "point's label",
    (sheet) => series(sheet).points.getItemAt(2).dataLabel,
    { ...LABELS, left: 3, top: 4, text: "puncak", formula: "=A1" },
  ],
];

describe("a chart's looks", () => {
  it.each(CASES)("of the %s read back as they were set", async (_what, find, values) => {
    const opened = await withChart();
    expect(await setAndRead(opened, find, values)).toEqual(values);
  });

  it("of one series or point are not those of another", async () => {
    const opened = await withChart();
    await setAndRead(opened, (sheet) => series(sheet).points.getItemAt(0), { markerSize: 20 });
    const others = [
      await readOf(opened, (sheet) => series(sheet).points.getItemAt(1), ["markerSize"]),
      await readOf(opened, (sheet) => chart(sheet).series.getItemAt(0).points.getItemAt(0), ["markerSize"]),
    ];
    expect(others).toEqual([{ markerSize: 5 }, { markerSize: 5 }]);
  });

  it("go with a series that changes its place", async () => {
    const opened = await withChart();
    await setAndRead(opened, series, { gapWidth: 33 });
    await setAndRead(opened, series, { plotOrder: 0 });
    const first = (sheet: Excel.Worksheet): object => chart(sheet).series.getItemAt(0);
    expect(await readOf(opened, first, ["name", "gapWidth"])).toEqual({ name: "Selesai", gapWidth: 33 });
  });

  it.each<readonly [string, (sheet: Excel.Worksheet) => object, Readonly<Record<string, unknown>>]>([
    ["a size of a font", (sheet) => chart(sheet).title.format.font, { size: 500 }],
    ["a colour", (sheet) => chart(sheet).axes.valueAxis.format.line, { color: "no colour" }],
    ["a word", (sheet) => chart(sheet).axes.valueAxis, { scaleType: "Curved" }],
    ["a spacing", (sheet) => chart(sheet).axes.categoryAxis, { tickLabelSpacing: 0 }],
    ["a step", (sheet) => chart(sheet).axes.valueAxis, { majorUnit: 0 }],
    ["an overlap", series, { overlap: 101 }],
    ["a kind of chart", chart, { chartType: "Cake" }],
  ])("refuse %s that is none", async (_what, find, values) => {
    const opened = await withChart();
    expect(await codeOf(setAndRead(opened, find, values))).toBe("InvalidArgument");
  });

  // The client of today has no call that tells a fill: the host's own notes do.
  it("fills are set and taken away", async () => {
    const opened = await withChart();
    const [drawn] = opened.sheet.charts;
    const told = async (change: (fill: Excel.ChartFill) => void): Promise<unknown[]> => {
      await opened.run(async (context, sheet) => {
        for (const part of [chart(sheet), chart(sheet).plotArea, chart(sheet).title, chart(sheet).legend])
          change(part.format.fill);
        await context.sync();
      });
      return ["", "/PlotArea", "/Title", "/Legend"].map((path) =>
        looksOf(drawn ?? {}).get(`${path}/Format/Fill/Color`),
      );
    };
    const red = "#FF0000";
    expect(
      await told((fill) => {
        fill.setSolidColor("red");
      }),
    ).toEqual([red, red, red, red]);
    expect(
      await told((fill) => {
        fill.clear();
      }),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("lines are taken away", async () => {
    const opened = await withChart();
    const border = (sheet: Excel.Worksheet): Excel.ChartBorder => chart(sheet).format.border;
    await setAndRead(opened, border, LINE);
    await opened.run(async (context, sheet) => {
      border(sheet).clear();
      await context.sync();
    });
    expect(await readOf(opened, border, ["lineStyle", "color"])).toEqual({ lineStyle: "None", color: "" });
  });
});

describe("kinds of chart", () => {
  it.each([
    "ColumnStacked100",
    "XYScatterSmooth",
    "Bubble",
    "Radar",
    "StockHLC",
    "Treemap",
    "Waterfall",
    "3DPie",
    "DoughnutExploded",
    "Surface",
  ] as const)("%s is kept, though drawn as the nearest that the book draws", async (kind) => {
    const opened = await withChart();
    expect(await setAndRead(opened, chart, { chartType: kind })).toEqual({ chartType: kind });
    expect(await setAndRead(opened, series, { chartType: kind })).toEqual({ chartType: kind });
    expect(await setAndRead(opened, chart, { chartType: "Pie" })).toEqual({ chartType: "Pie" });
  });
});

describe("what a series holds", () => {
  it("points tell their values, dimensions theirs", async () => {
    const opened = await withChart();
    const found = await opened.run(async (context, sheet) => {
      const { points } = series(sheet);
      const count = points.getCount();
      points.load("items/value");
      const [values, categories] = [
        series(sheet).getDimensionValues("Values"),
        series(sheet).getDimensionValues("Categories"),
      ];
      await context.sync();
      return [count.value, points.items.map(({ value }) => value as unknown), values.value, categories.value];
    });
    expect(found).toEqual([3, [4, 5, 6], [4, 5, 6], ["A", "B", "C"]]);
  });

  it("trendlines are added, set, listed and deleted", async () => {
    const opened = await withChart();
    await opened.run(async (context, sheet) => {
      series(sheet).trendlines.add("Polynomial");
      series(sheet).trendlines.add();
      await context.sync();
    });
    const line = (sheet: Excel.Worksheet): Excel.ChartTrendline => series(sheet).trendlines.getItem(0);
    const values = {
      backwardPeriod: 1,
      forwardPeriod: 2,
      intercept: 3,
      movingAveragePeriod: 4,
      name: "Tren",
      polynomialOrder: 5,
      showEquation: true,
      showRSquared: true,
    };
    expect(await setAndRead(opened, line, values)).toEqual(values);
    expect(await readOf(opened, line, ["type"])).toEqual({ type: "Polynomial" });
    expect(await setAndRead(opened, (sheet) => line(sheet).format.line, LINE)).toEqual(LINE);
    const label = { autoText: false, numberFormat: "0.00", text: "y = x", textOrientation: 15 };
    expect(await setAndRead(opened, (sheet) => line(sheet).label, label)).toEqual(label);
    const left = await opened.run(async (context, sheet) => {
      line(sheet).delete();
      await context.sync();
      const lines = series(sheet).trendlines;
      lines.load("items/type");
      const count = lines.getCount();
      await context.sync();
      return [count.value, lines.items.map(({ type }) => type as string)];
    });
    expect(left).toEqual([1, ["Linear"]]);
  });
});
