/** Excel.ChartSeriesCollection and ChartSeries. */
import { fullAddress } from "../../book/address";
import type { Chart, ChartSeries, ChartType, MarkerStyle, Sheet } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asColor, asFlag, asNumber, asText, asWord, type Arguments } from "./arguments";
import { defineType, type ObjectRef } from "./define";

export interface HeldChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface HeldSeries {
  readonly held: HeldChart;
  readonly series: ChartSeries;
}

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

const MARKERS: readonly MarkerStyle[] = ["Circle", "Square", "Diamond", "Triangle", "Dash"];
const DEFAULT_WEIGHT = 2.25;

function change({ held }: HeldSeries, session: BookSession): void {
  demand(held.sheet, "allowEditObjects");
  session.restructured(held.sheet);
}

const fillRef = defineType<HeldSeries>({
  name: "ChartFill",
  reads: { GetSolidColor: ({ series }) => series.color ?? null },
  writes: {
    SetSolidColor: (self, args, { session }) => {
      self.series.color = asColor(args.at(0));
      change(self, session);
      return null;
    },
    Clear: (self, _args, { session }) => {
      delete self.series.color;
      change(self, session);
      return null;
    },
  },
});

const lineRef = defineType<HeldSeries>({
  name: "ChartLineFormat",
  properties: {
    Color: {
      get: ({ series }) => series.color ?? "",
      set: (self, value, { session }) => {
        self.series.color = asColor(value);
        change(self, session);
      },
    },
    LineStyle: {
      get: ({ series }) => (series.lineDash === true ? "Dash" : "Continuous"),
      set: (self, value, { session }) => {
        self.series.lineDash =
          asWord(value, ["Continuous", "Dash", "Dot", "DashDot", "RoundDot", "Automatic"] as const) !==
          "Continuous";
        change(self, session);
      },
    },
    Weight: {
      get: ({ series }) => series.lineWeight ?? DEFAULT_WEIGHT,
      set: (self, value, { session }) => {
        const points = asNumber(value);
        if (!(points >= 0.25 && points <= 1584)) throw invalidArgument("0.25 to 1584 points are expected");
        if (points === DEFAULT_WEIGHT) delete self.series.lineWeight;
        else self.series.lineWeight = points;
        change(self, session);
      },
    },
  },
});

const formatRef = defineType<HeldSeries>({
  name: "ChartSeriesFormat",
  objects: { Fill: (self) => fillRef(self), Line: (self) => lineRef(self) },
});

function referenceOf(args: Arguments): string {
  const { sheet, area } = args.object(0, "Range").target as RangeTarget;
  return fullAddress(sheet.name, area, true);
}

const seriesRef = defineType<HeldSeries>({
  name: "ChartSeries",
  // Excel leads back to a series by its place.
  id: ({ held, series }) => held.chart.series.indexOf(series),
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (self, value, { session }) => {
        self.series.name = asText(value);
        delete self.series.nameReference;
        change(self, session);
      },
    },
    ChartType: {
      get: ({ held, series }) => series.chartType ?? held.chart.type,
      set: (self, value, { session }) => {
        const type = TYPES.find((one) => one === value);
        if (type === undefined) throw apiNotFound(`the chart type ${String(value)}`);
        self.series.chartType = type;
        change(self, session);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.hasDataLabels === true,
      set: (self, value, { session }) => {
        self.series.hasDataLabels = asFlag(value);
        change(self, session);
      },
    },
    MarkerStyle: {
      get: ({ series }) => series.markerStyle ?? "Automatic",
      set: (self, value, { session }) => {
        const style = asWord(value, ["Automatic", ...MARKERS] as const);
        if (style === "Automatic") delete self.series.markerStyle;
        else self.series.markerStyle = style;
        change(self, session);
      },
    },
    MarkerBackgroundColor: {
      get: ({ series }) => series.markerFill ?? series.color ?? "",
      set: (self, value, { session }) => {
        const color = asColor(value);
        if (color === self.series.color) delete self.series.markerFill;
        else self.series.markerFill = color;
        change(self, session);
      },
    },
    MarkerForegroundColor: {
      get: ({ series }) => series.color ?? "",
      set: ({ series }, value) => {
        // The book keeps one colour for a series' line and its markers' outline.
        if (asColor(value) !== series.color)
          throw apiNotFound("a marker's outline in another colour than its line");
      },
    },
    AxisGroup: {
      get: ({ series }) => series.axisGroup ?? "Primary",
      set: (self, value, { session }) => {
        self.series.axisGroup = asWord(value, ["Primary", "Secondary"] as const);
        change(self, session);
      },
    },
  },
  objects: { Format: (self) => formatRef(self) },
  reads: {
    GetDimensionDataSourceString: ({ series }, args) =>
      args.text(0) === "Categories" || args.text(0) === "XValues" ? (series.categories ?? "") : series.values,
  },
  writes: {
    SetValues: (self, args, { session }) => {
      self.series.values = referenceOf(args);
      change(self, session);
      return null;
    },
    SetXAxisValues: (self, args, { session }) => {
      self.series.categories = referenceOf(args);
      change(self, session);
      return null;
    },
    Delete: (self, _args, { session }) => {
      self.held.chart.series = self.held.chart.series.filter((one) => one !== self.series);
      change(self, session);
      return null;
    },
  },
});

function at(held: HeldChart, index: number): ObjectRef {
  const series = held.chart.series[index];
  if (series === undefined) throw itemNotFound(`series ${index}`);
  return seriesRef({ held, series });
}

export const seriesCollectionRef = defineType<HeldChart>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (held) => held.chart.series.map((series) => seriesRef({ held, series })),
  item: (held, key) => at(held, Number(key)),
  reads: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (held, args) => at(held, args.integer(0)),
  },
  writes: {
    Add: (held, args, { session }) => {
      const series: ChartSeries = {
        name: args.optionalText(0) ?? `Series${held.chart.series.length + 1}`,
        values: "",
      };
      held.chart.series.splice(args.optionalInteger(1) ?? held.chart.series.length, 0, series);
      change({ held, series }, session);
      return seriesRef({ held, series });
    },
  },
});
