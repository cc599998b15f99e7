/** Title, legend, plot area and the other parts of a chart. */
import { invalidOperation, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { displayValue } from "../session/display";
import type { BookSession } from "../session/session";
import { asFlag, asText, asWord } from "./arguments";
import { areaFontRef, formatOf, substringOf, titleFontRef } from "./chart-formats";
import { kindOf } from "./chart-kinds";
import { dataLabelsOf } from "./chart-labels";
import { chartPart, type HeldChart } from "./chart-series-part";
import { defineType, type ObjectRef } from "./define";
import { flag, keptLooks, number, partOf, points, word, type Part } from "./looks";

function change({ sheet }: HeldChart, session: BookSession): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

const titleFormat = formatOf("ChartTitleFormat", ["Font", "Fill", "Border"], {}, titleFontRef);
const titlePart = (self: HeldChart): Part => partOf(chartPart(self), "Title");

export const titleRef = defineType<HeldChart>({
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
    ...keptLooks(
      {
        Height: points,
        HorizontalAlignment: word(["Center", "Left", "Right", "Justify", "Distributed"], "Center"),
        Left: points,
        Overlay: flag(false),
        Position: word(["Automatic", "Top", "Bottom", "Left", "Right"], "Automatic"),
        ShowShadow: flag(false),
        TextOrientation: number(0, -90, 180),
        Top: points,
        VerticalAlignment: word(["Center", "Bottom", "Top", "Justify", "Distributed"], "Center"),
        Width: points,
      },
      titlePart,
    ),
  },
  objects: { Format: (self) => titleFormat(titlePart(self)) },
  reads: {
    GetSubstring: substringOf(titlePart),
  },
  writes: {
    SetFormula: (self, args, { session }) => {
      const value = session.calculation.evaluate(args.text(0), self.sheet.id, 0, 0);
      self.chart.title = displayValue(value, undefined);
      change(self, session);
      return null;
    },
  },
});

const legendPart = (self: HeldChart): Part => partOf(chartPart(self), "Legend");
const legendFormat = formatOf("ChartLegendFormat", ["Font", "Fill", "Border"]);

interface LegendEntry {
  readonly held: HeldChart;
  readonly index: number;
}

const legendEntryRef = defineType<LegendEntry>({
  name: "ChartLegendEntry",
  id: ({ index }) => index,
  properties: {
    Index: { get: ({ index }) => index },
    ...keptLooks(
      { Height: points, Left: points, Top: points, Visible: flag(true), Width: points },
      ({ held, index }) => partOf(legendPart(held), `Entries/${index}`),
    ),
  },
});

function entryAt(held: HeldChart, index: number): ObjectRef {
  if (held.chart.series[index] === undefined) throw itemNotFound(`legend entry ${index}`);
  return legendEntryRef({ held, index });
}

const legendEntriesRef = defineType<HeldChart>({
  name: "ChartLegendEntryCollection",
  items: (held) => held.chart.series.map((_one, index) => legendEntryRef({ held, index })),
  item: (held, key) => entryAt(held, Number(key)),
  reads: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (held, args) => entryAt(held, args.integer(0)),
  },
});

export const legendRef = defineType<HeldChart>({
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
    ...keptLooks(
      {
        Height: points,
        Left: points,
        Overlay: flag(false),
        ShowShadow: flag(false),
        Top: points,
        Width: points,
      },
      legendPart,
    ),
  },
  objects: {
    Format: (self) => legendFormat(legendPart(self)),
    LegendEntries: (self) => legendEntriesRef(self),
  },
});

export const dataLabelsRef = dataLabelsOf<HeldChart>((self) => partOf(chartPart(self), "DataLabels"), {
  get: ({ chart }) => chart.series.every((one) => one.hasDataLabels === true),
  set: (self, value, { session }) => {
    const shown = asFlag(value);
    for (const series of self.chart.series) series.hasDataLabels = shown;
    change(self, session);
  },
});

const COLOR_SCHEMES = [
  ...[1, 2, 3, 4].map((index) => `ColorfulPalette${index}`),
  ...Array.from({ length: 13 }, (_one, index) => `MonochromaticPalette${index + 1}`),
];

export const areaFormatRef = formatOf(
  "ChartAreaFormat",
  ["Font", "Fill", "Border"],
  { ColorScheme: word(COLOR_SCHEMES, "ColorfulPalette1"), RoundedCorners: flag(false) },
  areaFontRef,
);

const plotFormat = formatOf("ChartPlotAreaFormat", ["Fill", "Border"]);

export const plotAreaRef = defineType<Part>({
  name: "ChartPlotArea",
  properties: keptLooks(
    {
      Height: points,
      InsideHeight: points,
      InsideLeft: points,
      InsideTop: points,
      InsideWidth: points,
      Left: points,
      Position: word(["Automatic", "Custom"], "Automatic"),
      Top: points,
      Width: points,
    },
    (self) => self,
  ),
  objects: { Format: (self) => plotFormat(self) },
});

export const pivotOptionsRef = defineType<Part>({
  name: "ChartPivotOptions",
  properties: keptLooks(
    {
      ShowAxisFieldButtons: flag(true),
      ShowLegendFieldButtons: flag(true),
      ShowReportFilterFieldButtons: flag(true),
      ShowValueFieldButtons: flag(true),
    },
    (self) => self,
  ),
});

const dataTableFormat = formatOf("ChartDataTableFormat", ["Font", "Fill", "Border"]);

const dataTableRef = defineType<Part>({
  name: "ChartDataTable",
  properties: keptLooks(
    {
      ShowHorizontalBorder: flag(true),
      ShowLegendKey: flag(true),
      ShowOutlineBorder: flag(true),
      ShowVerticalBorder: flag(true),
      Visible: flag(false),
    },
    (self) => self,
  ),
  objects: { Format: (self) => dataTableFormat(self) },
});

/** Such charts have no axis below which a table could stand. */
const WITHOUT_TABLE =
  /Pie|Doughnut|Scatter|Bubble|Radar|Treemap|Sunburst|Histogram|Pareto|Boxwhisker|Funnel|Map/i;

export function dataTableOrNull(self: HeldChart): ObjectRef | null {
  if (WITHOUT_TABLE.test(kindOf(self.chart, self.chart.type))) return null;
  return dataTableRef(partOf(chartPart(self), "DataTable"));
}

export function dataTableOf(self: HeldChart): ObjectRef {
  const found = dataTableOrNull(self);
  if (found === null) throw invalidOperation("a chart of this kind has no data table");
  return found;
}
