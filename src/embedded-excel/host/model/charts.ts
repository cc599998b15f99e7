/** Excel.ChartCollection and Chart. */
import { newId } from "../../book/empty-book";
import { freeName } from "../../book/naming";
import type { Chart, Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { seriesOf } from "../session/chart-data";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asNumber, asText, type Arguments } from "./arguments";
import { axesRef } from "./chart-axes";
import { drawnAs, kindOf, nameKind } from "./chart-kinds";
import { pictureOf } from "./chart-picture";
import {
  areaFormatRef,
  dataLabelsRef,
  dataTableOf,
  dataTableOrNull,
  legendRef,
  pivotOptionsRef,
  plotAreaRef,
  titleRef,
} from "./chart-parts";
import { seriesCollectionRef } from "./chart-series";
import { chartPart, type HeldChart } from "./chart-series-part";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { flag, keptLooks, number, partOf, word } from "./looks";
import { columnPoints, rowPoints, spanPoints } from "../session/sizes";
import { rangeAt } from "./worksheet-range";

function change({ sheet }: HeldChart, session: BookSession): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

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
      get: ({ chart }) => kindOf(chart, chart.type),
      set: (self, value, { session }) => {
        self.chart.type = nameKind(self.chart, value);
        change(self, session);
      },
    },
    ...keptLooks(
      {
        CategoryLabelLevel: number(0),
        DisplayBlanksAs: word(["NotPlotted", "Zero", "Interplotted"], "NotPlotted"),
        PlotBy: word(["Rows", "Columns"], "Columns"),
        PlotVisibleOnly: flag(true),
        SeriesNameLevel: number(0),
        ShowAllFieldButtons: flag(true),
        ShowDataLabelsOverMaximum: flag(true),
        Style: number(201, 1),
      },
      chartPart,
    ),
    Left: place("left"),
    Top: place("top"),
    Width: place("width"),
    Height: place("height"),
  },
  objects: {
    Format: (self) => areaFormatRef(chartPart(self)),
    PivotOptions: (self) => pivotOptionsRef(partOf(chartPart(self), "PivotOptions")),
    PlotArea: (self) => plotAreaRef(partOf(chartPart(self), "PlotArea")),
    Title: (self) => titleRef(self),
    Legend: (self) => legendRef(self),
    Axes: (self) => axesRef(self),
    Series: (self) => seriesCollectionRef(self),
    DataLabels: (self) => dataLabelsRef(self),
    Worksheet: ({ sheet }, { model }) => model.worksheet(sheet),
  },
  reads: {
    GetDataTable: dataTableOf,
    GetDataTableOrNullObject: dataTableOrNull,
    GetImage: (self, args, { session }) => pictureOf(self, args, session),
    Activate: (self, _args, { session }) => {
      session.activate(self.sheet);
      session.activateChart({ sheet: self.sheet, chartId: self.chart.id });
      return null;
    },
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
    type: drawnAs(args.at(0)),
    series,
    // As Excel: one series gives the chart its name.
    ...(only !== undefined && more.length === 0 ? { title: only.name } : { title: "Chart Title" }),
    legendPosition: "Bottom",
    left: 100,
    top: 100,
    width: 360,
    height: 216,
  };
  nameKind(chart, args.at(0));
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
