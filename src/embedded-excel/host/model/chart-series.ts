/** Excel.ChartSeriesCollection and ChartSeries. */
import { fullAddress } from "../../book/address";
import type { ChartSeries, MarkerStyle } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asColor, asFlag, asNumber, asText, asWord, type Arguments } from "./arguments";
import { kindOf, nameKind } from "./chart-kinds";
import { dataLabelsOf, errorBarsRef, pointsRef, seriesValues, trendlinesRef } from "./chart-labels";
import { binOptionsRef, boxOptionsRef, mapOptionsRef, SERIES_LOOKS } from "./chart-options";
import { seriesPart, type HeldChart, type HeldSeries } from "./chart-series-part";
import { defineType, type ObjectRef } from "./define";
import { keep, kept, keptLooks, partOf } from "./looks";
import { wireValue } from "./range-cells";

const MARKERS: readonly MarkerStyle[] = ["Circle", "Square", "Diamond", "Triangle", "Dash"];
/** Those that are kept, but drawn as circles. */
const OTHER_MARKERS = ["None", "X", "Star", "Dot", "Plus", "Picture"] as const;
/** Those that are kept, but drawn as one dashed line. */
const DASHES = ["Dash", "Dot", "DashDot", "DashDotDot", "RoundDot"] as const;
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
  writes: {
    Clear: (self, _args, context) => {
      delete self.series.color;
      delete self.series.lineWeight;
      keep(seriesPart(self), "LineStyle", "None", context);
      return null;
    },
  },
  properties: {
    Color: {
      get: ({ series }) => series.color ?? "",
      set: (self, value, { session }) => {
        self.series.color = asColor(value);
        change(self, session);
      },
    },
    LineStyle: {
      get: (self) => {
        const style = kept(seriesPart(self), "LineStyle");
        const isDashed = DASHES.some((dash) => dash === style);
        if (self.series.lineDash !== true) return isDashed ? "Continuous" : (style ?? "Continuous");
        return isDashed ? style : "Dash";
      },
      set: (self, value, context) => {
        const style = asWord(value, [
          "None",
          "Continuous",
          ...DASHES,
          "Grey25",
          "Grey50",
          "Grey75",
          "Automatic",
        ] as const);
        self.series.lineDash = DASHES.some((dash) => dash === style);
        keep(seriesPart(self), "LineStyle", style, context);
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

const labelsRef = dataLabelsOf<HeldSeries>((self) => partOf(seriesPart(self), "DataLabels"), {
  get: ({ series }) => series.hasDataLabels === true,
  set: (self, value, { session }) => {
    self.series.hasDataLabels = asFlag(value);
    change(self, session);
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

/** Where a dimension of the series has its values from; "" where it has none. */
function dimensionOf(self: HeldSeries, args: Arguments): string {
  switch (args.word(0, ["Categories", "Values", "XValues", "YValues", "BubbleSizes"])) {
    case "Categories":
    case "XValues":
      return self.series.categories ?? "";
    case "BubbleSizes": {
      const sizes = kept(seriesPart(self), "BubbleSizes");
      return typeof sizes === "string" ? sizes : "";
    }
    case "Values":
    case "YValues":
      return self.series.values;
  }
}

const seriesRef = defineType<HeldSeries>({
  name: "ChartSeries",
  // Excel leads back to a series by its place.
  id: ({ held, series }) => held.chart.series.indexOf(series),
  properties: {
    ...keptLooks(SERIES_LOOKS, seriesPart),
    PlotOrder: {
      get: ({ held, series }) => held.chart.series.indexOf(series),
      set: (self, value, { session }) => {
        const { series } = self.held.chart;
        const place = asNumber(value);
        if (!Number.isInteger(place) || place < 0 || place >= series.length)
          throw invalidArgument("the place of a series is expected");
        const others = series.filter((one) => one !== self.series);
        others.splice(place, 0, self.series);
        self.held.chart.series = others;
        change(self, session);
      },
    },
    Name: {
      get: ({ series }) => series.name,
      set: (self, value, { session }) => {
        self.series.name = asText(value);
        delete self.series.nameReference;
        change(self, session);
      },
    },
    ChartType: {
      get: ({ held, series }) =>
        series.chartType === undefined
          ? kindOf(held.chart, held.chart.type)
          : kindOf(series, series.chartType),
      set: (self, value, { session }) => {
        self.series.chartType = nameKind(self.series, value);
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
      get: (self) => self.series.markerStyle ?? kept(seriesPart(self), "MarkerStyle") ?? "Automatic",
      set: (self, value, context) => {
        const style = asWord(value, ["Automatic", ...OTHER_MARKERS, ...MARKERS] as const);
        const drawn = MARKERS.find((one) => one === style);
        if (drawn === undefined) delete self.series.markerStyle;
        else self.series.markerStyle = drawn;
        keep(seriesPart(self), "MarkerStyle", drawn === undefined ? style : undefined, context);
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
      // The book draws a series' line and its markers' outline in one colour.
      get: (self) => kept(seriesPart(self), "MarkerForegroundColor") ?? self.series.color ?? "",
      set: (self, value, context) => {
        keep(seriesPart(self), "MarkerForegroundColor", asColor(value), context);
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
  objects: {
    Format: (self) => formatRef(self),
    DataLabels: (self) => labelsRef(self),
    Points: (self) => pointsRef(self),
    Trendlines: (self) => trendlinesRef(self),
    XErrorBars: (self) => errorBarsRef(partOf(seriesPart(self), "XErrorBars")),
    YErrorBars: (self) => errorBarsRef(partOf(seriesPart(self), "YErrorBars")),
    BinOptions: (self) => binOptionsRef(partOf(seriesPart(self), "BinOptions")),
    BoxwhiskerOptions: (self) => boxOptionsRef(partOf(seriesPart(self), "BoxwhiskerOptions")),
    MapOptions: (self) => mapOptionsRef(partOf(seriesPart(self), "MapOptions")),
  },
  reads: {
    GetDimensionValues: (self, args, { session }) =>
      seriesValues(session, dimensionOf(self, args), self).map(wireValue),
    GetDimensionDataSourceType: () => "LocalRange",
    GetDimensionDataSourceString: dimensionOf,
  },
  writes: {
    SetValues: (self, args, { session }) => {
      self.series.values = referenceOf(args);
      change(self, session);
      return null;
    },
    SetBubbleSizes: (self, args, context) => {
      keep(seriesPart(self), "BubbleSizes", referenceOf(args), context);
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
