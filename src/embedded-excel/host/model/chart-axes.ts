/** Excel.ChartAxes: the category axis and the value axis, as far as the book keeps them. */
import { asFlag, asNumber, asText } from "./arguments";
import type { HeldChart } from "./chart-series";
import { apiNotFound, invalidArgument } from "../errors";
import { demand } from "../session/guard";
import type { BookSession } from "../session/session";
import { defineType, type Property } from "./define";

interface HeldAxis {
  readonly held: HeldChart;
  readonly kind: "category" | "value";
}

function change({ held }: HeldAxis, session: BookSession): void {
  demand(held.sheet, "allowEditObjects");
  session.restructured(held.sheet);
}

const titleKey = ({ kind }: HeldAxis): "categoryAxisTitle" | "valueAxisTitle" =>
  kind === "category" ? "categoryAxisTitle" : "valueAxisTitle";

const axisTitleRef = defineType<HeldAxis>({
  name: "ChartAxisTitle",
  properties: {
    Text: {
      get: (self) => self.held.chart[titleKey(self)] ?? "",
      set: (self, value, { session }) => {
        self.held.chart[titleKey(self)] = asText(value);
        change(self, session);
      },
    },
    Visible: {
      get: (self) => self.held.chart[titleKey(self)] !== undefined,
      set: (self, value, { session }) => {
        if (asFlag(value)) self.held.chart[titleKey(self)] ??= "Axis Title";
        else Reflect.deleteProperty(self.held.chart, titleKey(self));
        change(self, session);
      },
    },
  },
});

function bound(key: "valueAxisMinimum" | "valueAxisMaximum"): Property<HeldAxis> {
  return {
    get: ({ held, kind }) => (kind === "value" ? (held.chart[key] ?? "") : ""),
    set: (self, value, { session }) => {
      if (self.kind === "category") throw invalidArgument("a category axis has no bounds");
      // As Excel: an empty text means automatic.
      if (value === "") Reflect.deleteProperty(self.held.chart, key);
      else self.held.chart[key] = asNumber(value);
      change(self, session);
    },
  };
}

const axisRef = defineType<HeldAxis>({
  name: "ChartAxis",
  properties: {
    Minimum: bound("valueAxisMinimum"),
    Maximum: bound("valueAxisMaximum"),
    NumberFormat: {
      get: ({ held, kind }) =>
        kind === "value" ? (held.chart.valueAxisNumberFormat ?? "General") : "General",
      set: (self, value, { session }) => {
        if (self.kind === "category") throw apiNotFound("ChartAxis.numberFormat of the category axis");
        self.held.chart.valueAxisNumberFormat = asText(value);
        change(self, session);
      },
    },
    ReversePlotOrder: {
      get: ({ held, kind }) => kind === "category" && held.chart.categoryAxisReversed === true,
      set: (self, value, { session }) => {
        if (self.kind === "value") throw apiNotFound("reversing a chart's value axis");
        if (asFlag(value)) self.held.chart.categoryAxisReversed = true;
        else delete self.held.chart.categoryAxisReversed;
        change(self, session);
      },
    },
    Visible: {
      get: () => true,
      set: (_self, value) => {
        if (!asFlag(value)) throw apiNotFound("hiding a chart's axis");
      },
    },
    Type: { get: ({ kind }) => (kind === "category" ? "Category" : "Value") },
  },
  objects: { Title: (self) => axisTitleRef(self) },
});

export const axesRef = defineType<HeldChart>({
  name: "ChartAxes",
  objects: {
    CategoryAxis: (held) => axisRef({ held, kind: "category" }),
    ValueAxis: (held) => axisRef({ held, kind: "value" }),
  },
});
