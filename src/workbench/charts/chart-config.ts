/** A chart of the book as chart.js draws it. */
import type { ChartConfiguration, ChartDataset, Plugin, PointStyle, ScaleOptionsByType } from "chart.js";
import type { Chart, ChartSeries, ChartType, MarkerStyle } from "embedded-excel";

/** What a chart reads from the book. */
export interface ChartSource {
  /** Numbers of a reference, cell by cell; null where there is none. */
  numbers(reference: string): (number | null)[];
  /** Shown texts of a reference, cell by cell. */
  texts(reference: string): string[];
}

/** Office's accents, in the order in which Excel gives them to series. */
const palette = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
] as const;

/** The types the page draws with; the book's others are these, turned, stacked or without lines. */
export type Kind = "bar" | "line" | "pie" | "doughnut" | "scatter";

function kindOf(type: ChartType): Kind {
  switch (type) {
    case "ColumnClustered":
    case "ColumnStacked":
    case "BarClustered":
    case "BarStacked":
      return "bar";
    case "Line":
    case "LineMarkers":
    case "Area":
      return "line";
    case "Pie":
      return "pie";
    case "Doughnut":
      return "doughnut";
    case "XYScatter":
      return "scatter";
  }
}

const POINTS: Readonly<Record<MarkerStyle, PointStyle>> = {
  Circle: "circle",
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  Dash: "line",
};

function colorOf(series: ChartSeries, index: number): string {
  return series.color ?? palette[index % palette.length] ?? palette[0];
}

function nameOf(series: ChartSeries, source: ChartSource): string {
  return series.nameReference === undefined
    ? series.name
    : (source.texts(series.nameReference)[0] ?? series.name);
}

function points(series: ChartSeries, source: ChartSource): { x: number; y: number }[] {
  const xs = series.categories === undefined ? [] : source.numbers(series.categories);
  return source
    .numbers(series.values)
    .flatMap((y, index) => (y === null ? [] : [{ x: xs[index] ?? index + 1, y }]));
}

function dataset(chart: Chart, series: ChartSeries, index: number, source: ChartSource): ChartDataset<Kind> {
  const type = series.chartType ?? chart.type;
  const kind = kindOf(type);
  const color = colorOf(series, index);
  const label = nameOf(series, source);
  if (kind === "scatter")
    return { type: "scatter", label, data: points(series, source), backgroundColor: color };
  const data = source.numbers(series.values);
  if (kind === "pie" || kind === "doughnut")
    return {
      type: kind,
      label,
      data: data.map((value) => value ?? 0),
      backgroundColor: data.map((_, i) => palette[i % palette.length] ?? color),
    };
  const axis = series.axisGroup === "Secondary" ? { yAxisID: "secondary" } : {};
  if (kind === "bar") return { type: "bar", label, data, backgroundColor: color, order: 1, ...axis };
  return {
    type: "line",
    label,
    data,
    order: 0,
    borderColor: color,
    backgroundColor: type === "Area" ? `${color}80` : color,
    fill: type === "Area",
    borderWidth: series.lineWeight ?? 2,
    pointRadius: type === "LineMarkers" ? (series.markerFill === undefined ? 3 : 4) : 0,
    pointStyle: POINTS[series.markerStyle ?? "Circle"],
    ...(series.markerFill !== undefined && { pointBackgroundColor: series.markerFill }),
    ...(series.lineDash === true && { borderDash: [6, 4] }),
    ...axis,
  };
}

/** An axis value in the few formats that the product's charts have: percentages, fixed decimals, plain. */
export function axisText(value: number, numberFormat: string | undefined): string {
  const decimals = /\.(0+)/.exec(numberFormat ?? "")?.[1]?.length ?? 0;
  if (numberFormat?.includes("%") === true) return `${(value * 100).toFixed(decimals)}%`;
  return numberFormat === undefined || numberFormat === "General"
    ? String(Number(value.toPrecision(12)))
    : value.toFixed(decimals);
}

const PIXELS = 96 / 72;

/** In pixels, of a size in points; none = as large as chart.js has it. Lines stand as close as Excel's. */
const fontOf = (points: number | undefined): { size?: number; lineHeight: number } => ({
  lineHeight: 1.1,
  ...(points === undefined ? {} : { size: points * PIXELS }),
});

/** How wide a letter is, of its height. */
const LETTER = 0.55;
const MOST_LINES = 3;
/** Pixels that chart.js keeps free between two names: with less it turns them. */
const BETWEEN = 6;

/** A name in lines of so many letters, as Excel breaks it; as it is where a word of it has no room. */
function brokenName(name: string, letters: number): string | string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const fits = lines.length <= MOST_LINES && lines.every((line) => line.length <= letters);
  return lines.length > 1 && fits ? lines : name;
}

/** Names below columns, in lines where that gives each its room. */
function namesBelow(chart: Chart, names: readonly string[]): (string | string[])[] {
  const room = (chart.width * PIXELS * 0.88) / Math.max(1, names.length);
  const letters = Math.floor((room - BETWEEN) / (sizeOf(chart, 12) * LETTER));
  const broken = names.map((name) => brokenName(name, letters));
  return broken.every((name) => Array.isArray(name) || name.length <= letters) ? broken : [...names];
}

function title(
  text: string | undefined,
  size: number,
): { display: boolean; text: string; font: { size: number }; padding: number } {
  return { display: text !== undefined && text !== "", text: text ?? "", font: { size }, padding: 3 };
}

/** In pixels: what the chart says of its letters, else what the page has. */
const sizeOf = ({ textSize }: Chart, unset: number): number => fontOf(textSize).size ?? unset;

function scales(chart: Chart): ChartConfiguration<Kind>["options"] {
  const kind = kindOf(chart.type);
  if (kind === "pie" || kind === "doughnut") return {};
  const stacked = chart.type === "ColumnStacked" || chart.type === "BarStacked";
  const sideways = chart.type === "BarClustered" || chart.type === "BarStacked";
  const ticks: Partial<ScaleOptionsByType<"linear">["ticks"]> = {
    callback: (value) => axisText(Number(value), chart.valueAxisNumberFormat),
    font: fontOf(chart.textSize),
    ...(chart.valueAxisMajorUnit !== undefined && { stepSize: chart.valueAxisMajorUnit }),
  };
  const values = {
    stacked,
    title: title(chart.valueAxisTitle, sizeOf(chart, 11)),
    beginAtZero: true,
    ...(chart.valueAxisMinimum !== undefined && { min: chart.valueAxisMinimum }),
    ...(chart.valueAxisMaximum !== undefined && { max: chart.valueAxisMaximum }),
    ticks,
  };
  const categories = {
    stacked,
    title: title(chart.categoryAxisTitle, sizeOf(chart, 11)),
    // As Excel: every name that has room, turned where it has none lying.
    ticks: {
      font: fontOf(chart.textSize),
      maxRotation: 90,
      autoSkip: chart.categoryAxisLabelSpacing !== 1,
      autoSkipPadding: 0,
    },
  };
  const secondary = chart.series.some((series) => series.axisGroup === "Secondary")
    ? { secondary: { position: "right" as const, beginAtZero: true, grid: { display: false } } }
    : {};
  return sideways
    ? {
        indexAxis: "y",
        scales: { x: values, y: { ...categories, reverse: chart.categoryAxisReversed !== true } },
      }
    : { scales: { x: categories, y: values, ...secondary } };
}

/** Writes the values of series that ask for data labels over their bars, points and slices. */
function dataLabels(chart: Chart): Plugin<Kind> {
  return {
    id: "dataLabels",
    afterDatasetsDraw: (drawn) => {
      const { ctx } = drawn;
      ctx.save();
      ctx.font = "10px sans-serif";
      ctx.fillStyle = "#404040";
      ctx.textAlign = "center";
      drawn.data.datasets.forEach((set, index) => {
        if (chart.series[index]?.hasDataLabels !== true) return;
        drawn.getDatasetMeta(index).data.forEach((point, position) => {
          const value: unknown = set.data[position];
          if (typeof value !== "number") return;
          const { x, y } = point.tooltipPosition(true);
          if (x !== null && y !== null) ctx.fillText(axisText(value, chart.valueAxisNumberFormat), x, y - 4);
        });
      });
      ctx.restore();
    },
  };
}

function labels(chart: Chart, source: ChartSource): (string | string[])[] {
  const series = chart.series[0];
  if (series === undefined) return [];
  if (series.categories !== undefined) {
    const names = source.texts(series.categories);
    const below =
      !chart.type.startsWith("Bar") && kindOf(chart.type) !== "pie" && kindOf(chart.type) !== "doughnut";
    return below ? namesBelow(chart, names) : names;
  }
  return source.numbers(series.values).map((_, index) => String(index + 1));
}

/** What a screen reader says of a chart. */
export function chartName(chart: Chart): string {
  const parts = [chart.altTitle ?? chart.title ?? chart.name, chart.description];
  return parts.filter((part) => part !== undefined && part !== "").join(". ");
}

/** The chart.js configuration of a chart, with its values as they stand in the book. */
export function chartConfig(chart: Chart, source: ChartSource): ChartConfiguration<Kind> {
  const position = chart.legendPosition?.toLowerCase();
  const legend =
    position === "top" || position === "bottom" || position === "left" || position === "right"
      ? position
      : undefined;
  return {
    type: kindOf(chart.type),
    data: {
      labels: labels(chart, source),
      datasets: chart.series.map((series, index) => dataset(chart, series, index, source)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      ...scales(chart),
      plugins: {
        title: {
          ...title(chart.title, fontOf(chart.titleSize ?? chart.textSize).size ?? 14),
          padding: { top: 3, bottom: 8 },
        },
        legend: {
          display: legend !== undefined,
          position: legend ?? "bottom",
          labels: { font: fontOf(chart.textSize), boxWidth: 20, boxHeight: 8, padding: 6 },
        },
      },
    },
    plugins: [dataLabels(chart)],
  };
}
