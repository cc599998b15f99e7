/** Excel.ChartSeriesCollection and ChartSeries. */
import { fullAddress } from "../../book/address";
import type { Chart, ChartSeries, ChartType, Sheet } from "../../book/types";
import { apiNotFound, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asColor, asFlag, asText, asWord, type Arguments } from "./arguments";
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
      get: () => 2.25,
      set: (_self, value) => {
        if (typeof value !== "number") throw apiNotFound("this line weight");
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
