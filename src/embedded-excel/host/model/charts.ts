/** Excel.ChartCollection and Chart. */
import { newId } from "../../book/empty-book";
import { freeName } from "../../book/naming";
import type { Chart, ChartType, Sheet } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { seriesOf } from "../session/chart-data";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asNumber, asText, asWord, type Arguments } from "./arguments";
import { axesRef } from "./chart-axes";
import { seriesCollectionRef, type HeldChart } from "./chart-series";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { columnPoints, rowPoints, spanPoints } from "../session/sizes";
import { rangeAt } from "./worksheet-range";

const TYPES: readonly ChartType[] = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "XYScatter",
  "Area",
];

export function chartTypeOf(value: unknown): ChartType {
  const found = TYPES.find((type) => type === value);
  if (found === undefined) throw apiNotFound(`the chart type ${String(value)}`);
  return found;
}

function change({ sheet }: HeldChart, session: BookSession): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

/** Of the whole chart, or of its title alone. */
interface HeldFont extends HeldChart {
  readonly of: "textSize" | "titleSize";
}

const plainFontRef = defineType<HeldFont>({
  name: "ChartFont",
  properties: {
    Size: {
      get: ({ chart, of }) => chart[of] ?? chart.textSize ?? null,
      set: (self, value, { session }) => {
        self.chart[self.of] = asNumber(value);
        // The whole chart's size is its title's as well.
        if (self.of === "textSize") delete self.chart.titleSize;
        change(self, session);
      },
    },
    // Of a font the book's charts keep its size: the rest is set and forgotten, as the page draws in its own.
    Bold: {
      set: (_self, value) => {
        asFlag(value);
      },
    },
    Color: {
      set: (_self, value) => {
        asText(value);
      },
    },
    Name: {
      set: (_self, value) => {
        asText(value);
      },
    },
  },
});

const titleFormatRef = defineType<HeldChart>({
  name: "ChartTitleFormat",
  objects: { Font: ({ sheet, chart }) => plainFontRef({ sheet, chart, of: "titleSize" }) },
});

const areaFormatRef = defineType<HeldChart>({
  name: "ChartAreaFormat",
  objects: { Font: ({ sheet, chart }) => plainFontRef({ sheet, chart, of: "textSize" }) },
});

const titleRef = defineType<HeldChart>({
  name: "ChartTitle",
  properties: {
    Text: {
      get: ({ chart }) => chart.title ?? "",
      set: (self, value, { session }) => {
        self.chart.title = asText(value);
        change(self, session);
      },
    },
    Visible: {
      get: ({ chart }) => chart.title !== undefined,
      set: (self, value, { session }) => {
        if (asFlag(value)) self.chart.title ??= self.chart.series[0]?.name ?? "";
        else delete self.chart.title;
        change(self, session);
      },
    },
    Overlay: {
      get: () => false,
      set: (_self, value) => {
        asFlag(value);
      },
    },
  },
  objects: { Format: (self) => titleFormatRef(self) },
});

const legendRef = defineType<HeldChart>({
  name: "ChartLegend",
  properties: {
    Visible: {
      get: ({ chart }) => chart.legendPosition !== undefined,
      set: (self, value, { session }) => {
        if (asFlag(value)) self.chart.legendPosition ??= "Bottom";
        else delete self.chart.legendPosition;
        change(self, session);
      },
    },
    Position: {
      get: ({ chart }) => chart.legendPosition ?? "Bottom",
      set: (self, value, { session }) => {
        self.chart.legendPosition = asWord(value, ["Top", "Bottom", "Left", "Right"] as const);
        change(self, session);
      },
    },
    Overlay: {
      get: () => false,
      set: (_self, value) => {
        asFlag(value);
      },
    },
  },
});

const dataLabelsRef = defineType<HeldChart>({
  name: "ChartDataLabels",
  properties: {
    ShowValue: {
      get: ({ chart }) => chart.series.every((one) => one.hasDataLabels === true),
      set: (self, value, { session }) => {
        const shown = asFlag(value);
        for (const series of self.chart.series) series.hasDataLabels = shown;
        change(self, session);
      },
    },
  },
});

function place(key: "left" | "top" | "width" | "height"): Property<HeldChart> {
  return {
    get: ({ chart }) => chart[key],
    set: (self, value, { session }) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument("at least 0 points are expected");
      self.chart[key] = points;
      change(self, session);
    },
  };
}

function cellOf(self: HeldChart, args: Arguments, index: number, session: BookSession): RangeTarget {
  return args.isObject(index)
    ? (args.object(index, "Range").target as RangeTarget)
    : rangeAt(session, self.sheet, args.text(index));
}

function setPosition(self: HeldChart, args: Arguments, session: BookSession): null {
  const { sheet, chart } = self;
  const start = cellOf(self, args, 0, session).area;
  const end = args.at(1) === undefined ? undefined : cellOf(self, args, 1, session).area;
  chart.left = spanPoints(0, start.column - 1, (index) => columnPoints(sheet, index));
  chart.top = spanPoints(0, start.row - 1, (index) => rowPoints(sheet, index));
  if (end !== undefined) {
    chart.width = spanPoints(start.column, end.lastColumn, (index) => columnPoints(sheet, index));
    chart.height = spanPoints(start.row, end.lastRow, (index) => rowPoints(sheet, index));
  }
  change(self, session);
  return null;
}

export const chartRef: (held: HeldChart) => ObjectRef = defineType<HeldChart>({
  name: "Chart",
  id: ({ chart }) => chart.id,
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (self, value, { session }) => {
        self.chart.name = asText(value);
        change(self, session);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (self, value, { session }) => {
        self.chart.type = chartTypeOf(value);
        change(self, session);
      },
    },
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  objects: {
    Title: (self) => titleRef(self),
    Format: (self) => areaFormatRef(self),
    Legend: (self) => legendRef(self),
    Axes: (self) => axesRef(self),
    Series: (self) => seriesCollectionRef(self),
    DataLabels: (self) => dataLabelsRef(self),
    Worksheet: ({ sheet }, { model }) => model.worksheet(sheet),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      self.sheet.charts = self.sheet.charts.filter((one) => one !== self.chart);
      change(self, session);
      session.tellOfSheet("chartDeleted", self.sheet, { chartId: self.chart.id });
      return null;
    },
    SetPosition: (self, args, { session }) => setPosition(self, args, session),
    SetData: (self, args, { session }) => {
      const { sheet, area } = args.object(0, "Range").target as RangeTarget;
      self.chart.series = seriesOf(sheet, area, args.word(1, ["Auto", "Rows", "Columns"], "Auto"));
      change(self, session);
      return null;
    },
  },
});

function find(sheet: Sheet, key: unknown): HeldChart | undefined {
  const chart = sheet.charts.find(
    (one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase(),
  );
  return chart === undefined ? undefined : { sheet, chart };
}

function required(held: HeldChart | undefined): ObjectRef {
  if (held === undefined) throw itemNotFound("chart");
  return chartRef(held);
}

function add(sheet: Sheet, args: Arguments, { session }: Context): ObjectRef {
  demand(sheet, "allowEditObjects");
  const source = args.object(1, "Range").target as RangeTarget;
  const series = seriesOf(source.sheet, source.area, args.word(2, ["Auto", "Rows", "Columns"], "Auto"));
  const [only, ...more] = series;
  const chart: Chart = {
    id: newId(),
    name: freeName("Chart ", (name) => find(sheet, name) !== undefined),
    type: chartTypeOf(args.at(0)),
    series,
    // As Excel: one series gives the chart its name.
    ...(only !== undefined && more.length === 0 ? { title: only.name } : { title: "Chart Title" }),
    legendPosition: "Bottom",
    left: 100,
    top: 100,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  session.restructured(sheet);
  session.tellOfSheet("chartAdded", sheet, { chartId: chart.id });
  return chartRef({ sheet, chart });
}

export const chartsRef = defineType<Sheet>({
  name: "ChartCollection",
  properties: { Count: { get: (self) => self.charts.length } },
  items: (self) => self.charts.map((chart) => chartRef({ sheet: self, chart })),
  item: (self, key) => required(find(self, key)),
  reads: {
    GetItem: (self, args) => required(find(self, args.at(0))),
    GetItemAt: (self, args) => required(find(self, self.charts[args.integer(0)]?.id)),
    GetItemOrNullObject: (self, args) => {
      const held = find(self, args.at(0));
      return held === undefined ? null : chartRef(held);
    },
    GetCount: (self) => self.charts.length,
  },
  writes: { Add: add },
});
