/** Charts of the book as the page draws them. */
import type { Chart } from "embedded-excel";
import { axisText, chartConfig, chartName, type ChartSource } from "../../src/workbench/charts/chart-config";

const source: ChartSource = {
  numbers: (reference) => (reference === "values" ? [1, null, 3] : [10, 20, 30]),
  texts: (reference) => (reference === "name" ? ["Nama"] : ["a", "b", "c"]),
};

const chart: Chart = {
  id: "c",
  name: "Chart 1",
  type: "ColumnClustered",
  series: [{ name: "x", nameReference: "name", values: "values", categories: "categories" }],
  left: 0,
  top: 0,
  width: 100,
  height: 100,
};

describe("a chart on the page", () => {
  it("takes its values, categories and series names from the book", () => {
    const { data } = chartConfig(chart, source);
    expect(data.labels).toEqual(["a", "b", "c"]);
    expect(data.datasets[0]).toMatchObject({ label: "Nama", data: [1, null, 3] });
  });

  it("draws bar charts sideways, the first category below unless the axis is reversed", () => {
    const lying = { ...chart, type: "BarClustered" } as const;
    expect(chartConfig(lying, source).options).toMatchObject({
      indexAxis: "y",
      scales: { y: { reverse: true } },
    });
    expect(chartConfig({ ...lying, categoryAxisReversed: true }, source).options).toMatchObject({
      scales: { y: { reverse: false } },
    });
  });

  it("mixes columns and lines, and puts a series on its own axis", () => {
    const line = {
      name: "Target",
      values: "values",
      chartType: "Line",
      axisGroup: "Secondary",
      lineDash: true,
    } as const;
    const { data, options } = chartConfig({ ...chart, series: [...chart.series, line] }, source);
    expect(data.datasets.map((set) => set.type)).toEqual(["bar", "line"]);
    expect(options?.scales).toHaveProperty("secondary");
  });

  it("draws a control chart's line with its markers, the month in progress hollow, the limits dashed and thin", () => {
    const series = [
      { name: "Tingkat lulus", values: "values", color: "#1F4E79" },
      { name: "Bulan berjalan", values: "values", markerStyle: "Diamond", markerFill: "#FFFFFF" },
      { name: "Batas atas", values: "values", chartType: "Line", lineDash: true, lineWeight: 1 },
    ] as const;
    const { data } = chartConfig({ ...chart, type: "LineMarkers", series: [...series] }, source);
    expect(data.datasets).toMatchObject([
      { type: "line", pointStyle: "circle", pointRadius: 3, borderColor: "#1F4E79" },
      { type: "line", pointStyle: "rectRot", pointBackgroundColor: "#FFFFFF" },
      { type: "line", pointRadius: 0, borderWidth: 1, borderDash: [6, 4] },
    ]);
  });

  it("drops points without a value from a scatter chart", () => {
    expect(chartConfig({ ...chart, type: "XYScatter" }, source).data.datasets[0]?.data).toEqual([
      { x: 10, y: 1 },
      { x: 30, y: 3 },
    ]);
  });

  it("has ticks at the steps that the book says, and leaves them to be found where it says none", () => {
    const counted = chartConfig({ ...chart, valueAxisMajorUnit: 1 }, source).options;
    expect(counted?.scales).toMatchObject({ y: { ticks: { stepSize: 1 } } });
    expect(chartConfig(chart, source).options?.scales?.["y"]?.ticks).not.toHaveProperty("stepSize");
    const lying = chartConfig({ ...chart, type: "BarStacked", valueAxisMajorUnit: 2 }, source).options;
    expect(lying?.scales).toMatchObject({ x: { ticks: { stepSize: 2 } } });
  });

  it("names every category where the book says so, and breaks names below columns where that gives each its room", () => {
    const lying = { ...chart, type: "BarClustered" } as const;
    const skips = (one: Chart) => chartConfig(one, source).options?.scales?.["y"]?.ticks;
    expect(skips(lying)).toMatchObject({ autoSkip: true });
    expect(skips({ ...lying, categoryAxisLabelSpacing: 1 })).toMatchObject({ autoSkip: false });

    const names = ["0 sampai < 50", "90 sampai 100"];
    const named: ChartSource = { ...source, texts: () => names };
    const labelsAt = (width: number, type: Chart["type"] = "ColumnClustered") =>
      chartConfig({ ...chart, type, width, textSize: 8 }, named).data.labels;
    // Letters of 8 points are some 6 pixels wide: of 62 pixels nine are used, of 29 three.
    expect(labelsAt(105)).toEqual([
      ["0 sampai", "< 50"],
      ["90 sampai", "100"],
    ]);
    expect([labelsAt(400), labelsAt(50), labelsAt(120, "BarClustered")]).toEqual([names, names, names]);
  });

  it("writes letters in the book's size: 8 points are 10 2/3 pixels", () => {
    const { options } = chartConfig({ ...chart, title: "Sampel", textSize: 8, titleSize: 9 }, source);
    const size = expect.closeTo(10.667, 3) as number;
    expect(options).toMatchObject({
      scales: { x: { ticks: { font: { size } } }, y: { ticks: { font: { size } } } },
      plugins: { title: { font: { size: 12 } }, legend: { labels: { font: { size } } } },
    });
  });

  it("is told to a screen reader by its title and its alternative text", () => {
    expect(chartName({ ...chart, title: "Sampel", description: "Naik" })).toBe("Sampel. Naik");
    expect(chartName(chart)).toBe("Chart 1");
  });

  it("writes percentages and decimals as the axis format says", () => {
    expect([
      axisText(0.825, "0%"),
      axisText(0.825, "0.0%"),
      axisText(1.5, "0"),
      axisText(0.1 + 0.2, undefined),
    ]).toEqual(["83%", "82.5%", "2", "0.3"]);
  });
});
